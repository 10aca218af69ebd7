import { translator } from "@/lib/i18n/messages";
import type { Locale } from "../understanding/types";
import { type Call, ownLocale } from "./called";
import { findLine, type PhoneDoor } from "./door";
import { newResponse, say } from "./twiml";

export type Recording = {
  readonly businessId: string;
  readonly conversationId: string | null;
  readonly callSid: string;
  readonly fromPhone: string | null;
  readonly url: string;
  /** Whole seconds. */
  readonly seconds: number;
  /** A member plays the caller: nothing was recorded, and nobody need listen to it. */
  readonly isPractice: boolean;
};

const MOST_LETTERS = 500;

/** Who called, when this is a recording of this business's own call: the conversation, when one is named, is that very call's. */
async function findCaller(door: PhoneDoor, recording: Recording): Promise<{ phone: string | null } | null> {
  const { businessId, conversationId, callSid, url, fromPhone } = recording;
  if (!/^https?:\/\//.test(url) || url.length > MOST_LETTERS) {
    return null;
  }
  if (conversationId === null) {
    return { phone: fromPhone };
  }
  const conversation = await door.db.call("find_conversation", { businessId, conversationId });
  return conversation?.externalId === callSid ? { phone: conversation.customerPhone } : null;
}

/** A message left after the tone becomes a task of the business: one for each call, however often it is told of. */
export async function keepVoicemail(door: PhoneDoor, recording: Recording): Promise<boolean> {
  const { businessId, conversationId, callSid, url, seconds, isPractice } = recording;
  const [caller, record] = await Promise.all([
    findCaller(door, recording),
    door.db.call("find_receptionist", { businessId }),
  ]);
  if (caller === null || record === null) {
    return false;
  }
  if (isPractice) {
    return conversationId === null || endWithMessage(door, businessId, conversationId);
  }
  const locale = ownLocale(record);
  await door.db.call("add_receptionist_task", {
    businessId,
    kind: "voicemail",
    body: translator(locale, "phone")("voicemailTask", { seconds }),
    recordingUrl: url,
    dedupeKey: `voicemail:${callSid}`,
    ...(conversationId === null ? {} : { conversationId }),
    ...(caller.phone === null ? {} : { fromPhone: caller.phone }),
  });
  if (conversationId !== null) {
    if (!record.settings?.recordCalls) {
      await door.db.call("attach_recording", { businessId, conversationId, url, seconds });
    }
    await endWithMessage(door, businessId, conversationId);
  }
  door.committed();
  return true;
}

async function endWithMessage(door: PhoneDoor, businessId: string, conversationId: string): Promise<boolean> {
  await door.db.call("end_conversation", { businessId, conversationId, outcome: "message" });
  door.committed();
  return true;
}

/** The recording of a whole call, which its caller was told of. */
export async function keepCallRecording(door: PhoneDoor, recording: Recording): Promise<boolean> {
  const { businessId, conversationId, url, seconds } = recording;
  if (recording.isPractice || conversationId === null || (await findCaller(door, recording)) === null) {
    return false;
  }
  return door.db.call("attach_recording", { businessId, conversationId, url, seconds });
}

/** The caller has left a message: thanked, and the call ends. */
export async function closeVoicemail(
  door: PhoneDoor,
  call: Call,
  locale: Locale,
  recorded: { url: string; seconds: number },
): Promise<string> {
  const line = await findLine(door, call);
  const response = newResponse();
  const t = translator(locale, "phone");
  const kept =
    line !== null &&
    recorded.url !== "" &&
    (await keepVoicemail(door, {
      businessId: line.record.profile.id,
      conversationId: line.around.conversationId,
      callSid: call.sid,
      fromPhone: call.from,
      isPractice: call.practice !== undefined,
      ...recorded,
    }));
  say(response, line?.around ?? null, locale, t(kept ? "voicemailThanks" : "nothingRecorded"));
  response.hangup();
  return response.toString();
}
