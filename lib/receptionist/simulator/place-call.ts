import { CallState, type Document, randomSid } from "./call-state";
import { performVerb } from "./perform-verb";
import type { Caller, CallOptions, CallRecord } from "./types";

const MOST_VERBS = 1_000;

async function play(state: CallState, caller: Caller): Promise<CallRecord["end"]> {
  let document: Document | null = await state.fetch(state.options.voiceUrl);
  state.status = "in-progress";
  let verbs = 0;
  while (document !== null) {
    let following: Document | null | undefined;
    for (const verb of document.verbs) {
      verbs += 1;
      if (verbs > MOST_VERBS) throw new Error("the call goes round in circles");
      const outcome = await performVerb(state, document, verb, caller);
      if ("end" in outcome) return outcome.end;
      if (outcome.next === "document") {
        following = outcome.document;
        break;
      }
    }
    if (following === undefined) return "no_more_verbs";
    document = following;
  }
  state.agentSays("An application error has occurred.");
  return "application_error";
}

/**
 * Plays Twilio's side of one call from the first ring, or from the moment that a call of the product's is picked up, to the status callback: requests with all their usual
 * parameters, TwiML obeyed, recognised speech and keys from `caller`. Texts take the place of sound, and no time passes.
 */
export async function placeCall(options: CallOptions, caller: Caller): Promise<CallRecord> {
  const state = new CallState(options);
  const end = await play(state, caller);
  state.status = "completed";
  for (const callback of state.recordingCallbacks) {
    const sid = randomSid("RE");
    await state.send(callback, {
      AccountSid: options.accountSid,
      CallSid: state.sid,
      RecordingSid: sid,
      RecordingUrl: `https://api.twilio.example/2010-04-01/Accounts/${options.accountSid}/Recordings/${sid}`,
      RecordingStatus: "completed",
      RecordingDuration: "60",
    });
  }
  await state.send(options.statusUrl, { ...state.fields(), CallDuration: "60", Duration: "1" });
  return state.record(end);
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
