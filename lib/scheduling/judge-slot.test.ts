import { expect, test } from "vitest";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { localDayWindow } from "./local-time";
import type { BusyInterval, BusyKind, SlotQuery, StaffSchedule } from "./types";

const zone = "Europe/Madrid";
const now = Date.parse("2030-06-03T08:00:00Z"); // Monday, 10:00 in Madrid
const at = (time: string, date = "2030-06-04") => Date.parse(`${date}T${time}:00+02:00`);
const busy = (from: string, to: string, kind: BusyKind): BusyInterval => ({ start: at(from), end: at(to), kind });

function schedule(staffId: string, taken: BusyInterval[] = []): StaffSchedule {
  const weeklyHours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 840 }));
  return { staffId, timeZone: zone, weeklyHours, dateOverrides: [], busy: taken };
}

function ask(staff: StaffSchedule[], change: Partial<SlotQuery> = {}): SlotQuery {
  const offer = {
    durationMinutes: 60,
    bufferBeforeMinutes: 10,
    bufferAfterMinutes: 15,
    minimumNoticeMinutes: 120,
    bookingWindowDays: 7,
    slotStepMinutes: 30,
  };
  return { offer, timeZone: zone, staff, window: localDayWindow("2030-06-04", zone), now, ...change };
}

const reasonAt = (query: SlotQuery, startsAt: number, staffId?: string) => {
  const verdict = judgeSlot(query, startsAt, staffId);
  return verdict.ok ? null : verdict.reason;
};

test("says what stands in the way of one start", () => {
  const query = ask([schedule("ana", [busy("10:00", "10:30", "booking"), busy("12:00", "12:10", "hold")])]);
  expect(reasonAt(query, now - 1)).toBe("past");
  expect(reasonAt(query, now)).toBe("too_soon");
  expect(reasonAt(query, at("10:00", "2030-06-11"))).toBe("beyond_window");
  expect(reasonAt(query, at("10:00", "2030-06-10"))).toBeNull();
  expect(reasonAt(query, at("10:00", "2030-06-08"))).toBe("closed");
  expect(reasonAt(query, at("08:30"))).toBe("outside_hours");
  expect(reasonAt(query, at("13:30"))).toBe("outside_hours");
  expect(reasonAt(query, at("13:05"))).toBe("outside_hours");
  expect(reasonAt(query, at("12:40"))).toBe("outside_step");
  expect(reasonAt(query, at("09:30"))).toBe("overlap");
  expect(reasonAt(query, at("09:00"))).toBe("buffer");
  expect(reasonAt(query, at("10:30"))).toBe("buffer");
  expect(reasonAt(query, at("11:30"))).toBe("held");
  expect(reasonAt(query, at("13:00"))).toBeNull();
  expect(reasonAt(query, at("13:00"), "zoe")).toBe("no_staff");
  expect(reasonAt(query, Number.NaN)).toBe("invalid_input");
});

test("lets buffers stick out of hours but not the slot", () => {
  const query = ask([schedule("ana")]);
  expect(reasonAt(query, at("09:00"))).toBeNull();
  expect(reasonAt(query, at("13:00"))).toBeNull();
});

test("takes busy time as half-open: back to back is free", () => {
  const query = ask([schedule("ana", [busy("11:00", "11:45", "booking")])]);
  const offer = { ...query.offer, slotStepMinutes: 5 };
  expect(reasonAt({ ...query, offer }, at("09:45"))).toBeNull();
  expect(reasonAt({ ...query, offer }, at("09:50"))).toBe("buffer");
  expect(reasonAt({ ...query, offer }, at("11:55"))).toBeNull();
  expect(reasonAt({ ...query, offer }, at("11:50"))).toBe("buffer");
});

test("names everyone who is free, sorted, and only the one asked for", () => {
  const staff = [schedule("zoe"), schedule("bea", [busy("10:00", "12:00", "booking")]), schedule("ana")];
  expect(judgeSlot(ask(staff), at("10:30"))).toEqual({ ok: true, staffIds: ["ana", "zoe"] });
  expect(judgeSlot(ask(staff), at("10:30"), "zoe")).toEqual({ ok: true, staffIds: ["zoe"] });
  expect(reasonAt(ask(staff), at("10:30"), "bea")).toBe("overlap");
});

test("tells the nearest reason among several staff", () => {
  const off = schedule("ana", [busy("00:00", "23:59", "time_off")]);
  expect(reasonAt(ask([off]), at("10:00"))).toBe("time_off");
  expect(reasonAt(ask([off, schedule("bea", [busy("10:00", "11:00", "calendar")])]), at("10:00"))).toBe("overlap");
  expect(reasonAt(ask([off, schedule("bea", [busy("10:00", "11:00", "hold")])]), at("10:00"))).toBe("held");
});

test("explains an empty day and names the next free start as far as busy time is known", () => {
  const full = schedule("ana", [busy("09:00", "14:00", "booking")]);
  const next = at("09:00", "2030-06-05");
  expect(findSlots(ask([full]))).toEqual({ slots: [], reason: "overlap", nextFreeAt: null });
  expect(findSlots(ask([full], { busyUntil: next }))).toEqual({ slots: [], reason: "overlap", nextFreeAt: null });
  expect(findSlots(ask([full], { busyUntil: next + 1 }))).toEqual({ slots: [], reason: "overlap", nextFreeAt: next });
  const sunday = localDayWindow("2030-06-09", zone);
  const monday = at("09:00", "2030-06-10");
  expect(findSlots(ask([full], { window: sunday, busyUntil: now + 9e9 }))).toMatchObject({
    reason: "closed",
    nextFreeAt: monday,
  });
  expect(findSlots(ask([]))).toMatchObject({ reason: "no_staff" });
  expect(findSlots(ask([full], { window: localDayWindow("2030-06-02", zone) }))).toMatchObject({ reason: "past" });
  expect(findSlots(ask([full], { window: localDayWindow("2030-06-20", zone) }))).toMatchObject({
    reason: "beyond_window",
  });
  const long = { ...ask([full]).offer, durationMinutes: 301 };
  expect(findSlots(ask([schedule("ana")], { offer: long }))).toMatchObject({ reason: "outside_hours" });
});

test("counts the booking window in the business's days", () => {
  const late = Date.parse("2030-06-03T22:30:00Z"); // 00:30 on Tuesday in Madrid, still Monday in UTC
  const offer = { ...ask([]).offer, bookingWindowDays: 0 };
  const query = ask([schedule("ana")], { offer, now: late });
  expect(findSlots(query).slots.length).toBeGreaterThan(0);
  expect(reasonAt(query, at("10:00", "2030-06-05"))).toBe("beyond_window");
});

test("a date override replaces the hours that begin on its date", () => {
  const intervals = [{ startMinute: 960, endMinute: 1020 }];
  const query = ask([{ ...schedule("ana"), dateOverrides: [{ date: "2030-06-04", intervals }] }]);
  expect(findSlots(query).slots.map((slot) => slot.startsAt)).toEqual([at("16:00")]);
  const closed = ask([{ ...schedule("ana"), dateOverrides: [{ date: "2030-06-04", intervals: [] }] }]);
  expect(findSlots(closed)).toMatchObject({ slots: [], reason: "closed" });
});

test.each<[string, Partial<SlotQuery>]>([
  ["an unknown zone", { timeZone: "Mars/Olympus" }],
  ["an empty window", { window: { start: now, end: now } }],
  ["a window too long", { window: { start: now, end: now + 801 * 86_400_000 } }],
  ["a fraction of a millisecond", { now: now + 0.5 }],
  ["a step of nothing", { offer: { ...ask([]).offer, slotStepMinutes: 0 } }],
  ["no duration", { offer: { ...ask([]).offer, durationMinutes: 0 } }],
  ["a negative buffer", { offer: { ...ask([]).offer, bufferAfterMinutes: -5 } }],
  ["one person twice", { staff: [schedule("ana"), schedule("ana")] }],
  ["staff in an unknown zone", { staff: [{ ...schedule("ana"), timeZone: "" }] }],
  [
    "an override on no date",
    { staff: [{ ...schedule("ana"), dateOverrides: [{ date: "2030-02-30", intervals: [] }] }] },
  ],
  ["busy time that ends before it begins", { staff: [schedule("ana", [busy("11:00", "10:00", "booking")])] }],
  [
    "hours that end before they begin",
    { staff: [{ ...schedule("ana"), weeklyHours: [{ weekday: 1, startMinute: 600, endMinute: 540 }] }] },
  ],
])("refuses %s as invalid input", (_name, change) => {
  expect(findSlots(ask([schedule("ana")], change))).toMatchObject({ slots: [], reason: "invalid_input" });
});
