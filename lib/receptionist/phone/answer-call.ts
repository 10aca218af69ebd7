import { translator } from "@/lib/i18n/messages";
import type { Started } from "../reply";
import { type Call, isAnswered } from "./called";
import { findLine, type Line, type PhoneDoor, startOn, withConversation } from "./door";
import { markAfter } from "./place";
import { connectStream } from "./relay-twiml";
import { composeReply, newResponse, putThrough, say, startRecording, takeVoicemail } from "./twiml";

/** Nobody has this number: a sentence and the end. */
function refuseNumber(): string {
  const response = newResponse();
  say(response, null, "en", translator("en", "phone")("unknownNumber"));
  response.hangup();
  return response.toString();
}

/** No receptionist here, or not now: somebody's phone rings if it may, else a message is taken. */
export function composeAway(line: Line): string {
  const response = newResponse();
  const { locale } = line;
  const t = translator(locale, "phone");
  const away = t("away", { business: line.record.profile.name });
  if (line.around.transferTo === null) {
    takeVoicemail(response, line.around, locale, away);
  } else {
    const place = { mark: "1", expects: "anything", locale, offers: 0 } as const;
    say(response, line.around, locale, `${away} ${t("connecting")}`);
    putThrough(response, line.around, line.around.transferTo, place);
  }
  return response.toString();
}

/** The last words of a call. */
export function sayGoodbye(line: Line, words = translator(line.locale, "phone")("goodbye")): string {
  const response = newResponse();
  say(response, line.around, line.locale, words);
  response.hangup();
  return response.toString();
}

/** Its conversation is over and nothing of it is left to be said or done: no call is greeted twice. */
function isOver(line: Line, { reply }: Started): boolean {
  return line.conversation?.status === "ended" && !reply.ended && reply.action === null;
}

function greet(door: PhoneDoor, line: Line, started: Started, mark: string): string {
  const response = newResponse();
  const { settings } = line.record;
  const around = { ...line.around, conversationId: started.conversationId };
  if (settings?.recordCalls) {
    say(response, around, started.reply.locale, translator(started.reply.locale, "phone")("recorded"));
    startRecording(response, around);
  }
  // Who practises does so step by step, over requests: a socket would not outlive a step.
  const mayStream = settings?.streaming && line.call.practice === undefined;
  const streams = mayStream && door.streamUrl !== null && !started.reply.ended;
  if (streams && door.streamUrl !== null && started.reply.action === null) {
    connectStream(response, around, started, door.streamUrl);
  } else {
    composeReply(response, around, started.reply, mark);
  }
  return response.toString();
}

/** A call comes in. The same call again (the vendor asks twice) is the same conversation. */
export async function answerCall(door: PhoneDoor, call: Call): Promise<string> {
  const line = await findLine(door, call);
  if (line === null) {
    return refuseNumber();
  }
  if (!isAnswered(call, line.record)) {
    return composeAway(line);
  }
  const started = await startOn(door, line);
  if (!started.ok) {
    return composeAway(line);
  }
  door.committed();
  if (isOver(line, started.value)) {
    return sayGoodbye(line);
  }
  return greet(door, line, started.value, markAfter(line.conversation?.turns ?? 0));
}

/** Takes a call up again where its conversation stands: what was said last is said once more after `lead`. */
export async function resumeCall(door: PhoneDoor, line: Line, lead: string): Promise<string> {
  const started = isAnswered(line.call, line.record) ? await startOn(door, line) : null;
  if (started === null || !started.ok) {
    return composeAway(line);
  }
  door.committed();
  if (isOver(line, started.value)) {
    return sayGoodbye(line);
  }
  const { around } = withConversation(line, started.value.conversationId, started.value.reply.locale);
  const response = newResponse();
  composeReply(response, around, started.value.reply, markAfter(line.conversation?.turns ?? 0), lead);
  return response.toString();
}
