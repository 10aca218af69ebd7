import { type CalendarEntry, composeIcs } from "@/lib/calendars/compose-ics";
import type { BookingRecord } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";
import { deriveToken } from "@/lib/tokens";
import { type BookingMessageKind, composeBookingMessage, type Links } from "./compose-booking-message";
import { type MessageDraft, type SendResult, sendMessage } from "./send-message";
import { addressOf, type Vendors } from "./vendors";

export type MessagingDeps = {
  readonly db: Functions;
  readonly vendors: Vendors;
  readonly baseUrl: string;
  readonly tokenSecret: string;
  readonly mailFrom: string;
};

export type BookingMessage = {
  readonly kind: BookingMessageKind;
  readonly booking: BookingRecord;
  readonly channel: "text" | "email";
  readonly dedupeKey: string;
};

/** Where a booking is changed, and where another is made. */
export function linksOf(deps: MessagingDeps, booking: BookingRecord): Links {
  const token = deriveToken(deps.tokenSecret, "manage", booking.id);
  return { manage: `${deps.baseUrl}/booking/${token}`, book: `${deps.baseUrl}/book/${booking.business.slug}` };
}

/** A booking as an entry of its customer's calendar. */
export function calendarEntry(deps: MessagingDeps, booking: BookingRecord): CalendarEntry {
  const { manage } = linksOf(deps, booking);
  return {
    id: booking.id,
    version: booking.version,
    status: booking.status,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    createdAt: booking.createdAt,
    summary: `${booking.service.name} · ${booking.business.name}`,
    description: manage,
    location: booking.business.address,
    url: manage,
    organizer: { name: booking.business.name, email: addressOf(deps.mailFrom) },
  };
}

type Address = { readonly to: string; readonly textFrom: string | null };

function draftOf(deps: MessagingDeps, message: BookingMessage, { to, textFrom }: Address): MessageDraft {
  const { booking, kind, channel, dedupeKey } = message;
  const links = linksOf(deps, booking);
  const words = composeBookingMessage(kind, booking, links);
  const about = {
    businessId: booking.businessId,
    bookingId: booking.id,
    customerId: booking.customer.id,
    kind,
    dedupeKey,
    to,
  };
  if (channel === "text") {
    return { ...about, channel, body: words.text, from: textFrom ?? undefined };
  }
  return {
    ...about,
    channel,
    email: {
      fromName: booking.business.name,
      replyTo: booking.business.email,
      subject: words.subject,
      text: words.emailText,
      html: words.emailHtml,
      ics: kind === "reminder" ? null : composeIcs(calendarEntry(deps, booking)),
    },
  };
}

/** Sends one booking message on one channel; "no_address" when the customer gave none or opted out of it. */
export async function sendBookingMessage(
  deps: MessagingDeps,
  message: BookingMessage,
): Promise<SendResult | "no_address"> {
  const { booking, channel } = message;
  const recipient = await deps.db.call("get_recipient", booking.businessId, booking.customer.id);
  const to = channel === "text" ? recipient?.phone : recipient?.email;
  if (to === null || to === undefined) {
    return "no_address";
  }
  return sendMessage(deps.db, deps.vendors, draftOf(deps, message, { to, textFrom: recipient?.textFrom ?? null }));
}
