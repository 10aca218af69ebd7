/** The union of intervals as sorted pairs [start, end, …]: `starts[i]` and `ends[i]` belong together, none is empty. */
export function mergeBusy(starts: readonly number[], ends: readonly number[]): number[] {
  // How many intervals cover an instant depends on the sorted starts and the sorted ends alone, not on which belong together.
  const sortedStarts = Float64Array.from(starts).sort();
  const sortedEnds = Float64Array.from(ends).sort();
  const merged: number[] = [];
  let first = 0;
  for (let i = 0; i < sortedEnds.length; i++) {
    const end = sortedEnds[i] ?? 0;
    if (i + 1 < sortedStarts.length && (sortedStarts[i + 1] ?? 0) <= end) continue;
    merged.push(sortedStarts[first] ?? 0, end);
    first = i + 1;
  }
  return merged;
}

/** `hours` without `busy`: all three are sorted, disjoint pairs [start, end, …]. */
export function subtractBusy(hours: readonly number[], busy: readonly number[]): number[] {
  const free: number[] = [];
  let b = 0;
  for (let h = 0; h < hours.length; h += 2) {
    let start = hours[h] ?? 0;
    const end = hours[h + 1] ?? 0;
    while (b < busy.length && (busy[b + 1] ?? 0) <= start) b += 2;
    for (let next = b; next < busy.length && (busy[next] ?? 0) < end; next += 2) {
      const busyStart = busy[next] ?? 0;
      if (busyStart > start) free.push(start, busyStart);
      start = busy[next + 1] ?? 0;
    }
    if (end > start) free.push(start, end);
  }
  return free;
}
