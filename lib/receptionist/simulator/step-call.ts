import { CallState, type Place, randomSid, restoreCall } from "./call-state";
import type { Verb } from "./parse-twiml";
import { answerVerb, type Outcome, performVerb } from "./perform-verb";
import { NO_SOCKET } from "./play-relay";
import type { Answer, CallOptions, CallRecord, SavedCall, Step, Wait } from "./types";

const MOST_VERBS = 1_000;

/** Where a call came to a halt: waiting at a verb, or over. */
export type Halt =
  | { readonly wait: Wait; readonly place: Place; readonly end: null }
  | { readonly wait: null; readonly place: null; readonly end: CallRecord["end"] };

/** The verb at a place. Throws when the document has none there. */
export function verbAt({ document, index }: Place): Verb {
  const verb = document.verbs[index];
  if (verb === undefined) throw new Error("no verb waits there");
  return verb;
}

/** What Twilio sends when a call is over: its recordings and its status. */
async function finish(state: CallState, end: CallRecord["end"]): Promise<Halt> {
  const { accountSid, statusUrl } = state.options;
  state.status = "completed";
  for (const callback of state.recordingCallbacks) {
    const sid = randomSid("RE");
    await state.send(callback, {
      AccountSid: accountSid,
      CallSid: state.sid,
      RecordingSid: sid,
      RecordingUrl: `https://api.twilio.example/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`,
      RecordingStatus: "completed",
      RecordingDuration: "60",
    });
  }
  await state.send(statusUrl, { ...state.fields(), CallDuration: "60", Duration: "1" });
  return { wait: null, place: null, end };
}

async function advance(state: CallState, from: Place | null, first: Outcome): Promise<Halt> {
  let place = from;
  let outcome = first;
  for (;;) {
    if ("end" in outcome) return finish(state, outcome.end);
    if ("wait" in outcome && place !== null) return { wait: outcome.wait, place, end: null };
    if ("next" in outcome && outcome.next === "document") {
      place = outcome.document && { document: outcome.document, index: 0 };
    } else if (place !== null) {
      place = { ...place, index: place.index + 1 };
    }
    if (place === null) {
      state.agentSays("An application error has occurred.");
      return finish(state, "application_error");
    }
    if (place.index >= place.document.verbs.length) return finish(state, "no_more_verbs");
    state.verbs += 1;
    if (state.verbs > MOST_VERBS) throw new Error("the call goes round in circles");
    outcome = await performVerb(state, place.document, verbAt(place));
  }
}

/** The call comes in and goes on until somebody has to answer. */
export async function ring(state: CallState): Promise<Halt> {
  const document = await state.fetch(state.options.voiceUrl);
  state.status = "in-progress";
  return advance(state, null, { next: "document", document });
}

/** The verb that waits is answered, and the call goes on until somebody has to answer again. */
export async function goOn(state: CallState, place: Place, answer: Answer): Promise<Halt> {
  return advance(state, place, await answerVerb(state, place.document, verbAt(place), answer));
}

async function composeStep(state: CallState, halted: Halt): Promise<Step> {
  let halt = halted;
  // A socket does not outlive a step: it is as if none could be had, and the call goes on over HTTP.
  while (halt.wait !== null && halt.wait.for === "socket") {
    halt = await goOn(state, halt.place, { kind: "streamed", end: NO_SOCKET });
  }
  const { lines, requests, whispers } = state;
  if (halt.wait === null) return { lines, requests, whispers, wait: null, saved: null, end: halt.end };
  return { lines, requests, whispers, wait: halt.wait, saved: state.save(halt.place), end: null };
}

/** Begins a call that is played step by step: from the first ring until somebody has to answer. */
export async function startCall(options: CallOptions): Promise<Step> {
  const state = new CallState(options);
  return composeStep(state, await ring(state));
}

/** Goes on with a call where it was saved. The same step from the same save again sends the same request again. */
export async function stepCall(options: CallOptions, saved: SavedCall, answer: Answer): Promise<Step> {
  const { state, place } = restoreCall(options, saved);
  return composeStep(state, await goOn(state, place, answer));
}
