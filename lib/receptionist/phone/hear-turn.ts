import { translator } from "@/lib/i18n/messages";
import type { Outcome } from "@/lib/outcome";
import { within } from "@/lib/within";
import type { Reply, TurnRefusal } from "../reply";
import { answerCall, composeAway, resumeCall, sayGoodbye } from "./answer-call";
import type { Call } from "./called";
import { conversationOf, findLine, type Line, type PhoneDoor } from "./door";
import { composeKeyedText } from "./keypad";
import { markAfter, nextMark, type Place } from "./place";
import { parseHandOff } from "./relay-messages";
import { ask, composeReply, newResponse, offerMenu, putThrough, say, takeVoicemail } from "./twiml";

/** What the caller said or pressed. `confidence` is speech recognition's, 0 to 1. */
export type Input = { readonly speech: string; readonly confidence: number | undefined; readonly keys: string };

const BUSY_TRIES = 2;
/** How long the receptionist may keep somebody from a person, or from leaving a message. */
const AID_MS = 3_500;

/** One turn. A second request for the same turn waits for the first and gets its answer. */
async function take(
  door: PhoneDoor,
  line: Line,
  text: string,
  mark: string,
  confidence?: number,
): Promise<Outcome<Reply, TurnRefusal>> {
  const conversation = conversationOf(line);
  if (conversation === null) {
    return { ok: false, refusal: "not_found" };
  }
  const input = { conversation, text, key: `${line.call.sid}:${mark}`, confidence };
  for (let tries = 1; ; tries += 1) {
    const outcome = await door.take(input);
    if (outcome.ok || outcome.refusal !== "turn_in_progress" || tries >= BUSY_TRIES) {
      return outcome;
    }
  }
}

/** Takes a turn and answers its TwiML, or null when the conversation is over. A turn that stays under work is a fault. */
async function answerTurn(
  door: PhoneDoor,
  line: Line,
  turn: { text: string; mark: string; confidence?: number | undefined; lead?: string },
): Promise<string | null> {
  const outcome = await take(door, line, turn.text, turn.mark, turn.confidence);
  if (!outcome.ok) {
    if (outcome.refusal === "turn_in_progress") {
      throw new Error("another turn stays under work");
    }
    return null;
  }
  door.committed();
  const response = newResponse();
  composeReply(response, line.around, outcome.value, nextMark(turn.mark), turn.lead);
  return response.toString();
}

/** What the caller said after a question. Twice or late, the same turn gets the same answer. */
export async function hearTurn(door: PhoneDoor, call: Call, place: Place, input: Input): Promise<string> {
  const line = await findLine(door, call);
  if (line === null || line.conversation === null) {
    return answerCall(door, call);
  }
  const keyed = input.keys === "" ? null : composeKeyedText(input.keys, place);
  const text = keyed ?? input.speech.trim();
  if (text === "") {
    return hearSilence(door, call, place, 1);
  }
  const confidence = keyed === null ? input.confidence : undefined;
  return (await answerTurn(door, line, { text, mark: place.mark, confidence })) ?? sayGoodbye(line);
}

/** Nothing was said: asked again in other words, then by keys, then a message or the end. */
export async function hearSilence(door: PhoneDoor, call: Call, place: Place, step: number): Promise<string> {
  const line = await findLine(door, call);
  if (line === null) {
    return answerCall(door, call);
  }
  const t = translator(place.locale, "phone");
  const response = newResponse();
  if (step <= 1) {
    const asksOffer = place.offers > 0 && place.expects === "time";
    ask(response, line.around, t(asksOffer ? "silence.offers" : `silence.${place.expects}`), place, 2);
  } else if (step === 2) {
    offerMenu(response, line.around, t("stillThere"), place);
  } else {
    takeVoicemail(response, line.around, place.locale, "");
  }
  return response.toString();
}

async function textLink(door: PhoneDoor, line: Line): Promise<boolean> {
  const { call, record, locale } = line;
  if (call.from === null) {
    return false;
  }
  const businessId = record.profile.id;
  if (await door.db.call("is_opted_out", businessId, call.from)) {
    return false;
  }
  const link = `${door.baseUrl}/book/${record.profile.slug}`;
  const body = translator(locale, "phone")("linkText", { business: record.profile.name, link });
  return door.sendText({ businessId, to: call.from, body, key: `booking-link:${call.sid}` });
}

/** Wants a person. The receptionist knows of it when it can; a fault of its own keeps nobody from being put through. */
async function askForPerson(door: PhoneDoor, line: Line, place: Place): Promise<string> {
  const t = translator(place.locale, "phone");
  const { transferTo } = line.around;
  const turn = take(door, line, t("keys.person"), `${place.mark}-0`);
  const known = await within(turn, AID_MS, "asking for a person took too long").catch(() => null);
  const response = newResponse();
  if (known?.ok && (known.value.action !== null || transferTo === null)) {
    door.committed();
    composeReply(response, line.around, known.value, nextMark(`${place.mark}-0`));
    return response.toString();
  }
  if (transferTo === null) {
    takeVoicemail(response, line.around, place.locale, t("nobodyThere"));
  } else {
    say(response, line.around, place.locale, t("connecting"));
    putThrough(response, line.around, transferTo, place);
  }
  return response.toString();
}

/** A key of the menu that is offered when talking does not work. */
export async function hearMenu(door: PhoneDoor, call: Call, place: Place, keys: string): Promise<string> {
  const line = await findLine(door, call);
  if (line === null) {
    return answerCall(door, call);
  }
  const t = translator(place.locale, "phone");
  if (keys === "0") {
    return askForPerson(door, line, place);
  }
  if (keys === "1") {
    return resumeCall(door, line, "");
  }
  const response = newResponse();
  if (keys === "2") {
    takeVoicemail(response, line.around, place.locale, "");
  } else if (keys === "3") {
    const sent = await textLink(door, line);
    say(response, line.around, place.locale, t(sent ? "linkSent" : "linkNotSent"));
    offerMenu(response, { ...line.around, canText: false }, "", place);
  } else {
    offerMenu(response, line.around, t("stillThere"), place);
  }
  return response.toString();
}

/** What became of the phone that was rung. `isBridged`: whether the two were joined, where the vendor says so. */
export type Dialled = { readonly status: string; readonly isBridged: boolean | undefined };

/** Only who pressed the key is somebody: a machine picks up, too. Without a conversation nothing was written down. */
async function wasTaken(door: PhoneDoor, line: Line, { status, isBridged }: Dialled): Promise<boolean> {
  if (status !== "completed" && status !== "answered") {
    return false;
  }
  if (isBridged !== undefined) {
    return isBridged;
  }
  const about = { businessId: line.record.profile.id, externalId: line.call.sid };
  return line.conversation === null || door.db.call("transfer_taken", about);
}

/** The phone that was rung is done: somebody took the call and it is over, or nobody did and the receptionist is back. */
export async function afterDial(door: PhoneDoor, call: Call, place: Place, dialled: Dialled): Promise<string> {
  const line = await findLine(door, call);
  if (line === null) {
    return answerCall(door, call);
  }
  const conversation = conversationOf(line);
  if (await wasTaken(door, line, dialled)) {
    if (conversation !== null) {
      await door.db.call("end_conversation", { ...conversation, outcome: "transferred" });
      door.committed();
    }
    const response = newResponse();
    response.hangup();
    return response.toString();
  }
  if (conversation !== null) {
    await door.db.call("drop_transfer", conversation);
  }
  const t = translator(place.locale, "phone");
  const turn = { text: t("keys.message"), mark: `${place.mark}-d`, lead: t("nobodyThere") };
  const known = await within(answerTurn(door, line, turn), AID_MS, "taking a message took too long").catch(() => null);
  if (known !== null) {
    return known;
  }
  const response = newResponse();
  takeVoicemail(response, line.around, place.locale, t("nobodyThere"));
  return response.toString();
}

/** The streaming door let go: for a reply that the phone itself must carry out, after a long silence, or by a fault. */
export async function afterStream(door: PhoneDoor, call: Call, handOver: string): Promise<string> {
  const line = await findLine(door, call);
  if (line === null) {
    return answerCall(door, call);
  }
  const handOff = parseHandOff(handOver);
  if (handOff.why === "ended") {
    return sayGoodbye({ ...line, locale: handOff.locale }, handOff.say);
  }
  if (handOff.why === "silence") {
    const mark = markAfter(line.conversation?.turns ?? 0);
    return hearSilence(door, call, { mark, expects: "anything", locale: line.locale, offers: 0 }, 2);
  }
  const lead = handOff.why === "reply" ? "" : translator(line.locale, "phone")("back");
  return line.conversation === null ? composeAway(line) : resumeCall(door, line, lead);
}
