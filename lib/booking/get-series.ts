import { type Ctx, isMemberCtx } from "@/lib/context";
import type { SeriesRecord } from "@/lib/database/series-shapes";
import { done, type Outcome, refused } from "@/lib/outcome";
import { utcBooking } from "./booking-record";
import { callAsMember } from "./member-answer";
import { verbRefusal } from "./refusals";

/** A series with every booking of it, cancelled ones included, in order. A staff login sees only a series that is all its own. */
export async function getSeries(ctx: Ctx, seriesId: string): Promise<Outcome<SeriesRecord, "not_found">> {
  if (!isMemberCtx(ctx)) {
    const series = await ctx.db.call("get_series", ctx.businessId, seriesId);
    return series ? done(utcSeries(series)) : refused("not_found");
  }
  const answer = await callAsMember(ctx, "member_get_series", { businessId: ctx.businessId, seriesId });
  return answer.ok ? done(utcSeries(answer.series)) : refused(verbRefusal(answer.refusal, ["not_found"]));
}

function utcSeries(series: SeriesRecord): SeriesRecord {
  return { ...series, bookings: series.bookings.map(utcBooking) };
}
