import { findEpochDay, formatEpochDay, instantToLocal, localToInstant, weekdayOf } from "./local-time";
import { DAY, isTimeZone, LATEST_INSTANT } from "./zone-table";

/** The longest series: two years of weeks. */
export const MOST_OCCURRENCES = 104;

/**
 * How often: every `interval` (1..99) days or weeks; months on the same date (`month-date`), or on the same weekday of the same
 * week of the month (`month-weekday`: the second Tuesday; with `isLast` the last one, which the first date must be).
 */
export type Every =
  | { readonly unit: "day" | "week" | "month-date"; readonly interval: number }
  | { readonly unit: "month-weekday"; readonly interval: number; readonly isLast?: boolean | undefined };

/**
 * A series from `startsAt`, a local date and minute (0..1439) in `timeZone`. It ends with the date `until`, included, or after
 * `count` occurrences; with both, at whichever comes first; never after more than 104.
 */
export type Recurrence = {
  readonly startsAt: { readonly date: string; readonly minute: number };
  readonly timeZone: string;
  readonly every: Every;
  readonly until?: string | undefined;
  readonly count?: number | undefined;
};

/** `isShifted`: that day's clock skips the minute, so the occurrence is later by the gap. */
export type Occurrence = { readonly date: string; readonly startsAt: number; readonly isShifted: boolean };

/**
 * `skipped`: months (YYYY-MM) that lack the date or the fifth weekday; they do not count. `isCut`: `until` would have allowed
 * more than 104.
 */
export type Series = {
  readonly occurrences: readonly Occurrence[];
  readonly skipped: readonly string[];
  readonly isCut: boolean;
};

type Step = { readonly epochDay: number } | { readonly skipped: string; readonly lastDay: number };

function monthStart(year: number, month: number): number {
  return Date.UTC(year, month, 1) / DAY;
}

function dayOfMonth(epochDay: number): number {
  return new Date(epochDay * DAY).getUTCDate();
}

// The day that repeats `first` in the month that begins on `start`; null when that month has none.
function repeatInMonth(first: number, start: number, next: number, every: Every): number | null {
  if (every.unit !== "month-weekday") {
    const day = start + dayOfMonth(first) - 1;
    return day < next ? day : null;
  }
  const weekday = weekdayOf(first);
  if (every.isLast) return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  const week = Math.floor((dayOfMonth(first) - 1) / 7);
  const day = start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * week;
  return day < next ? day : null;
}

function* listSteps(first: number, every: Every): Generator<Step> {
  if (every.unit === "day" || every.unit === "week") {
    const length = every.interval * (every.unit === "week" ? 7 : 1);
    for (let epochDay = first; ; epochDay += length) yield { epochDay };
  }
  const date = new Date(first * DAY);
  for (let month = date.getUTCMonth(); ; month += every.interval) {
    const start = monthStart(date.getUTCFullYear(), month);
    const next = monthStart(date.getUTCFullYear(), month + 1);
    const epochDay = repeatInMonth(first, start, next, every);
    yield epochDay === null ? { skipped: formatEpochDay(start).slice(0, 7), lastDay: next - 1 } : { epochDay };
  }
}

function findFirstDay(asked: Recurrence): number | null {
  const { startsAt, every, count, until } = asked;
  const first = findEpochDay(startsAt.date);
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  const isRight =
    first !== null &&
    first >= 1 &&
    isTimeZone(asked.timeZone) &&
    isWhole(startsAt.minute, 0, 1439) &&
    isWhole(every.interval, 1, 99) &&
    (count !== undefined || until !== undefined) &&
    (count === undefined || isWhole(count, 1, MOST_OCCURRENCES)) &&
    (until === undefined || (findEpochDay(until) !== null && until >= startsAt.date));
  if (!isRight) return null;
  const isLast = every.unit === "month-weekday" && every.isLast === true;
  return isLast && dayOfMonth(first + 7) > 7 ? null : first;
}

/**
 * The starts of a series as instants, or null when what is asked makes no sense. The wall clock keeps the same time; one that
 * comes twice is the earlier. An occurrence whose minute a day lacks moves forward by the gap and says so ("compatible" in
 * Temporal): RFC 5545 would drop it, and a visit would vanish. Months without the date are skipped, as RFC 5545 has it, and told.
 */
export function expandRecurrence(asked: Recurrence): Series | null {
  const first = findFirstDay(asked);
  if (first === null) return null;
  const { startsAt, timeZone, until } = asked;
  const most = asked.count ?? MOST_OCCURRENCES;
  const last = Math.min(
    until === undefined ? Number.POSITIVE_INFINITY : (findEpochDay(until) ?? 0),
    LATEST_INSTANT / DAY - 2,
  );
  const occurrences: Occurrence[] = [];
  let waiting: string[] = [];
  const skipped: string[] = [];
  for (const step of listSteps(first, asked.every)) {
    if ("skipped" in step) {
      if (step.lastDay > last) break;
      waiting.push(step.skipped);
      continue;
    }
    if (step.epochDay > last) break;
    if (occurrences.length === most) return { occurrences, skipped, isCut: asked.count === undefined };
    skipped.push(...waiting);
    waiting = [];
    const date = formatEpochDay(step.epochDay);
    const instant = localToInstant(date, startsAt.minute, timeZone);
    const { minute, date: shown } = instantToLocal(instant, timeZone);
    occurrences.push({ date, startsAt: instant, isShifted: minute !== startsAt.minute || shown !== date });
  }
  return { occurrences, skipped: until === undefined ? skipped : [...skipped, ...waiting], isCut: false };
}
