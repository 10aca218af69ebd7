import { mergeBusy } from "./busy-time";

/** What two lists have in common; both, and the answer, are sorted disjoint pairs [start, end, …]. */
export function intersectPairs(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const aEnd = a[i + 1] ?? 0;
    const bEnd = b[j + 1] ?? 0;
    const start = Math.max(a[i] ?? 0, b[j] ?? 0);
    if (start < Math.min(aEnd, bEnd)) both.push(start, Math.min(aEnd, bEnd));
    if (aEnd <= bEnd) i += 2;
    else j += 2;
  }
  return both;
}

/** What any of several lists of pairs covers, sorted and disjoint; pairs that touch become one. */
export function unionPairs(lists: readonly (readonly number[])[]): number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return [...(filled[0] ?? [])];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const list of filled) {
    for (let i = 0; i < list.length; i += 2) {
      starts.push(list[i] ?? 0);
      ends.push(list[i + 1] ?? 0);
    }
  }
  return mergeBusy(starts, ends);
}
