import type { Ctx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import type { SeriesRecord } from "@/lib/database/series-shapes";
import { planSeries as planStarts } from "@/lib/scheduling/plan-series";
import { readReason } from "./judge-series";
import { policyOf } from "./judged-write";
import { applyChoice, loadInputs } from "./load-inputs";
import type { SlotReason } from "./refusals";
import { composeSlotQuery } from "./slot-query";

/** A visit that could not be booked today where it stands. */
export type Clash = { readonly bookingId: string; readonly reason: SlotReason };

const minutesOf = ({ startsAt, endsAt }: BookingRecord) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/**
 * The visits still ahead that hours, holidays, time off or other rules are against by now, each judged where it stands with
 * the person it is with. They stay booked: somebody has to decide.
 */
export async function findClashes(ctx: Ctx, series: SeriesRecord): Promise<Clash[]> {
  const isAhead = ({ status, startsAt }: BookingRecord) =>
    (status === "pending" || status === "confirmed") && Date.parse(startsAt) > ctx.now.getTime();
  const ahead = series.bookings.filter(isAhead);
  const starts = ahead.map(({ startsAt }) => Date.parse(startsAt));
  const [first] = ahead;
  if (!first) {
    return [];
  }
  const span = { from: new Date(Math.min(...starts)), to: new Date(Math.max(...starts)) };
  const exceptBookingIds = ahead.map(({ id }) => id);
  const inputs = await loadInputs(ctx, { service: first.service.id, ...span, exceptBookingIds });
  if (!inputs) {
    return [];
  }
  const isTeam = inputs.service.staffMode === "collective";
  const alike = Map.groupBy(ahead, (one) => `${one.staff.id} ${minutesOf(one)} ${one.seats}`);
  return [...alike.values()].flatMap((group) => {
    const [{ seats, staff } = first] = group;
    const own = applyChoice(inputs, { durationMinutes: minutesOf(group[0] ?? first), seats, isMove: true });
    const window = { start: span.from.getTime(), end: span.to.getTime() + 1 };
    const query = composeSlotQuery(own, { window, now: ctx.now.getTime(), policy: policyOf(ctx), seats });
    const asked = group.map(({ startsAt }) => Date.parse(startsAt));
    const { starts: judged } = planStarts(query, asked, { staffId: isTeam ? undefined : staff.id });
    return judged.flatMap(({ startsAt, verdict }) => {
      const booking = group.find((one) => Date.parse(one.startsAt) === startsAt);
      return verdict.ok || !booking ? [] : [{ bookingId: booking.id, reason: readReason(verdict.reason) }];
    });
  });
}
