import { bookingWindow, eachDay, openWindow, STRETCH } from "./booking-window";
import { COUNT_ALL, COUNT_NOTHING, type Counting, combineFree, findFreeStarts, listCandidates } from "./free-starts";
import { indexAt } from "./grid";
import { formatEpochDay } from "./local-time";
import { epochDayAt } from "./periods";
import { isJoinable, listSessions } from "./sessions";
import type { BusyKind, SlotQuery, TimeInterval } from "./types";

const COUNT_TIME_OFF: Counting = { ...COUNT_NOTHING, kinds: new Set<BusyKind>(["time_off"]) };

function isAnyWithin(ranges: readonly number[], first: number, end: number): boolean {
  for (let i = 0; first < end && i < ranges.length && (ranges[i] ?? 0) < end; i += 2) {
    if ((ranges[i + 1] ?? 0) > first) return true;
  }
  return false;
}

function daysOfSessions(query: SlotQuery, open: TimeInterval, isFree: boolean): ReadonlySet<number> {
  const sessions = listSessions(query, listCandidates(query)).filter(
    (one) => one.start >= open.start && one.start < open.end && (!isFree || isJoinable(one, query)),
  );
  return new Set(sessions.map(({ start }) => epochDayAt(start, query.timeZone)));
}

function* listBookableDays(query: SlotQuery, open: TimeInterval, counting: Counting): Generator<number> {
  const withSession = daysOfSessions(query, open, counting === COUNT_ALL);
  for (let from = open.start; from < open.end; ) {
    const days = [...eachDay(query.timeZone, from, Math.min(from + STRETCH, open.end))];
    const until = Math.min(days.at(-1)?.window.end ?? open.end, open.end);
    const free = findFreeStarts(query, { start: from, end: until }, counting);
    const ranges = combineFree(query, free);
    for (const { epochDay, window } of days) {
      const isOpen = isAnyWithin(ranges, indexAt(free.grid, window.start), indexAt(free.grid, window.end));
      if (isOpen || withSession.has(epochDay)) yield epochDay;
    }
    from = until;
  }
}

/**
 * The query with its bookable days counted, so that its window is a range of dates; other queries as they are. Days count for
 * those who are asked for: one person's when it is one person, the team's when it is the team. They are counted as far as the
 * query looks; a range that ends later ends after it.
 */
export function resolveBookingWindow(query: SlotQuery): SlotQuery {
  const asked = query.offer.bookingWindow;
  if (asked?.kind !== "bookable_days") return query;
  const isFree = asked.counts === "free";
  const counted = isFree ? query : { ...query, staff: query.staff.map((one) => ({ ...one, busy: [] })) };
  const open = openWindow(query, bookingWindow(query));
  let count = 0;
  let last = epochDayAt(open.end - 1, query.timeZone);
  const until = Math.min(open.end, Math.max(query.window.end, query.busyUntil ?? query.window.end));
  for (const day of listBookableDays(counted, { start: open.start, end: until }, isFree ? COUNT_ALL : COUNT_TIME_OFF)) {
    count++;
    if (count < asked.days) continue;
    last = day;
    break;
  }
  const fromDate = formatEpochDay(epochDayAt(query.now, query.timeZone));
  return {
    ...query,
    offer: { ...query.offer, bookingWindow: { kind: "range", fromDate, toDate: formatEpochDay(last) } },
  };
}
