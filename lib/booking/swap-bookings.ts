import type { MemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import type { MoveRequest } from "@/lib/database/series-shapes";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { utcBooking } from "./booking-record";
import { getBooking } from "./get-booking";
import { type Judged, judgeWanted } from "./judged-write";
import { callAsMember } from "./member-answer";
import { MEANWHILE_REFUSALS, type RescheduleRefusal, verbRefusal } from "./refusals";

export type SwapInput = {
  readonly a: string;
  readonly b: string;
  /** The versions the asker saw: others refuse `changed_meanwhile`. */
  readonly expectedVersions?: { readonly a: number; readonly b: number } | undefined;
  /** Owner and admin: also outside hours, grid and limits; never over another claim. */
  readonly override?: boolean | undefined;
};

export type Swapped = { readonly a: BookingRecord; readonly b: BookingRecord };

const TRIES = 3;
const REFUSALS = [
  "slot_taken",
  "not_found",
  "changed_meanwhile",
  "already_cancelled",
  "already_over",
  ...MEANWHILE_REFUSALS,
] as const satisfies readonly RescheduleRefusal[];

function judgeInPlaceOf(
  ctx: MemberCtx,
  booking: BookingRecord,
  other: BookingRecord,
  override: boolean | undefined,
): ReturnType<typeof judgeWanted> {
  return judgeWanted(ctx, {
    service: booking.service.id,
    startsAt: new Date(other.startsAt),
    staffId: other.staff.id,
    durationMinutes: (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000,
    seats: booking.seats,
    isMove: true,
    override,
    exceptBookingIds: [booking.id, other.id],
  });
}

function composeMove(
  booking: BookingRecord,
  other: BookingRecord,
  { request }: Judged,
  expectedVersion: number | undefined,
): MoveRequest["moves"][number] {
  const { staffIds, keepStaffId, ignoreLimits } = request;
  return {
    bookingId: booking.id,
    startsAt: other.startsAt,
    staffIds,
    ...(keepStaffId !== undefined && { keepStaffId }),
    ...(ignoreLimits === true && { ignoreLimits }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}

async function judgeAndSwap(
  ctx: MemberCtx,
  input: SwapInput,
): Promise<Outcome<Swapped, RescheduleRefusal> | "rules_changed"> {
  const [a, b] = await Promise.all([getBooking(ctx, input.a), getBooking(ctx, input.b)]);
  if (!a || !b) {
    return refused("not_found");
  }
  for (const { id, status } of [a, b]) {
    if (status !== "pending" && status !== "confirmed") {
      return refused(status === "cancelled" ? "already_cancelled" : "already_over", { bookingId: id });
    }
  }
  const [first, second] = await Promise.all([
    judgeInPlaceOf(ctx, a, b, input.override),
    judgeInPlaceOf(ctx, b, a, input.override),
  ]);
  if (!first.ok || !second.ok) {
    const [failed, bookingId] = first.ok ? [second, b.id] : [first, a.id];
    return failed.ok ? refused("changed_meanwhile") : refused(failed.refusal, { ...failed.detail, bookingId });
  }
  const answer = await callAsMember(ctx, "member_move_bookings", {
    businessId: ctx.businessId,
    rulesVersion: Math.min(first.value.inputs.business.rulesVersion, second.value.inputs.business.rulesVersion),
    enforcePolicy: false,
    moves: [
      composeMove(a, b, first.value, input.expectedVersions?.a ?? a.version),
      composeMove(b, a, second.value, input.expectedVersions?.b ?? b.version),
    ],
  });
  if (!answer.ok) {
    const detail = answer.bookingId === undefined ? undefined : { bookingId: answer.bookingId };
    return answer.refusal === "rules_changed"
      ? "rules_changed"
      : refused(verbRefusal(answer.refusal, REFUSALS), detail);
  }
  const [newA, newB] = answer.bookings.map(utcBooking);
  return newA && newB ? done({ a: newA, b: newB }) : refused("not_found");
}

/**
 * Two bookings change places, time and staff, in one transaction: each keeps its id, length and history, and both places count
 * as free while each is judged. A refusal names the booking that does not fit in `detail.bookingId`.
 */
export async function swapBookings(ctx: MemberCtx, input: SwapInput): Promise<Outcome<Swapped, RescheduleRefusal>> {
  if (input.a === input.b) {
    throw new AppError("invalid_input", "a booking does not change places with itself");
  }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await judgeAndSwap(ctx, input);
    if (answer !== "rules_changed") {
      return answer;
    }
  }
  return refused("changed_meanwhile");
}
