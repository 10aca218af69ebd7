import type { Functions } from "@/lib/database/functions";
import type { ConversationOutcome, ConversationReview } from "@/lib/database/receptionist-shapes";
import { logFault } from "@/lib/observability/logger";
import { type Desk, findDesk } from "../business";
import { speakable } from "../owner-words";
import { readState } from "../state";
import { findIncidents, type Incident } from "./find-incidents";
import { type Redaction, redact, redactDeep } from "./redact";
import { composeSummary, judgeOutcome } from "./sum-up";

export type Reviewed = {
  readonly outcome: ConversationOutcome;
  readonly summary: string;
  readonly incidents: readonly Incident[];
};

function namesIn({ conversation, bookings }: ConversationReview): string[] {
  const { customer } = readState(conversation.state, conversation.customerPhone);
  return [...bookings.map((booking) => booking.customer.name), ...(customer.name === null ? [] : [customer.name])];
}

/** What the owner wrote claims nothing, however it is worded. */
function ownerWords({ facts }: Desk): string[] {
  const said = facts.flatMap(({ answer }) => (["en", "es"] as const).flatMap((locale) => speakable(answer, locale)));
  return [...new Set(said)].flatMap((one) => [one, `${one.charAt(0).toUpperCase()}${one.slice(1)}`]);
}

function redactedTurns({ turns }: ConversationReview, redaction: Redaction) {
  return turns.map(({ id, heard, said, saidUntil, toolCalls }) => ({
    id,
    heard: redact(heard, redaction),
    said: redact(said, redaction),
    toolCalls: redactDeep(toolCalls, redaction),
    ...(saidUntil !== null && { saidUntil: redact(saidUntil, redaction) }),
  }));
}

function idsOf({ deeds, turns, bookingId }: ConversationReview): string[] {
  const claimed = turns.flatMap(({ claims }) => claims.flatMap((claim) => claim.bookingId ?? []));
  return [...new Set([...deeds.map((deed) => deed.bookingId), ...claimed, ...(bookingId === null ? [] : [bookingId])])];
}

/**
 * After a conversation: compares what was said with what the database holds, raises an incident for each kind of mismatch (a row,
 * the log, Sentry), and keeps outcome, summary and a transcript without personal data. Once for each conversation: null when it
 * is not over, or was reviewed before.
 */
export async function reviewConversation(
  db: Functions,
  ids: { readonly businessId: string; readonly conversationId: string },
): Promise<Reviewed | null> {
  const found = await db.call("get_conversation_review", ids);
  // A booking that was claimed and does not exist is null in the list.
  const review = found && { ...found, bookings: found.bookings.filter((booking) => booking !== null) };
  const desk = await findDesk(db, { businessId: ids.businessId });
  if (review === null || desk === null || review.conversation.status !== "ended" || review.reviewedAt !== null) {
    return null;
  }
  const history = await db.call("get_booking_history", { ...ids, bookingIds: idsOf(review) });
  const kept = [desk.profile.name, ...desk.serviceNames.flat(), ...desk.staffNames.flat()];
  const redaction = { names: namesIn(review), kept };
  const incidents = findIncidents(
    review,
    history,
    [...kept, ...ownerWords(desk), ...redaction.names].filter((name) => name.trim() !== ""),
  );
  const outcome = judgeOutcome(review, history);
  const summary = composeSummary(review, history, outcome, desk.profile.locale);
  const lastBooking = history.events.findLast((event) => event.callId === ids.conversationId)?.bookingId;
  const isFirst = await db.call("finish_review", {
    ...ids,
    outcome,
    summary,
    turns: redactedTurns(review, redaction),
    incidents: incidents.map(({ kind, detail }) => ({ kind, detail: { ...detail } })),
    ...(lastBooking !== undefined && { bookingId: lastBooking }),
  });
  if (!isFirst) {
    return null;
  }
  for (const { kind } of incidents) {
    const mismatch = new Error("a conversation and the database do not agree");
    mismatch.name = kind;
    logFault(mismatch, "review-conversation", ids.conversationId);
  }
  return { outcome, summary, incidents };
}
