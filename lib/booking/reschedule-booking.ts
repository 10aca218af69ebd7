import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingRecord, RescheduleRequest } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { utcBooking } from "./booking-record";
import { getBooking } from "./get-booking";
import { judgeAndWrite, judgeWanted, policyOf } from "./judged-write";
import type { HoldProof } from "./load-inputs";
import { callAsMember } from "./member-answer";
import { MEANWHILE_REFUSALS, type RescheduleRefusal, verbRefusal } from "./refusals";

export type RescheduleInput = {
  readonly bookingId: string;
  readonly startsAt: Date;
  /** Left out: the same staff member keeps the booking. "any": whoever is free. */
  readonly staffId?: string | undefined;
  /** The version the asker saw: another one refuses `changed_meanwhile`. */
  readonly expectedVersion?: number | undefined;
  /** The asker's own hold of the new time: it gives way as the booking moves. */
  readonly hold?: HoldProof | undefined;
  /** Owner and admin: also outside hours, notice, grid and limits; never over another claim. */
  readonly override?: boolean | undefined;
};

const REFUSALS = [
  "slot_taken",
  "not_found",
  "changed_meanwhile",
  "already_cancelled",
  "already_over",
  "too_late_to_reschedule",
  ...MEANWHILE_REFUSALS,
] as const satisfies readonly RescheduleRefusal[];

function lengthInMinutes(booking: BookingRecord): number {
  return (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000;
}

// Policy goes before the judge: who may not move the booking at all need not hear about free times.
function findPolicyRefusal(ctx: Ctx, booking: BookingRecord): RescheduleRefusal | null {
  if (booking.status !== "pending" && booking.status !== "confirmed") {
    return booking.status === "cancelled" ? "already_cancelled" : "already_over";
  }
  const latest = Date.parse(booking.startsAt) - booking.business.rescheduleNoticeMinutes * 60_000;
  return policyOf(ctx) === "visitor" && latest <= ctx.now.getTime() ? "too_late_to_reschedule" : null;
}

/**
 * Moves a booking to another start; its own time counts as free and is kept when the new one cannot be had. A visitor keeps
 * to the business's notice; members do not. Answers the booking as it now stands.
 */
export async function rescheduleBooking(
  ctx: Ctx,
  input: RescheduleInput,
): Promise<Outcome<BookingRecord, RescheduleRefusal>> {
  const booking = await getBooking(ctx, input.bookingId);
  if (!booking) {
    return refused("not_found");
  }
  const policyRefusal = findPolicyRefusal(ctx, booking);
  if (policyRefusal) {
    return refused(policyRefusal);
  }
  const staffId = input.staffId === "any" ? undefined : (input.staffId ?? booking.staff.id);
  const wanted = {
    service: booking.service.id,
    startsAt: input.startsAt,
    staffId,
    override: input.override,
    exceptBookingId: booking.id,
    exceptHold: input.hold,
    durationMinutes: lengthInMinutes(booking),
    seats: booking.seats,
    isMove: true,
  };
  const result = await judgeAndWrite(
    () => judgeWanted(ctx, wanted),
    ({ inputs, request: { staffIds, keepStaffId, ignoreLimits } }) => {
      const request: RescheduleRequest = {
        businessId: ctx.businessId,
        bookingId: booking.id,
        staffIds,
        ...(keepStaffId !== undefined && { keepStaffId }),
        ...(ignoreLimits === true && { ignoreLimits }),
        startsAt: input.startsAt.toISOString(),
        rulesVersion: inputs.business.rulesVersion,
        enforcePolicy: policyOf(ctx) === "visitor",
        ...(input.expectedVersion !== undefined && { expectedVersion: input.expectedVersion }),
      };
      if (isMemberCtx(ctx)) {
        return callAsMember(ctx, "member_reschedule_booking", request);
      }
      if (input.hold) {
        const proof = { holdId: input.hold.holdId, holdSecretHash: hashToken(input.hold.secret) };
        return ctx.db.call("move_to_hold", { ...request, ...proof }, ctx.actor);
      }
      return ctx.db.call("reschedule_booking", request, ctx.actor);
    },
  );
  if (!result.judged) {
    return result.refused;
  }
  const { answer } = result;
  return answer.ok ? done(utcBooking(answer.booking)) : refused(verbRefusal(answer.refusal, REFUSALS));
}
