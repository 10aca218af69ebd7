import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "./paths";
import { signalServer } from "./postgres";
import { endProcess, markProcess, type ProcessMark } from "./processes";

/** What a child says to its supervisor. */
const report = z.union([z.object({ ready: z.unknown() }), z.object({ failed: z.string() })]);

export interface ChildOptions {
  name: string;
  /** Path of the script below the project. */
  script: string;
  /** Handed to the child over its channel, so that no secret shows in its arguments. */
  config: unknown;
  env?: Record<string, string>;
  /** The database folder whose server the child stops should the supervisor be killed. */
  dataDir?: string | undefined;
  /** A log file, or the supervisor's own output. */
  log: string | "inherit";
}

export interface Child {
  mark: ProcessMark;
  /** What the child's `start` answered. */
  value: unknown;
  exited: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a script that calls `runChild` and waits until it is ready. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const output = options.log === "inherit" ? "inherit" : openSync(options.log, "a", 0o600);
  const child = spawn(process.execPath, ["--import", "tsx", join(projectRoot, options.script)], {
    cwd: projectRoot,
    stdio: ["ignore", output, output, "ipc"],
    env: { ...process.env, ...options.env },
  });
  if (typeof output === "number") closeSync(output);
  const exited = new Promise<string>((done) => {
    child.once("exit", (code, signal) => done(signal ?? `code ${code}`));
    child.once("error", (error) => done(error.message));
  });
  const mark = child.pid === undefined ? undefined : markProcess(options.name, child.pid);
  if (!mark) throw new Error(`${options.name} did not start: ${await exited}`);
  child.send({ config: options.config, dataDir: options.dataDir });
  const value = await Promise.race([
    waitForReport(child),
    exited.then((reason) => {
      const where = options.log === "inherit" ? "above" : options.log;
      throw new Error(`${options.name} ended while starting (${reason}); see ${where}`);
    }),
  ]);
  return { mark, value, exited, stop: () => endProcess(mark, "SIGTERM", 10_000) };
}

function waitForReport(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    child.once("message", (message) => {
      const parsed = report.parse(message);
      if ("failed" in parsed) fail(new Error(parsed.failed));
      else done(parsed.ready);
    });
  });
}

/**
 * The child's side: receives its config, starts, reports, and ends with its supervisor. The channel closes however the
 * supervisor dies, kill -9 included. Ctrl-C is the supervisor's to hear: it stops the children in order.
 */
export function runChild<Config>(
  schema: z.ZodType<Config>,
  start: (config: Config) => Promise<{ value: unknown; close(): Promise<void> }>,
): void {
  let started: { close(): Promise<void> } | undefined;
  let dataDir: string | undefined;
  let isEnding = false;
  const end = async (isOrphan: boolean) => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), 9_000).unref();
    await started?.close().catch((error: unknown) => console.error(error));
    if (isOrphan && dataDir) signalServer(dataDir);
    process.exit(0);
  };
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => end(false));
  process.on("disconnect", () => end(true));
  process.once("message", async (message) => {
    try {
      const first = z.object({ config: schema, dataDir: z.string().optional() }).parse(message);
      dataDir = first.dataDir;
      const running = await start(first.config);
      started = running;
      process.send?.({ ready: running.value ?? null });
    } catch (error) {
      console.error(error);
      process.send?.({ failed: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
    }
  });
}
