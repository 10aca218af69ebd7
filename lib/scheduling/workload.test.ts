import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anchoredStarts } from "./anchored-starts";
import { listSlotsSlowly } from "./oracle.test-helper";
import { createDraw, drawQuery } from "./random-query.test-helper";
import type { SlotQuery, StaffSchedule } from "./types";
import { findWorkloadStarts, type Workload } from "./workload";

const SEED = Number(process.env.SCHEDULING_SEED ?? Math.floor(Math.random() * 2 ** 31));
const MINUTE = 60_000;
const iso = (instant: number) => new Date(instant).toISOString();

test.each(["a", "e"])("reproduces the other engine's answer to workload %s", (id) => {
  const file = JSON.parse(readFileSync(new URL(`./fixtures/workload-${id}.json`, import.meta.url), "utf8"));
  const starts = findWorkloadStarts(file).map(iso);
  expect(starts).toEqual(file.expected.slots);
  expect(createHash("sha256").update(starts.join("\n")).digest("hex")).toBe(file.expected.sha256);
});

function toHours(schedule: StaffSchedule): StaffSchedule["weeklyHours"] {
  return schedule.weeklyHours.map((hours) => ({ ...hours, endMinute: Math.min(hours.endMinute, 1438) }));
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function toWorkload(query: SlotQuery, schedulingType: Workload["schedulingType"]): Workload {
  return {
    id: "random",
    window: { start: iso(query.window.start), end: iso(query.window.end) },
    inviteeTimeZone: query.timeZone,
    eventLengthMin: query.offer.durationMinutes,
    slotIntervalMin: query.offer.slotStepMinutes,
    beforeBufferMin: query.offer.bufferBeforeMinutes,
    afterBufferMin: query.offer.bufferAfterMinutes,
    schedulingType,
    hosts: query.staff.map((one) => ({
      id: one.staffId,
      timeZone: one.timeZone,
      workingHours: toHours(one).map((hours) => ({
        days: [hours.weekday],
        start: clock(hours.startMinute),
        end: clock(hours.endMinute),
      })),
      busy: one.busy.map(({ start, end }) => ({ start: iso(start), end: iso(end) })),
    })),
  };
}

test(`answers random workloads as the minute-by-minute oracle does (SCHEDULING_SEED=${SEED})`, () => {
  let listed = 0;
  for (let seed = SEED; seed < SEED + 120; seed++) {
    const draw = createDraw(seed);
    const drawn = drawQuery(draw, seed % 3 === 0);
    const step = [5, 10, 15, 20, 30, 60][draw(0, 5)] ?? 60;
    const offer = { ...drawn.offer, slotStepMinutes: step, minimumNoticeMinutes: 0, bookingWindowDays: 60 };
    const staff = drawn.staff.map((one) => ({ ...one, dateOverrides: [], weeklyHours: toHours(one) }));
    const now = drawn.window.start;
    const end = Math.max(drawn.window.end, drawn.window.start + offer.durationMinutes * MINUTE);
    const query: SlotQuery = { ...drawn, offer, staff, staffId: undefined, now, window: { start: now, end } };
    const slow = listSlotsSlowly(query)
      .map((line) => line.split(" "))
      .filter(([startsAt = ""]) => Date.parse(startsAt) + offer.durationMinutes * MINUTE <= end);
    const everyone = staff.length;
    const all = slow.filter(([, names = ""]) => names.split(",").length === everyone);
    listed += slow.length;
    expect(findWorkloadStarts(toWorkload(query, "ROUND_ROBIN")).map(iso), `seed ${seed}`).toEqual(
      slow.map(([at]) => at),
    );
    expect(findWorkloadStarts(toWorkload(query, "COLLECTIVE")).map(iso), `seed ${seed}`).toEqual(all.map(([at]) => at));
    expect(findWorkloadStarts(toWorkload(query, null)).map(iso), `seed ${seed}`).toEqual(all.map(([at]) => at));
  }
  expect(listed).toBeGreaterThan(1000);
}, 60_000);

test("an end of 23:59 is midnight, and touching hours join", () => {
  const workingHours = [
    { days: [1], start: "22:00", end: "23:59" },
    { days: [2], start: "00:00", end: "01:00" },
  ];
  const starts = findWorkloadStarts({
    id: "midnight",
    window: { start: "2030-06-03T00:00:00.000Z", end: "2030-06-05T00:00:00.000Z" },
    inviteeTimeZone: "UTC",
    eventLengthMin: 60,
    slotIntervalMin: 30,
    beforeBufferMin: 0,
    afterBufferMin: 0,
    schedulingType: null,
    hosts: [{ id: 1, timeZone: "UTC", workingHours, busy: [] }],
  });
  expect(starts.map((at) => iso(at).slice(8, 16))).toEqual([
    "03T22:00",
    "03T22:30",
    "03T23:00",
    "03T23:30",
    "04T00:00",
  ]);
});

test("a step no hour is made of runs in rows from each free piece, and an overlapping piece joins the row before it", () => {
  const at = (time: string) => Date.parse(`2030-06-03T${time}:00Z`);
  const clocks = (starts: number[]) => starts.map((start) => iso(start).slice(11, 16));
  const first = [at("09:05"), at("12:00")];
  expect(clocks(anchoredStarts([first], 1, "UTC", 45, 30 * MINUTE))).toEqual(["09:15", "10:00", "10:45", "11:30"]);
  expect(clocks(anchoredStarts([first], 1, "UTC", 12, 60 * MINUTE)).slice(0, 2)).toEqual(["09:05", "09:17"]);
  expect(clocks(anchoredStarts([first], 1, "Asia/Kolkata", 120, 30 * MINUTE))).toEqual(["09:30", "11:30"]);
  const second = [at("11:40"), at("13:40")];
  expect(clocks(anchoredStarts([first, second], 1, "UTC", 45, 30 * MINUTE))).toEqual([
    "09:15",
    "10:00",
    "10:45",
    "11:30",
    "12:15",
    "13:00",
  ]);
  expect(clocks(anchoredStarts([first, second], 2, "UTC", 45, 15 * MINUTE))).toEqual(["11:45"]);
});
