import { translator } from "@/lib/i18n/messages";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { type SendResult, sendMessage } from "@/lib/messaging/send-message";
import { deriveToken } from "@/lib/tokens";

type Asked = {
  readonly businessId: string;
  readonly conversationId: string;
  readonly linkId?: string | undefined;
  readonly eventId: string;
};

/**
 * Texts the business's booking page, or the page of the booking that the conversation made, to the number that was named when
 * it was promised (`linkId`). `eventId`: the same request sends once. "no_address" to a withheld number and to who wants no texts; "over": no such conversation.
 */
export async function sendLink(
  deps: MessagingDeps,
  { businessId, conversationId, linkId, eventId }: Asked,
): Promise<SendResult | "over" | "no_address"> {
  const contact = await deps.db.call("get_conversation_contact", { businessId, conversationId });
  if (contact === null) {
    return "over";
  }
  const reach = linkId === undefined ? contact : await deps.db.call("get_link", { businessId, linkId });
  if (!reach?.phone || reach.isOptedOut) {
    return "no_address";
  }
  const { bookingId, businessName: business, slug } = contact;
  const t = translator(contact.locale, "texts");
  const token = bookingId === null ? null : deriveToken(deps.tokenSecret, "manage", bookingId);
  return sendMessage(deps.db, deps.vendors, {
    businessId,
    channel: "text",
    kind: "link",
    to: reach.phone,
    from: contact.textFrom ?? undefined,
    body:
      token === null
        ? t("link", { business, link: `${deps.baseUrl}/book/${slug}` })
        : t("manageLink", { business, link: `${deps.baseUrl}/booking/${token}` }),
    dedupeKey: `link:${conversationId}:${linkId ?? eventId}`,
    ...(bookingId === null ? {} : { bookingId }),
  });
}
