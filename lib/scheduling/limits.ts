import { DEFAULT_FIRST_WEEKDAY, epochDayAt, type Period, periodOfDay, periodWindow } from "./periods";
import type { BookedTime, Limit, LimitPeriod, SlotQuery, StaffSchedule, TimeInterval } from "./types";
import { EARLIEST_INSTANT, LATEST_INSTANT } from "./zone-table";

/** Every period a limit can have, shortest first. */
export const LIMIT_PERIODS: readonly LimitPeriod[] = ["day", "week", "month"];

/** A stretch in which no booking may start any more, with the limit and what has used it up. */
export type FullPeriod = TimeInterval & { readonly limit: Limit; readonly count: number; readonly minutes: number };

type Tally = { readonly period: Period; count: number; minutes: number };

function tallyByPeriod(query: SlotQuery, booked: readonly BookedTime[], per: LimitPeriod): Tally[] {
  const tallies = new Map<number, Tally>();
  for (const { start, minutes } of booked) {
    const day = epochDayAt(start, query.timeZone);
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

function findFull(query: SlotQuery, limits: readonly Limit[], booked: readonly BookedTime[]): FullPeriod[] {
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
function onePerBooking(booked: readonly BookedTime[]): BookedTime[] {
  const single = booked.filter(({ bookingId }) => bookingId === undefined);
  const byBooking = new Map<string, BookedTime>();
  for (const one of booked) {
    if (one.bookingId === undefined) continue;
    const known = byBooking.get(one.bookingId);
    const isFirst = !known || one.start < known.start || (one.start === known.start && one.minutes > known.minutes);
    if (isFirst) byBooking.set(one.bookingId, one);
  }
  return [...single, ...byBooking.values()];
}

function isOfService(query: SlotQuery): (one: BookedTime) => boolean {
  return (one) => one.serviceId === query.serviceId;
}

/** Periods in which this service takes no more bookings, whoever would do them. */
export function findServiceFull(query: SlotQuery): FullPeriod[] {
  const limits = query.offer.limits ?? [];
  if (limits.length === 0) return [];
  return findFull(query, limits, onePerBooking((query.booked ?? []).filter(isOfService(query))));
}

/** Periods in which one staff member takes no more bookings: of this service, or of all. */
export function findStaffFull(query: SlotQuery, schedule: StaffSchedule): FullPeriod[] {
  const ofService = query.offer.staffLimits ?? [];
  const ofAll = schedule.limits ?? [];
  if (ofService.length + ofAll.length === 0) return [];
  const booked = (query.booked ?? []).filter(({ staffId }) => staffId === schedule.staffId);
  return [...findFull(query, ofService, booked.filter(isOfService(query))), ...findFull(query, ofAll, booked)];
}
