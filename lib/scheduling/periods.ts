import { firstInstantOf, localEpochDay } from "./local-time";
import type { LimitPeriod, TimeInterval, Weekday } from "./types";
import { DAY, getZoneTable } from "./zone-table";

/** Monday: where a business's week begins unless it says otherwise. */
export const DEFAULT_FIRST_WEEKDAY: Weekday = 1;

/** A day, week or month of a business: its first epoch day, and that of the next. */
export type Period = { readonly first: number; readonly next: number };

/** The period that a local date belongs to; weeks begin on `firstWeekday` (0 = Sunday). */
export function periodOfDay(epochDay: number, per: LimitPeriod, firstWeekday: Weekday): Period {
  if (per === "day") return { first: epochDay, next: epochDay + 1 };
  if (per === "week") {
    const first = epochDay - ((((epochDay + 4 - firstWeekday) % 7) + 7) % 7);
    return { first, next: first + 7 };
  }
  const date = new Date(epochDay * DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  return { first: Date.UTC(year, month, 1) / DAY, next: Date.UTC(year, month + 1, 1) / DAY };
}

/** The local date at `instant` in days from 1970-01-01. */
export function epochDayAt(instant: number, timeZone: string): number {
  return localEpochDay(getZoneTable(timeZone, instant, instant), instant);
}

/** The period as instants: from the first instant of its first date to the first of the next period's. */
export function periodWindow(period: Period, timeZone: string): TimeInterval {
  return { start: firstInstantOf(period.first, 0, timeZone), end: firstInstantOf(period.next, 0, timeZone) };
}

/** The business's day, week or month around `instant`, in instants. */
export function periodAround(
  instant: number,
  per: LimitPeriod,
  timeZone: string,
  firstWeekday: Weekday = DEFAULT_FIRST_WEEKDAY,
): TimeInterval {
  return periodWindow(periodOfDay(epochDayAt(instant, timeZone), per, firstWeekday), timeZone);
}
