import { findEpochDay } from "./local-time";
import type {
  BookedTime,
  BookingWindow,
  DayInterval,
  HoursSchedule,
  Limit,
  Offer,
  ResourceNeed,
  SeatSession,
  SlotQuery,
  StaffSchedule,
  TimeInterval,
  TimeOff,
  Travel,
} from "./types";
import { isTimeZone } from "./zone-table";

const MOST_UNITS = 100_000;

/** A whole number from `least` to `most`. */
export function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isAbsentOr(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || isBetween(value, least, most);
}

function isDayInterval(interval: DayInterval): boolean {
  return isBetween(interval.startMinute, 0, 1_439) && isBetween(interval.endMinute, interval.startMinute, 2_880);
}

/** Whether the ends are whole numbers in order. Busy time may come from a calendar that knows no bounds. */
export function isBusy(busy: TimeInterval): boolean {
  return Number.isInteger(busy.start) && Number.isInteger(busy.end) && busy.start <= busy.end;
}

/** Whether weekly hours and overrides make sense. */
export function isWeek({ weeklyHours, dateOverrides }: Pick<HoursSchedule, "weeklyHours" | "dateOverrides">): boolean {
  return (
    weeklyHours.every((hours) => isBetween(hours.weekday, 0, 6) && isDayInterval(hours)) &&
    dateOverrides.every((day) => findEpochDay(day.date) !== null && day.intervals.every(isDayInterval))
  );
}

function isLayer(layer: HoursSchedule | undefined): boolean {
  return layer === undefined || (isWeek(layer) && (layer.timeZone === undefined || isTimeZone(layer.timeZone)));
}

function isDateSpan({ fromDate, toDate }: { fromDate: string; toDate: string }): boolean {
  const first = findEpochDay(fromDate);
  const last = findEpochDay(toDate);
  return first !== null && last !== null && first <= last;
}

function isTimeOff(off: TimeOff): boolean {
  if ("start" in off) return isBusy(off);
  const { startMinute = 0, endMinute = 1_440 } = off;
  return isDateSpan(off) && isBetween(startMinute, 0, 2_880) && isBetween(endMinute, startMinute, 2_880);
}

function isTrip(trip: Travel): boolean {
  return isDateSpan(trip) && isTimeZone(trip.timeZone);
}

function isLimit({ per, count, minutes }: Limit): boolean {
  return (
    ["day", "week", "month"].includes(per) && isAbsentOr(count, 0, 1_000_000) && isAbsentOr(minutes, 0, 100_000_000)
  );
}

function isBookingWindow(window: BookingWindow): boolean {
  if (window.kind === "range") return isDateSpan(window);
  return window.kind === "rolling" ? isBetween(window.days, 0, 3_650) : isBetween(window.days, 1, 366);
}

function isSession(session: SeatSession): boolean {
  const { start, end, capacity, taken, keeps = { start, end } } = session;
  return (
    isBusy({ start, end }) &&
    isBusy(keeps) &&
    start < end &&
    keeps.start <= start &&
    keeps.end >= end &&
    isBetween(capacity, 0, MOST_UNITS) &&
    isBetween(taken, 0, MOST_UNITS)
  );
}

function isBooked({ start, minutes }: BookedTime): boolean {
  return Number.isInteger(start) && isBetween(minutes, 0, 1_000_000);
}

function isNeed({ units, candidates }: ResourceNeed): boolean {
  return (
    isAbsentOr(units, 1, MOST_UNITS) &&
    new Set(candidates.map(({ resourceId }) => resourceId)).size === candidates.length &&
    candidates.every(
      ({ capacity, busy }) =>
        isAbsentOr(capacity, 0, MOST_UNITS) && busy.every((one) => isBusy(one) && isAbsentOr(one.units, 0, MOST_UNITS)),
    )
  );
}

function isDate(date: string): boolean {
  return findEpochDay(date) !== null;
}

function isEvery<T>(values: readonly T[] | undefined, isRight: (value: T) => boolean): boolean {
  return values === undefined || values.every(isRight);
}

/** The optional rules of an offer. */
export function isOfferRules(offer: Offer): boolean {
  return (
    isAbsentOr(offer.startOffsetMinutes, 0, 1_439) &&
    isAbsentOr(offer.capacity, 0, MOST_UNITS) &&
    isEvery(offer.limits, isLimit) &&
    isEvery(offer.staffLimits, isLimit) &&
    (offer.bookingWindow === undefined || isBookingWindow(offer.bookingWindow))
  );
}

/** The optional rules of a staff member. */
export function isStaffRules(schedule: StaffSchedule): boolean {
  return (
    isEvery(schedule.timeOff, isTimeOff) &&
    isEvery(schedule.travel, isTrip) &&
    isEvery(schedule.holidays, isDate) &&
    isEvery(schedule.limits, isLimit) &&
    isLayer(schedule.locationHours)
  );
}

/** The optional rules of a query as a whole. */
export function isQueryRules(query: SlotQuery): boolean {
  return (
    (query.mode === undefined || ["any", "chosen", "collective"].includes(query.mode)) &&
    isLayer(query.serviceHours) &&
    isLayer(query.locationHours) &&
    isEvery(query.holidays, isDate) &&
    isAbsentOr(query.firstWeekday, 0, 6) &&
    isAbsentOr(query.seats, 1, MOST_UNITS) &&
    isEvery(query.booked, isBooked) &&
    isEvery(query.sessions, isSession) &&
    isEvery(query.resources, isNeed)
  );
}
