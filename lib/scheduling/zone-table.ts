/** Milliseconds in a minute, and in 24 hours of elapsed time. */
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The engine answers for instants from 1970 up to (not including) 2200, UTC. */
export const EARLIEST_INSTANT = 0;
export const LATEST_INSTANT = 7_258_118_400_000;

// No zone since 1970 has had two changes within seven days of each other; zone-table.test.ts checks it on a finer comb.
const PROBE = 7 * DAY;
const COVER_MARGIN = 200 * DAY;
const MAX_ZONES = 1_000;

/**
 * A zone's offsets from UTC in milliseconds, east positive. Piece i rules from `starts[i]` until `starts[i + 1]`;
 * `starts` begins with -Infinity and ends with Infinity, so it is one longer than `offsets`.
 */
export type ZoneTable = {
  readonly from: number;
  readonly until: number;
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
};

type Probe = (instant: number) => number;

const tables = new Map<string, { probe: Probe; table: ZoneTable | null }>();

function createProbe(timeZone: string): Probe {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = format
      .format(instant)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

function findChange(probe: Probe, before: number, after: number, offsetBefore: number): number {
  let low = before;
  let high = after;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (probe(middle) === offsetBefore) low = middle;
    else high = middle;
  }
  return high;
}

function compile(probe: Probe, from: number, until: number): ZoneTable {
  let offset = probe(from);
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [offset];
  for (let at = from; at < until; at += PROBE) {
    const next = Math.min(at + PROBE, until);
    const nextOffset = probe(next);
    if (nextOffset === offset) continue;
    starts.push(findChange(probe, at, next, offset));
    offsets.push(nextOffset);
    offset = nextOffset;
  }
  starts.push(Number.POSITIVE_INFINITY);
  return { from, until, starts, offsets };
}

/** Whether the runtime knows this IANA zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    zoneEntry(timeZone);
    return true;
  } catch {
    return false;
  }
}

function zoneEntry(timeZone: string): { probe: Probe; table: ZoneTable | null } {
  const known = tables.get(timeZone);
  if (known) return known;
  const entry = { probe: createProbe(timeZone), table: null };
  if (tables.size >= MAX_ZONES) tables.clear();
  tables.set(timeZone, entry);
  return entry;
}

/**
 * The zone's table, right for every instant in [from, until] and some months around. Compiled from `Intl` once and kept.
 * Throws RangeError for a zone that the runtime does not know.
 */
export function getZoneTable(timeZone: string, from: number, until: number): ZoneTable {
  const entry = zoneEntry(timeZone);
  const table = entry.table;
  if (table && table.from <= from && table.until >= until) return table;
  const start = Math.min(from - COVER_MARGIN, table ? table.from : Number.POSITIVE_INFINITY);
  const end = Math.max(until + COVER_MARGIN, table ? table.until : Number.NEGATIVE_INFINITY);
  entry.table = compile(entry.probe, Math.floor(start / DAY) * DAY, Math.ceil(end / DAY) * DAY);
  return entry.table;
}

/** Index of the piece that rules at `instant`. */
export function pieceAt(table: ZoneTable, instant: number): number {
  let low = 0;
  let high = table.offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.starts[middle] ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Index, not before `hint`, of the first piece whose wall clock passes `local` (milliseconds of wall-clock time, counted as
 * if the zone were UTC). For rising `local` the answer never falls, so a sweep may pass the last answer as `hint`.
 */
export function pieceReaching(table: ZoneTable, local: number, hint: number): number {
  const { starts, offsets } = table;
  let piece = hint;
  while ((starts[piece + 1] ?? 0) + (offsets[piece] ?? 0) <= local) piece++;
  return piece;
}

/** The first instant at which the wall clock shows `local` or later: in a gap the end of the gap, in an overlap the first pass. */
export function reachLocal(table: ZoneTable, local: number, piece: number): number {
  const start = table.starts[piece] ?? 0;
  const instant = local - (table.offsets[piece] ?? 0);
  return Math.max(instant, start);
}
