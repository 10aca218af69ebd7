import { isSlotQuery } from "./check-query";
import { explainEmpty } from "./explain-empty";
import { ALL_BUSY, findFreeStarts, openWindow, type StaffStarts } from "./free-starts";
import type { Grid } from "./grid";
import type { Slot, SlotAnswer, SlotQuery, TimeInterval } from "./types";
import { DAY, MINUTE } from "./zone-table";

const LOOKAHEAD_DAYS = 31;

function linkByIndex(
  count: number,
  staff: readonly StaffStarts[],
  side: 0 | 1,
): { heads: Int32Array; chain: number[] } {
  const heads = new Int32Array(count + 1).fill(-1);
  const chain: number[] = [];
  for (const [position, { ranges }] of staff.entries()) {
    for (let i = side; i < ranges.length; i += 2) {
      const index = ranges[i] ?? 0;
      chain.push(position, heads[index] ?? -1);
      heads[index] = chain.length - 2;
    }
  }
  return { heads, chain };
}

// One pass over the grid: at each index staff whose range opens or closes there are switched, and who is on is listed.
function collectSlots(grid: Grid, staff: readonly StaffStarts[], duration: number): Slot[] {
  const opening = linkByIndex(grid.count, staff, 0);
  const closing = linkByIndex(grid.count, staff, 1);
  const allIds = staff.map(({ staffId }) => staffId);
  const isFree = new Uint8Array(staff.length);
  const slots: Slot[] = [];
  let staffIds: string[] = [];
  const toggle = ({ heads, chain }: { heads: Int32Array; chain: number[] }, index: number, value: 0 | 1): boolean => {
    let link = heads[index] ?? -1;
    const changed = link >= 0;
    for (; link >= 0; link = chain[link + 1] ?? -1) isFree[chain[link] ?? 0] = value;
    return changed;
  };
  for (const [run, runStart] of grid.runStarts.entries()) {
    const first = grid.runIndexes[run] ?? 0;
    const end = grid.runIndexes[run + 1] ?? 0;
    for (let index = first; index < end; index++) {
      const closed = toggle(closing, index, 0);
      const opened = toggle(opening, index, 1);
      if (closed || opened) staffIds = allIds.filter((_, position) => isFree[position] === 1);
      if (staffIds.length === 0) continue;
      const startsAt = runStart + (index - first) * grid.step;
      slots.push({ startsAt, endsAt: startsAt + duration, staffIds });
    }
  }
  return slots;
}

/** The slots whose start lies in `window`, for a query already checked: sorted by start, one entry per start. */
export function listSlots(query: SlotQuery, window: TimeInterval): Slot[] {
  const open = openWindow(query, window);
  if (open.end <= open.start) return [];
  const { grid, staff } = findFreeStarts(query, open, ALL_BUSY);
  return collectSlots(grid, staff, query.offer.durationMinutes * MINUTE);
}

function findNextFree(query: SlotQuery): number | null {
  const { busyUntil } = query;
  if (busyUntil === undefined) return null;
  const until = Math.min(busyUntil, openWindow(query, { start: query.window.end, end: busyUntil }).end);
  for (let start = query.window.end; start < until; start += LOOKAHEAD_DAYS * DAY) {
    const window = { start, end: Math.min(start + LOOKAHEAD_DAYS * DAY, until) };
    const first = listSlots(query, window)[0];
    if (first) return first.startsAt;
  }
  return null;
}

/**
 * The slots that can be booked, sorted by start. With none, `reason` says what stands in the way of the window as a whole
 * and `nextFreeAt` is the first free start after it, looked for up to `busyUntil` (null without it, or when there is none).
 */
export function findSlots(query: SlotQuery): SlotAnswer {
  if (!isSlotQuery(query)) return { slots: [], reason: "invalid_input", nextFreeAt: null };
  const slots = listSlots(query, query.window);
  if (slots.length > 0) return { slots, reason: null };
  return { slots: [], reason: explainEmpty(query), nextFreeAt: findNextFree(query) };
}
