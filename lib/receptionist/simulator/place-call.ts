import { CallState, type Place } from "./call-state";
import { findRelay } from "./perform-verb";
import { playRelay } from "./play-relay";
import { goOn, ring, verbAt } from "./step-call";
import type { Answer, Caller, CallOptions, CallRecord, Wait } from "./types";

async function answerWait(state: CallState, wait: Wait, place: Place, caller: Caller): Promise<Answer> {
  switch (wait.for) {
    case "move":
      return caller(wait.asked);
    case "dial":
      return { kind: "dialled", result: state.options.dial?.(wait.number) ?? "completed" };
    case "socket":
      return { kind: "streamed", end: await playRelay(state, findRelay(verbAt(place)), caller) };
  }
}

/**
 * Plays Twilio's side of one call from the first ring, or from the moment that a call of the product's is picked up, to the status callback: requests with all their usual
 * parameters, TwiML obeyed, recognised speech and keys from `caller`. Texts take the place of sound, and no time passes.
 */
export async function placeCall(options: CallOptions, caller: Caller): Promise<CallRecord> {
  const state = new CallState(options);
  let halt = await ring(state);
  while (halt.wait !== null) {
    halt = await goOn(state, halt.place, await answerWait(state, halt.wait, halt.place, caller));
  }
  return state.record(halt.end);
}

/** A caller who makes these moves one after the other and then hangs up. */
export function scriptedCaller(moves: readonly (string | Parameters<typeof toMove>[0])[]): Caller {
  let at = 0;
  return () => {
    const move = moves[at];
    at += 1;
    return move === undefined ? { kind: "hang_up" } : toMove(move);
  };
}

function toMove(move: string | Awaited<ReturnType<Caller>>): Awaited<ReturnType<Caller>> {
  return typeof move === "string" ? { kind: "say", text: move } : move;
}
