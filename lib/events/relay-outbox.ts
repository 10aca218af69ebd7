import type { Functions } from "@/lib/database/functions";
import type { OutgoingEvent } from "./catalog";

export type SendEvents = (events: OutgoingEvent[]) => Promise<void>;

const BATCH = 200;

/**
 * Hands committed events to the job engine until none waits; answers how many went. The outbox id is the event id, so a
 * crash between sending and marking repeats an id, not a job. A failed send is given back and thrown.
 */
export async function relayOutbox(db: Functions, send: SendEvents): Promise<number> {
  let relayed = 0;
  for (;;) {
    const waiting = await db.call("claim_outbox", BATCH);
    if (waiting.length === 0) {
      return relayed;
    }
    const ids = waiting.map((event) => event.id);
    try {
      await send(waiting.map(({ id, name, data }) => ({ id, name, data })));
    } catch (error) {
      await db.call("release_outbox", ids);
      throw error;
    }
    relayed += await db.call("mark_outbox_relayed", ids);
  }
}

/**
 * One relay at a time in a process. A call waits `gatherMs` for others to join it, and calls that arrive while a relay runs
 * share the next: a burst of commits costs a few relays, not one each.
 */
export function createRelay(relay: () => Promise<unknown>, gatherMs: number): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let gathering: Promise<void> | null = null;
  return () => {
    gathering ??= Promise.all([
      running.catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, gatherMs)),
    ]).then(() => {
      gathering = null;
      running = relay().then(() => undefined);
      return running;
    });
    return gathering;
  };
}
