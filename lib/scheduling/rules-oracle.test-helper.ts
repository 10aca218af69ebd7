import { readWallClock } from "./oracle.test-helper";
import type { HoursSchedule, Limit, LimitPeriod, ResourceNeed, SlotQuery, StaffSchedule, TimeOff } from "./types";

// Slow and obviously right, as oracle.test-helper.ts is, for every rule a query can have. It asks minute by minute, of strings
// and wall clocks, and uses no code of the engine.
const MINUTE = 60_000;
const DAY = 86_400_000;
const HIGH_WATER_HOURS = 4;

const dates = new Map<number, string>();

function dateText(wall: number): string {
  const day = Math.floor(wall / DAY);
  const date = dates.get(day) ?? new Date(wall).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

const minuteOf = (wall: number, midnight: number) => (wall - midnight) / MINUTE;

/** The highest wall clock that a zone has shown up to each minute. */
type HighWater = (minute: number, timeZone: string) => number;

function createHighWater(from: number, until: number): HighWater {
  const zones = new Map<string, Map<number, number>>();
  return (minute, timeZone) => {
    let marks = zones.get(timeZone);
    if (!marks) {
      marks = new Map();
      let highest = Number.NEGATIVE_INFINITY;
      for (let at = from - HIGH_WATER_HOURS * 60 * MINUTE; at <= until; at += MINUTE) {
        highest = Math.max(highest, readWallClock(at, timeZone));
        marks.set(at, highest);
      }
      zones.set(timeZone, marks);
    }
    const mark = marks.get(minute);
    if (mark === undefined) throw new Error("a minute outside of what was read");
    return mark;
  };
}

function zoneOnDate(one: StaffSchedule, date: string): string {
  const trips = (one.travel ?? []).filter((trip) => trip.fromDate <= date && date <= trip.toDate);
  const key = (trip: (typeof trips)[number]) => `${trip.fromDate} ${trip.toDate} ${trip.timeZone}`;
  return trips.sort((a, b) => (key(a) < key(b) ? 1 : -1))[0]?.timeZone ?? one.timeZone;
}

function isInDays(
  hours: Pick<HoursSchedule, "weeklyHours" | "dateOverrides">,
  wall: number,
  isDayOfZone: (date: string) => boolean,
  holidays: readonly string[],
): boolean {
  return [0, 1, 2].some((daysBack) => {
    const midnight = Math.floor(wall / DAY) * DAY - daysBack * DAY;
    const date = dateText(midnight);
    if (!isDayOfZone(date)) return false;
    const overrides = hours.dateOverrides.filter((day) => day.date === date);
    if (overrides.length === 0 && holidays.includes(date)) return false;
    const stretches =
      overrides.length > 0
        ? overrides.flatMap((day) => day.intervals)
        : hours.weeklyHours.filter(({ weekday }) => weekday === new Date(midnight).getUTCDay());
    const minute = minuteOf(wall, midnight);
    return stretches.some((stretch) => stretch.startMinute <= minute && minute < stretch.endMinute);
  });
}

const working = new WeakMap<SlotQuery, Map<StaffSchedule, Map<number, boolean>>>();

function isWorking(query: SlotQuery, one: StaffSchedule, minute: number, read: HighWater): boolean {
  const ofQuery = working.get(query) ?? new Map<StaffSchedule, Map<number, boolean>>();
  working.set(query, ofQuery);
  const known = ofQuery.get(one) ?? new Map<number, boolean>();
  ofQuery.set(one, known);
  const answer = known.get(minute) ?? isWorkingNow(query, one, minute, read);
  known.set(minute, answer);
  return answer;
}

function isWorkingNow(query: SlotQuery, one: StaffSchedule, minute: number, read: HighWater): boolean {
  const location = one.locationHours ?? query.locationHours;
  const layers = [query.serviceHours, location].flatMap((layer) => layer ?? []);
  const isLayerOpen = layers.every((layer) =>
    isInDays(layer, read(minute, layer.timeZone ?? query.timeZone), () => true, []),
  );
  if (!isLayerOpen) return false;
  const holidays = (one.holidays ?? query.holidays ?? []).filter(
    (date) => !layers.some((layer) => layer.dateOverrides.some((day) => day.date === date && day.intervals.length > 0)),
  );
  const zones = new Set([one.timeZone, ...(one.travel ?? []).map((trip) => trip.timeZone)]);
  return [...zones].some((zone) =>
    isInDays(one, read(minute, zone), (date) => zoneOnDate(one, date) === zone, holidays),
  );
}

function isOff(one: StaffSchedule, off: TimeOff, minute: number, read: HighWater): boolean {
  if ("start" in off) return off.start <= minute && minute < off.end;
  if (off.startMinute === undefined && off.endMinute === undefined) {
    const begun = read(minute, zoneOnDate(one, off.fromDate)) >= Date.parse(off.fromDate);
    return begun && read(minute, zoneOnDate(one, off.toDate)) < Date.parse(off.toDate) + DAY;
  }
  const { startMinute = 0, endMinute = 1440 } = off;
  for (let midnight = Date.parse(off.fromDate); midnight <= Date.parse(off.toDate); midnight += DAY) {
    const time = minuteOf(read(minute, zoneOnDate(one, dateText(midnight))), midnight);
    if (startMinute <= time && time < endMinute) return true;
  }
  return false;
}

/** Minutes in [from, until) at which the rules let a staff member work. */
export function workingMinutesByRules(query: SlotQuery, one: StaffSchedule, from: number, until: number): number {
  const read = createHighWater(from, until);
  let count = 0;
  for (let minute = from; minute < until; minute += MINUTE) if (isWorkingNow(query, one, minute, read)) count++;
  return count;
}

/** Whether a minute is in somebody's time off. */
export function isOffByRules(one: StaffSchedule, minute: number): boolean {
  const read = createHighWater(minute, minute);
  return (one.timeOff ?? []).some((off) => isOff(one, off, minute, read));
}

type Count = {
  readonly busy: boolean;
  readonly sessions: boolean;
  readonly limits: boolean;
  readonly resources: boolean;
};
const EVERYTHING: Count = { busy: true, sessions: true, limits: true, resources: true };
const ONLY_TIME_OFF: Count = { busy: false, sessions: false, limits: false, resources: false };

function isTaken(query: SlotQuery, one: StaffSchedule, minute: number, count: Count, read: HighWater): boolean {
  const covers = (span: { start: number; end: number }) => span.start <= minute && minute < span.end;
  const mine = (query.sessions ?? []).filter(({ staffId }) => staffId === undefined || staffId === one.staffId);
  return (
    (count.busy && one.busy.some(covers)) ||
    (count.sessions && mine.some(({ start, end, keeps }) => covers(keeps ?? { start, end }))) ||
    (one.timeOff ?? []).some((off) => isOff(one, off, minute, read))
  );
}

/** The first date of the day or week, or the month, that a wall clock is in: two instants share a period when they share it. */
export function labelOf(wall: number, per: LimitPeriod, firstWeekday: number): string {
  if (per === "day") return dateText(wall);
  if (per === "month") return dateText(wall).slice(0, 7);
  let day = Math.floor(wall / DAY) * DAY;
  while (new Date(day).getUTCDay() !== firstWeekday) day -= DAY;
  return dateText(day);
}

function isWithinLimits(
  query: SlotQuery,
  limits: readonly Limit[] | undefined,
  booked: SlotQuery["booked"],
  at: number,
) {
  return (limits ?? []).every(({ per, count, minutes }) => {
    const label = (instant: number) => labelOf(readWallClock(instant, query.timeZone), per, query.firstWeekday ?? 1);
    const before = (booked ?? []).filter((one) => label(one.start) === label(at));
    const sum = before.reduce((total, one) => total + one.minutes, 0);
    return (
      (count === undefined || before.length < count) &&
      (minutes === undefined || sum + query.offer.durationMinutes <= minutes)
    );
  });
}

function isServiceOpen(query: SlotQuery, at: number): boolean {
  const ofService = (query.booked ?? []).filter((one) => one.serviceId === query.serviceId);
  const once = ofService
    .toSorted((a, b) => a.start - b.start || b.minutes - a.minutes)
    .filter(
      (one, index, sorted) =>
        one.bookingId === undefined || sorted.findIndex((other) => other.bookingId === one.bookingId) === index,
    );
  return isWithinLimits(query, query.offer.limits, once, at);
}

function isStaffOpen(query: SlotQuery, one: StaffSchedule, at: number): boolean {
  const own = (query.booked ?? []).filter(({ staffId }) => staffId === one.staffId);
  const ofService = own.filter(({ serviceId }) => serviceId === query.serviceId);
  return isWithinLimits(query, query.offer.staffLimits, ofService, at) && isWithinLimits(query, one.limits, own, at);
}

function isFree(query: SlotQuery, one: StaffSchedule, at: number, count: Count, read: HighWater): boolean {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = query.offer;
  const end = at + durationMinutes * MINUTE;
  for (let minute = at; minute < end; minute += MINUTE) if (!isWorking(query, one, minute, read)) return false;
  for (let minute = at - bufferBeforeMinutes * MINUTE; minute < end + bufferAfterMinutes * MINUTE; minute += MINUTE) {
    if (isTaken(query, one, minute, count, read)) return false;
  }
  return !count.limits || isStaffOpen(query, one, at);
}

function freeResources(query: SlotQuery, need: ResourceNeed, at: number): string[] {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = query.offer;
  const from = at - bufferBeforeMinutes * MINUTE;
  const until = at + (durationMinutes + bufferAfterMinutes) * MINUTE;
  const isRoom = ({ capacity = 1, busy }: ResourceNeed["candidates"][number]) => {
    for (let minute = from; minute < until; minute += MINUTE) {
      const now = busy.filter((one) => one.start <= minute && minute < one.end);
      if (now.reduce((total, one) => total + (one.units ?? 1), 0) + (need.units ?? 1) > capacity) return false;
    }
    return true;
  };
  return need.candidates
    .filter(isRoom)
    .map(({ resourceId }) => resourceId)
    .sort();
}

function candidatesOf(query: SlotQuery): StaffSchedule[] {
  const sorted = query.staff.toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
  const asked = sorted.filter(({ staffId }) => staffId === query.staffId);
  if (query.mode === "collective") return query.staffId === undefined || asked.length > 0 ? sorted : [];
  if (query.mode === "chosen") return asked;
  return query.staffId === undefined ? sorted : asked;
}

/** Who is free for a new booking at a minute of the grid, and with what; null when it cannot be. */
function openAt(query: SlotQuery, at: number, count: Count, read: HighWater): string | null {
  const { offer } = query;
  const wall = readWallClock(at, query.timeZone);
  const step = offer.slotStepMinutes;
  const minute = minuteOf(wall, Math.floor(wall / DAY) * DAY);
  if (minute % step !== (offer.startOffsetMinutes ?? 0) % step) return null;
  if (offer.capacity !== undefined && offer.capacity < (query.seats ?? 1)) return null;
  if (count.limits && !isServiceOpen(query, at)) return null;
  const staff = candidatesOf(query);
  const free = staff.filter((one) => isFree(query, one, at, count, read));
  if (free.length === 0 || (query.mode === "collective" && free.length < staff.length)) return null;
  const kinds = count.resources ? (query.resources ?? []) : [];
  const resources = kinds.map((need) => `${need.kind}=${freeResources(query, need, at).join("+")}`);
  if (resources.some((text) => text.endsWith("="))) return null;
  const seats = offer.capacity === undefined ? [] : [`seats=${offer.capacity}`];
  const end = new Date(at + offer.durationMinutes * MINUTE).toISOString();
  return [end, free.map(({ staffId }) => staffId).join(","), ...seats, ...resources].join(" ");
}

function sessionsAt(query: SlotQuery, at: number) {
  const ids = candidatesOf(query).map(({ staffId }) => staffId);
  const isAsked = query.staffId !== undefined || query.mode === "chosen";
  return (query.sessions ?? []).filter(
    ({ start, staffId }) => start === at && (staffId === undefined ? !isAsked : ids.includes(staffId)),
  );
}

function sessionAt(query: SlotQuery, at: number): string | null {
  const open = sessionsAt(query, at).filter(({ capacity, taken }) => capacity - taken >= (query.seats ?? 1));
  if (open.length === 0) return null;
  const seats = Math.max(...open.map(({ capacity, taken }) => capacity - taken));
  const end = Math.min(...open.filter(({ capacity, taken }) => capacity - taken === seats).map((one) => one.end));
  const names = open.filter((one) => one.end === end).flatMap(({ staffId }) => staffId ?? []);
  const team = query.mode === "collective" ? candidatesOf(query).map(({ staffId }) => staffId) : null;
  return [new Date(end).toISOString(), (team ?? [...new Set(names)].sort()).join(","), `seats=${seats}`].join(" ");
}

function isDayBookable(query: SlotQuery, date: string, from: number, until: number, read: HighWater): boolean {
  const isFreeCounted =
    query.offer.bookingWindow?.kind === "bookable_days" && query.offer.bookingWindow.counts === "free";
  const count = isFreeCounted ? EVERYTHING : ONLY_TIME_OFF;
  for (let at = from; at < until; at += MINUTE) {
    if (dateText(readWallClock(at, query.timeZone)) !== date) continue;
    if (openAt(query, at, count, read) !== null) return true;
    if (isFreeCounted ? sessionAt(query, at) !== null : sessionsAt(query, at).length > 0) return true;
  }
  return false;
}

function createDayCheck(query: SlotQuery, read: HighWater): (date: string) => boolean {
  const asked = query.offer.bookingWindow ?? { kind: "rolling", days: query.offer.bookingWindowDays };
  const today = dateText(readWallClock(query.now, query.timeZone));
  if (asked.kind === "range") return (date) => asked.fromDate <= date && date <= asked.toDate;
  if (asked.kind === "rolling") return (date) => date <= dateText(Date.parse(today) + asked.days * DAY);
  const counted = new Map<string, boolean>();
  const isCounted = (date: string): boolean => {
    const from = query.now + query.offer.minimumNoticeMinutes * MINUTE;
    const around = Date.parse(date);
    const known =
      counted.get(date) ??
      isDayBookable(query, date, Math.max(from, around - DAY), Math.min(around + 3 * DAY, query.window.end), read);
    counted.set(date, known);
    return known;
  };
  return (date) => {
    let days = 0;
    for (let day = Date.parse(today); dateText(day) < date; day += DAY) if (isCounted(dateText(day))) days++;
    return days < asked.days;
  };
}

/** The slots of a query whose instants are all whole minutes, as `start end staff,staff seats=n kind=id+id` lines. */
export function listSlotsByRules(query: SlotQuery): string[] {
  const { offer, window, now } = query;
  const margin = (offer.durationMinutes + offer.bufferBeforeMinutes + offer.bufferAfterMinutes) * MINUTE;
  const isCounting = offer.bookingWindow?.kind === "bookable_days";
  const from = isCounting ? Math.min(window.start, now) : window.start;
  const read = createHighWater(from - margin, window.end + margin);
  const isOpenDay = createDayCheck(query, read);
  const lines: string[] = [];
  for (let at = window.start; at < window.end; at += MINUTE) {
    if (at < now + offer.minimumNoticeMinutes * MINUTE) continue;
    const line = sessionAt(query, at) ?? openAt(query, at, EVERYTHING, read);
    if (line === null || !isOpenDay(dateText(readWallClock(at, query.timeZone)))) continue;
    lines.push(`${new Date(at).toISOString()} ${line}`);
  }
  return lines;
}
