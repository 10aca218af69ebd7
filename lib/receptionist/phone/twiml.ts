import twilio from "twilio";
import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { translator } from "@/lib/i18n/messages";
import { keepXmlText } from "@/lib/xml-text";
import type { DoorAction, Reply } from "../reply";
import type { Locale } from "../understanding/types";
import { takesMessages } from "./called";
import { countKeys } from "./keypad";
import { composeHints, listenFor } from "./listening";
import { composePlace, type Place } from "./place";
import { chooseVoice, SPEECH_LANGUAGE } from "./voices";

type VoiceResponse = InstanceType<typeof twilio.twiml.VoiceResponse>;
type Speaker = Pick<VoiceResponse, "say">;

/** What a call's TwiML is composed from beside the words. `conversationId` null: nobody talked to it yet. */
export type Surroundings = {
  readonly baseUrl: string;
  readonly record: ReceptionistRecord;
  readonly conversationId: string | null;
  readonly transferTo: string | null;
  readonly from: string | null;
  /** Whether a link could be texted to the caller. */
  readonly canText: boolean;
};

const VOICEMAIL_SECONDS = 120;
const RING_SECONDS = 20;
/** Twilio's connection overrides: what is recorded must not be lost to a moment's fault of ours. */
const PERSIST = "#rc=5&rp=all";

/** An address of the phone door, with where in the call it belongs. */
export function voiceUrl(baseUrl: string, path: string, query: Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `${baseUrl}/api/voice${path}${text === "" ? "" : `?${text}`}`;
}

export function newResponse(): VoiceResponse {
  return new twilio.twiml.VoiceResponse();
}

export function say(to: Speaker, around: Pick<Surroundings, "record"> | null, locale: Locale, text: string): void {
  const voice = chooseVoice(around?.record.settings?.voice ?? "", locale);
  to.say({ voice, language: SPEECH_LANGUAGE[locale] }, keepXmlText(text));
}

/** Asks and listens; whoever says nothing within the time falls through to `silence`. */
export function ask(response: VoiceResponse, around: Surroundings, text: string, place: Place, silence: number): void {
  const { baseUrl, record } = around;
  const query = composePlace(place);
  const keys = countKeys(place);
  const hints = composeHints(record);
  const gather = response.gather({
    input: ["speech", "dtmf"],
    action: voiceUrl(baseUrl, "/turn", query),
    method: "POST",
    language: SPEECH_LANGUAGE[place.locale],
    speechModel: "phone_call",
    enhanced: true,
    // What is read back before a booking, and the first words of a call, are heard to the end.
    bargeIn: place.expects !== "confirm" && !(place.mark === "1" && silence === 1),
    ...listenFor(place.expects),
    ...(hints === "" ? {} : { hints }),
    ...(keys === undefined ? { finishOnKey: "#" } : { numDigits: keys }),
  });
  say(gather, around, place.locale, text);
  response.redirect({ method: "POST" }, voiceUrl(baseUrl, "/silence", { ...query, s: String(silence) }));
}

/** Keys that always work, spoken; whoever presses none falls through to the message or the end. */
export function offerMenu(response: VoiceResponse, around: Surroundings, lead: string, place: Place): void {
  const { baseUrl, record } = around;
  const t = translator(place.locale, "phone");
  const choices = [
    t("menu.goOn"),
    ...(takesMessages(record) ? [t("menu.message")] : []),
    ...(around.canText ? [t("menu.link")] : []),
    ...(around.transferTo === null ? [] : [t("menu.person")]),
  ];
  const query = composePlace(place);
  const gather = response.gather({
    input: ["dtmf"],
    numDigits: 1,
    timeout: 6,
    action: voiceUrl(baseUrl, "/menu", query),
    method: "POST",
  });
  say(gather, around, place.locale, `${lead} ${choices.join(" ")}`);
  response.redirect({ method: "POST" }, voiceUrl(baseUrl, "/silence", { ...query, s: "3" }));
}

/** Records a message. Afterwards the call goes on at /voicemail; the recording itself is told of separately. */
export function takeVoicemail(response: VoiceResponse, around: Surroundings, locale: Locale, lead: string): void {
  const { baseUrl, record, conversationId, from } = around;
  const t = translator(locale, "phone");
  if (!takesMessages(record)) {
    say(response, around, locale, `${lead} ${t("goodbye")}`.trim());
    response.hangup();
    return;
  }
  const query = {
    b: record.profile.id,
    ...(conversationId === null ? { p: from ?? "" } : { c: conversationId }),
    l: locale,
  };
  say(response, around, locale, `${lead} ${t("voicemail")}`.trim());
  response.record({
    maxLength: VOICEMAIL_SECONDS,
    timeout: 5,
    finishOnKey: "#",
    playBeep: true,
    transcribe: false,
    trim: "trim-silence",
    action: voiceUrl(baseUrl, "/voicemail", query),
    method: "POST",
    recordingStatusCallback: voiceUrl(baseUrl, "/recording", { ...query, k: "voicemail" }) + PERSIST,
    recordingStatusCallbackEvent: ["completed"],
  });
  say(response, around, locale, t("nothingRecorded"));
  response.hangup();
}

/** Rings the number; whoever picks up hears what it is about and takes the call by a key before the two are joined. */
export function putThrough(response: VoiceResponse, around: Surroundings, number: string, place: Place): void {
  const { baseUrl, record } = around;
  const dial = response.dial({
    timeout: RING_SECONDS,
    answerOnBridge: true,
    action: voiceUrl(baseUrl, "/after-dial", composePlace(place)),
    method: "POST",
  });
  const whisper = voiceUrl(baseUrl, "/whisper", { b: record.profile.id, l: place.locale });
  dial.number({ url: whisper, method: "POST" }, number);
}

function act(response: VoiceResponse, around: Surroundings, action: DoorAction, text: string, place: Place): void {
  if (action.kind === "voicemail") {
    takeVoicemail(response, around, place.locale, text);
    return;
  }
  say(response, around, place.locale, text);
  putThrough(response, around, action.number, place);
}

/** What the receptionist answered, as what the phone does next. `lead` is said before it. */
export function composeReply(
  response: VoiceResponse,
  around: Surroundings,
  reply: Reply,
  mark: string,
  lead = "",
): void {
  const place: Place = { mark, expects: reply.expects, locale: reply.locale, offers: reply.offers.length };
  const text = `${lead} ${reply.say}`.trim();
  if (reply.action !== null) {
    act(response, around, reply.action, text, place);
  } else if (reply.ended) {
    say(response, around, reply.locale, text);
    response.hangup();
  } else {
    ask(response, around, text, place, 1);
  }
}

/** Begins the recording of a call whose caller has just been told so. */
export function startRecording(response: VoiceResponse, around: Surroundings): void {
  const query = { b: around.record.profile.id, c: around.conversationId ?? "", k: "call" };
  response.start().recording({
    recordingStatusCallback: voiceUrl(around.baseUrl, "/recording", query) + PERSIST,
    recordingStatusCallbackEvent: ["completed"],
  });
}
