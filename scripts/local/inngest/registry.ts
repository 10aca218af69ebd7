import { z } from "zod";
import { defineFunction, type FunctionDefinition, registrationSchema } from "./protocol";

/** Whether an event's name is the one a trigger names; a trailing `*` stands for any ending. */
export function isNamed(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/** The functions that the app last registered. They live in memory: nothing can run before the app is there anyway. */
export class Registry {
  private functions = new Map<string, FunctionDefinition>();
  private fingerprint = "";
  syncedAt: Date | undefined;

  constructor(private readonly log: (line: string) => void) {}

  /** Takes a registration body whole or throws; says whether anything changed. */
  register(body: unknown): boolean {
    const parsed = registrationSchema.safeParse(body);
    if (!parsed.success) throw new Error(`the app's registration cannot be read: ${z.prettifyError(parsed.error)}`);
    const { functions } = parsed.data;
    const next = new Map<string, FunctionDefinition>();
    for (const config of functions) {
      try {
        next.set(config.id, defineFunction(config));
      } catch (error) {
        throw new Error(`function ${config.id}: ${error instanceof Error ? error.message : error}`);
      }
    }
    const fingerprint = JSON.stringify(functions);
    const changed = fingerprint !== this.fingerprint;
    this.functions = next;
    this.fingerprint = fingerprint;
    this.syncedAt = new Date();
    if (changed) this.announce();
    return changed;
  }

  private announce(): void {
    this.log(`${this.functions.size} functions registered`);
    for (const { id, notApplied } of this.functions.values()) {
      if (notApplied.length) this.log(`function ${id}: ${notApplied.join(", ")} not applied by the local executor`);
    }
  }

  find(id: string): FunctionDefinition | undefined {
    return this.functions.get(id);
  }

  list(): FunctionDefinition[] {
    return [...this.functions.values()];
  }
}
