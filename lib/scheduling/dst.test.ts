import { expect, test } from "vitest";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { instantToLocal, localDayWindow, localToInstant } from "./local-time";
import type { SlotQuery, StaffSchedule } from "./types";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function staffOpen(timeZone: string, startMinute: number, endMinute: number): StaffSchedule {
  const weeklyHours = ([0, 1, 2, 3, 4, 5, 6] as const).map((weekday) => ({ weekday, startMinute, endMinute }));
  return { staffId: "ana", timeZone, weeklyHours, dateOverrides: [], busy: [] };
}

function queryDay(timeZone: string, date: string, startMinute: number, endMinute: number, step = 30): SlotQuery {
  const window = localDayWindow(date, timeZone);
  return {
    offer: {
      durationMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0,
      bookingWindowDays: 60,
      slotStepMinutes: step,
    },
    timeZone,
    staff: [staffOpen(timeZone, startMinute, endMinute)],
    window,
    now: window.start - 48 * HOUR,
  };
}

function listInstants(query: SlotQuery): string[] {
  return findSlots(query).slots.map((slot) => new Date(slot.startsAt).toISOString().slice(0, 16));
}

function listLabels(query: SlotQuery, timeZone: string): string[] {
  return findSlots(query).slots.map((slot) => {
    const { minute, offsetMinutes } = instantToLocal(slot.startsAt, timeZone);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    return `${clock}${offsetMinutes < 0 ? "-" : "+"}${Math.abs(offsetMinutes) / 60}`;
  });
}

test.each([
  ["America/New_York", "2030-03-10", 23, "2030-11-03", 25],
  ["America/Los_Angeles", "2030-03-10", 23, "2030-11-03", 25],
  ["America/St_Johns", "2030-03-10", 23, "2030-11-03", 25],
  ["America/Havana", "2030-03-10", 23, "2030-11-03", 25],
  ["America/Santiago", "2030-09-08", 23, "2030-04-06", 25],
  ["Europe/London", "2030-03-31", 23, "2030-10-27", 25],
  ["Europe/Berlin", "2030-03-31", 23, "2030-10-27", 25],
  ["Atlantic/Azores", "2030-03-31", 23, "2030-10-27", 25],
  ["Asia/Beirut", "2030-03-31", 23, "2030-10-26", 25],
  ["Australia/Sydney", "2030-10-06", 23, "2030-04-07", 25],
  ["Australia/Lord_Howe", "2030-10-06", 23.5, "2030-04-07", 24.5],
  ["Pacific/Chatham", "2030-09-29", 23, "2030-04-07", 25],
])(
  "in %s the day %s has %d hours, %s has %d, and open all day offers each half hour of them",
  (zone, spring, springHours, autumn, autumnHours) => {
    for (const [date, hours] of [
      [spring, springHours],
      [autumn, autumnHours],
    ] as const) {
      const { start, end } = localDayWindow(date, zone);
      expect((end - start) / HOUR).toBe(hours);
      const starts = findSlots(queryDay(zone, date, 0, 1440)).slots.map((slot) => slot.startsAt);
      expect(starts[0]).toBe(start);
      expect(starts).toEqual(Array.from({ length: hours * 2 }, (_, index) => start + index * 30 * MINUTE));
    }
  },
);

test("keeps nine to five on the wall clock on both sides of a change", () => {
  expect(listInstants(queryDay("America/New_York", "2030-03-09", 540, 600))).toEqual([
    "2030-03-09T14:00",
    "2030-03-09T14:30",
  ]);
  expect(listInstants(queryDay("America/New_York", "2030-03-10", 540, 600))).toEqual([
    "2030-03-10T13:00",
    "2030-03-10T13:30",
  ]);
  expect(listInstants(queryDay("Australia/Sydney", "2030-04-07", 540, 600))).toEqual([
    "2030-04-06T23:00",
    "2030-04-06T23:30",
  ]);
});

test("shrinks hours by a gap inside them, at their start, and at their end", () => {
  const zone = "America/New_York";
  const on = (start: number, end: number) => listLabels(queryDay(zone, "2030-03-10", start, end), zone);
  expect(on(60, 240)).toEqual(["01:00-5", "01:30-5", "03:00-4", "03:30-4"]);
  expect(on(150, 240)).toEqual(["03:00-4", "03:30-4"]);
  expect(on(60, 150)).toEqual(["01:00-5", "01:30-5"]);
  expect(on(120, 180)).toEqual([]);
});

test("lengthens hours by an overlap inside them and offers both passes of the hour", () => {
  const zone = "America/New_York";
  const on = (start: number, end: number) => listLabels(queryDay(zone, "2030-11-03", start, end), zone);
  expect(on(60, 120)).toEqual(["01:00-4", "01:30-4", "01:00-5", "01:30-5"]);
  expect(on(30, 90)).toEqual(["00:30-4", "01:00-4"]);
});

test("stands on the wall clock again after Lord Howe's half hour", () => {
  const zone = "Australia/Lord_Howe";
  expect(listLabels(queryDay(zone, "2030-10-06", 60, 240, 60), zone)).toEqual(["01:00+10.5", "03:00+11"]);
  expect(listLabels(queryDay(zone, "2030-04-07", 60, 240, 60), zone)).toEqual(["01:00+11", "02:00+10.5", "03:00+10.5"]);
});

test("offers :00 and :30 of the wall clock in half-hour and 45-minute zones", () => {
  expect(listInstants(queryDay("Asia/Kolkata", "2030-06-03", 540, 600, 60))).toEqual(["2030-06-03T03:30"]);
  expect(listInstants(queryDay("Asia/Kathmandu", "2030-06-03", 540, 600))).toEqual([
    "2030-06-03T03:15",
    "2030-06-03T03:45",
  ]);
});

test("begins a step that does not divide the day anew at each midnight", () => {
  expect(listLabels(queryDay("Europe/Berlin", "2030-06-03", 540, 720, 45), "Europe/Berlin")).toEqual([
    "09:00+2",
    "09:45+2",
    "10:30+2",
    "11:15+2",
  ]);
  expect(listLabels(queryDay("Europe/Berlin", "2030-06-03", 0, 100, 50), "Europe/Berlin")).toEqual([
    "00:00+2",
    "00:50+2",
  ]);
});

test("keeps hours past midnight with the day they began on, through an override of the next", () => {
  const zone = "Europe/Berlin";
  const weeklyHours = [{ weekday: 5, startMinute: 1320, endMinute: 1560 } as const];
  const closedSaturday = { date: "2030-06-08", intervals: [] };
  const night = { ...staffOpen(zone, 0, 0), weeklyHours, dateOverrides: [closedSaturday] };
  const saturday = { ...queryDay(zone, "2030-06-08", 0, 0), staff: [night] };
  expect(listLabels(saturday, zone)).toEqual(["00:00+2", "00:30+2", "01:00+2", "01:30+2"]);
  const friday = { ...queryDay(zone, "2030-06-07", 0, 0), staff: [night] };
  expect(listLabels(friday, zone)).toEqual(["22:00+2", "22:30+2", "23:00+2", "23:30+2"]);
});

test("joins hours that touch at midnight, so that a slot may run across", () => {
  const query = queryDay("UTC", "2030-06-03", 0, 1440);
  const offer = { ...query.offer, durationMinutes: 120 };
  expect(judgeSlot({ ...query, offer }, Date.parse("2030-06-03T23:00Z")).ok).toBe(true);
});

test("has no day and no slots on a date that Samoa skipped", () => {
  const { start, end } = localDayWindow("2011-12-30", "Pacific/Apia");
  expect(end).toBe(start);
  const before = localDayWindow("2011-12-29", "Pacific/Apia");
  expect(before.end).toBe(start);
  expect(findSlots({ ...queryDay("Pacific/Apia", "2011-12-29", 0, 1440) }).slots).toHaveLength(48);
  expect(findSlots({ ...queryDay("Pacific/Apia", "2011-12-31", 0, 1440) }).slots).toHaveLength(48);
});

test("a date that a zone skipped, and one whose only start is in a gap, count as no bookable day", () => {
  const lastDay = (timeZone: string, date: string, step: number) => {
    const query = queryDay(timeZone, date, 0, 1440, step);
    const window = { start: query.window.start, end: query.window.start + 96 * HOUR };
    const offer = { ...query.offer, bookingWindow: { kind: "bookable_days", days: 2 } as const };
    const slots = findSlots({ ...query, offer, window, now: window.start }).slots;
    return instantToLocal(slots.at(-1)?.startsAt ?? 0, timeZone).date;
  };
  expect(lastDay("Pacific/Apia", "2011-12-29", 30)).toBe("2011-12-31");
  expect(lastDay("America/Havana", "2030-03-09", 1440)).toBe("2030-03-11");
  expect(lastDay("America/Havana", "2030-03-09", 30)).toBe("2030-03-10");
});

test("follows zones that changed their rules", () => {
  expect(instantToLocal(Date.parse("2006-03-20T17:00Z"), "America/New_York")).toMatchObject({ offsetMinutes: -300 });
  expect(instantToLocal(Date.parse("2007-03-20T17:00Z"), "America/New_York")).toMatchObject({ offsetMinutes: -240 });
  expect(instantToLocal(Date.parse("2012-01-15T12:00Z"), "Europe/Moscow")).toMatchObject({ offsetMinutes: 240 });
  expect(instantToLocal(Date.parse("2015-01-15T12:00Z"), "Europe/Moscow")).toMatchObject({ offsetMinutes: 180 });
});

test("moves a local time inside a gap forward and takes the earlier of two", () => {
  const iso = (date: string, minute: number, zone: string) =>
    new Date(localToInstant(date, minute, zone)).toISOString();
  expect(iso("2030-03-10", 150, "America/New_York")).toBe("2030-03-10T07:30:00.000Z");
  expect(iso("2030-11-03", 90, "America/New_York")).toBe("2030-11-03T05:30:00.000Z");
  expect(iso("2030-10-06", 135, "Australia/Lord_Howe")).toBe("2030-10-05T15:45:00.000Z");
  expect(iso("2030-06-03", 1470, "Asia/Kolkata")).toBe("2030-06-03T19:00:00.000Z");
});

test("refuses dates and zones that do not exist", () => {
  for (const date of ["2030-02-29", "2030-13-01", "30-01-01", "2030-1-1", ""]) {
    expect(() => localDayWindow(date, "UTC")).toThrow(RangeError);
  }
  expect(() => localDayWindow("2030-01-01", "Mars/Olympus")).toThrow(RangeError);
});
