import { type CallState, type Document, randomSid, resolve } from "./call-state";
import type { Verb } from "./parse-twiml";
import { playRelay } from "./play-relay";
import type { Asked, Caller, CallRecord, Move } from "./types";

/** What a verb led to: the next verb, another document, or the end of the call. */
export type Outcome = { next: "verb" } | { next: "document"; document: Document | null } | { end: CallRecord["end"] };

const ON: Outcome = { next: "verb" };

async function goTo(
  state: CallState,
  address: string,
  fields: Record<string, string> = {},
  again?: "after" | "at_once",
): Promise<Outcome> {
  return { next: "document", document: await state.fetch(address, fields, again) };
}

function sayInside(state: CallState, verb: Verb): void {
  for (const child of verb.children) {
    if (child.name === "Say") state.agentSays(child.text);
    if (child.name === "Play") state.note("note", `plays ${child.text}`);
  }
}

function askOfGather(state: CallState, { attributes }: Verb): Asked {
  const inputs = (attributes.input ?? "dtmf").split(" ");
  state.language = attributes.language ?? state.language;
  return state.ask({
    by: "gather",
    canSpeak: inputs.includes("speech"),
    canPress: inputs.includes("dtmf"),
    hints: (attributes.hints ?? "")
      .split(",")
      .map((hint) => hint.trim())
      .filter(Boolean),
    canInterrupt: attributes.bargeIn !== "false",
    timeoutSeconds: Number(attributes.timeout ?? 5),
  });
}

function pressed(keys: string, { attributes }: Verb): string {
  const finish = attributes.finishOnKey ?? "#";
  const until = finish === "" ? keys : (keys.split(finish)[0] ?? "");
  return attributes.numDigits === undefined ? until : until.slice(0, Number(attributes.numDigits));
}

function heardBy(move: Move): { text: string; confidence: number; again?: "after" | "at_once" } | null {
  if (move.kind === "say") {
    return { text: move.text, confidence: move.confidence ?? 0.92, ...(move.again && { again: move.again }) };
  }
  if (move.kind === "interrupt") return { text: move.text, confidence: 0.92 };
  return move.kind === "say_in_parts" ? { text: move.parts.join(" "), confidence: 0.92 } : null;
}

async function gather(state: CallState, document: Document, verb: Verb, caller: Caller): Promise<Outcome> {
  sayInside(state, verb);
  const asked = askOfGather(state, verb);
  const move = await caller(asked);
  const address = resolve(document, verb.attributes.action);
  if (move.kind === "hang_up") return { end: "caller_hung_up" };
  const heard = heardBy(move);
  if (heard !== null && asked.canSpeak) {
    state.note("caller", heard.text);
    const fields = { SpeechResult: heard.text, Confidence: String(heard.confidence), Language: state.language };
    return goTo(state, address, fields, heard.again);
  }
  if (move.kind === "press" && asked.canPress) {
    const digits = pressed(move.keys, verb);
    state.note("caller", `[${move.keys}]`);
    return digits === "" ? ON : goTo(state, address, { Digits: digits }, move.again);
  }
  state.note("note", "silence");
  return ON;
}

async function record(state: CallState, document: Document, verb: Verb, caller: Caller): Promise<Outcome> {
  const asked = state.ask({
    by: "record",
    canSpeak: true,
    canPress: true,
    hints: [],
    canInterrupt: false,
    timeoutSeconds: Number(verb.attributes.timeout ?? 5),
  });
  const move = await caller(asked);
  const heard = heardBy(move);
  if (heard === null && move.kind !== "hang_up") {
    state.note("note", "silence");
    return ON;
  }
  if (heard !== null) state.note("caller", heard.text);
  const isLeft = move.kind === "hang_up";
  if (isLeft) state.status = "completed";
  const sid = randomSid("RE");
  const recorded = {
    RecordingSid: sid,
    RecordingUrl: `https://api.twilio.example/2010-04-01/Accounts/${state.options.accountSid}/Recordings/${sid}`,
    RecordingDuration: String(Math.max(1, Math.ceil((heard?.text.length ?? 15) / 15))),
  };
  const outcome = await goTo(state, resolve(document, verb.attributes.action), {
    ...recorded,
    Digits: isLeft ? "hangup" : "",
  });
  await tellOfRecording(state, verb.attributes.recordingStatusCallback, document, recorded);
  return isLeft ? { end: "caller_hung_up" } : outcome;
}

async function tellOfRecording(
  state: CallState,
  address: string | undefined,
  document: Document,
  recorded: Record<string, string>,
): Promise<void> {
  if (address === undefined) return;
  const { accountSid } = state.options;
  const fields = { AccountSid: accountSid, CallSid: state.sid, RecordingStatus: "completed", RecordingChannels: "1" };
  await state.send(resolve(document, address), { ...fields, ...recorded });
}

async function dial(state: CallState, document: Document, verb: Verb): Promise<Outcome> {
  const noun = verb.children.find((child) => child.name === "Number");
  const number = noun?.text ?? verb.text;
  state.dialled.push(number);
  const result = state.options.dial?.(number) ?? "completed";
  state.note("note", `rings ${number}: ${result}`);
  const child = randomSid("CA");
  if (result === "completed" && noun?.attributes.url !== undefined) {
    const fields = { ...state.fields(), CallSid: child, ParentCallSid: state.sid, To: number, Called: number };
    const answer = await state.send(resolve(document, noun.attributes.url), { ...fields, Direction: "outbound-dial" });
    state.whispers.push(
      answer.body
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }
  if (verb.attributes.action === undefined) return result === "completed" ? { end: "talked" } : ON;
  const outcome = await goTo(state, resolve(document, verb.attributes.action), {
    DialCallSid: child,
    DialCallStatus: result,
    DialCallDuration: result === "completed" ? "60" : "0",
  });
  return outcome;
}

/** Obeys one verb as Twilio does. Source: Twilio, TwiML for Programmable Voice. */
export async function performVerb(state: CallState, document: Document, verb: Verb, caller: Caller): Promise<Outcome> {
  switch (verb.name) {
    case "Say":
      state.agentSays(verb.text);
      return ON;
    case "Play":
    case "Pause":
      return ON;
    case "Gather":
      return gather(state, document, verb, caller);
    case "Record":
      return record(state, document, verb, caller);
    case "Dial":
      return dial(state, document, verb);
    case "Redirect":
      return goTo(state, resolve(document, verb.text));
    case "Start":
      for (const { name, attributes } of verb.children) {
        const callback = attributes.recordingStatusCallback;
        if (name === "Recording" && callback) state.recordingCallbacks.push(resolve(document, callback));
      }
      return ON;
    case "Connect":
      return connect(state, document, verb, caller);
    case "Hangup":
    case "Reject":
      return { end: "hung_up" };
    default:
      throw new Error(`the simulator does not know <${verb.name}>`);
  }
}

async function connect(state: CallState, document: Document, verb: Verb, caller: Caller): Promise<Outcome> {
  const relay = verb.children.find((child) => child.name === "ConversationRelay");
  if (relay === undefined) throw new Error("the simulator knows <ConversationRelay> alone inside <Connect>");
  const ended = await playRelay(state, relay, caller);
  if (ended.hungUp) state.status = "completed";
  const outcome = await goTo(state, resolve(document, verb.attributes.action), ended.fields);
  return ended.hungUp ? { end: "caller_hung_up" } : outcome;
}
