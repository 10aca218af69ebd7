import type { Functions } from "@/lib/database/functions";
import type { TextKeyword } from "@/lib/database/message-shapes";
import { understandBuiltIn } from "../understanding/understand";
import { findKeyword } from "./keywords";

/** As Twilio gives it. `optOutType`: what it took the text for and has answered itself (Advanced Opt-Out). */
export type IncomingText = {
  readonly messageSid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly optOutType: TextKeyword | null;
};

/** `isLeft`: people have it in their list instead of an answer. */
type Receiver = {
  readonly businessId: string;
  readonly keyword: TextKeyword | null;
  readonly isAnswered: boolean;
  readonly isLeft: boolean;
};

const left = { keyword: null, isAnswered: false, isLeft: true } as const;

/** "Please stop texting me": where no conversation would hear it, it counts as the keyword does. */
function asksToStop(text: string): boolean {
  return (["en", "es"] as const).some((locale) => {
    const now = new Date().toISOString().slice(0, 16);
    const bare = { history: [], services: [], staff: [], offers: [], expects: "anything", country: "US" } as const;
    return understandBuiltIn({ ...bare, text, locale, now }).intent === "opt_out";
  });
}

/** What a text stands for: Twilio's word first, then its own. "yes" says start to who had said stop. */
async function findMeaning(db: Functions, businessId: string, text: IncomingText): Promise<TextKeyword | null> {
  const found = text.optOutType ?? findKeyword(text.body)?.keyword ?? null;
  if (found !== "yes") {
    return found;
  }
  return (await db.call("is_opted_out", businessId, text.from)) ? "start" : null;
}

/** A text to the number that every business's messages leave from: a keyword is for all that wrote, words for the last. */
async function findSharers(db: Functions, text: IncomingText): Promise<Receiver[]> {
  const isStop = text.optOutType === null && asksToStop(text.body);
  const receivers: Receiver[] = [];
  for (const businessId of await db.call("list_texting_businesses", text.from)) {
    const keyword = (await findMeaning(db, businessId, text)) ?? (isStop ? "stop" : null);
    if (keyword !== null) {
      const isAnswered = receivers.length === 0 && text.optOutType === null;
      receivers.push({ businessId, keyword, isAnswered, isLeft: false });
    }
  }
  if (receivers.length > 0) {
    return receivers;
  }
  const last = await db.call("find_last_texting_business", text.from);
  return last === null ? [] : [{ businessId: last, ...left }];
}

/** A number of one business, or the platform's own. */
async function findReceivers(db: Functions, text: IncomingText, platformNumber: string): Promise<Receiver[]> {
  const record = await db.call("find_receptionist", { phoneNumber: text.to });
  if (record === null) {
    return text.to === platformNumber ? findSharers(db, text) : [];
  }
  const businessId = record.profile.id;
  const isOn = record.settings?.textEnabled ?? false;
  const meaning = await findMeaning(db, businessId, text);
  const keyword = meaning ?? (!isOn && asksToStop(text.body) ? "stop" : null);
  if (keyword !== null) {
    return [{ businessId, keyword, isAnswered: text.optOutType === null, isLeft: false }];
  }
  return [isOn ? { businessId, keyword, isAnswered: true, isLeft: false } : { businessId, ...left }];
}

/**
 * Keeps an inbound text, once for each MessageSid, together with the event that has it answered; a stop counts at once, in
 * whatever words. Answers whether anything is new. Where no receptionist answers texts, people have the words in their list;
 * nobody's number keeps nothing.
 */
export async function receiveText(db: Functions, text: IncomingText, platformNumber: string): Promise<boolean> {
  const { messageSid, from, to, body } = text;
  let isNew = false;
  for (const { businessId, keyword, isAnswered, isLeft } of await findReceivers(db, text, platformNumber)) {
    const received = await db.call("receive_text", {
      ...{ businessId, messageSid, from, to, body, isAnswered, isLeft },
      ...(keyword !== null && { keyword }),
    });
    isNew ||= received.isNew;
  }
  return isNew;
}
