import type { BookingRecord } from "@/lib/database/catalog";
import type { BookingMessageKind } from "@/lib/messaging/compose-booking-message";
import { sendBookingMessage } from "@/lib/messaging/send-booking-message";
import { inngest } from "../client";
import { bookingEvent } from "../events";
import { jobFunctions, messagingDeps } from "../job-ctx";

type Rule = { readonly kind: BookingMessageKind; readonly statuses: readonly BookingRecord["status"][] };

const RULES: Readonly<Record<string, Rule>> = {
  "booking/requested": { kind: "pending", statuses: ["pending"] },
  "booking/confirmed": { kind: "confirmation", statuses: ["confirmed"] },
  "booking/rescheduled": { kind: "rescheduled", statuses: ["pending", "confirmed"] },
  "booking/cancelled": { kind: "cancelled", statuses: ["cancelled"] },
  "booking/changed": { kind: "changed", statuses: ["pending", "confirmed"] },
  "booking/shifted": { kind: "clock", statuses: ["pending", "confirmed"] },
};

type Announcement = {
  readonly businessId: string;
  readonly bookingId: string;
  readonly version: number;
  readonly rule: Rule;
};

/** An event overtaken by a later change says nothing: the later one has its own message. */
async function announce(
  channel: "text" | "email",
  { businessId, bookingId, version, rule }: Announcement,
): Promise<string> {
  const booking = await jobFunctions().call("get_booking", businessId, bookingId);
  if (booking === null || booking.version !== version || !rule.statuses.includes(booking.status)) {
    return "overtaken";
  }
  if (booking.status !== "cancelled" && new Date(booking.startsAt) < new Date()) {
    return "past";
  }
  return sendBookingMessage(messagingDeps(), {
    kind: rule.kind,
    booking,
    channel,
    dedupeKey: `${rule.kind}:${bookingId}:${version}:${channel}`,
  });
}

/**
 * Confirmation, request, change, end and cancellation of one booking: an e-mail with a calendar file and a text. Both are sent in one go, without
 * steps: each message has a row of its own that makes a retry send only what is missing.
 */
export function sendBookingMessages() {
  return inngest().createFunction(
    {
      id: "send-booking-messages",
      triggers: Object.keys(RULES).map((event) => ({ event })),
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 5 }],
    },
    async ({ event }) => {
      const rule = RULES[event.name];
      if (rule === undefined) {
        return { text: "unknown_event", email: "unknown_event" };
      }
      const { seriesId, cause, ...about } = bookingEvent.parse(event.data);
      if (seriesId !== undefined) {
        return { text: "told_with_series", email: "told_with_series" };
      }
      const kind = cause === "expired" ? "expired" : rule.kind;
      const announcement = { ...about, rule: { ...rule, kind } };
      const [email, text] = await Promise.allSettled([announce("email", announcement), announce("text", announcement)]);
      if (email.status === "rejected") throw email.reason;
      if (text.status === "rejected") throw text.reason;
      return { text: text.value, email: email.value };
    },
  );
}
