import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

export const processMark = z.object({ name: z.string(), pid: z.number().int().positive(), startedAt: z.string() });

/** A process that can be told from a later one that was given the same pid. */
export type ProcessMark = z.infer<typeof processMark>;

export function markProcess(name: string, pid: number): ProcessMark | undefined {
  const startedAt = findStartTime(pid);
  return startedAt === undefined ? undefined : { name, pid, startedAt };
}

export function isAlive(mark: ProcessMark): boolean {
  return findStartTime(mark.pid) === mark.startedAt;
}

/** Asks with `signal`, waits, then kills. Does nothing to a process that only reuses the pid. */
export async function endProcess(mark: ProcessMark, signal: NodeJS.Signals, patienceMs = 10_000): Promise<void> {
  if (!isAlive(mark)) return;
  signalProcess(mark.pid, signal);
  if (await waitForEnd(mark, patienceMs)) return;
  signalProcess(mark.pid, "SIGKILL");
  await waitForEnd(mark, 5_000);
}

async function waitForEnd(mark: ProcessMark, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(mark)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

/** Start time as the kernel counts it; undefined for a process that is gone or a zombie. */
function findStartTime(pid: number): string | undefined {
  if (process.platform !== "linux") return findStartTimeByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function findStartTimeByPs(pid: number): string | undefined {
  try {
    const [state = "Z", ...started] = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .trim()
      .split(/\s+/);
    return state.startsWith("Z") ? undefined : started.join(" ");
  } catch {
    return undefined;
  }
}
