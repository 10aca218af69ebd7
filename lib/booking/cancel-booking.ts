import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import { utcBooking } from "./booking-record";
import { callAsMember } from "./member-answer";
import { type CancelRefusal, verbRefusal } from "./refusals";

export type CancelInput = { readonly bookingId: string; readonly reason?: string | undefined };

const REFUSALS = ["not_found", "already_over", "too_late_to_cancel"] as const satisfies readonly CancelRefusal[];

/**
 * Cancels a booking and gives its time back; cancelling twice answers the same. A visitor keeps to the business's notice,
 * members do not.
 */
export async function cancelBooking(ctx: Ctx, input: CancelInput): Promise<Outcome<BookingRecord, CancelRefusal>> {
  const { bookingId, reason } = input;
  const request = { businessId: ctx.businessId, bookingId, ...(reason !== undefined && { reason }) };
  const answer = isMemberCtx(ctx)
    ? await callAsMember(ctx, "member_cancel_booking", request)
    : await ctx.db.call("cancel_booking", { ...request, enforcePolicy: true }, ctx.actor);
  return answer.ok ? done(utcBooking(answer.booking)) : refused(verbRefusal(answer.refusal, REFUSALS));
}
