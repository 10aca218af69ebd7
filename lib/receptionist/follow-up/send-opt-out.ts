import { translator } from "@/lib/i18n/messages";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { type SendResult, sendMessage } from "@/lib/messaging/send-message";

/**
 * Confirms, by one text, an opt-out that was spoken where a number is only stated: whose number it is hears of it, and how to take
 * it back. Our own list does not hold this text back.
 */
export async function sendOptOut(
  deps: MessagingDeps,
  ids: { readonly businessId: string; readonly conversationId: string },
): Promise<SendResult | "over" | "too_many"> {
  const contact = await deps.db.call("get_conversation_contact", ids);
  if (contact === null || contact.phone === null || contact.isPractice || !contact.isOptedOut) {
    return "over";
  }
  const { businessId, conversationId } = ids;
  const dedupeKey = `opt-out:${conversationId}`;
  if (!(await deps.db.call("take_text", { businessId, phone: contact.phone, dedupeKey }))) {
    return "too_many";
  }
  return sendMessage(deps.db, deps.vendors, {
    businessId,
    channel: "text",
    kind: "opt_out",
    to: contact.phone,
    from: contact.textFrom ?? undefined,
    body: translator(contact.locale, "texts")("stopped", { business: contact.businessName }),
    dedupeKey,
  });
}
