import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { ConversationContact } from "@/lib/database/message-shapes";
import type { ConversationReach } from "@/lib/database/receptionist-shapes";
import { translator } from "@/lib/i18n/messages";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { type SendResult, sendMessage } from "@/lib/messaging/send-message";

const CANNOT_TEXT = new Set(["FIXED_LINE", "TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "UAN", "VOICEMAIL", "PAGER"]);

/** Whether a number may be a mobile: numbers whose kind the plan does not tell (North America) may. */
export function mayTakeTexts(phone: string): boolean {
  const parsed = parsePhoneNumberFromString(phone);
  return parsed?.isValid() === true && !CANNOT_TEXT.has(parsed.getType() ?? "");
}

/** What is left to tell: a booking, a move, a cancellation and a place in line have texts of their own, a link was one. */
function wordsFor(contact: ConversationContact): "message" | "callBack" | "cutOff" | null {
  if (contact.hasDeeds || contact.hadLink || contact.outcome === "emergency" || contact.outcome === "opted_out") {
    return null;
  }
  if (contact.taskKinds.includes("call_back")) {
    return "callBack";
  }
  if (contact.taskKinds.includes("message") || contact.taskKinds.includes("voicemail")) {
    return "message";
  }
  return contact.outcome === "abandoned" && contact.turns > 0 ? "cutOff" : null;
}

type Asked = {
  readonly businessId: string;
  readonly conversationId: string;
  /** As it was before the review, which forgets what was said. */
  readonly reach?: ConversationReach | null;
};

/**
 * Texts a caller, on the number they gave or call from, once, how their call ended, where nothing else does: message taken,
 * call-back promised, cut off. Only after calls that the phone vendor vouches for: a number that an API client states has called
 * nobody. "too_many": the day's texts to that number are used up.
 */
export async function sendAfterCall(
  deps: MessagingDeps,
  { reach: known, ...ids }: Asked,
): Promise<SendResult | "nothing_to_say" | "no_address" | "too_many"> {
  const contact = await deps.db.call("get_conversation_contact", ids);
  if (contact === null || contact.channel !== "phone" || contact.origin !== "twilio") {
    return "nothing_to_say";
  }
  const words = wordsFor(contact);
  if (words === null) {
    return "nothing_to_say";
  }
  const reach = known ?? (await deps.db.call("get_conversation_reach", ids));
  if (reach === null || reach.isOptedOut || !mayTakeTexts(reach.phone)) {
    return "no_address";
  }
  const dedupeKey = `after-call:${ids.conversationId}`;
  if (!(await deps.db.call("take_text", { businessId: ids.businessId, phone: reach.phone, dedupeKey }))) {
    return "too_many";
  }
  const link = `${deps.baseUrl}/book/${contact.slug}`;
  return sendMessage(deps.db, deps.vendors, {
    businessId: ids.businessId,
    channel: "text",
    kind: "after_call",
    to: reach.phone,
    from: contact.textFrom ?? undefined,
    body: translator(contact.locale, "texts")(`after.${words}`, { business: contact.businessName, link }),
    dedupeKey,
  });
}
