import { blockStarts, createGrid, type Grid, openRanges, startsWithin } from "./grid";
import { localEpochDay } from "./local-time";
import type { BusyKind, Offer, SlotQuery, StaffSchedule, TimeInterval } from "./types";
import { compileHours, expandHours } from "./working-hours";
import { DAY, getZoneTable, MINUTE, pieceReaching, reachLocal } from "./zone-table";

/** Every kind of busy time: what listing and judging count. */
export const ALL_BUSY: ReadonlySet<BusyKind> = new Set<BusyKind>(["booking", "hold", "time_off", "calendar"]);

/** Index ranges [from, until) into a grid at which one staff member is free to start. */
export type StaffStarts = { readonly staffId: string; readonly ranges: readonly number[] };

/** First instant after the booking window: the end of the last local day of the business that may be booked. */
export function bookingWindowEnd(query: SlotQuery): number {
  const span = (query.offer.bookingWindowDays + 3) * DAY;
  const table = getZoneTable(query.timeZone, query.now, query.now + span);
  const local = (localEpochDay(table, query.now) + query.offer.bookingWindowDays + 1) * DAY;
  return reachLocal(table, local, pieceReaching(table, local, 0));
}

/** The part of `window` that notice and booking window leave open for starts, end excluded; empty when `end <= start`. */
export function openWindow(query: SlotQuery, window: TimeInterval): TimeInterval {
  return {
    start: Math.max(window.start, query.now + query.offer.minimumNoticeMinutes * MINUTE),
    end: Math.min(window.end, bookingWindowEnd(query)),
  };
}

/** The staff who may take the booking, in the order in which slots name them. */
export function listCandidates(query: SlotQuery): StaffSchedule[] {
  const { staff, staffId } = query;
  const chosen = staffId === undefined ? staff : staff.filter((schedule) => schedule.staffId === staffId);
  return chosen.toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
}

/** A staff member's working hours for starts in `open`, long enough for a slot that begins at its end. */
export function staffHours(schedule: StaffSchedule, open: TimeInterval, offer: Offer): number[] {
  const hours = compileHours(schedule.weeklyHours, schedule.dateOverrides);
  return expandHours(hours, schedule.timeZone, open.start, open.end + offer.durationMinutes * MINUTE);
}

// The slot's buffers grow the busy time instead: the one after the slot reaches forward into what follows it.
function blockBusy(
  grid: Grid,
  changes: Int32Array,
  schedule: StaffSchedule,
  offer: Offer,
  kinds: ReadonlySet<BusyKind>,
) {
  const duration = offer.durationMinutes * MINUTE;
  const before = offer.bufferBeforeMinutes * MINUTE;
  const after = offer.bufferAfterMinutes * MINUTE;
  for (const { start, end, kind } of schedule.busy) {
    if (end > start && kinds.has(kind)) blockStarts(grid, changes, start - after, end + before, duration);
  }
}

/**
 * The one evaluation behind listing, judging, and explaining: which starts of the grid in `open` each candidate can take.
 * `kinds` says which busy time counts; listing and judging count all of it.
 */
export function findFreeStarts(
  query: SlotQuery,
  open: TimeInterval,
  kinds: ReadonlySet<BusyKind>,
): { grid: Grid; staff: StaffStarts[] } {
  const { offer } = query;
  const duration = offer.durationMinutes * MINUTE;
  const grid = createGrid(query.timeZone, offer.slotStepMinutes, open.start, open.end);
  const changes = new Int32Array(grid.count + 1);
  const staff = listCandidates(query).map((schedule) => {
    const working = startsWithin(grid, staffHours(schedule, open, offer), duration);
    blockBusy(grid, changes, schedule, offer, kinds);
    return { staffId: schedule.staffId, ranges: openRanges(working, changes) };
  });
  return { grid, staff };
}
