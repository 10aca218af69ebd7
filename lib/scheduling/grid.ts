import { DAY, getZoneTable, MINUTE, pieceAt } from "./zone-table";

/**
 * The starts that may be offered: instants whose wall clock in `timeZone` shows a whole number of steps since local
 * midnight (:00, :15, :30 for a step of 15), on every day alike. On a day with a gap the starts inside it do not exist; in
 * an overlap both passes count. A step that does not divide the day begins again at each midnight. An offset moves all starts
 * of the day by as many minutes.
 */
export type Grid = {
  /** Number of starts. */
  readonly count: number;
  /** Distance of two starts of one run, in milliseconds. */
  readonly step: number;
  /** First instant of each run; runs follow one another in time. */
  readonly runStarts: readonly number[];
  /** Index of each run's first start; one more entry at the end holds `count`. */
  readonly runIndexes: readonly number[];
};

/** Grid of the starts in [from, until), `stepMinutes` 1..1440, `offsetMinutes` taken modulo the step. */
export function createGrid(
  timeZone: string,
  stepMinutes: number,
  from: number,
  until: number,
  offsetMinutes = 0,
): Grid {
  const table = getZoneTable(timeZone, from, until);
  const step = stepMinutes * MINUTE;
  const shift = (offsetMinutes % stepMinutes) * MINUTE;
  const runLength = DAY % step === 0 ? Number.POSITIVE_INFINITY : DAY;
  const runStarts: number[] = [];
  const runIndexes: number[] = [];
  let count = 0;
  let at = from;
  for (let piece = pieceAt(table, from); at < until; ) {
    const offset = table.offsets[piece] ?? 0;
    const pieceEnd = table.starts[piece + 1] ?? 0;
    const midnight = Math.floor((at + offset) / DAY) * DAY - offset;
    const end = Math.min(midnight + runLength, pieceEnd, until);
    const base = midnight + shift;
    const first = base + Math.ceil((at - base) / step) * step;
    if (first < end) {
      runStarts.push(first);
      runIndexes.push(count);
      count += Math.ceil((end - first) / step);
    }
    at = end;
    if (at === pieceEnd) piece++;
  }
  runIndexes.push(count);
  return { count, step, runStarts, runIndexes };
}

/** Index of the first start at or after `instant`; `grid.count` when there is none. */
export function indexAt(grid: Grid, instant: number): number {
  const { runStarts, runIndexes, step } = grid;
  let run = -1;
  for (let above = runStarts.length; above - run > 1; ) {
    const middle = (run + above) >> 1;
    if ((runStarts[middle] ?? 0) <= instant) run = middle;
    else above = middle;
  }
  if (run < 0) return 0;
  const index = (runIndexes[run] ?? 0) + Math.ceil((instant - (runStarts[run] ?? 0)) / step);
  return Math.min(index, runIndexes[run + 1] ?? 0);
}

/**
 * Index ranges [from, until) of the starts from which `duration` milliseconds fit in one of `hours`, which are sorted,
 * disjoint pairs of instants; so is the answer.
 */
export function startsWithin(grid: Grid, hours: readonly number[], duration: number): number[] {
  const ranges: number[] = [];
  for (let i = 0; i < hours.length; i += 2) {
    const first = indexAt(grid, hours[i] ?? 0);
    const end = indexAt(grid, (hours[i + 1] ?? 0) - duration + 1);
    if (first < end) ranges.push(first, end);
  }
  return ranges;
}

/**
 * Notes in `changes` (one entry more than the grid has starts) that slots of `duration` milliseconds must not meet busy time
 * [start, end): +1 at the first start that would, -1 after the last. Busy time may come in any order and overlap.
 */
export function blockStarts(grid: Grid, changes: Int32Array, start: number, end: number, duration: number): void {
  const first = indexAt(grid, start - duration + 1);
  const after = indexAt(grid, end);
  if (first >= after) return;
  changes[first] = (changes[first] ?? 0) + 1;
  changes[after] = (changes[after] ?? 0) - 1;
}

/** The parts of `ranges` that nothing in `changes` blocks, sorted and disjoint. Leaves `changes` all zero for the next use. */
export function openRanges(ranges: readonly number[], changes: Int32Array): number[] {
  const open: number[] = [];
  let blocked = 0;
  let index = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const first = ranges[i] ?? 0;
    const end = ranges[i + 1] ?? 0;
    for (; index <= first; index++) blocked += changes[index] ?? 0;
    let openedAt = blocked === 0 ? first : -1;
    for (; index < end; index++) {
      const change = changes[index] ?? 0;
      if (change === 0) continue;
      blocked += change;
      if (blocked === 0 && openedAt < 0) openedAt = index;
      if (blocked > 0 && openedAt >= 0) {
        open.push(openedAt, index);
        openedAt = -1;
      }
    }
    if (openedAt >= 0) open.push(openedAt, end);
  }
  changes.fill(0);
  return open;
}
