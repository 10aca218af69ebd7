import { resolveBookingWindow } from "./bookable-days";
import { bookingWindow } from "./booking-window";
import { isSlotQuery } from "./check-query";
import { explainHours } from "./explain-empty";
import { listCandidates, reachOf } from "./free-starts";
import { type FullPeriod, findFullPeriods } from "./limits";
import { formatEpochDay } from "./local-time";
import { epochDayAt } from "./periods";
import { findSaturated, listLargeEnough } from "./resources";
import { listKept, listSessionSlots, listSessions } from "./sessions";
import { createHoursReader } from "./staff-hours";
import { listTimeOff } from "./time-off";
import type {
  BusyInterval,
  BusyKind,
  FreeResources,
  Limit,
  ResourceNeed,
  Slot,
  SlotQuery,
  SlotRefusal,
  StaffSchedule,
  TimeInterval,
} from "./types";
import { DAY, EARLIEST_INSTANT, getZoneTable, MINUTE, pieceAt } from "./zone-table";

/** `travel`: the time would be in hours at home, but not where the staff member is that day. */
export type InstantCode = SlotRefusal | "travel";

/** The order in which codes are told. */
export const CODE_ORDER: readonly InstantCode[] = [
  "invalid_input",
  "past",
  "too_soon",
  "beyond_window",
  "closed",
  "holiday",
  "time_off",
  "travel",
  "outside_hours",
  "outside_step",
  "overlap",
  "buffer",
  "held",
  "day_limit",
  "week_limit",
  "month_limit",
  "seats_full",
  "resource_busy",
  "no_staff",
];

/** Whose a limit is: the service's in all, the service's for each staff member, or the staff member's own for all services. */
export type LimitOwner = "service" | "service_staff" | "staff";

/**
 * One thing in the way. `interval`: the busy time with its buffers, time off, session or full period; for too_soon from now to the
 * earliest start allowed; for beyond_window the days that may be booked, whose local dates are `fromDate` (absent when nothing
 * bounds them) and `toDate`, both included. `kind`: of the busy time, or of the resource when there is no interval. `limit`: the
 * one that is full, whose it is, and the `count` and `minutes` that its period has had.
 */
export type InstantReason = {
  readonly code: InstantCode;
  readonly interval?: TimeInterval;
  readonly kind?: string;
  readonly fromDate?: string;
  readonly toDate?: string;
  readonly limit?: Limit;
  readonly limitOf?: LimitOwner;
  readonly count?: number;
  readonly minutes?: number;
};

/**
 * `ok` and `staffIds` are those of `judgeSlot`. `reasons` stand in everyone's way; those of each of `staff` hold all of them
 * too, with their own, in `CODE_ORDER`.
 */
export type InstantExplanation = {
  readonly ok: boolean;
  readonly staffIds: readonly string[];
  readonly reasons: readonly InstantReason[];
  readonly staff: readonly { readonly staffId: string; readonly reasons: readonly InstantReason[] }[];
  readonly resources: readonly FreeResources[];
};

function touches(a: TimeInterval, b: TimeInterval): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end;
}

function explainWindow(bookable: TimeInterval, timeZone: string): InstantReason {
  const dateAt = (instant: number) => formatEpochDay(epochDayAt(instant, timeZone));
  return {
    code: "beyond_window",
    interval: bookable,
    ...(bookable.start > EARLIEST_INSTANT && { fromDate: dateAt(bookable.start) }),
    toDate: dateAt(bookable.end - 1),
  };
}

function explainClock(query: SlotQuery, startsAt: number): InstantReason[] {
  const bookable = bookingWindow(query);
  const soonest = query.now + query.offer.minimumNoticeMinutes * MINUTE;
  const reasons: InstantReason[] = [];
  if (startsAt < query.now) reasons.push({ code: "past" });
  else if (startsAt < soonest) reasons.push({ code: "too_soon", interval: { start: query.now, end: soonest } });
  if (startsAt < bookable.start || startsAt >= bookable.end) reasons.push(explainWindow(bookable, query.timeZone));
  return reasons;
}

function isOnGrid({ timeZone, offer }: SlotQuery, startsAt: number): boolean {
  const table = getZoneTable(timeZone, startsAt, startsAt);
  const local = startsAt + (table.offsets[pieceAt(table, startsAt)] ?? 0);
  const step = offer.slotStepMinutes * MINUTE;
  const shift = ((offer.startOffsetMinutes ?? 0) * MINUTE) % step;
  return (local - Math.floor(local / DAY) * DAY) % step === shift;
}

function explainLimits(
  full: readonly FullPeriod[],
  startsAt: number,
  ownerOf: (limit: Limit) => LimitOwner,
): InstantReason[] {
  return full
    .filter(({ start, end }) => start <= startsAt && startsAt < end)
    .map(({ start, end, limit, count, minutes }) => {
      const code = ({ day: "day_limit", week: "week_limit", month: "month_limit" } as const)[limit.per];
      return { code, interval: { start, end }, limit, limitOf: ownerOf(limit), count, minutes };
    });
}

function explainBusy(query: SlotQuery, schedule: StaffSchedule, core: TimeInterval): InstantReason[] {
  const reach = reachOf(query.offer, { start: core.start, end: core.start });
  const sessions = listKept(query, schedule).map(({ start, end }) => ({ start, end, kind: "booking" as const }));
  const off = listTimeOff(schedule, reach).map(({ start, end }) => ({ start, end, kind: "time_off" as const }));
  const busy: BusyInterval[] = [...schedule.busy, ...sessions, ...off].filter((one) => touches(one, reach));
  return busy.flatMap(({ start, end, kind }): InstantReason[] => {
    const interval = { start, end };
    if (kind === "hold") return [{ code: "held", interval, kind }];
    const isNear = !touches(interval, core);
    const near: InstantReason[] = isNear ? [{ code: "buffer", interval, kind }] : [];
    if (kind === "time_off") return [{ code: "time_off", interval, kind }, ...near];
    return isNear ? near : [{ code: "overlap", interval, kind }];
  });
}

function isInHours(query: SlotQuery, schedule: StaffSchedule, core: TimeInterval): boolean {
  const hours = createHoursReader(query, core)(schedule);
  return hours.length === 2 && hours[0] === core.start && hours[1] === core.end;
}

function explainStaffHours(query: SlotQuery, schedule: StaffSchedule, core: TimeInterval): InstantReason[] {
  if (isInHours(query, schedule, core)) return [];
  const alone: SlotQuery = { ...query, staff: [schedule], staffId: schedule.staffId, mode: "any" };
  const code = explainHours(alone, { start: core.start, end: core.start + 1 });
  const isAway = (schedule.travel?.length ?? 0) > 0 && isInHours(query, { ...schedule, travel: [] }, core);
  return isAway ? [{ code: "travel" }, { code }] : [{ code }];
}

const KINDS: readonly BusyKind[] = ["booking", "hold", "time_off", "calendar"];
const ALL_KINDS: ReadonlySet<BusyKind> = new Set(KINDS);
const BUT_HOLDS: ReadonlySet<BusyKind> = new Set(KINDS.filter((kind) => kind !== "hold"));

function listFree(need: ResourceNeed, span: TimeInterval, kinds: ReadonlySet<BusyKind>): string[] {
  const isBusy = (candidate: ResourceNeed["candidates"][number]) =>
    findSaturated(candidate, need.units ?? 1, kinds).some((one) => touches(one, span));
  return listLargeEnough(need).flatMap((one) => (isBusy(one) ? [] : one.resourceId));
}

function explainResource(need: ResourceNeed, core: TimeInterval, reach: TimeInterval): InstantReason[] {
  const { kind } = need;
  if (listFree(need, reach, ALL_KINDS).length > 0) return [];
  const reasons: InstantReason[] = [{ code: "resource_busy", kind }];
  if (listFree(need, core, ALL_KINDS).length > 0) reasons.push({ code: "buffer", kind });
  if (listFree(need, reach, BUT_HOLDS).length > 0) reasons.push({ code: "held", kind });
  return reasons;
}

function findResources(query: SlotQuery, core: TimeInterval): { free: FreeResources[]; reasons: InstantReason[] } {
  const reach = reachOf(query.offer, { start: core.start, end: core.start });
  const needs = query.resources ?? [];
  return {
    free: needs.map((need) => ({ kind: need.kind, resourceIds: listFree(need, reach, ALL_KINDS) })),
    reasons: needs.flatMap((need) => explainResource(need, core, reach)),
  };
}

function sortReasons(reasons: readonly InstantReason[]): InstantReason[] {
  const rank = ({ code }: InstantReason) => CODE_ORDER.indexOf(code);
  return reasons.toSorted((a, b) => rank(a) - rank(b) || (a.interval?.start ?? 0) - (b.interval?.start ?? 0));
}

function explainSeats({ offer, seats = 1 }: SlotQuery): InstantReason[] {
  return offer.capacity !== undefined && offer.capacity < seats ? [{ code: "seats_full" }] : [];
}

function explainNew(query: SlotQuery, candidates: readonly StaffSchedule[], startsAt: number): InstantExplanation {
  const core = { start: startsAt, end: startsAt + query.offer.durationMinutes * MINUTE };
  const sessions = listSessions(query, candidates).filter(({ start }) => start === startsAt);
  const full = findFullPeriods(query);
  const { free: resources, reasons: short } = findResources(query, core);
  const common = [
    ...explainClock(query, startsAt),
    ...(isOnGrid(query, startsAt) ? [] : [{ code: "outside_step" as const }]),
    ...explainLimits(full.ofService, startsAt, () => "service"),
    ...explainSeats(query),
    ...short,
    ...(candidates.length === 0 ? [{ code: "no_staff" as const }] : []),
  ];
  const staff = candidates.map((schedule) => {
    const mine = sessions.filter(({ staffId }) => staffId === undefined || staffId === schedule.staffId);
    const own = [
      ...explainStaffHours(query, schedule, core),
      ...explainBusy(query, schedule, core),
      ...explainLimits(full.ofStaff(schedule), startsAt, (limit) =>
        schedule.limits?.includes(limit) ? "staff" : "service_staff",
      ),
      ...mine.map(({ start, end }): InstantReason => ({ code: "seats_full", interval: { start, end } })),
    ];
    return { staffId: schedule.staffId, reasons: sortReasons([...common, ...own]) };
  });
  const free = staff.filter(({ reasons }) => reasons.length === 0).map(({ staffId }) => staffId);
  const isShort = query.mode === "collective" && free.length < candidates.length;
  const staffIds = isShort ? [] : free;
  return { ok: staffIds.length > 0, staffIds, reasons: sortReasons(common), staff, resources };
}

function explainJoin(query: SlotQuery, candidates: readonly StaffSchedule[], joined: Slot): InstantExplanation {
  const reasons = explainClock(query, joined.startsAt);
  const ok = reasons.length === 0;
  const taught = new Set(joined.staffIds);
  const staff = candidates
    .filter(({ staffId }) => taught.has(staffId) || taught.size === 0)
    .map(({ staffId }) => ({ staffId, reasons }));
  return { ok, staffIds: ok ? joined.staffIds : [], reasons, staff, resources: [] };
}

/**
 * Everything that stands in the way of a booking at `startsAt` (epoch milliseconds), for each staff member who may be asked
 * (`staffId`, default `query.staffId`): what the troubleshooter shows. It asks of this instant alone, without the grid of
 * starts that listing uses; both come to the same answer.
 */
export function explainInstant(query: SlotQuery, startsAt: number, staffId?: string): InstantExplanation {
  const window = { start: startsAt, end: startsAt + 1 };
  const asked: SlotQuery = { ...query, staffId: staffId ?? query.staffId, window };
  if (!isSlotQuery(asked)) {
    return { ok: false, staffIds: [], reasons: [{ code: "invalid_input" }], staff: [], resources: [] };
  }
  const resolved = resolveBookingWindow(asked);
  const candidates = listCandidates(resolved);
  const joined = listSessionSlots(resolved, window, candidates)[0];
  return joined ? explainJoin(resolved, candidates, joined) : explainNew(resolved, candidates, startsAt);
}
