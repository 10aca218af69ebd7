import { type CallState, type Document, randomSid, resolve } from "./call-state";
import { parseTwiml, type Verb } from "./parse-twiml";
import type { Answer, Asked, CallRecord, DialResult, Move, RelayEnd, Wait } from "./types";

/** What a verb led to: the next verb, another document, the end of the call, or waiting for somebody. */
export type Outcome =
  | { next: "verb" }
  | { next: "document"; document: Document | null }
  | { end: CallRecord["end"] }
  | { wait: Wait };

const ON: Outcome = { next: "verb" };

async function goTo(
  state: CallState,
  address: string,
  fields: Readonly<Record<string, string>> = {},
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

function inputsOf({ attributes }: Verb): { canSpeak: boolean; canPress: boolean } {
  const inputs = (attributes.input ?? "dtmf").split(" ");
  return { canSpeak: inputs.includes("speech"), canPress: inputs.includes("dtmf") };
}

function askOfGather(state: CallState, verb: Verb): Asked {
  const { attributes } = verb;
  state.language = attributes.language ?? state.language;
  return state.ask({
    by: "gather",
    ...inputsOf(verb),
    hints: (attributes.hints ?? "")
      .split(",")
      .map((hint) => hint.trim())
      .filter(Boolean),
    canInterrupt: attributes.bargeIn !== "false",
    timeoutSeconds: Number(attributes.timeout ?? 5),
    mostKeys: attributes.numDigits === undefined ? null : Number(attributes.numDigits),
  });
}

function askOfRecord(state: CallState, verb: Verb): Asked {
  return state.ask({
    by: "record",
    canSpeak: true,
    canPress: true,
    hints: [],
    canInterrupt: false,
    timeoutSeconds: Number(verb.attributes.timeout ?? 5),
    mostKeys: null,
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

async function answerGather(state: CallState, document: Document, verb: Verb, move: Move): Promise<Outcome> {
  const asked = inputsOf(verb);
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

async function answerRecord(state: CallState, document: Document, verb: Verb, move: Move): Promise<Outcome> {
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

function numberOf(verb: Verb): { number: string; whisperUrl: string | undefined } {
  const noun = verb.children.find((child) => child.name === "Number");
  return { number: noun?.text ?? verb.text, whisperUrl: noun?.attributes.url };
}

/** Whoever picks up hears the whisper and, when it asks for a key, presses one, a machine none. Answers whether they are joined. */
async function takeDialled(
  state: CallState,
  address: string,
  fields: Record<string, string>,
  result: DialResult,
): Promise<boolean> {
  const { body } = await state.send(address, fields);
  const text = body.replace(/<[^>]*>/g, " ");
  state.whispers.push(text.replace(/\s+/g, " ").trim());
  const verbs = parseTwiml(body);
  const gather = verbs.find(({ name }) => name === "Gather");
  if (gather === undefined || result === "machine") {
    return !verbs.some(({ name }) => name === "Hangup");
  }
  const accepting = new URL(gather.attributes.action ?? "", address).toString();
  const accepted = await state.send(accepting, { ...fields, Digits: "1" });
  return !parseTwiml(accepted.body).some(({ name }) => name === "Hangup");
}

async function answerDial(state: CallState, document: Document, verb: Verb, result: DialResult): Promise<Outcome> {
  const { number, whisperUrl } = numberOf(verb);
  state.note("note", `rings ${number}: ${result}`);
  const child = randomSid("CA");
  const isPickedUp = result === "completed" || result === "machine";
  const address = isPickedUp && whisperUrl !== undefined ? resolve(document, whisperUrl) : null;
  const own = { CallSid: child, ParentCallSid: state.sid, To: number, Called: number, Direction: "outbound-dial" };
  const isBridged =
    address === null ? isPickedUp : await takeDialled(state, address, { ...state.fields(), ...own }, result);
  if (verb.attributes.action === undefined) return isBridged ? { end: "talked" } : ON;
  const outcome = await goTo(state, resolve(document, verb.attributes.action), {
    DialCallSid: child,
    DialCallStatus: isPickedUp ? "completed" : result,
    DialCallDuration: isPickedUp ? "60" : "0",
    DialBridged: String(isBridged),
  });
  return outcome;
}

/** Obeys one verb as Twilio does, until somebody has to answer. Source: Twilio, TwiML for Programmable Voice. */
export async function performVerb(state: CallState, document: Document, verb: Verb): Promise<Outcome> {
  switch (verb.name) {
    case "Say":
      state.agentSays(verb.text);
      return ON;
    case "Play":
    case "Pause":
      return ON;
    case "Gather":
      sayInside(state, verb);
      return { wait: { for: "move", asked: askOfGather(state, verb) } };
    case "Record":
      return { wait: { for: "move", asked: askOfRecord(state, verb) } };
    case "Dial": {
      const { number } = numberOf(verb);
      state.dialled.push(number);
      return { wait: { for: "dial", number, ringSeconds: Number(verb.attributes.timeout ?? 30) } };
    }
    case "Redirect":
      return goTo(state, resolve(document, verb.text));
    case "Start":
      for (const { name, attributes } of verb.children) {
        const callback = attributes.recordingStatusCallback;
        if (name === "Recording" && callback) state.recordingCallbacks.push(resolve(document, callback));
      }
      return ON;
    case "Connect":
      findRelay(verb);
      return { wait: { for: "socket" } };
    case "Hangup":
    case "Reject":
      return { end: "hung_up" };
    default:
      throw new Error(`the simulator does not know <${verb.name}>`);
  }
}

/** The `<ConversationRelay>` of a `<Connect>`. */
export function findRelay(verb: Verb): Verb {
  const relay = verb.children.find((child) => child.name === "ConversationRelay");
  if (relay === undefined) throw new Error("the simulator knows <ConversationRelay> alone inside <Connect>");
  return relay;
}

async function leaveStream(state: CallState, document: Document, verb: Verb, end: RelayEnd): Promise<Outcome> {
  if (end.hungUp) state.status = "completed";
  const outcome = await goTo(state, resolve(document, verb.attributes.action), end.fields);
  return end.hungUp ? { end: "caller_hung_up" } : outcome;
}

/** Goes on with the verb that waits. */
export async function answerVerb(state: CallState, document: Document, verb: Verb, answer: Answer): Promise<Outcome> {
  if (verb.name === "Dial") {
    if (answer.kind === "hang_up") return { end: "caller_hung_up" };
    if (answer.kind === "dialled") return answerDial(state, document, verb, answer.result);
  } else if (verb.name === "Connect") {
    if (answer.kind === "streamed") return leaveStream(state, document, verb, answer.end);
  } else if (answer.kind !== "dialled" && answer.kind !== "streamed") {
    if (verb.name === "Gather") return answerGather(state, document, verb, answer);
    if (verb.name === "Record") return answerRecord(state, document, verb, answer);
  }
  throw new Error(`<${verb.name}> does not go on with ${answer.kind}`);
}
