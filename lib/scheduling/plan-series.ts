import { judgeSlot } from "./judge-slot";
import type { BusyInterval, ResourceNeed, SlotQuery, SlotVerdict, StaffSchedule } from "./types";
import { MINUTE } from "./zone-table";

/** One start of a series, judged as `judgeSlot` does. */
export type PlannedStart = { readonly startsAt: number; readonly verdict: SlotVerdict };

/**
 * `starts`: one for each instant asked, in time, each once. `staffIds`: who can take every start that can be booked, sorted, so
 * that one person keeps the series. `bestStaff`: who can take how many of them, most first, then by id; a start that a session
 * without staff has is nobody's and counts for none.
 */
export type SeriesPlan = {
  readonly starts: readonly PlannedStart[];
  readonly staffIds: readonly string[];
  readonly bestStaff: readonly { readonly staffId: string; readonly count: number }[];
};

type Accepted = Extract<SlotVerdict, { ok: true }>;

function addToStaff(query: SlotQuery, staffIds: readonly string[], busy: BusyInterval): StaffSchedule[] {
  return query.staff.map((one) => (staffIds.includes(one.staffId) ? { ...one, busy: [...one.busy, busy] } : one));
}

function addToResources(needs: readonly ResourceNeed[], verdict: Accepted, busy: BusyInterval): ResourceNeed[] {
  return needs.map((need, index) => {
    const taken = verdict.resources?.[index]?.resourceIds[0];
    const added = { ...busy, units: need.units ?? 1 };
    return {
      ...need,
      candidates: need.candidates.map((one) =>
        one.resourceId === taken ? { ...one, busy: [...one.busy, added] } : one,
      ),
    };
  });
}

function isJoined({ sessions = [] }: SlotQuery, startsAt: number): boolean {
  return sessions.some(({ start }) => start === startsAt);
}

// The query as it is once this start is booked. Each of those who could take it is counted as if they had, because the same
// person keeps the series; the entries share one booking, so that the service's own limits count it once.
function withBooked(query: SlotQuery, startsAt: number, verdict: Accepted): SlotQuery {
  const { offer, serviceId } = query;
  const minutes = ((verdict.endsAt ?? startsAt + offer.durationMinutes * MINUTE) - startsAt) / MINUTE;
  const bookingId = `series ${startsAt}`;
  const entries = verdict.staffIds.map((staffId) => ({ staffId, serviceId, bookingId, start: startsAt, minutes }));
  const booked = [...(query.booked ?? []), ...entries];
  if (isJoined(query, startsAt)) return { ...query, booked };
  const busy: BusyInterval = {
    start: startsAt - offer.bufferBeforeMinutes * MINUTE,
    end: startsAt + (minutes + offer.bufferAfterMinutes) * MINUTE,
    kind: "booking",
  };
  const resources = query.resources && addToResources(query.resources, verdict, busy);
  return { ...query, booked, resources, staff: addToStaff(query, verdict.staffIds, busy) };
}

function rankStaff(accepted: readonly Accepted[]): SeriesPlan["bestStaff"] {
  const counts = new Map<string, number>();
  for (const { staffIds } of accepted) {
    for (const staffId of staffIds) counts.set(staffId, (counts.get(staffId) ?? 0) + 1);
  }
  return [...counts]
    .map(([staffId, count]) => ({ staffId, count }))
    .sort((a, b) => b.count - a.count || (a.staffId < b.staffId ? -1 : 1));
}

/**
 * Which starts of a series (epoch milliseconds, as `expandRecurrence` gives them) can be booked, and with whom. Each is judged
 * once, in order of time, with the series' own earlier starts as bookings: they use up limits, and staff and the first free
 * resource while they last. Limits of a person count as if that person kept the series. `query.window` is not read; `staffId`
 * (default `query.staffId`) asks for one person. `query.busy` and `booked` must be complete as far as the last start.
 */
export function planSeries(
  query: Omit<SlotQuery, "window">,
  occurrences: readonly number[],
  options: { readonly staffId?: string | undefined } = {},
): SeriesPlan {
  const starts: PlannedStart[] = [];
  const accepted: Accepted[] = [];
  let now: SlotQuery = { ...query, window: { start: 0, end: 1 }, staffId: options.staffId ?? query.staffId };
  for (const startsAt of [...new Set(occurrences)].sort((a, b) => a - b)) {
    const verdict = judgeSlot(now, startsAt);
    starts.push({ startsAt, verdict });
    if (!verdict.ok) continue;
    accepted.push(verdict);
    now = withBooked(now, startsAt, verdict);
  }
  const bestStaff = rankStaff(accepted);
  const most = accepted.filter(({ staffIds }) => staffIds.length > 0).length;
  const staffIds = bestStaff.filter(({ count }) => count === most).map(({ staffId }) => staffId);
  return { starts, staffIds, bestStaff };
}
