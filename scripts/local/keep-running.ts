import { setTimeout as sleep } from "node:timers/promises";
import { type Child, type ChildOptions, startChild } from "./child";
import { say } from "./progress";

type Patience = {
  /** Before the first try to start it again; twice as long after each that follows within a minute. */
  readonly firstWaitMs?: number;
  readonly onStarted?: (child: Child) => void;
};

const MOST_WAIT_MS = 30_000;
/** A child that ran this long is well again. */
const WELL_MS = 60_000;

/** Starts a child that nothing else depends on and starts it again, for ever, when it ends. Throws when the first start fails. */
export async function keepRunning(
  options: ChildOptions,
  { firstWaitMs = 500, onStarted = () => undefined }: Patience = {},
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let child = await startChild(options);
  onStarted(child);

  async function startAgain(waitMs: number): Promise<void> {
    await sleep(waitMs, undefined, { signal: stopping.signal });
    try {
      child = await startChild(options);
    } catch (error) {
      say(`  ${options.name} did not start again: ${error instanceof Error ? error.message : String(error)}`);
      return startAgain(Math.min(waitMs * 2, MOST_WAIT_MS));
    }
    if (stopping.signal.aborted) return child.stop();
    onStarted(child);
  }

  async function watch(): Promise<void> {
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, MOST_WAIT_MS)) {
      const startedAt = Date.now();
      const reason = await child.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > WELL_MS) waitMs = firstWaitMs;
      say(`  ${options.name} ended (${reason}); starting it again`);
      await startAgain(waitMs);
      if (stopping.signal.aborted) return;
    }
  }

  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    async stop() {
      stopping.abort();
      await child.stop();
      await watching;
    },
  };
}
