import type { ConversationOutcome, ConversationReview } from "@/lib/database/receptionist-shapes";
import { formatDateTimeInZone } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";
import type { Locale } from "../understanding/types";
import type { History } from "./find-incidents";

const BY_DEED: Readonly<Record<string, ConversationOutcome>> = {
  "booking.book": "booked",
  "booking.reschedule": "rescheduled",
  "booking.cancel": "cancelled",
};
const FIRST: readonly ConversationOutcome[] = ["emergency", "opted_out"];
const DEEDS: readonly ConversationOutcome[] = ["booked", "rescheduled", "cancelled", "waitlisted"];

function deedsOf(review: ConversationReview, history: History) {
  return history.events.filter((event) => event.callId === review.conversation.id && BY_DEED[event.action]);
}

/** How a conversation ended: what it did to the calendar goes before what it says of itself, which may claim no deed. */
export function judgeOutcome(review: ConversationReview, history: History): ConversationOutcome {
  const { outcome, transferReason, tasks } = review;
  if (outcome !== null && FIRST.includes(outcome)) {
    return outcome;
  }
  if (tasks.some(({ kind }) => kind === "emergency")) {
    return "emergency";
  }
  const last = deedsOf(review, history).at(-1);
  const deed = last && BY_DEED[last.action];
  if (deed !== undefined) {
    return deed;
  }
  if (history.waits.length > 0) {
    return "waitlisted";
  }
  if (outcome !== null && !DEEDS.includes(outcome)) {
    return outcome;
  }
  if (tasks.length > 0) {
    return "message";
  }
  return transferReason === null ? "abandoned" : "transferred";
}

const REASONS = ["asked", "angry", "not_understood", "emergency", "fault", "too_long"] as const;

function reasonOf(reason: string): (typeof REASONS)[number] | "other" {
  return REASONS.find((known) => known === reason) ?? "other";
}

/** One or two sentences for the people of the business: who in general terms, what they wanted, how it ended. */
export function composeSummary(
  review: ConversationReview,
  history: History,
  outcome: ConversationOutcome,
  locale: Locale,
): string {
  const t = translator(locale, "texts");
  const { channel, direction } = review.conversation;
  const who = t(`review.who.${direction === "outbound" ? "outbound" : channel}`);
  const last = deedsOf(review, history).at(-1);
  const booking = review.bookings.find(({ id }) => id === last?.bookingId);
  const isCallBack = review.tasks.some(({ kind }) => kind === "call_back");
  const left = review.tasks.length > 0 && outcome !== "message" ? [t("review.left")] : [];
  const reason = review.transferReason === null ? [] : [t(`review.reason.${reasonOf(review.transferReason)}`)];
  if (booking !== undefined && (outcome === "booked" || outcome === "rescheduled" || outcome === "cancelled")) {
    const words = {
      who,
      service: booking.service.name,
      staff: booking.staff.name,
      when: formatDateTimeInZone(booking.startsAt, booking.timeZone, locale),
    };
    const kind = outcome === "booked" && booking.status === "pending" ? "requested" : outcome;
    return [t(`review.${kind}`, words), ...left].join(" ");
  }
  const plain = outcome === "message" && isCallBack ? "callBack" : outcome;
  const fallback = plain === "booked" || plain === "rescheduled" || plain === "cancelled" ? "abandoned" : plain;
  return [t(`review.${fallback}`, { who }), ...reason, ...left].join(" ");
}
