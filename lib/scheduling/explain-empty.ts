import { ALL_BUSY, bookingWindowEnd, findFreeStarts, listCandidates, openWindow, staffHours } from "./free-starts";
import { instantToLocal, localDayWindow } from "./local-time";
import type { BusyKind, SlotQuery, SlotRefusal, TimeInterval } from "./types";
import { MINUTE } from "./zone-table";

const NOTHING: ReadonlySet<BusyKind> = new Set();
const ALL_BUT_HOLDS: ReadonlySet<BusyKind> = new Set<BusyKind>(["booking", "time_off", "calendar"]);
const TIME_OFF: ReadonlySet<BusyKind> = new Set<BusyKind>(["time_off"]);

function isPossible(query: SlotQuery, open: TimeInterval, kinds: ReadonlySet<BusyKind>): boolean {
  return findFreeStarts(query, open, kinds).staff.some(({ ranges }) => ranges.length > 0);
}

// The business's whole local days that `open` touches: working at another hour of the day is not being closed.
function wholeDays(query: SlotQuery, open: TimeInterval): TimeInterval {
  const { timeZone, offer } = query;
  const first = localDayWindow(instantToLocal(open.start, timeZone).date, timeZone);
  const last = localDayWindow(instantToLocal(open.end - 1, timeZone).date, timeZone);
  return { start: first.start, end: last.end - offer.durationMinutes * MINUTE };
}

function explainHours(query: SlotQuery, open: TimeInterval): SlotRefusal {
  const duration = query.offer.durationMinutes * MINUTE;
  const candidates = listCandidates(query);
  for (const schedule of candidates) {
    const hours = staffHours(schedule, open, query.offer);
    for (let i = 0; i < hours.length; i += 2) {
      if ((hours[i + 1] ?? 0) - (hours[i] ?? 0) >= duration && (hours[i] ?? 0) < open.end) return "outside_step";
    }
  }
  const days = wholeDays(query, open);
  const isOpen = candidates.some((schedule) => staffHours(schedule, days, query.offer).length > 0);
  return isOpen ? "outside_hours" : "closed";
}

/** Limits of time itself on starts in `window`, or null when part of it is open. */
export function explainWindow(query: SlotQuery, window: TimeInterval): SlotRefusal | null {
  if (window.end <= query.now) return "past";
  const open = openWindow(query, window);
  if (open.end > open.start) return null;
  return window.start >= bookingWindowEnd(query) ? "beyond_window" : "too_soon";
}

/**
 * Why a checked query has no slots: the nearest thing that, taken away alone, would leave one (a hold, then the buffers, then
 * other busy time); hours and the clock come first because nothing else would help.
 */
export function explainEmpty(query: SlotQuery): SlotRefusal {
  if (listCandidates(query).length === 0) return "no_staff";
  const limit = explainWindow(query, query.window);
  if (limit) return limit;
  const open = openWindow(query, query.window);
  if (!isPossible(query, open, NOTHING)) return explainHours(query, open);
  if (isPossible(query, open, ALL_BUT_HOLDS)) return "held";
  const offer = { ...query.offer, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
  if (isPossible({ ...query, offer }, open, ALL_BUSY)) return "buffer";
  return isPossible(query, open, TIME_OFF) ? "overlap" : "time_off";
}
