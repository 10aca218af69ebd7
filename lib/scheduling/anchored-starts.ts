import { intersectPairs } from "./pairs";
import { getZoneTable, MINUTE, pieceAt } from "./zone-table";

const ANCHORS: readonly number[] = [60, 30, 20, 15, 10, 5];
const HOUR = 60 * MINUTE;

// Sorted by start; a piece that lies within another is left out.
function unitePieces(free: readonly (readonly number[])[]): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const pairs of free) {
    for (let i = 0; i < pairs.length; i += 2) pieces.push({ start: pairs[i] ?? 0, end: pairs[i + 1] ?? 0 });
  }
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  let latest = Number.NEGATIVE_INFINITY;
  return pieces.filter(({ end }) => {
    if (end <= latest) return false;
    latest = end;
    return true;
  });
}

function countBefore(sorted: readonly number[], instant: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Starts for a step that no hour is made of (7, 12, 45, 90 … minutes): each free piece has its own row of starts. The row
 * begins at the first wall-clock multiple of the largest of 60, 30, 20, 15, 10, 5 that divides the step (else at the piece's
 * own minute) and goes on by the step. A piece that begins between two starts of an earlier row takes up that row instead.
 * This is how Cal.com's engine lays such steps. `free` holds sorted disjoint pairs for each host; `needed` is 1 or all.
 */
export function anchoredStarts(
  free: readonly (readonly number[])[],
  needed: number,
  timeZone: string,
  stepMinutes: number,
  duration: number,
): number[] {
  const step = stepMinutes * MINUTE;
  const anchor = (ANCHORS.find((minutes) => stepMinutes % minutes === 0) ?? 1) * MINUTE;
  const pieces = unitePieces(needed === 1 ? free : [free.reduce((common, one) => intersectPairs(common, one))]);
  const starts: number[] = [];
  for (const piece of pieces) {
    const table = getZoneTable(timeZone, piece.start, piece.end);
    const offset = table.offsets[pieceAt(table, piece.start)] ?? 0;
    const hour = Math.floor((piece.start + offset) / HOUR) * HOUR - offset;
    let at = hour + Math.ceil((piece.start - hour) / anchor) * anchor;
    const previous = starts[countBefore(starts, at) - 1];
    if (previous !== undefined && previous + step > at) at = previous >= piece.start ? previous : previous + step;
    for (; at + duration <= piece.end; at += step) {
      const index = countBefore(starts, at);
      if (starts[index] !== at) starts.splice(index, 0, at);
    }
  }
  return starts;
}
