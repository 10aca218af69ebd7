import type { BusyKind, ResourceBusy, ResourceNeed, TimeInterval } from "./types";

type Candidate = ResourceNeed["candidates"][number];

/** The intervals at which fewer than `units` of a resource's capacity are unused, sorted and disjoint; two may touch. */
export function findSaturated(candidate: Candidate, units: number, kinds: ReadonlySet<BusyKind>): TimeInterval[] {
  const room = (candidate.capacity ?? 1) - units;
  const changes = candidate.busy
    .filter((busy: ResourceBusy) => busy.end > busy.start && kinds.has(busy.kind))
    .flatMap(({ start, end, units: used = 1 }) => [
      { at: start, change: used },
      { at: end, change: -used },
    ])
    .sort((a, b) => a.at - b.at);
  const saturated: TimeInterval[] = [];
  let used = 0;
  let since: number | null = null;
  for (const { at, change } of changes) {
    used += change;
    if (used > room && since === null) since = at;
    if (used <= room && since !== null) {
      if (at > since) saturated.push({ start: since, end: at });
      since = null;
    }
  }
  return saturated;
}

/** The candidates of a kind that are large enough at all, sorted by id. */
export function listLargeEnough(need: ResourceNeed): Candidate[] {
  const units = need.units ?? 1;
  return need.candidates
    .filter((candidate) => (candidate.capacity ?? 1) >= units)
    .sort((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
}
