import type { Offer, SlotQuery, StaffSchedule } from "./types";

// Slow and obviously right: no zone tables, no interval arithmetic, no code of the engine. It reads the wall clock of every
// minute from Intl and asks of every minute in turn whether a slot may start there.
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const HIGH_WATER_HOURS = 4;

const clocks = new Map<string, (instant: number) => number>();

function createClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const readings = new Map<number, number>();
  return (instant) => {
    const known = readings.get(instant);
    if (known !== undefined) return known;
    const reading = Date.parse(`${format.format(instant).replace(" ", "T")}Z`);
    readings.set(instant, reading);
    return reading;
  };
}

/** What the wall clock shows at `instant`, as milliseconds counted as if the zone were UTC. Whole minutes only. */
export function readWallClock(instant: number, timeZone: string): number {
  const read = clocks.get(timeZone) ?? createClock(timeZone);
  clocks.set(timeZone, read);
  const hour = Math.floor(instant / HOUR) * HOUR;
  const shown = read(hour);
  // A clock that shows one hour more an hour later has run on: none is ever put forth and back within the hour.
  return read(hour + HOUR) === shown + HOUR ? shown + (instant - hour) : read(instant);
}

function isInStretch(schedule: StaffSchedule, wall: number): boolean {
  for (const daysBack of [0, 1, 2]) {
    const midnight = Math.floor(wall / DAY) * DAY - daysBack * DAY;
    const date = new Date(midnight).toISOString().slice(0, 10);
    const weekday = new Date(midnight).getUTCDay();
    const overrides = schedule.dateOverrides.filter((override) => override.date === date);
    const stretches =
      overrides.length > 0
        ? overrides.flatMap((override) => override.intervals)
        : schedule.weeklyHours.filter((hours) => hours.weekday === weekday);
    const minute = (wall - midnight) / MINUTE;
    if (stretches.some((stretch) => stretch.startMinute <= minute && minute < stretch.endMinute)) return true;
  }
  return false;
}

/** Minutes in [from, until) at which somebody works: those at which the highest wall clock shown so far is in a stretch. */
export function workingMinutes(schedule: StaffSchedule, from: number, until: number): Set<number> {
  const working = new Set<number>();
  let highest = Number.NEGATIVE_INFINITY;
  for (let minute = from - HIGH_WATER_HOURS * 60 * MINUTE; minute < until; minute += MINUTE) {
    highest = Math.max(highest, readWallClock(minute, schedule.timeZone));
    if (minute >= from && isInStretch(schedule, highest)) working.add(minute);
  }
  return working;
}

function isFree(schedule: StaffSchedule, offer: Offer, working: Set<number>, start: number): boolean {
  const end = start + offer.durationMinutes * MINUTE;
  for (let minute = start; minute < end; minute += MINUTE) if (!working.has(minute)) return false;
  const first = start - offer.bufferBeforeMinutes * MINUTE;
  const last = end + offer.bufferAfterMinutes * MINUTE;
  for (let minute = first; minute < last; minute += MINUTE) {
    if (schedule.busy.some((busy) => busy.start <= minute && minute < busy.end)) return false;
  }
  return true;
}

/** The slots of a query whose instants are all whole minutes, as `instant staff,staff` lines. */
export function listSlotsSlowly(query: SlotQuery): string[] {
  const { offer, window, now } = query;
  const staff = query.staff.filter(({ staffId }) => query.staffId === undefined || query.staffId === staffId);
  const until = window.end + offer.durationMinutes * MINUTE;
  const working = new Map(staff.map((one) => [one.staffId, workingMinutes(one, window.start, until)]));
  const today = Math.floor(readWallClock(now, query.timeZone) / DAY);
  const lines: string[] = [];
  for (let start = window.start; start < window.end; start += MINUTE) {
    const wall = readWallClock(start, query.timeZone);
    const day = Math.floor(wall / DAY);
    const isOnGrid = ((wall - day * DAY) / MINUTE) % offer.slotStepMinutes === 0;
    const isOpen = start >= now + offer.minimumNoticeMinutes * MINUTE && day <= today + offer.bookingWindowDays;
    if (!isOnGrid || !isOpen) continue;
    const free = staff.filter((one) => isFree(one, offer, working.get(one.staffId) ?? new Set(), start));
    const names = free.map(({ staffId }) => staffId).sort();
    if (names.length > 0) lines.push(`${new Date(start).toISOString()} ${names.join(",")}`);
  }
  return lines;
}
