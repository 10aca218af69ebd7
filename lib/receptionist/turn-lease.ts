import { setTimeout as sleep } from "node:timers/promises";
import type { BegunTurn } from "@/lib/database/receptionist-shapes";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { ReceptionistDeps } from "./deps";
import { readReply } from "./read-reply";
import type { Reply, TurnInput, TurnRefusal } from "./reply";

export type Who = { readonly businessId: string; readonly conversationId: string };
export type NewTurn = Extract<BegunTurn, { state: "new" }>;

/** How long a turn may be worked on before another worker may take it up, seconds. */
const LEASE_SECONDS = 15;
/** Waits for a turn that is under work: each longer than the one before, about five seconds in all. */
const WAITS_MS = [40, 60, 90, 140, 210, 320, 480, 500, 500, 500, 500, 500, 500, 500];

/** Takes the turn, waiting for one that is still being worked on. `key`: the same again is the same turn. */
export async function beginTurn(
  { db }: ReceptionistDeps,
  who: Who,
  input: TurnInput,
  key: string,
): Promise<BegunTurn | null> {
  for (let waited = 0; ; waited += 1) {
    const begun = await db.call("begin_turn", {
      ...who,
      requestKey: key,
      heard: input.text.slice(0, 4_000),
      leaseSeconds: LEASE_SECONDS,
      ...(input.requestHash !== undefined && { requestHash: input.requestHash }),
      ...(input.confidence !== undefined && { confidence: input.confidence }),
    });
    const wait = WAITS_MS[waited];
    if (begun?.state !== "busy" || wait === undefined) {
      return begun;
    }
    await sleep(wait);
  }
}

/** What is answered when there is nothing to work on. */
export function answerBegun(begun: Exclude<BegunTurn, NewTurn> | null): Outcome<Reply, TurnRefusal> {
  switch (begun?.state) {
    case undefined:
      return refused("not_found");
    case "busy":
      return refused("turn_in_progress");
    case "ended":
      return refused("conversation_ended");
    case "reused":
      return refused("idempotency_mismatch");
    case "replay": {
      const reply = readReply(begun.reply);
      return reply ? done(reply) : refused("conversation_ended");
    }
  }
}

/** Gives back a turn that cannot be worked out, if it is still ours. Answers how many of the conversation failed in a row. */
export function releaseTurn({ db }: ReceptionistDeps, who: Who, { turnId, leaseId }: NewTurn): Promise<number> {
  return db.call("release_turn", { ...who, turnId, leaseId });
}
