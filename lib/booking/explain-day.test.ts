import { expect, test } from "vitest";
import type { SlotQuery } from "@/lib/scheduling/types";
import { composeDaySteps } from "./explain-day";

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);

function query(day: string, hours: number, change: Partial<SlotQuery> = {}): SlotQuery {
  const start = at(day);
  return {
    timeZone: "America/New_York",
    window: { start, end: start + hours * HOUR },
    now: start - 24 * HOUR,
    offer: {
      durationMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0,
      bookingWindowDays: 30,
      slotStepMinutes: 60,
    },
    staff: [
      {
        staffId: "ana",
        timeZone: "America/New_York",
        weeklyHours: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
          weekday: ([0, 1, 2, 3, 4, 5, 6] as const)[weekday] ?? 0,
          startMinute: 540,
          endMinute: 780,
        })),
        dateOverrides: [],
        busy: [{ start: at("2026-06-09T14:00:00Z"), end: at("2026-06-09T15:00:00Z"), kind: "booking" }],
      },
    ],
    ...change,
  };
}

const shown = (steps: ReturnType<typeof composeDaySteps>) =>
  steps.map(({ startsAt, reason }) => `${startsAt.toISOString().slice(11, 16)} ${reason ?? "offered"}`);

test("each step of a day is offered or says why not", () => {
  const steps = shown(composeDaySteps(query("2026-06-09T04:00:00Z", 24)));
  expect(steps).toHaveLength(24);
  expect(steps.slice(8, 14)).toEqual([
    "12:00 outside_hours",
    "13:00 offered",
    "14:00 overlap",
    "15:00 offered",
    "16:00 offered",
    "17:00 outside_hours",
  ]);
});

test("a day of 23 or 25 hours has as many steps", () => {
  expect(composeDaySteps(query("2026-03-08T05:00:00Z", 23))).toHaveLength(23);
  expect(composeDaySteps(query("2026-11-01T04:00:00Z", 25))).toHaveLength(25);
});

test("a class off the grid stands among the steps", () => {
  const start = at("2026-06-09T16:20:00Z");
  const session = { start, end: start + HOUR, staffId: "ana", capacity: 3, taken: 1 };
  const asked = query("2026-06-09T04:00:00Z", 24);
  const steps = shown(composeDaySteps({ ...asked, offer: { ...asked.offer, capacity: 3 }, sessions: [session] }));
  expect(steps).toContain("16:20 offered");
  expect(steps).toHaveLength(25);
});
