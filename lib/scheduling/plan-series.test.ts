import fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, ruleQueries } from "./arbitrary-query.test-helper";
import { judgeSlot } from "./judge-slot";
import { localToInstant } from "./local-time";
import { planSeries } from "./plan-series";
import { expandRecurrence } from "./recurrence";
import type { Offer, SlotQuery, StaffSchedule, Weekday } from "./types";

const MINUTE = 60_000;
const DAY = 86_400_000;
const zone = "Europe/Madrid";
const at = (date: string, time = 10) => localToInstant(date, time * 60, zone);
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

function staff(staffId: string, change: Partial<StaffSchedule> = {}): StaffSchedule {
  const weeklyHours = EVERY_DAY.map((weekday) => ({ weekday, startMinute: 540, endMinute: 780 }));
  return { staffId, timeZone: zone, weeklyHours, dateOverrides: [], busy: [], ...change };
}

function ask(people: StaffSchedule[], offer: Partial<Offer> = {}, change: Partial<SlotQuery> = {}): SlotQuery {
  return {
    offer: {
      durationMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0,
      bookingWindowDays: 60,
      slotStepMinutes: 30,
      ...offer,
    },
    timeZone: zone,
    staff: people,
    window: { start: 0, end: 1 },
    now: at("2030-06-03", 8),
    serviceId: "cut",
    ...change,
  };
}

const busyAt = (date: string) => ({ start: at(date), end: at(date, 11), kind: "booking" as const });
const told = (plan: ReturnType<typeof planSeries>) =>
  plan.starts.map(({ verdict }) => (verdict.ok ? verdict.staffIds.join("+") : verdict.reason));
const tuesdays = ["2030-06-04", "2030-06-11", "2030-06-18"].map((date) => at(date));

test("says of each start who can take it, and who can take them all", () => {
  const people = [
    staff("ana", { busy: [busyAt("2030-06-11")] }),
    staff("bea"),
    staff("cleo", { busy: [busyAt("2030-06-04")] }),
  ];
  const plan = planSeries(ask(people), tuesdays);
  expect(told(plan)).toEqual(["ana+bea", "bea+cleo", "ana+bea+cleo"]);
  expect(plan.staffIds).toEqual(["bea"]);
  expect(plan.bestStaff).toEqual([
    { staffId: "bea", count: 3 },
    { staffId: "ana", count: 2 },
    { staffId: "cleo", count: 2 },
  ]);
});

test("a start that cannot be booked is told with its reason and binds nobody", () => {
  const people = [staff("ana", { timeOff: [{ fromDate: "2030-06-11", toDate: "2030-06-11" }] })];
  const plan = planSeries(ask(people), [...tuesdays, at("2031-06-03"), at("2030-06-04", 14)]);
  expect(told(plan)).toEqual(["ana", "outside_hours", "time_off", "ana", "beyond_window"]);
  expect(plan.staffIds).toEqual(["ana"]);
  expect(planSeries(ask(people), [at("2030-06-11")])).toMatchObject({ staffIds: [], bestStaff: [] });
  expect(told(planSeries(ask(people), [Number.NaN]))).toEqual(["invalid_input"]);
  expect(planSeries(ask(people), []).starts).toEqual([]);
});

test("asks for one person when one is named", () => {
  const people = [staff("ana", { busy: [busyAt("2030-06-11")] }), staff("bea")];
  const plan = planSeries(ask(people), tuesdays, { staffId: "ana" });
  expect(told(plan)).toEqual(["ana", "overlap", "ana"]);
  expect(told(planSeries(ask(people), tuesdays, { staffId: "zoe" }))).toEqual(["no_staff", "no_staff", "no_staff"]);
});

test("the series' own earlier starts use up the limits of the service, of each person for it, and their own", () => {
  const dates = ["2030-06-04", "2030-06-06", "2030-06-11"].map((date) => at(date));
  const once = [{ per: "week", count: 1 }] as const;
  expect(told(planSeries(ask([staff("ana"), staff("bea")], { limits: once }), dates))).toEqual([
    "ana+bea",
    "week_limit",
    "ana+bea",
  ]);
  expect(told(planSeries(ask([staff("ana")], { staffLimits: once }), dates))).toEqual(["ana", "week_limit", "ana"]);
  expect(told(planSeries(ask([staff("ana", { limits: once }), staff("bea")]), dates))).toEqual([
    "ana+bea",
    "bea",
    "ana+bea",
  ]);
  const twice = [{ per: "week", count: 2 }] as const;
  expect(told(planSeries(ask([staff("ana"), staff("bea")], { limits: twice }), dates))).toEqual([
    "ana+bea",
    "ana+bea",
    "ana+bea",
  ]);
  const minutes = [{ per: "month", minutes: 120 }] as const;
  expect(told(planSeries(ask([staff("ana")], { limits: minutes }), dates))).toEqual(["ana", "ana", "month_limit"]);
});

test("a team is counted once in the service's limit, though each of it is booked", () => {
  const team = ask([staff("ana"), staff("bea")], { limits: [{ per: "week", count: 2 }] }, { mode: "collective" });
  expect(told(planSeries(team, [at("2030-06-04"), at("2030-06-05"), at("2030-06-06")]))).toEqual([
    "ana+bea",
    "ana+bea",
    "week_limit",
  ]);
});

test("starts too near one another are in each other's way, buffers included, for staff and rooms", () => {
  const near = [at("2030-06-04", 9), at("2030-06-04", 10), at("2030-06-04", 11)];
  expect(told(planSeries(ask([staff("ana")]), near))).toEqual(["ana", "ana", "ana"]);
  expect(told(planSeries(ask([staff("ana")], { bufferAfterMinutes: 15 }), near))).toEqual(["ana", "overlap", "ana"]);
  expect(told(planSeries(ask([staff("ana")], { bufferBeforeMinutes: 15 }), near))).toEqual(["ana", "buffer", "ana"]);
  expect(told(planSeries(ask([staff("ana")]), [near[0] ?? 0, (near[0] ?? 0) + 30 * MINUTE]))).toEqual([
    "ana",
    "overlap",
  ]);
  const late = staff("bea", { busy: [{ start: at("2030-06-04", 9), end: at("2030-06-04", 10), kind: "booking" }] });
  const room = { kind: "room", candidates: [{ resourceId: "r", busy: [] }] };
  const both = ask([staff("ana"), late], { bufferAfterMinutes: 0, durationMinutes: 90 }, { resources: [room] });
  expect(told(planSeries(both, [at("2030-06-04", 9), at("2030-06-04", 10)]))).toEqual(["ana", "resource_busy"]);
});

test("joins sessions that exist, and a session of nobody binds nobody", () => {
  const session = { start: at("2030-06-04"), end: at("2030-06-04", 11), capacity: 4, taken: 1 };
  const people = [staff("ana", { busy: [busyAt("2030-06-18")] }), staff("bea")];
  const plan = planSeries(ask(people, { capacity: 4 }, { sessions: [session] }), [...tuesdays, tuesdays[0] ?? 0]);
  expect(told(plan)).toEqual(["", "ana+bea", "bea"]);
  expect(plan.staffIds).toEqual(["bea"]);
  const taught = ask(
    [staff("ana")],
    { capacity: 4, bufferAfterMinutes: 15 },
    { sessions: [{ ...session, staffId: "ana" }] },
  );
  expect(told(planSeries(taught, [at("2030-06-04"), at("2030-06-04", 11)]))).toEqual(["ana", "ana"]);
});

test("plans the occurrences of a recurrence across a change of the clock", () => {
  const series = expandRecurrence({
    startsAt: { date: "2030-10-20", minute: 600 },
    timeZone: zone,
    every: { unit: "week", interval: 1 },
    count: 3,
  });
  const plan = planSeries(
    ask([staff("ana")], {}, { now: at("2030-10-19") }),
    (series?.occurrences ?? []).map(({ startsAt }) => startsAt),
  );
  expect(told(plan)).toEqual(["ana", "ana", "ana"]);
  const gaps = plan.starts.slice(1).map(({ startsAt }, index) => startsAt - (plan.starts[index]?.startsAt ?? 0));
  expect(gaps.map((gap) => gap - 7 * DAY)).toEqual([60 * MINUTE, 0]);
});

test("a series of one start is judged as that start, and a plan never says yes where the start alone is refused", () => {
  fc.assert(
    fc.property(ruleQueries, fc.array(fc.nat({ max: 400 }), { maxLength: 8 }), (query, steps) => {
      const starts = steps.map((step) => query.window.start + step * 5 * MINUTE);
      const plan = planSeries(query, starts);
      expect(plan.starts.map(({ startsAt }) => startsAt)).toEqual([...new Set(starts)].sort((a, b) => a - b));
      const isFreeCounted =
        query.offer.bookingWindow?.kind === "bookable_days" && query.offer.bookingWindow.counts === "free";
      for (const { startsAt, verdict } of plan.starts) {
        const alone = judgeSlot(query, startsAt);
        expect(planSeries(query, [startsAt]).starts).toEqual([{ startsAt, verdict: alone }]);
        if (isFreeCounted || !verdict.ok) continue;
        expect(alone.ok && verdict.staffIds.every((staffId) => alone.staffIds.includes(staffId))).toBe(true);
        for (const staffId of verdict.staffIds.length > 0 ? plan.staffIds : []) {
          expect(verdict.staffIds).toContain(staffId);
        }
      }
    }),
    RUNS,
  );
});
