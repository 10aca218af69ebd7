import { DAY, getZoneTable, MINUTE, pieceAt } from "./zone-table";

/**
 * The starts that may be offered: instants whose wall clock in `timeZone` shows a whole number of steps since local
 * midnight (:00, :15, :30 for a step of 15), on every day alike. On a day with a gap the starts inside it do not exist; in
 * an overlap both passes count. A step that does not divide the day begins again at each midnight.
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

/** Grid of the starts in [from, until), `stepMinutes` 1..1440. */
export function createGrid(timeZone: string, stepMinutes: number, from: number, until: number): Grid {
  const table = getZoneTable(timeZone, from, until);
  const step = stepMinutes * MINUTE;
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
    const first = midnight + Math.ceil((at - midnight) / step) * step;
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

/**
 * Index ranges [from, until) of the starts from which `duration` milliseconds fit in a free piece. `free` is sorted, disjoint
 * pairs; so is the answer, a range for each piece that has any.
 */
export function startsWithin(grid: Grid, free: readonly number[], duration: number): number[] {
  const { step, runStarts, runIndexes } = grid;
  const ranges: number[] = [];
  let run = 0;
  // First index whose start is at or after `instant`; instants come in rising order, so the run only moves forward.
  const seek = (instant: number): number => {
    while (run < runStarts.length) {
      const index = runIndexes[run] ?? 0;
      const found = index + Math.max(0, Math.ceil((instant - (runStarts[run] ?? 0)) / step));
      const next = runIndexes[run + 1] ?? 0;
      if (found < next) return found;
      run++;
    }
    return grid.count;
  };
  for (let i = 0; i < free.length; i += 2) {
    const first = seek(free[i] ?? 0);
    const end = seek((free[i + 1] ?? 0) - duration + 1);
    if (first < end) ranges.push(first, end);
  }
  return ranges;
}
