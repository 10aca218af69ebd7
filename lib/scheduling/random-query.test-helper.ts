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

/** Where and when a clock changes: the zones above, and years in which other zones changed their rules or skipped a day. */
export const CLOCK_CHANGES: readonly { readonly timeZone: string; readonly year: number }[] = [
  ...DST_ZONES.map((timeZone) => ({ timeZone, year: 2030 })),
  { timeZone: "Asia/Kathmandu", year: 1985 },
  { timeZone: "Pacific/Kwajalein", year: 1993 },
  { timeZone: "America/Caracas", year: 2007 },
  { timeZone: "Pacific/Apia", year: 2011 },
  { timeZone: "Africa/Cairo", year: 2014 },
  { timeZone: "Europe/Moscow", year: 2014 },
  { timeZone: "Asia/Pyongyang", year: 2015 },
  { timeZone: "Europe/Istanbul", year: 2016 },
  { timeZone: "Asia/Pyongyang", year: 2018 },
  { timeZone: "America/Sao_Paulo", year: 2018 },
  { timeZone: "Asia/Tehran", year: 2022 },
  { timeZone: "Africa/Casablanca", year: 2024 },
  { timeZone: "Antarctica/Troll", year: 2030 },
];
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

/** Hours of a year after which the zone's clock differs, found by reading every hour. */
export function listClockChanges(timeZone: string, year = 2030): number[] {
  const key = `${timeZone} ${year}`;
  const known = changes.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const offsetAt = (instant: number) => format.format(instant).split("GMT")[1];
  const found: number[] = [];
  let before = offsetAt(Date.UTC(year, 0, 1));
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += HOUR) {
    const after = offsetAt(at + HOUR);
    if (before !== after) found.push(at + HOUR);
    before = after;
  }
  changes.set(key, found);
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

/** A query of whole minutes, in 2030 unless `isAtChange` puts it around one of `CLOCK_CHANGES`, or the one given. */
export function drawQuery(draw: Draw, isAtChange: boolean, change?: (typeof CLOCK_CHANGES)[number]): SlotQuery {
  const { timeZone, year } = isAtChange
    ? (change ?? pick(draw, CLOCK_CHANGES))
    : { timeZone: pick(draw, ZONES), year: 2030 };
  const around = isAtChange
    ? pick(draw, listClockChanges(timeZone, year))
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
