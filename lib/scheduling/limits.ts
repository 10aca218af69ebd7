import { DEFAULT_FIRST_WEEKDAY, epochDayAt, type Period, periodOfDay, periodWindow } from "./periods";
import type { BookedTime, Limit, LimitPeriod, SlotQuery, StaffSchedule, TimeInterval } from "./types";
import { EARLIEST_INSTANT, LATEST_INSTANT } from "./zone-table";

/** Every period a limit can have, shortest first. */
export const LIMIT_PERIODS: readonly LimitPeriod[] = ["day", "week", "month"];

/** A stretch in which no booking may start any more, with the limit and what has used it up. */
export type FullPeriod = TimeInterval & { readonly limit: Limit; readonly count: number; readonly minutes: number };

type Tally = { readonly period: Period; count: number; minutes: number };
type DatedBooking = BookedTime & { readonly day: number };

function tallyByPeriod(query: SlotQuery, booked: readonly DatedBooking[], per: LimitPeriod): Tally[] {
  const tallies = new Map<number, Tally>();
  for (const { day, minutes } of booked) {
    const period = periodOfDay(day, per, query.firstWeekday ?? DEFAULT_FIRST_WEEKDAY);
    const tally = tallies.get(period.first) ?? { period, count: 0, minutes: 0 };
    tally.count++;
    tally.minutes += minutes;
    tallies.set(period.first, tally);
  }
  return [...tallies.values()];
}

function isFull(limit: Limit, count: number, minutes: number, duration: number): boolean {
  return (
    (limit.count !== undefined && count + 1 > limit.count) ||
    (limit.minutes !== undefined && minutes + duration > limit.minutes)
  );
}

function findFull(query: SlotQuery, limits: readonly Limit[], booked: readonly DatedBooking[]): FullPeriod[] {
  const duration = query.offer.durationMinutes;
  return limits.flatMap((limit) => {
    if (isFull(limit, 0, 0, duration)) {
      return [{ start: EARLIEST_INSTANT, end: LATEST_INSTANT, limit, count: 0, minutes: 0 }];
    }
    return tallyByPeriod(query, booked, limit.per)
      .filter(({ count, minutes }) => isFull(limit, count, minutes, duration))
      .map(({ period, count, minutes }) => ({ ...periodWindow(period, query.timeZone), limit, count, minutes }));
  });
}

// Of entries that are one booking, the earliest and longest stands for all, so that their order changes nothing.
function onePerBooking(booked: readonly DatedBooking[]): DatedBooking[] {
  const single = booked.filter(({ bookingId }) => bookingId === undefined);
  const byBooking = new Map<string, DatedBooking>();
  for (const one of booked) {
    if (one.bookingId === undefined) continue;
    const known = byBooking.get(one.bookingId);
    const isFirst = !known || one.start < known.start || (one.start === known.start && one.minutes > known.minutes);
    if (isFirst) byBooking.set(one.bookingId, one);
  }
  return [...single, ...byBooking.values()];
}

/**
 * The periods in which no booking may start any more: `ofService` whoever would do it, `ofStaff` for one staff member, by what
 * they have of this service and of all.
 */
export type FullPeriods = {
  readonly ofService: readonly FullPeriod[];
  readonly ofStaff: (schedule: StaffSchedule) => readonly FullPeriod[];
};

const NO_LIMITS: FullPeriods = { ofService: [], ofStaff: () => [] };

function dateBookings({ booked = [], timeZone }: SlotQuery): DatedBooking[] {
  return booked.map((one) => ({ ...one, day: epochDayAt(one.start, timeZone) }));
}

function groupByStaff(booked: readonly DatedBooking[]): Map<string, DatedBooking[]> {
  const groups = new Map<string, DatedBooking[]>();
  for (const one of booked) {
    const group = groups.get(one.staffId);
    if (group) group.push(one);
    else groups.set(one.staffId, [one]);
  }
  return groups;
}

/** Counts the existing bookings of a query against its limits. */
export function findFullPeriods(query: SlotQuery): FullPeriods {
  const { limits = [], staffLimits = [] } = query.offer;
  const isLimited = query.staff.some((schedule) => (schedule.limits ?? []).length > 0);
  if (limits.length + staffLimits.length === 0 && !isLimited) return NO_LIMITS;
  const booked = dateBookings(query);
  const isOfService = (one: BookedTime) => one.serviceId === query.serviceId;
  const byStaff = groupByStaff(booked);
  return {
    ofService: limits.length === 0 ? [] : findFull(query, limits, onePerBooking(booked.filter(isOfService))),
    ofStaff: (schedule) => {
      const own = byStaff.get(schedule.staffId) ?? [];
      const ofService = staffLimits.length === 0 ? [] : findFull(query, staffLimits, own.filter(isOfService));
      return [...ofService, ...findFull(query, schedule.limits ?? [], own)];
    },
  };
}
