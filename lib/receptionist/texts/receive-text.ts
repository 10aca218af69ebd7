import type { Functions } from "@/lib/database/functions";
import type { TextKeyword } from "@/lib/database/message-shapes";
import { findKeyword } from "./keywords";

/** As Twilio gives it. `isConfirmed`: Twilio has answered the keyword itself (Advanced Opt-Out). */
export type IncomingText = {
  readonly messageSid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly isConfirmed: boolean;
};

type Receiver = { readonly businessId: string; readonly isAnswered: boolean };

async function keywordFor(db: Functions, businessId: string, text: IncomingText): Promise<TextKeyword | null> {
  const found = findKeyword(text.body)?.keyword ?? null;
  if (found !== "yes") {
    return found;
  }
  return (await db.call("is_opted_out", businessId, text.from)) ? "start" : null;
}

/** A number of one business, or the platform's own, from which every business's messages leave. */
async function findReceivers(db: Functions, text: IncomingText, platformNumber: string): Promise<Receiver[]> {
  const record = await db.call("find_receptionist", { phoneNumber: text.to });
  if (record !== null) {
    const isOn = record.settings?.textEnabled ?? false;
    return [{ businessId: record.profile.id, isAnswered: isOn || findKeyword(text.body) !== null }];
  }
  if (text.to !== platformNumber || findKeyword(text.body) === null) {
    return [];
  }
  const businessIds = await db.call("list_texting_businesses", text.from);
  return businessIds.map((businessId, index) => ({ businessId, isAnswered: index === 0 }));
}

/**
 * Keeps an inbound text, once for each MessageSid, together with the event that has it answered; a keyword counts at once.
 * Answers whether anything is new. Nobody's number, or a door that is closed: what is not a keyword goes unanswered.
 */
export async function receiveText(db: Functions, text: IncomingText, platformNumber: string): Promise<boolean> {
  let isNew = false;
  for (const { businessId, isAnswered } of await findReceivers(db, text, platformNumber)) {
    const keyword = await keywordFor(db, businessId, text);
    const received = await db.call("receive_text", {
      businessId,
      messageSid: text.messageSid,
      from: text.from,
      to: text.to,
      body: text.body,
      isAnswered: isAnswered && !(keyword !== null && text.isConfirmed),
      ...(keyword !== null && { keyword }),
    });
    isNew ||= received.isNew;
  }
  return isNew;
}
