import { setTimeout as sleep } from "node:timers/promises";
import { type Child, type ChildOptions, startChild } from "./child";
import { say } from "./progress";
import type { RunRecord } from "./run-record";

const patience = { restarts: 5, withinMs: 60_000 };

/** Keeps children running: one that dies is started again, unless it keeps dying; then everything is given up. */
export class Supervisor {
  private readonly children: { options: ChildOptions; child: Child }[] = [];
  private isStopping = false;

  constructor(
    private readonly record: RunRecord,
    private readonly onGivenUp: (reason: string) => void,
  ) {}

  /** Starts a child and answers what it reported when ready. */
  async start(options: ChildOptions): Promise<unknown> {
    const child = await startChild(options);
    const entry = { options, child };
    this.children.push(entry);
    this.record.add(child.mark);
    this.watch(entry, []);
    return child.value;
  }

  /** Stops the children, last started first. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const { child } of this.children.toReversed()) await child.stop();
  }

  private async watch(entry: { options: ChildOptions; child: Child }, deaths: number[]): Promise<void> {
    const reason = await entry.child.exited;
    if (this.isStopping) return;
    const { name } = entry.options;
    const recent = [...deaths, Date.now()].filter((at) => at > Date.now() - patience.withinMs);
    if (recent.length > patience.restarts) return this.onGivenUp(`${name} keeps ending (${reason})`);
    say(`  ${name} ended (${reason}); starting it again`);
    await sleep(200 * recent.length);
    if (this.isStopping) return;
    try {
      entry.child = await startChild(entry.options);
    } catch (error) {
      return this.onGivenUp(error instanceof Error ? error.message : String(error));
    }
    this.record.add(entry.child.mark);
    if (this.isStopping) return entry.child.stop();
    return this.watch(entry, recent);
  }
}
