import { composeIcs } from "@/lib/calendars/compose-ics";
import type { BookingRecord } from "@/lib/database/catalog";
import { composeSeriesMessage, type SeriesMessageKind } from "./compose-series-message";
import { calendarEntry, linksOf, type MessagingDeps } from "./send-booking-message";
import { type SendResult, sendMessage } from "./send-message";

export type SeriesNews = {
  readonly what: "booked" | "rescheduled" | "cancelled";
  readonly businessId: string;
  readonly seriesId: string;
  /** The visits that changed; left out: all. */
  readonly bookingIds?: readonly string[] | undefined;
  readonly channel: "text" | "email";
  /** Names the event: told twice, it is sent once. */
  readonly dedupeKey: string;
};

function kindOf(what: SeriesNews["what"], first: BookingRecord): SeriesMessageKind {
  return what === "booked" && first.status === "pending" ? "requested" : what;
}

/**
 * One message about all visits of a series that an event changed. "overtaken": none of them is still as the event says;
 * "no_address": the customer gave none or opted out of the channel.
 */
export async function sendSeriesMessage(
  deps: MessagingDeps,
  news: SeriesNews,
): Promise<SendResult | "overtaken" | "no_address"> {
  const { businessId, bookingIds, what, channel } = news;
  const series = await deps.db.call("get_series", businessId, news.seriesId);
  const isMeant = ({ id, status }: BookingRecord): boolean =>
    (bookingIds === undefined || bookingIds.includes(id)) &&
    (what === "cancelled" ? status === "cancelled" : status === "pending" || status === "confirmed");
  const [first, ...others] = series?.bookings.filter(isMeant) ?? [];
  if (!first) {
    return "overtaken";
  }
  const recipient = await deps.db.call("get_recipient", businessId, first.customer.id);
  const to = channel === "text" ? recipient?.phone : recipient?.email;
  if (to === null || to === undefined) {
    return "no_address";
  }
  const kind = kindOf(what, first);
  const words = composeSeriesMessage(kind, [first, ...others], linksOf(deps, first));
  const about = { businessId, bookingId: first.id, customerId: first.customer.id, kind: `series_${kind}`, to };
  if (channel === "text") {
    return sendMessage(deps.db, deps.vendors, {
      ...about,
      dedupeKey: news.dedupeKey,
      channel,
      body: words.text,
      from: recipient?.textFrom ?? undefined,
    });
  }
  const [entry, ...more] = [first, ...others].map((visit) => calendarEntry(deps, visit));
  return sendMessage(deps.db, deps.vendors, {
    ...about,
    dedupeKey: news.dedupeKey,
    channel,
    email: {
      fromName: first.business.name,
      replyTo: first.business.email,
      subject: words.subject,
      text: words.emailText,
      html: words.emailHtml,
      ics: entry ? composeIcs(entry, ...more) : null,
    },
  });
}
