import { findSlots } from "./find-slots";
import type { BusyInterval, BusyKind, DateOverride, DayInterval, SlotQuery, StaffSchedule, WeeklyHours } from "./types";

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const KINDS: readonly BusyKind[] = ["booking", "hold", "time_off", "calendar"];
const STEPS = [5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 1440] as const;

/** Zones that change their clocks: by an hour at night and at midnight, by half an hour, at odd offsets, south and north. */
export const DST_ZONES = [
  "America/New_York",
  "Europe/London",
  "Europe/Berlin",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "America/Santiago",
  "America/St_Johns",
  "Pacific/Chatham",
  "America/Havana",
  "Atlantic/Azores",
  "Africa/Cairo",
  "Asia/Beirut",
] as const;
const ZONES = [...DST_ZONES, "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Phoenix", "UTC"] as const;

/** A whole number between two bounds, both included: fast-check's or a seeded generator's. */
export type Draw = (least: number, most: number) => number;

/** Seeded source of numbers (mulberry32). */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (most - least + 1));
  };
}

function pick<T>(draw: Draw, values: readonly [T, ...T[]] | readonly T[]): T {
  const value = values[draw(0, values.length - 1)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const changes = new Map<string, number[]>();

/** Hours of 2030 after which the zone's clock differs, found by reading every hour. */
export function listClockChanges(timeZone: string): number[] {
  const known = changes.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const offsetAt = (instant: number) => format.format(instant).split("GMT")[1];
  const found: number[] = [];
  for (let at = Date.UTC(2030, 0, 1); at < Date.UTC(2031, 0, 1); at += HOUR) {
    if (offsetAt(at) !== offsetAt(at + HOUR)) found.push(at + HOUR);
  }
  changes.set(timeZone, found);
  return found;
}

function drawDayInterval(draw: Draw): DayInterval {
  const startMinute = draw(0, 5) === 0 ? draw(0, 1439) : draw(0, 95) * 15;
  return { startMinute, endMinute: Math.min(startMinute + draw(0, 48) * 15, 2880) };
}

function drawWeek(draw: Draw): WeeklyHours[] {
  if (draw(0, 3) === 0) return WEEKDAYS.map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 }));
  return times(draw(0, 16), () => ({ weekday: pick(draw, WEEKDAYS), ...drawDayInterval(draw) }));
}

function drawBusy(draw: Draw, around: number): BusyInterval {
  const start = around + draw(-40 * 12, 40 * 12) * 5 * MINUTE;
  return { start, end: start + draw(0, 40) * 5 * MINUTE, kind: pick(draw, KINDS) };
}

function drawStaff(draw: Draw, staffId: string, timeZone: string, around: number): StaffSchedule {
  const dateOverrides: DateOverride[] = times(draw(0, 2), () => ({
    date: new Date(around + draw(-2, 2) * DAY).toISOString().slice(0, 10),
    intervals: times(draw(0, 2), () => drawDayInterval(draw)),
  }));
  const busy = times(draw(0, 12), () => drawBusy(draw, around));
  return { staffId, timeZone, weeklyHours: drawWeek(draw), dateOverrides, busy };
}

/** A query of whole minutes in 2030; `isAtChange` puts it around the change of a clock in `DST_ZONES`, or in the one given. */
export function drawQuery(draw: Draw, isAtChange: boolean, zone?: (typeof DST_ZONES)[number]): SlotQuery {
  const timeZone = isAtChange ? (zone ?? pick(draw, DST_ZONES)) : pick(draw, ZONES);
  const around = isAtChange
    ? pick(draw, listClockChanges(timeZone))
    : Date.UTC(2030, 0, 10) + draw(0, 340 * 24 * 4) * 15 * MINUTE;
  const start = around - draw(0, 30 * 12) * 5 * MINUTE;
  const zoneOf = () => (draw(0, 2) > 0 ? timeZone : pick(draw, ZONES));
  return {
    offer: {
      durationMinutes: draw(1, 24) * 5,
      bufferBeforeMinutes: draw(0, 1) * draw(0, 6) * 5,
      bufferAfterMinutes: draw(0, 1) * draw(0, 6) * 5,
      minimumNoticeMinutes: draw(0, 2) * 60,
      bookingWindowDays: draw(0, 4) === 0 ? draw(0, 3) : 60,
      slotStepMinutes: pick(draw, STEPS),
    },
    timeZone,
    staff: times(draw(1, 4), (index) => drawStaff(draw, `staff-${index}`, zoneOf(), around)),
    ...(draw(0, 4) === 0 ? { staffId: "staff-0" } : {}),
    window: { start, end: start + draw(1, 40 * 12) * 5 * MINUTE },
    now: draw(0, 3) === 0 ? start + draw(0, 24) * HOUR : start - draw(0, 72) * HOUR,
  };
}

/** The engine's answer in the oracle's form: `instant staff,staff` lines. */
export function formatSlots(query: SlotQuery): string[] {
  return findSlots(query).slots.map((slot) => `${new Date(slot.startsAt).toISOString()} ${slot.staffIds.join(",")}`);
}
