import { translator } from "@/lib/i18n/messages";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { type SendResult, sendMessage } from "@/lib/messaging/send-message";
import { deriveToken } from "@/lib/tokens";

/**
 * Texts the business's booking page, or the page of the booking that the conversation made. `eventId`: the same request sends
 * once. "no_address" to a withheld number and to who wants no texts; "over": no such conversation.
 */
export async function sendLink(
  deps: MessagingDeps,
  ids: { readonly businessId: string; readonly conversationId: string; readonly eventId: string },
): Promise<SendResult | "over" | "no_address"> {
  const { businessId, conversationId, eventId } = ids;
  const contact = await deps.db.call("get_conversation_contact", { businessId, conversationId });
  if (contact === null) {
    return "over";
  }
  if (contact.phone === null || contact.isOptedOut) {
    return "no_address";
  }
  const { bookingId, businessName: business, slug } = contact;
  const t = translator(contact.locale, "texts");
  const token = bookingId === null ? null : deriveToken(deps.tokenSecret, "manage", bookingId);
  return sendMessage(deps.db, deps.vendors, {
    businessId,
    channel: "text",
    kind: "link",
    to: contact.phone,
    from: contact.textFrom ?? undefined,
    body:
      token === null
        ? t("link", { business, link: `${deps.baseUrl}/book/${slug}` })
        : t("manageLink", { business, link: `${deps.baseUrl}/booking/${token}` }),
    dedupeKey: `link:${conversationId}:${eventId}`,
    ...(bookingId === null ? {} : { bookingId }),
  });
}
