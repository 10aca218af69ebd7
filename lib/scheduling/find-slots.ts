import { resolveBookingWindow } from "./bookable-days";
import { openWindow, STRETCH } from "./booking-window";
import { isSlotQuery } from "./check-query";
import { explainEmpty } from "./explain-empty";
import { COUNT_ALL, countNeeded, type FreeStarts, findFreeStarts, listCandidates } from "./free-starts";
import { trackPresence } from "./presence";
import { listSessionSlots, mergeSessionSlots } from "./sessions";
import type { FreeResources, Slot, SlotAnswer, SlotQuery, TimeInterval } from "./types";
import { MINUTE } from "./zone-table";

// Neighbours with the same resources free share one array. null: a kind has none.
function trackResources({ grid, resources }: FreeStarts): (index: number) => readonly FreeResources[] | null {
  const kinds = resources.map(({ kind, tracks }) => ({ kind, presentAt: trackPresence(grid.count, tracks) }));
  let last: FreeResources[] = kinds.map(({ kind }) => ({ kind, resourceIds: [] }));
  let isShort = true;
  return (index) => {
    let next = last;
    for (const [position, { kind, presentAt }] of kinds.entries()) {
      const resourceIds = presentAt(index);
      if (resourceIds === last[position]?.resourceIds) continue;
      if (next === last) next = [...last];
      next[position] = { kind, resourceIds };
    }
    if (next !== last) isShort = next.some(({ resourceIds }) => resourceIds.length === 0);
    last = next;
    return isShort ? null : last;
  };
}

function collectSlots(query: SlotQuery, free: FreeStarts): Slot[] {
  const { grid, staff } = free;
  const { capacity, durationMinutes } = query.offer;
  const needed = countNeeded(query, free);
  const staffAt = trackPresence(grid.count, staff);
  const resourcesAt = free.resources.length > 0 ? trackResources(free) : null;
  const seats = capacity === undefined ? null : { seatsLeft: capacity };
  const slots: Slot[] = [];
  for (const [run, runStart] of grid.runStarts.entries()) {
    const first = grid.runIndexes[run] ?? 0;
    const end = grid.runIndexes[run + 1] ?? 0;
    for (let index = first; index < end; index++) {
      const staffIds = staffAt(index);
      const resources = resourcesAt?.(index);
      if (staffIds.length < needed || staffIds.length === 0 || resources === null) continue;
      const startsAt = runStart + (index - first) * grid.step;
      const plain = { startsAt, endsAt: startsAt + durationMinutes * MINUTE, staffIds };
      slots.push(seats || resources ? { ...plain, ...seats, ...(resources && { resources }) } : plain);
    }
  }
  return slots;
}

/** The slots whose start lies in `window`, for a query checked and resolved: sorted by start, one entry per start. */
export function listSlots(query: SlotQuery, window: TimeInterval): Slot[] {
  const open = openWindow(query, window);
  if (open.end <= open.start) return [];
  const slots = collectSlots(query, findFreeStarts(query, open, COUNT_ALL));
  if (query.sessions === undefined || query.sessions.length === 0) return slots;
  return mergeSessionSlots(slots, listSessionSlots(query, open, listCandidates(query)));
}

function findNextFree(query: SlotQuery): number | null {
  const { busyUntil } = query;
  if (busyUntil === undefined) return null;
  const open = openWindow(query, { start: query.window.end, end: busyUntil });
  const until = Math.min(busyUntil, open.end);
  for (let start = Math.max(query.window.end, open.start); start < until; start += STRETCH) {
    const window = { start, end: Math.min(start + STRETCH, until) };
    const first = listSlots(query, window)[0];
    if (first) return first.startsAt;
  }
  return null;
}

/**
 * The slots that can be booked, sorted by start. With none, `reason` says what stands in the way of the window as a whole
 * and `nextFreeAt` is the first free start after it, looked for up to `busyUntil` (null without it, or when there is none).
 */
export function findSlots(asked: SlotQuery): SlotAnswer {
  if (!isSlotQuery(asked)) return { slots: [], reason: "invalid_input", nextFreeAt: null };
  const query = resolveBookingWindow(asked);
  const slots = listSlots(query, query.window);
  if (slots.length > 0) return { slots, reason: null };
  return { slots: [], reason: explainEmpty(query), nextFreeAt: findNextFree(query) };
}
