import { expect, it } from "vitest";
import { isLastOfMonth, keptStarts, type Repeat, ruleOf } from "@/components/dashboard/repeat";

const repeat: Repeat = { unit: "week", interval: 2, ends: "count", count: 6, until: "2027-01-31", isLast: true };

it("sends the end that was chosen, and the last weekday only where it means something", () => {
  expect(ruleOf(repeat)).toEqual({ every: { unit: "week", interval: 2 }, count: 6 });
  expect(ruleOf({ ...repeat, ends: "until", unit: "month-weekday" })).toEqual({
    every: { unit: "month-weekday", interval: 2, isLast: true },
    until: "2027-01-31",
  });
});

it("knows the last seven days of a month", () => {
  expect(["2027-02-21", "2027-02-22", "2027-02-28", "2027-12-24", "2027-12-25"].map(isLastOfMonth)).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

it("keeps what can be had and was not taken off", () => {
  const start = { endsAt: "", isShifted: false };
  const plan = {
    timeZone: "UTC",
    occurrences: [
      { ...start, startsAt: "a", ok: true as const, staffIds: ["x"] },
      { ...start, startsAt: "b", ok: false as const, reason: "overlap" as const },
      { ...start, startsAt: "c", ok: true as const, staffIds: ["x"] },
    ],
    staffIds: ["x"],
    bestStaff: [],
    skipped: [],
    isCut: false,
  };
  expect(keptStarts(plan, new Set(["c"]))).toEqual(["a"]);
  expect(keptStarts(undefined, new Set())).toEqual([]);
});
