import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import { utcBooking } from "./booking-record";
import { callAsMember } from "./member-answer";
import { type CancelRefusal, verbRefusal } from "./refusals";

export type CancelSeatsInput = {
  readonly bookingId: string;
  /** How many seats to give up; all of them cancels the booking. */
  readonly seats: number;
  /** The version the asker saw: another one refuses `changed_meanwhile`. */
  readonly expectedVersion?: number | undefined;
};

export type CancelSeatsRefusal = CancelRefusal | "already_cancelled" | "changed_meanwhile";

const REFUSALS = [
  "not_found",
  "already_cancelled",
  "already_over",
  "too_late_to_cancel",
  "changed_meanwhile",
] as const satisfies readonly CancelSeatsRefusal[];

/** Gives up some seats of a booking and its share of the price. A visitor keeps to the notice of cancelling, members do not. */
export async function cancelSeats(
  ctx: Ctx,
  { bookingId, seats, expectedVersion }: CancelSeatsInput,
): Promise<Outcome<BookingRecord, CancelSeatsRefusal>> {
  const enforcePolicy = !isMemberCtx(ctx);
  const version = expectedVersion === undefined ? {} : { expectedVersion };
  const request = { businessId: ctx.businessId, bookingId, seats, enforcePolicy, ...version };
  const answer = isMemberCtx(ctx)
    ? await callAsMember(ctx, "member_cancel_seats", request)
    : await ctx.db.call("cancel_seats", request, ctx.actor);
  return answer.ok ? done(utcBooking(answer.booking)) : refused(verbRefusal(answer.refusal, REFUSALS));
}
