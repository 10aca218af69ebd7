import { findEpochDay, firstInstantOf } from "./local-time";
import { epochDayAt } from "./periods";
import type { SlotQuery, TimeInterval } from "./types";
import { DAY, EARLIEST_INSTANT, LATEST_INSTANT, MINUTE } from "./zone-table";

/** How far ahead bookable days are looked for. */
export const FARTHEST_DAYS = 800;

/**
 * The days that may be booked, as instants. Bookable days are those that `resolveBookingWindow` has counted; a query in which
 * they are not counted yet is open as far as they are looked for.
 */
export function bookingWindow(query: SlotQuery): TimeInterval {
  const { timeZone, now, offer } = query;
  const asked = offer.bookingWindow ?? { kind: "rolling", days: offer.bookingWindowDays };
  if (asked.kind === "range") {
    const first = findEpochDay(asked.fromDate) ?? 0;
    const last = findEpochDay(asked.toDate) ?? -1;
    return { start: firstInstantOf(first, 0, timeZone), end: firstInstantOf(last + 1, 0, timeZone) };
  }
  const days = asked.kind === "rolling" ? asked.days : FARTHEST_DAYS;
  const end = firstInstantOf(epochDayAt(now, timeZone) + days + 1, 0, timeZone);
  return { start: EARLIEST_INSTANT, end: Math.min(end, LATEST_INSTANT) };
}

/** The part of `window` that notice and booking window leave open for starts, end excluded; empty when `end <= start`. */
export function openWindow(query: SlotQuery, window: TimeInterval): TimeInterval {
  const bookable = bookingWindow(query);
  return {
    start: Math.max(window.start, bookable.start, query.now + query.offer.minimumNoticeMinutes * MINUTE),
    end: Math.min(window.end, bookable.end),
  };
}

/** The local days of the business that begin in [from, until), each with its epoch day, one after the other. */
export function* eachDay(
  timeZone: string,
  from: number,
  until: number,
): Generator<{ readonly epochDay: number; readonly window: TimeInterval }> {
  for (let epochDay = epochDayAt(from, timeZone); ; epochDay++) {
    const window = { start: firstInstantOf(epochDay, 0, timeZone), end: firstInstantOf(epochDay + 1, 0, timeZone) };
    if (window.start >= until) return;
    yield { epochDay, window };
  }
}

/** As many days as one stretch of a long search covers. */
export const STRETCH = 31 * DAY;
