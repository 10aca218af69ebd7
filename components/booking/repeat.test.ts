import { expect, it } from "vitest";
import { type Repeat, readRepeat, settleVisits, writeRepeat } from "@/components/booking/repeat";

it("reads back every repeat that it writes", () => {
  const repeats: Repeat[] = [
    { every: { unit: "day", interval: 1 }, count: 2 },
    { every: { unit: "week", interval: 2 }, count: 12 },
    { every: { unit: "month-date", interval: 1 }, until: "2027-01-31" },
    { every: { unit: "month-weekday", interval: 3, isLast: true }, until: "2027-06-30" },
  ];
  expect(repeats.map((repeat) => readRepeat(writeRepeat(repeat), 12))).toEqual(repeats);
});

it("reads nothing else", () => {
  const wrong = [
    "",
    "year.1.n3",
    "week.0.n3",
    "week.1.n1",
    "week.1.n13",
    "week.1.u2027-13-40",
    "week.1",
    "week.1.n3.x",
  ];
  expect(wrong.map((text) => readRepeat(text, 12))).toEqual(wrong.map(() => null));
  expect(readRepeat("week.1.n2", 0)).toBeNull();
});

const visit = (day: number, ok: boolean) => ({
  startsAt: `2026-03-0${day}T10:00:00Z`,
  endsAt: `2026-03-0${day}T11:00:00Z`,
  ok,
  reason: ok ? null : "overlap",
  isShifted: false,
});
const none: ReadonlySet<string> = new Set();

it("counts the customer's own hold as theirs, leaves out what is skipped, and tells what clashes", () => {
  const visits = [visit(1, false), visit(2, true), visit(3, false), visit(4, true), visit(5, true)];
  const settled = settleVisits(visits, {
    kept: "2026-03-01T10:00:00.000Z",
    skipped: new Set([visit(4, true).startsAt]),
    gone: new Set([visit(5, true).startsAt]),
  });
  expect(settled.map(({ state }) => state)).toEqual(["booked", "booked", "clash", "skipped", "clash"]);
  expect(settled[0]).toMatchObject({ ok: true, reason: null });
});

it("takes a clash for settled once it is skipped", () => {
  const skipped = new Set([visit(3, false).startsAt]);
  const [settled] = settleVisits([visit(3, false)], { kept: null, skipped, gone: none });
  expect(settled?.state).toBe("skipped");
});
