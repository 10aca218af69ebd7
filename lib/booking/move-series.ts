import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import type { MoveAnswer, MoveRequest, SeriesRecord, SeriesScope } from "@/lib/database/series-shapes";
import { done, type Outcome, refused } from "@/lib/outcome";
import { findEpochDay, formatEpochDay, instantToLocal, localToInstant } from "@/lib/scheduling/local-time";
import { planSeries as planStarts } from "@/lib/scheduling/plan-series";
import { utcBooking } from "./booking-record";
import { getBooking } from "./get-booking";
import { readReason } from "./judge-series";
import { policyOf } from "./judged-write";
import { applyChoice, loadInputs, type ServiceInputs } from "./load-inputs";
import { callAsMember } from "./member-answer";
import { MEANWHILE_REFUSALS, type RescheduleRefusal, startRefusal, verbRefusal } from "./refusals";
import { rescheduleBooking } from "./reschedule-booking";
import { composeSlotQuery } from "./slot-query";

export type MoveSeriesInput = {
  /** The booking of the series that is put to `startsAt`; the others in scope follow it. */
  readonly bookingId: string;
  readonly scope: SeriesScope;
  readonly startsAt: Date;
  /** Left out: each keeps its staff member. "any": one person who is free at all of them. */
  readonly staffId?: string | undefined;
  /** The version of that booking the asker saw. */
  readonly expectedVersion?: number | undefined;
};

export type MovedSeries = { readonly booking: BookingRecord; readonly moved: readonly BookingRecord[] };

type Target = { readonly booking: BookingRecord; readonly startsAt: number };
type Move = MoveRequest["moves"][number];

const TRIES = 3;
const REFUSALS = [
  "slot_taken",
  "not_found",
  "changed_meanwhile",
  "already_cancelled",
  "already_over",
  "too_late_to_reschedule",
  ...MEANWHILE_REFUSALS,
] as const satisfies readonly RescheduleRefusal[];

function epochDayOf(instant: number, timeZone: string): number {
  return findEpochDay(instantToLocal(instant, timeZone).date) ?? 0;
}

// The minute a visit is meant for: on a day whose clock skipped it, the series knows it.
function meantMinute(startsAt: number, series: SeriesRecord, timeZone: string): number {
  const { date, minute } = instantToLocal(startsAt, timeZone);
  return localToInstant(date, series.startMinute, timeZone) === startsAt ? series.startMinute : minute;
}

/** The bookings in scope with where each goes: the same days and minutes further on the business's wall clock. */
export function shiftSeries(
  series: SeriesRecord,
  asked: { readonly bookingId: string; readonly scope: SeriesScope; readonly startsAt: Date; readonly now: Date },
  timeZone: string,
): Target[] {
  const anchor = series.bookings.find(({ id }) => id === asked.bookingId);
  if (!anchor) {
    return [];
  }
  const from = Date.parse(anchor.startsAt);
  const to = asked.startsAt.getTime();
  const days = epochDayOf(to, timeZone) - epochDayOf(from, timeZone);
  const minutes = instantToLocal(to, timeZone).minute - meantMinute(from, series, timeZone);
  const isWanted = ({ id, status, startsAt, series: place }: BookingRecord) =>
    (status === "pending" || status === "confirmed") &&
    (id === anchor.id ||
      (Date.parse(startsAt) > asked.now.getTime() &&
        (asked.scope === "all" || (place?.position ?? 0) > (anchor.series?.position ?? 0))));
  return series.bookings.filter(isWanted).map((booking) => {
    const old = Date.parse(booking.startsAt);
    const minute = meantMinute(old, series, timeZone) + minutes;
    const day = epochDayOf(old, timeZone) + days + Math.floor(minute / 1440);
    const startsAt = localToInstant(formatEpochDay(day), ((minute % 1440) + 1440) % 1440, timeZone);
    return { booking, startsAt: booking.id === anchor.id ? to : startsAt };
  });
}

const iso = (instant: number) => new Date(instant).toISOString();

function lengthOf({ startsAt, endsAt }: BookingRecord): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
}

// Those alike (person, length, seats) are judged beside each other; the transaction guards what lies between them.
function judgeMoves(
  ctx: Ctx,
  inputs: ServiceInputs,
  targets: readonly Target[],
  wantedStaff: string | undefined,
): Outcome<Move[], RescheduleRefusal> {
  const policy = policyOf(ctx);
  const isTeam = inputs.service.staffMode === "collective";
  const personOf = ({ booking }: Target) =>
    isTeam || wantedStaff === "any" ? undefined : (wantedStaff ?? booking.staff.id);
  const groups = Map.groupBy(targets, (one) => `${personOf(one)} ${lengthOf(one.booking)} ${one.booking.seats}`);
  const moves: Move[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { seats } = first.booking;
    const staffId = personOf(first);
    const own = applyChoice(inputs, { durationMinutes: lengthOf(first.booking), seats, isMove: true });
    const starts = group.map(({ startsAt }) => startsAt);
    const window = { start: Math.min(...starts), end: Math.max(...starts) + 1 };
    const query = composeSlotQuery(own, { window, now: ctx.now.getTime(), policy, seats });
    const plan = planStarts(query, starts, { staffId });
    const kept = plan.staffIds.includes(first.booking.staff.id) ? first.booking.staff.id : plan.staffIds[0];
    for (const { startsAt, verdict } of plan.starts) {
      if (!verdict.ok || kept === undefined) {
        const reason = verdict.ok ? ("overlap" as const) : readReason(verdict.reason);
        return refused(startRefusal(reason), { startsAt: iso(startsAt), reason });
      }
    }
    const staffIds = isTeam ? [...plan.staffIds] : [kept ?? ""];
    moves.push(
      ...group.map(({ booking, startsAt }) => ({
        bookingId: booking.id,
        startsAt: iso(startsAt),
        staffIds,
        ...(isTeam || kept === undefined ? {} : { keepStaffId: kept }),
      })),
    );
  }
  return done(moves);
}

function findPolicyRefusal(ctx: Ctx, targets: readonly Target[]): Outcome<never, RescheduleRefusal> | null {
  for (const { booking, startsAt } of targets) {
    const latest = Date.parse(booking.startsAt) - booking.business.rescheduleNoticeMinutes * 60_000;
    if (policyOf(ctx) === "visitor" && latest <= ctx.now.getTime()) {
      return refused("too_late_to_reschedule", { startsAt: iso(startsAt), bookingId: booking.id });
    }
  }
  return null;
}

function answerMoves(
  answer: MoveAnswer,
  bookingId: string,
  targets: readonly Target[],
): Outcome<MovedSeries, RescheduleRefusal> {
  if (!answer.ok) {
    const target = targets.find(({ booking }) => booking.id === answer.bookingId);
    const detail = target && { startsAt: iso(target.startsAt), bookingId: target.booking.id };
    return refused(verbRefusal(answer.refusal, REFUSALS), detail);
  }
  const moved = answer.bookings.map(utcBooking);
  const booking = moved.find(({ id }) => id === bookingId);
  return booking ? done({ booking, moved }) : refused("not_found");
}

async function judgeAndMove(
  ctx: Ctx,
  input: MoveSeriesInput,
  seriesId: string,
): Promise<Outcome<MovedSeries, RescheduleRefusal> | "rules_changed"> {
  const series = await ctx.db.call("get_series", ctx.businessId, seriesId);
  const first = series?.bookings[0];
  if (!series || !first) {
    return refused("not_found");
  }
  const targets = shiftSeries(series, { ...input, now: ctx.now }, first.business.timeZone);
  const anchor = targets.find(({ booking }) => booking.id === input.bookingId);
  if (!anchor) {
    return refused("already_over");
  }
  const late = findPolicyRefusal(ctx, targets);
  if (late) {
    return late;
  }
  const starts = targets.map(({ startsAt }) => startsAt);
  const inputs = await loadInputs(ctx, {
    service: first.service.id,
    from: new Date(Math.min(...starts)),
    to: new Date(Math.max(...starts)),
    exceptBookingIds: targets.map(({ booking }) => booking.id),
  });
  if (!inputs) {
    return refused("not_found");
  }
  const moves = judgeMoves(ctx, inputs, targets, input.staffId);
  if (!moves.ok) {
    return moves;
  }
  const version = input.expectedVersion;
  const request: MoveRequest = {
    businessId: ctx.businessId,
    rulesVersion: inputs.business.rulesVersion,
    enforcePolicy: policyOf(ctx) === "visitor",
    seriesId,
    moves: moves.value.map((move) =>
      version !== undefined && move.bookingId === input.bookingId ? { ...move, expectedVersion: version } : move,
    ),
  };
  const answer = isMemberCtx(ctx)
    ? await callAsMember(ctx, "member_move_bookings", request)
    : await ctx.db.call("move_bookings", request, ctx.actor);
  const isStale = !answer.ok && answer.refusal === "rules_changed";
  return isStale ? "rules_changed" : answerMoves(answer, input.bookingId, targets);
}

/**
 * Moves one visit of a series, it and the following ones, or all still ahead: the change of day and time is applied to each on
 * the business's wall clock, in one transaction, all or none. A refusal names the new start that cannot be had in
 * `detail.startsAt`.
 */
export async function moveSeries(ctx: Ctx, input: MoveSeriesInput): Promise<Outcome<MovedSeries, RescheduleRefusal>> {
  const booking = await getBooking(ctx, input.bookingId);
  if (!booking) {
    return refused("not_found");
  }
  if (input.scope === "one" || !booking.series) {
    const outcome = await rescheduleBooking(ctx, input);
    return outcome.ok ? done({ booking: outcome.value, moved: [outcome.value] }) : outcome;
  }
  if (booking.status !== "pending" && booking.status !== "confirmed") {
    return refused(booking.status === "cancelled" ? "already_cancelled" : "already_over");
  }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await judgeAndMove(ctx, input, booking.series.id);
    if (answer !== "rules_changed") {
      return answer;
    }
  }
  return refused("changed_meanwhile");
}
