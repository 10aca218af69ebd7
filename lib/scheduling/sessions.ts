import type { SeatSession, Slot, SlotQuery, StaffSchedule, TimeInterval } from "./types";

const NONE: readonly SeatSession[] = [];

/** The sessions that concern the staff asked for: theirs, and those without staff unless somebody is asked for by name. */
export function listSessions(query: SlotQuery, candidates: readonly StaffSchedule[]): readonly SeatSession[] {
  if (!query.sessions || query.sessions.length === 0) return NONE;
  const ids = new Set(candidates.map(({ staffId }) => staffId));
  const isAsked = query.staffId !== undefined || query.mode === "chosen";
  return query.sessions.filter(({ staffId }) => (staffId === undefined ? !isAsked : ids.has(staffId)));
}

/** The times that sessions keep a staff member from other starts: of their own, and of those without staff. */
export function listKept(query: SlotQuery, schedule: StaffSchedule): readonly TimeInterval[] {
  return (query.sessions ?? NONE).flatMap(({ staffId, start, end, keeps = { start, end } }) =>
    staffId === undefined || staffId === schedule.staffId ? [keeps] : [],
  );
}

/** Seats left in a session, never below 0. */
export function seatsLeftIn(session: SeatSession): number {
  return Math.max(0, session.capacity - session.taken);
}

/** Whether as many seats as are wanted together are left. */
export function isJoinable(session: SeatSession, query: SlotQuery): boolean {
  return seatsLeftIn(session) >= (query.seats ?? 1);
}

// Most seats first: the slot ends as that session does, and names the staff of those alike.
function composeSlot(sessions: readonly SeatSession[], team: readonly string[] | null): Slot | null {
  const [first, ...others] = sessions.toSorted(
    (a, b) => seatsLeftIn(b) - seatsLeftIn(a) || a.end - b.end || ((a.staffId ?? "") < (b.staffId ?? "") ? -1 : 1),
  );
  if (!first) return null;
  const alike = [first, ...others.filter(({ end }) => end === first.end)];
  const staffIds = [...new Set(alike.flatMap(({ staffId }) => staffId ?? []))].sort();
  return {
    startsAt: first.start,
    endsAt: first.end,
    staffIds: team ?? staffIds,
    seatsLeft: seatsLeftIn(first),
  };
}

/** Slots of the sessions that start in `open` and have enough seats left, sorted by start, one for each start. */
export function listSessionSlots(query: SlotQuery, open: TimeInterval, candidates: readonly StaffSchedule[]): Slot[] {
  const byStart = new Map<number, SeatSession[]>();
  for (const session of listSessions(query, candidates)) {
    if (session.start < open.start || session.start >= open.end || !isJoinable(session, query)) continue;
    byStart.set(session.start, [...(byStart.get(session.start) ?? []), session]);
  }
  const team = query.mode === "collective" ? candidates.map(({ staffId }) => staffId) : null;
  return [...byStart.keys()]
    .sort((a, b) => a - b)
    .flatMap((start) => composeSlot(byStart.get(start) ?? [], team) ?? []);
}

/** Sorted slots with those of sessions put in; at one start the session's stands. */
export function mergeSessionSlots(slots: readonly Slot[], ofSessions: readonly Slot[]): Slot[] {
  const starts = new Set(ofSessions.map(({ startsAt }) => startsAt));
  const others = slots.filter(({ startsAt }) => !starts.has(startsAt));
  return [...others, ...ofSessions].sort((a, b) => a.startsAt - b.startsAt);
}
