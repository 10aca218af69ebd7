import type { MemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import { utcBooking } from "./booking-record";
import { callAsMember } from "./member-answer";
import { type StatusRefusal, verbRefusal } from "./refusals";

export type StatusInput = { readonly bookingId: string; readonly to: "confirmed" | "completed" | "no_show" };

const REFUSALS = [
  "not_found",
  "already_cancelled",
  "changed_meanwhile",
  "not_started",
] as const satisfies readonly StatusRefusal[];

/**
 * Confirms a request, or says how a visit ended. Only what has begun is completed or a no-show; either may be taken back to
 * confirmed. Saying the same twice changes nothing.
 */
export async function setBookingStatus(
  ctx: MemberCtx,
  input: StatusInput,
): Promise<Outcome<BookingRecord, StatusRefusal>> {
  const request = { businessId: ctx.businessId, bookingId: input.bookingId, to: input.to };
  const answer = await callAsMember(ctx, "member_set_booking_status", request);
  return answer.ok ? done(utcBooking(answer.booking)) : refused(verbRefusal(answer.refusal, REFUSALS));
}
