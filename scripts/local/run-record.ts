import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findJson, writePrivateJson } from "./files";
import { stopSurvivor } from "./postgres";
import { endProcess, isAlive, markProcess, type ProcessMark, processMark } from "./processes";

const recordSchema = z.object({ supervisor: processMark, baseUrl: z.string(), children: z.array(processMark) });

/** Which processes serve a LOCAL_DIR, so that the next start can tell a running copy from the remains of a killed one. */
export class RunRecord {
  private readonly children = new Map<string, ProcessMark>();

  private constructor(
    private readonly path: string,
    private readonly supervisor: ProcessMark,
    private readonly baseUrl: string,
  ) {}

  /** Claims the folder, ending what a killed supervisor left behind. Throws when a living one has it. */
  static async claim(localDir: string, baseUrl: string): Promise<RunRecord> {
    // Others may pass through (Postgres runs as another user when we are root) but not look around.
    mkdirSync(localDir, { recursive: true, mode: 0o711 });
    const supervisor = markProcess("supervisor", process.pid);
    if (!supervisor) throw new Error("This process cannot be seen in the process table");
    takeLock(join(localDir, "lock"), supervisor);
    const path = join(localDir, "run.json");
    const former = recordSchema.safeParse(findJson(path));
    if (former.success) await Promise.all(former.data.children.map((mark) => endProcess(mark, "SIGTERM", 5_000)));
    await stopSurvivor(join(localDir, "postgres"));
    const record = new RunRecord(path, supervisor, baseUrl);
    record.write();
    return record;
  }

  add(mark: ProcessMark): void {
    this.children.set(mark.name, mark);
    this.write();
  }

  release(): void {
    rmSync(this.path, { force: true });
    rmSync(join(this.path, "..", "lock"), { force: true });
  }

  private write(): void {
    const { supervisor, baseUrl } = this;
    writePrivateJson(this.path, { supervisor, baseUrl, children: [...this.children.values()] });
  }
}

/** The copy that now runs on this folder, if any. */
export function findRunningCopy(localDir: string): { supervisor: ProcessMark; baseUrl: string } | undefined {
  const record = recordSchema.safeParse(findJson(join(localDir, "run.json")));
  return record.success && isAlive(record.data.supervisor) ? record.data : undefined;
}

function takeLock(path: string, supervisor: ProcessMark): void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(supervisor), { flag: "wx", mode: 0o600 });
      return;
    } catch {
      const holder = processMark.safeParse(findJson(path));
      if (holder.success && isAlive(holder.data)) {
        throw new Error(
          `A copy is already running here (process ${holder.data.pid}). ` +
            "Stop it, or give this one its own PORT and LOCAL_DIR.",
        );
      }
      // A holder that has just made the file may not have written its name yet.
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (holder.success || age > 1_000) rmSync(path, { force: true });
    }
  }
  throw new Error(`Another start is claiming ${path}`);
}
