import { deriveToken } from "@/lib/tokens";
import { readEntry, readOffer, type WaitlistEntry } from "@/lib/waitlist/waitlist-entry";
import type { ComposedMessage } from "./compose-booking-message";
import { composeJoinedMessage, composeOfferMessage } from "./compose-waitlist-message";
import type { MessagingDeps } from "./send-booking-message";
import { type SendResult, sendMessage } from "./send-message";

export type WaitlistSendResult = SendResult | "no_address" | "over";

type Sending = {
  readonly channel: "text" | "email";
  readonly kind: "waitlist_joined" | "waitlist_offer";
  readonly dedupeKey: string;
  readonly words: ComposedMessage;
};

async function send(deps: MessagingDeps, entry: WaitlistEntry, sending: Sending): Promise<WaitlistSendResult> {
  const { channel, kind, dedupeKey, words } = sending;
  const recipient = await deps.db.call("get_recipient", entry.businessId, entry.customer.id);
  const to = channel === "text" ? recipient?.phone : recipient?.email;
  if (to === null || to === undefined) {
    return "no_address";
  }
  const about = { businessId: entry.businessId, customerId: entry.customer.id, kind, dedupeKey, to };
  if (channel === "text") {
    return sendMessage(deps.db, deps.vendors, {
      ...about,
      channel,
      body: words.text,
      from: recipient?.textFrom ?? undefined,
    });
  }
  const { name: fromName, email: replyTo } = entry.business;
  const email = { fromName, replyTo, subject: words.subject, text: words.emailText, html: words.emailHtml, ics: null };
  return sendMessage(deps.db, deps.vendors, { ...about, channel, email });
}

/** Tells who joined that they are in line, at most once a day for one entry; "over" when they no longer wait. */
export async function sendJoined(
  deps: MessagingDeps,
  ids: { readonly businessId: string; readonly entryId: string; readonly channel: "text" | "email" },
): Promise<WaitlistSendResult> {
  const record = await deps.db.call("get_waitlist_entry_by_id", ids.businessId, ids.entryId);
  if (record === null || record.status !== "waiting") {
    return "over";
  }
  const entry = readEntry(record);
  const link = `${deps.baseUrl}/waitlist/${deriveToken(deps.tokenSecret, "waitlist", entry.id)}`;
  return send(deps, entry, {
    channel: ids.channel,
    kind: "waitlist_joined",
    dedupeKey: `waitlist-joined:${entry.id}:${entry.updatedAt.slice(0, 10)}:${ids.channel}`,
    words: composeJoinedMessage(entry, link),
  });
}

/** Sends the link to a time that is kept for one who waits; "over" when it no longer is. */
export async function sendOffer(
  deps: MessagingDeps,
  ids: {
    readonly businessId: string;
    readonly offerId: string;
    readonly channel: "text" | "email";
    readonly now: Date;
  },
): Promise<WaitlistSendResult> {
  const record = await deps.db.call("get_offer_by_id", ids.businessId, ids.offerId);
  if (record === null || record.status !== "open") {
    return "over";
  }
  const offer = readOffer(record);
  const link = `${deps.baseUrl}/waitlist/offer/${deriveToken(deps.tokenSecret, "offer", offer.id)}`;
  return send(deps, offer.entry, {
    channel: ids.channel,
    kind: "waitlist_offer",
    dedupeKey: `waitlist-offer:${offer.id}:${ids.channel}`,
    words: composeOfferMessage(offer, link, ids.now),
  });
}
