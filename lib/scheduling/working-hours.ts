import { findEpochDay, localEpochDay, weekdayOf } from "./local-time";
import type { DateOverride, DayInterval, WeeklyHours } from "./types";
import { DAY, getZoneTable, MINUTE, pieceAt, pieceReaching, reachLocal } from "./zone-table";

/** Weekly hours and overrides as sorted pairs of minutes: index 0..6 by weekday, `overrides` by epoch day. */
export type CompiledHours = {
  readonly week: readonly (readonly number[])[];
  readonly overrides: ReadonlyMap<number, readonly number[]>;
};

/** Epoch days, both included. */
export type DaySpan = { readonly first: number; readonly last: number };

const EVERY_DAY: DaySpan = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

function minutePairs(intervals: readonly DayInterval[]): number[] {
  const sorted = intervals.length > 1 ? intervals.toSorted((a, b) => a.startMinute - b.startMinute) : intervals;
  return sorted.flatMap((interval) => [interval.startMinute, interval.endMinute]);
}

/**
 * Sorts weekly hours and overrides for `expandHours`. Several overrides of one date add up. On a holiday (YYYY-MM-DD) nothing
 * begins unless an override says so.
 */
export function compileHours(
  weekly: readonly WeeklyHours[],
  dateOverrides: readonly DateOverride[],
  holidays: readonly string[] = [],
): CompiledHours {
  const week: WeeklyHours[][] = [[], [], [], [], [], [], []];
  for (const hours of weekly) week[hours.weekday]?.push(hours);
  const byDay = new Map<number, DayInterval[]>();
  for (const override of dateOverrides) {
    const epochDay = findEpochDay(override.date);
    if (epochDay !== null) byDay.set(epochDay, [...(byDay.get(epochDay) ?? []), ...override.intervals]);
  }
  for (const holiday of holidays) {
    const epochDay = findEpochDay(holiday);
    if (epochDay !== null && !byDay.has(epochDay)) byDay.set(epochDay, []);
  }
  const overrides = new Map([...byDay].map(([epochDay, intervals]) => [epochDay, minutePairs(intervals)]));
  return { week: week.map(minutePairs), overrides };
}

/**
 * Working hours between `from` and `until` as instants: sorted, disjoint, clipped pairs [start, end, start, end …].
 * Each stretch runs from the first instant the wall clock reaches its start to the first instant it reaches its end, so
 * it shrinks by a gap and grows by an overlap inside it. Stretches that overlap or touch become one. `days` keeps those that
 * begin on the epoch days from `first` to `last`.
 */
export function expandHours(
  hours: CompiledHours,
  timeZone: string,
  from: number,
  until: number,
  days: DaySpan = EVERY_DAY,
): number[] {
  const table = getZoneTable(timeZone, from - 5 * DAY, until + 5 * DAY);
  const lastDay = Math.min(localEpochDay(table, until) + 1, days.last);
  const pairs: number[] = [];
  let startPiece = pieceAt(table, from - 5 * DAY);
  let lastEnd = Number.NEGATIVE_INFINITY;
  // Stretches may begin two days back (48 h past midnight), and a wall clock set back by a day brings one more.
  for (let day = Math.max(localEpochDay(table, from) - 3, days.first); day <= lastDay; day++) {
    const minutes = hours.overrides.get(day) ?? hours.week[weekdayOf(day)] ?? [];
    for (let i = 0; i < minutes.length; i += 2) {
      const localStart = day * DAY + (minutes[i] ?? 0) * MINUTE;
      const localEnd = day * DAY + (minutes[i + 1] ?? 0) * MINUTE;
      startPiece = pieceReaching(table, localStart, startPiece);
      const start = Math.max(reachLocal(table, localStart, startPiece), from);
      const end = Math.min(reachLocal(table, localEnd, pieceReaching(table, localEnd, startPiece)), until);
      if (end <= start) continue;
      if (start > lastEnd) pairs.push(start, end);
      else if (end > lastEnd) pairs[pairs.length - 1] = end;
      if (end > lastEnd) lastEnd = end;
    }
  }
  return pairs;
}
