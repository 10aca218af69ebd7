import type { BookingEventRecord } from "@/lib/database/message-shapes";
import type { Claim, ConversationReview, ReviewTurn } from "@/lib/database/receptionist-shapes";
import { findClaimWords, isBacked } from "../claims";

export type IncidentKind = "unbacked_claim" | "untold_deed" | "wrong_time";
export type Incident = {
  readonly kind: IncidentKind;
  readonly detail: { readonly found: readonly Record<string, unknown>[] };
};

/** What the database knows of the bookings that were spoken of: every event, whoever caused it, oldest first. */
export type History = { readonly events: readonly BookingEventRecord[]; readonly waits: readonly string[] };

type Finding = { readonly kind: IncidentKind; readonly detail: Record<string, unknown> };
/** A turn with the instant up to which it may have acted: the beginning of the next. */
type Spoken = { readonly turn: ReviewTurn; readonly until: number };

const DEEDS: Readonly<Record<string, readonly Claim["kind"][]>> = {
  "booking.book": ["booked", "requested"],
  "booking.reschedule": ["rescheduled", "booked"],
  "booking.cancel": ["cancelled"],
  "booking.cancel_seats": ["cancelled"],
};

const at = (instant: string): number => new Date(instant).getTime();

function eventsOf(history: History, bookingId: string | null): BookingEventRecord[] {
  return history.events.filter((event) => event.bookingId === bookingId);
}

/** How a booking stood at an instant, from its events alone; null: it was not there. */
function stateAt(review: ConversationReview, history: History, bookingId: string | null, instant: number) {
  const booking = review.bookings.find(({ id }) => id === bookingId);
  const events = eventsOf(history, bookingId);
  const made = events.find(({ action }) => action === "booking.book");
  if (booking === undefined || (made !== undefined && at(made.at) > instant)) {
    return null;
  }
  const past = events.filter((event) => at(event.at) <= instant);
  const isOver = past.some(({ action }) => action === "booking.cancel");
  const isPending = made?.status === "pending" && !past.some(({ action }) => action === "booking.confirmed");
  const nextMove = events.find(({ action, at: when }) => action === "booking.reschedule" && at(when) > instant);
  return {
    status: isOver ? "cancelled" : isPending ? "pending" : "confirmed",
    startsAt: at(nextMove?.fromStartsAt ?? booking.startsAt),
  } as const;
}

/** What is wrong with one claim; null: it is true. */
function judgeClaim(review: ConversationReview, history: History, claim: Claim, spoken: Spoken): IncidentKind | null {
  const { until } = spoken;
  if (claim.kind === "waitlisted") {
    return history.waits.some((wait) => at(wait) <= until) ? null : "unbacked_claim";
  }
  // As it stood when it was said: what others did to it afterwards makes no lie of it.
  const ours = eventsOf(history, claim.bookingId).filter(({ callId }) => callId === review.conversation.id);
  const deeds = ours.map((event) => at(event.at)).filter((instant) => instant <= until);
  const state = stateAt(review, history, claim.bookingId, Math.max(at(spoken.turn.createdAt), ...deeds));
  const wanted = { booked: "confirmed", rescheduled: "", requested: "pending", cancelled: "cancelled" }[claim.kind];
  if (state === null || (claim.kind === "rescheduled" ? state.status === "cancelled" : state.status !== wanted)) {
    return "unbacked_claim";
  }
  // "It was cancelled" is told of a booking made here, whoever cancelled it.
  const isOurs = ours.some(
    ({ at: when, action }) =>
      at(when) <= until &&
      (DEEDS[action]?.includes(claim.kind) || (claim.kind === "cancelled" && action === "booking.book")),
  );
  const wasBefore = eventsOf(history, claim.bookingId).some(
    (event) => event.action === "booking.book" && at(event.at) < at(review.conversation.startedAt),
  );
  if (!isOurs && !(wasBefore && claim.kind !== "rescheduled")) {
    return "unbacked_claim";
  }
  return claim.startsAt !== null && at(claim.startsAt) !== state.startsAt ? "wrong_time" : null;
}

function findFalseClaims(review: ConversationReview, history: History, spoken: readonly Spoken[]): Finding[] {
  return spoken.flatMap((said) =>
    said.turn.claims.flatMap((claim) => {
      const kind = judgeClaim(review, history, claim, said);
      return kind === null ? [] : [{ kind, detail: { position: said.turn.position, claim } }];
    }),
  );
}

/** Words that say more than what was done up to then. What was listed from the database is no deed, and true. */
function findBareWords(review: ConversationReview, spoken: readonly Spoken[], kept: readonly string[]): Finding[] {
  const { locale } = review.conversation;
  return spoken.flatMap(({ turn }) => {
    const done = spoken.filter((other) => other.turn.position <= turn.position).flatMap((other) => other.turn.claims);
    const listed = turn.toolCalls.some(({ tool, result }) => tool === "find_my_bookings" && hasFound(result));
    const kinds: Claim["kind"][] = [...done.map(({ kind }) => kind), ...(listed ? (["booked"] as const) : [])];
    const said = kept.reduce((text, name) => text.replaceAll(name, "…"), turn.saidUntil ?? turn.said);
    const words = findClaimWords(said, locale).filter((kind) => !isBacked(kind, kinds));
    return words.length === 0 ? [] : [{ kind: "unbacked_claim" as const, detail: { position: turn.position, words } }];
  });
}

function hasFound(result: unknown): boolean {
  return typeof result === "object" && result !== null && "found" in result && Number(result.found) > 0;
}

function findUntold(review: ConversationReview, history: History, spoken: readonly Spoken[]): Finding[] {
  const ours = history.events.filter((event) => event.callId === review.conversation.id);
  return ours.flatMap((event) => {
    const kinds = DEEDS[event.action];
    const isTold = spoken.some(
      ({ turn, until }) =>
        until >= at(event.at) &&
        turn.claims.some((claim) => claim.bookingId === event.bookingId && kinds?.includes(claim.kind)),
    );
    return kinds === undefined || isTold
      ? []
      : [{ kind: "untold_deed" as const, detail: { action: event.action, bookingId: event.bookingId } }];
  });
}

/** What the last turn did is counted up to here: who hangs up while a booking is being made may end before it. */
function lastMoment(review: ConversationReview, history: History): number {
  const ours = history.events.filter((event) => event.callId === review.conversation.id).map((event) => at(event.at));
  return Math.max(...ours, ...history.waits.map(at), review.endedAt === null ? 0 : at(review.endedAt));
}

/**
 * Where what was said and what the database holds do not agree: a claim without its deed and booking, words of success without a
 * claim, a deed that was never told, another start than the one that was said. One incident for each kind; details carry ids.
 * `kept`: names in which such words mean nothing.
 */
export function findIncidents(review: ConversationReview, history: History, kept: readonly string[]): Incident[] {
  const done = review.turns.filter(({ status }) => status === "done");
  const spoken = done.map((turn, index) => {
    const next = done[index + 1];
    return { turn, until: next === undefined ? lastMoment(review, history) : at(next.createdAt) };
  });
  const findings = [
    ...findFalseClaims(review, history, spoken),
    ...findBareWords(review, spoken, kept),
    ...findUntold(review, history, spoken),
  ];
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    detail: { found: findings.filter((finding) => finding.kind === kind).map(({ detail }) => detail) },
  }));
}
