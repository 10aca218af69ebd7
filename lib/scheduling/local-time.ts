import type { TimeInterval } from "./types";
import { DAY, getZoneTable, MINUTE, pieceAt, pieceReaching, reachLocal, type ZoneTable } from "./zone-table";

/** Wall-clock reading: local date YYYY-MM-DD, whole minute of the day 0..1439, weekday (0 = Sunday), offset east of UTC. */
export type LocalTime = {
  readonly date: string;
  readonly minute: number;
  readonly weekday: number;
  readonly offsetMinutes: number;
};

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days from 1970-01-01 to a date written YYYY-MM-DD, or null when there is no such date. */
export function findEpochDay(date: string): number | null {
  const match = DATE_PATTERN.exec(date);
  if (!match) return null;
  const epochDay = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
  return formatEpochDay(epochDay) === date ? epochDay : null;
}

/** The date YYYY-MM-DD that is `epochDay` days after 1970-01-01. */
export function formatEpochDay(epochDay: number): string {
  return new Date(epochDay * DAY).toISOString().slice(0, 10);
}

/** Weekday of an epoch day, 0 = Sunday. */
export function weekdayOf(epochDay: number): number {
  return (((epochDay + 4) % 7) + 7) % 7;
}

/** Days from 1970-01-01 to the local date at `instant`. */
export function localEpochDay(table: ZoneTable, instant: number): number {
  return Math.floor((instant + (table.offsets[pieceAt(table, instant)] ?? 0)) / DAY);
}

function tableAround(timeZone: string, local: number): ZoneTable {
  return getZoneTable(timeZone, local - 2 * DAY, local + 2 * DAY);
}

function localMilliseconds(date: string, minute: number): number {
  const epochDay = findEpochDay(date);
  if (epochDay === null) throw new RangeError(`not a date: ${date}`);
  return epochDay * DAY + minute * MINUTE;
}

/** The first instant at which the wall clock shows `minute` minutes past midnight of an epoch day, or later. */
export function firstInstantOf(epochDay: number, minute: number, timeZone: string): number {
  const local = epochDay * DAY + minute * MINUTE;
  const table = tableAround(timeZone, local);
  return reachLocal(table, local, pieceReaching(table, local, 0));
}

/**
 * A customer's day as instants at both ends: from the first instant of `date` to the first instant of the next date, so 23
 * or 25 hours when the clock changes and empty for a date the zone skipped. Throws RangeError for no such date or zone.
 */
export function localDayWindow(date: string, timeZone: string): TimeInterval {
  const epochDay = localMilliseconds(date, 0) / DAY;
  return { start: firstInstantOf(epochDay, 0, timeZone), end: firstInstantOf(epochDay + 1, 0, timeZone) };
}

/**
 * The instant at which the wall clock shows `minute` minutes past midnight of `date`. A time inside a gap moves forward by
 * the gap's length and one that comes twice is the earlier ("compatible" in RFC 5545 and Temporal). Throws RangeError for
 * no such date or zone.
 */
export function localToInstant(date: string, minute: number, timeZone: string): number {
  const local = localMilliseconds(date, minute);
  const table = tableAround(timeZone, local);
  const piece = pieceReaching(table, local, 0);
  const instant = local - (table.offsets[piece] ?? 0);
  return instant >= (table.starts[piece] ?? 0) ? instant : local - (table.offsets[piece - 1] ?? 0);
}

/** What the wall clock shows at `instant`. Throws RangeError for a zone that the runtime does not know. */
export function instantToLocal(instant: number, timeZone: string): LocalTime {
  const table = getZoneTable(timeZone, instant, instant);
  const offset = table.offsets[pieceAt(table, instant)] ?? 0;
  const epochDay = Math.floor((instant + offset) / DAY);
  return {
    date: formatEpochDay(epochDay),
    minute: Math.floor((instant + offset - epochDay * DAY) / MINUTE),
    weekday: weekdayOf(epochDay),
    offsetMinutes: offset / MINUTE,
  };
}
