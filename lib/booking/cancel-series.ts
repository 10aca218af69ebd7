import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import type { SeriesScope } from "@/lib/database/series-shapes";
import { done, type Outcome, refused } from "@/lib/outcome";
import { utcBooking } from "./booking-record";
import { cancelBooking } from "./cancel-booking";
import { callAsMember } from "./member-answer";
import { type CancelRefusal, verbRefusal } from "./refusals";

export type CancelSeriesInput = {
  /** The booking of the series from which scope is seen. */
  readonly bookingId: string;
  /** one: only it. following: it and later ones. all: every one still ahead. */
  readonly scope: SeriesScope;
  readonly reason?: string | undefined;
};

/** `kept`: those for which it is too late. */
export type CancelledSeries = {
  readonly booking: BookingRecord;
  readonly cancelled: readonly string[];
  readonly kept: readonly string[];
};

export type CancelSeriesRefusal = CancelRefusal | "already_cancelled";

const REFUSALS = [
  "not_found",
  "already_cancelled",
  "too_late_to_cancel",
] as const satisfies readonly CancelSeriesRefusal[];

/**
 * Cancels one visit of a series, it and the following ones, or all still ahead, in one transaction. A visitor keeps to the
 * business's notice: visits within it stay. Of a booking outside any series only `one` can be cancelled.
 */
export async function cancelSeries(
  ctx: Ctx,
  { bookingId, scope, reason }: CancelSeriesInput,
): Promise<Outcome<CancelledSeries, CancelSeriesRefusal>> {
  if (scope === "one") {
    const outcome = await cancelBooking(ctx, { bookingId, reason });
    return outcome.ok ? done({ booking: outcome.value, cancelled: [bookingId], kept: [] }) : outcome;
  }
  const enforcePolicy = !isMemberCtx(ctx);
  const request = {
    businessId: ctx.businessId,
    bookingId,
    scope,
    enforcePolicy,
    ...(reason !== undefined && { reason }),
  };
  const answer = isMemberCtx(ctx)
    ? await callAsMember(ctx, "member_cancel_series", request)
    : await ctx.db.call("cancel_series", request, ctx.actor);
  if (!answer.ok) {
    return refused(verbRefusal(answer.refusal, REFUSALS));
  }
  return done({ booking: utcBooking(answer.booking), cancelled: answer.cancelled, kept: answer.kept });
}
