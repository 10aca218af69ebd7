import { bookingWindow, openWindow } from "./booking-window";
import { COUNT_ALL, COUNT_NOTHING, type Counting, combineFree, findFreeStarts, listCandidates } from "./free-starts";
import { LIMIT_PERIODS } from "./limits";
import { instantToLocal, localDayWindow } from "./local-time";
import { intersectPairs } from "./pairs";
import { listSessions } from "./sessions";
import { createHoursReader } from "./staff-hours";
import type { BusyKind, LimitPeriod, SlotQuery, SlotRefusal, StaffSchedule, TimeInterval } from "./types";
import { MINUTE } from "./zone-table";

const ALL_BUT_HOLDS: ReadonlySet<BusyKind> = new Set<BusyKind>(["booking", "time_off", "calendar"]);
const TIME_OFF: ReadonlySet<BusyKind> = new Set<BusyKind>(["time_off"]);
const LIMIT_REFUSALS = { day: "day_limit", week: "week_limit", month: "month_limit" } as const;

function isPossible(query: SlotQuery, open: TimeInterval, counting: Counting): boolean {
  return combineFree(query, findFreeStarts(query, open, counting)).length > 0;
}

// The business's whole local days that `open` touches: working at another hour of the day is not being closed.
function wholeDays(query: SlotQuery, open: TimeInterval): TimeInterval {
  const { timeZone } = query;
  const first = localDayWindow(instantToLocal(open.start, timeZone).date, timeZone);
  const last = localDayWindow(instantToLocal(open.end - 1, timeZone).date, timeZone);
  return { start: first.start, end: last.end };
}

function isRoom(hours: readonly number[], open: TimeInterval, duration: number): boolean {
  for (let i = 0; i < hours.length && (hours[i] ?? 0) < open.end; i += 2) {
    if ((hours[i + 1] ?? 0) - (hours[i] ?? 0) >= duration) return true;
  }
  return false;
}

/** Why nobody's hours (in a team: not everyone's at once) leave a start in `open`, which is not empty. */
export function explainHours(query: SlotQuery, open: TimeInterval): SlotRefusal {
  const duration = query.offer.durationMinutes * MINUTE;
  const candidates = listCandidates(query);
  const isTeam = query.mode === "collective";
  const hours = candidates.map(createHoursReader(query, { start: open.start, end: open.end + duration }));
  const rooms = isTeam ? [hours.reduce((common, one) => intersectPairs(common, one))] : hours;
  if (rooms.some((pairs) => isRoom(pairs, open, duration))) return "outside_step";
  const days = wholeDays(query, open);
  const isOpenDay = (holidays: boolean): boolean => {
    const read = createHoursReader(query, days, holidays);
    const isOpen = (schedule: StaffSchedule) => read(schedule).length > 0;
    return isTeam ? candidates.every(isOpen) : candidates.some(isOpen);
  };
  if (isOpenDay(true)) return "outside_hours";
  return isOpenDay(false) ? "holiday" : "closed";
}

/** Limits of time itself on starts in `window`, or null when part of it is open. */
export function explainWindow(query: SlotQuery, window: TimeInterval): SlotRefusal | null {
  if (window.end <= query.now) return "past";
  const open = openWindow(query, window);
  if (open.end > open.start) return null;
  const bookable = bookingWindow(query);
  return window.start >= bookable.end || window.end <= bookable.start ? "beyond_window" : "too_soon";
}

function without(per: LimitPeriod): ReadonlySet<LimitPeriod> {
  return new Set(LIMIT_PERIODS.filter((one) => one !== per));
}

function withoutBuffers(query: SlotQuery): SlotQuery {
  return { ...query, offer: { ...query.offer, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 } };
}

// The one thing that, taken away alone, would leave a start: holds, buffers, a limit, the lack of a resource.
function explainNearest(query: SlotQuery, open: TimeInterval): SlotRefusal | null {
  if (isPossible(query, open, { ...COUNT_ALL, kinds: ALL_BUT_HOLDS })) return "held";
  if (isPossible(withoutBuffers(query), open, COUNT_ALL)) return "buffer";
  const per = LIMIT_PERIODS.find((one) => isPossible(query, open, { ...COUNT_ALL, limits: without(one) }));
  if (per) return LIMIT_REFUSALS[per];
  return query.resources && isPossible(query, open, { ...COUNT_ALL, resources: false }) ? "resource_busy" : null;
}

// The first thing that is in the way by itself, when several are.
function explainTogether(query: SlotQuery, open: TimeInterval): SlotRefusal {
  if (!isPossible(query, open, { ...COUNT_NOTHING, kinds: TIME_OFF })) return "time_off";
  const busy = { ...COUNT_NOTHING, kinds: ALL_BUT_HOLDS };
  if (!isPossible(query, open, busy)) return isPossible(withoutBuffers(query), open, busy) ? "buffer" : "overlap";
  const per = LIMIT_PERIODS.find((one) => !isPossible(query, open, { ...COUNT_NOTHING, limits: new Set([one]) }));
  if (per) return LIMIT_REFUSALS[per];
  if (!isPossible(query, open, { ...busy, resources: true })) return "resource_busy";
  return isPossible(query, open, { ...COUNT_NOTHING, kinds: COUNT_ALL.kinds }) ? "overlap" : "held";
}

/**
 * Why a checked and resolved query has no slots: the nearest thing that, taken away alone, would leave one (a hold, then the
 * buffers, a limit, a resource, then what is in the way by itself). Hours and the clock come first because nothing else would
 * help; before them, a session that starts then and has too few seats.
 */
export function explainEmpty(query: SlotQuery): SlotRefusal {
  const candidates = listCandidates(query);
  if (candidates.length === 0) return "no_staff";
  const limit = explainWindow(query, query.window);
  if (limit) return limit;
  const open = openWindow(query, query.window);
  if (listSessions(query, candidates).some(({ start }) => start >= open.start && start < open.end)) return "seats_full";
  const { capacity } = query.offer;
  if (capacity !== undefined && capacity < (query.seats ?? 1)) return "seats_full";
  if (!isPossible(query, open, COUNT_NOTHING)) return explainHours(query, open);
  return explainNearest(query, open) ?? explainTogether(query, open);
}
