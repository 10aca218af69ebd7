import { blockStarts, createGrid, type Grid, indexAt, openRanges, startsWithin } from "./grid";
import { type FullPeriod, findFullPeriods, LIMIT_PERIODS } from "./limits";
import { intersectPairs, unionPairs } from "./pairs";
import type { FreeTrack } from "./presence";
import { findSaturated, listLargeEnough } from "./resources";
import { listKept } from "./sessions";
import { createHoursReader } from "./staff-hours";
import { listTimeOff } from "./time-off";
import type { BusyKind, LimitPeriod, Offer, SlotQuery, StaffSchedule, TimeInterval } from "./types";
import { MINUTE } from "./zone-table";

/** What counts as in the way. Listing and judging count everything; explaining leaves things out one by one. */
export type Counting = {
  readonly kinds: ReadonlySet<BusyKind>;
  readonly limits: ReadonlySet<LimitPeriod>;
  readonly resources: boolean;
};

export const COUNT_ALL: Counting = {
  kinds: new Set<BusyKind>(["booking", "hold", "time_off", "calendar"]),
  limits: new Set(LIMIT_PERIODS),
  resources: true,
};
export const COUNT_NOTHING: Counting = { kinds: new Set(), limits: new Set(), resources: false };

/** Where on a grid each candidate, and each resource of each kind that is needed, is free to start. */
export type FreeStarts = {
  readonly grid: Grid;
  readonly staff: readonly FreeTrack[];
  readonly resources: readonly { readonly kind: string; readonly tracks: readonly FreeTrack[] }[];
};

/** The staff who may take the booking, in the order in which slots name them. A team is all of them or nobody. */
export function listCandidates(query: SlotQuery): StaffSchedule[] {
  const { staff, staffId, mode = "any" } = query;
  const isTeam =
    mode === "collective" && staff.some((schedule) => staffId === undefined || schedule.staffId === staffId);
  const isOpen = mode === "any" && staffId === undefined;
  const chosen = isTeam || isOpen ? staff : staff.filter((schedule) => schedule.staffId === staffId);
  return chosen.toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
}

// The slot's buffers grow the busy time instead: the one after the slot reaches forward into what follows it.
function createBlocker(grid: Grid, changes: Int32Array, offer: Offer): (start: number, end: number) => void {
  const duration = offer.durationMinutes * MINUTE;
  const before = offer.bufferBeforeMinutes * MINUTE;
  const after = offer.bufferAfterMinutes * MINUTE;
  return (start, end) => {
    if (end > start) blockStarts(grid, changes, start - after, end + before, duration);
  };
}

/** `open` and as much around it as a slot that starts in it, with its buffers, can reach. */
export function reachOf(offer: Offer, open: TimeInterval): TimeInterval {
  return {
    start: open.start - offer.bufferBeforeMinutes * MINUTE,
    end: open.end + (offer.durationMinutes + offer.bufferAfterMinutes) * MINUTE,
  };
}

function blockPeriods(grid: Grid, changes: Int32Array, full: readonly FullPeriod[], limits: ReadonlySet<LimitPeriod>) {
  for (const { start, end, limit } of full) {
    if (!limits.has(limit.per)) continue;
    const first = indexAt(grid, start);
    const after = indexAt(grid, end);
    changes[first] = (changes[first] ?? 0) + 1;
    changes[after] = (changes[after] ?? 0) - 1;
  }
}

function findFreeResources(query: SlotQuery, grid: Grid, changes: Int32Array, kinds: ReadonlySet<BusyKind>) {
  const block = createBlocker(grid, changes, query.offer);
  return (query.resources ?? []).map((need) => ({
    kind: need.kind,
    tracks: listLargeEnough(need).map((candidate): FreeTrack => {
      for (const { start, end } of findSaturated(candidate, need.units ?? 1, kinds)) block(start, end);
      return { id: candidate.resourceId, ranges: openRanges([0, grid.count], changes) };
    }),
  }));
}

/**
 * The one evaluation behind listing, judging, and explaining: which starts of the grid in `open` each candidate can take, and
 * at which each resource is free.
 */
export function findFreeStarts(query: SlotQuery, open: TimeInterval, counting: Counting): FreeStarts {
  const { offer } = query;
  const { kinds } = counting;
  const duration = offer.durationMinutes * MINUTE;
  const grid = createGrid(query.timeZone, offer.slotStepMinutes, open.start, open.end, offer.startOffsetMinutes);
  const changes = new Int32Array(grid.count + 1);
  const block = createBlocker(grid, changes, offer);
  const readHours = createHoursReader(query, { start: open.start, end: open.end + duration });
  const full = counting.limits.size > 0 ? findFullPeriods(query) : null;
  const reach = reachOf(offer, open);
  const canOpen = offer.capacity === undefined || offer.capacity >= (query.seats ?? 1);
  const staff = listCandidates(query).map((schedule): FreeTrack => {
    const working = canOpen ? startsWithin(grid, readHours(schedule), duration) : [];
    for (const { start, end, kind } of schedule.busy) if (kinds.has(kind)) block(start, end);
    if (kinds.has("time_off")) for (const { start, end } of listTimeOff(schedule, reach)) block(start, end);
    if (kinds.has("booking")) for (const { start, end } of listKept(query, schedule)) block(start, end);
    if (full) blockPeriods(grid, changes, [...full.ofService, ...full.ofStaff(schedule)], counting.limits);
    return { id: schedule.staffId, ranges: openRanges(working, changes) };
  });
  const resources = counting.resources ? findFreeResources(query, grid, changes, kinds) : [];
  return { grid, staff, resources };
}

/** How many of the candidates must be free at once. */
export function countNeeded(query: SlotQuery, free: FreeStarts): number {
  return query.mode === "collective" ? free.staff.length : 1;
}

/** Index ranges of the starts that can be booked: enough staff and a resource of each kind are free. */
export function combineFree(query: SlotQuery, free: FreeStarts): readonly number[] {
  const ranges = free.staff.map((track) => track.ranges);
  const [first = [], ...others] = ranges;
  let open: readonly number[] =
    query.mode === "collective" ? others.reduce((all, one) => intersectPairs(all, one), first) : unionPairs(ranges);
  for (const { tracks } of free.resources) {
    open = intersectPairs(open, unionPairs(tracks.map((track) => track.ranges)));
  }
  return open;
}
