/**
 * Time that is taken, as sorted, disjoint pairs [start, end, …]. `starts[i]` and `ends[i]` (the first `count` of each) belong
 * to one interval on entry; both arrays are sorted in place. Empty intervals must have been left out.
 */
export function mergeBusy(starts: Float64Array, ends: Float64Array, count: number): number[] {
  // The union begins where no earlier interval is still open, and that depends on the sorted starts and ends alone.
  starts.subarray(0, count).sort();
  ends.subarray(0, count).sort();
  const merged: number[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    if (i + 1 < count && (starts[i + 1] ?? 0) <= (ends[i] ?? 0)) continue;
    merged.push(starts[first] ?? 0, ends[i] ?? 0);
    first = i + 1;
  }
  return merged;
}

/** `hours` without `busy`, both sorted disjoint pairs; pieces shorter than `minimumLength` milliseconds are dropped. */
export function subtractBusy(hours: readonly number[], busy: readonly number[], minimumLength: number): number[] {
  const free: number[] = [];
  let b = 0;
  for (let h = 0; h < hours.length; h += 2) {
    let start = hours[h] ?? 0;
    const end = hours[h + 1] ?? 0;
    while (b < busy.length && (busy[b + 1] ?? 0) <= start) b += 2;
    let next = b;
    while (next < busy.length && (busy[next] ?? 0) < end) {
      const busyStart = busy[next] ?? 0;
      if (busyStart - start >= minimumLength) free.push(start, busyStart);
      start = busy[next + 1] ?? 0;
      next += 2;
    }
    if (end - start >= minimumLength) free.push(start, end);
  }
  return free;
}
