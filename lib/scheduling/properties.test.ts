import fc from "fast-check";
import { expect, test } from "vitest";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { readWallClock, workingMinutes } from "./oracle.test-helper";
import { drawQuery } from "./random-query.test-helper";
import type { BusyInterval, SlotQuery } from "./types";

const MINUTE = 60_000;
const RUNS = { numRuns: Number(process.env.SCHEDULING_RUNS ?? 80) };

const queries = fc
  .tuple(fc.gen(), fc.boolean())
  .map(([gen, isAtChange]) => drawQuery((min, max) => gen(fc.integer, { min, max }), isAtChange));

// Busy times to the millisecond, which the oracle's whole minutes leave out.
const roughBusy = (query: SlotQuery) =>
  fc.array(
    fc
      .record({
        start: fc.integer({ min: query.window.start, max: query.window.end }),
        length: fc.integer({ min: 1, max: 7_200_000 }),
        kind: fc.constantFrom<BusyInterval["kind"]>("booking", "hold", "time_off", "calendar"),
      })
      .map(({ start, length, kind }) => ({ start, end: start + length, kind })),
    { maxLength: 6 },
  );

const busierQueries = queries.chain((query) => fc.tuple(fc.constant(query), roughBusy(query)));

function addBusy(query: SlotQuery, busy: readonly BusyInterval[]): SlotQuery {
  return { ...query, staff: query.staff.map((one) => ({ ...one, busy: [...one.busy, ...busy] })) };
}

function listPairs(query: SlotQuery): string[] {
  return findSlots(query).slots.flatMap((slot) => slot.staffIds.map((staffId) => `${slot.startsAt} ${staffId}`));
}

test("no slot overlaps busy time, its buffers included", () => {
  fc.assert(
    fc.property(busierQueries, ([plain, busy]) => {
      const query = addBusy(plain, busy);
      for (const slot of findSlots(query).slots) {
        const start = slot.startsAt - query.offer.bufferBeforeMinutes * MINUTE;
        const end = slot.endsAt + query.offer.bufferAfterMinutes * MINUTE;
        for (const one of query.staff.filter(({ staffId }) => slot.staffIds.includes(staffId))) {
          expect(one.busy.filter((taken) => taken.start < taken.end && taken.start < end && start < taken.end)).toEqual(
            [],
          );
        }
      }
    }),
    RUNS,
  );
});

test("every slot lies in its staff's hours, on the step, in the window, after the notice", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const { offer, window } = query;
      for (const slot of findSlots(query).slots.filter((_, index) => index % 7 === 0)) {
        expect(slot.endsAt - slot.startsAt).toBe(offer.durationMinutes * MINUTE);
        expect(slot.startsAt).toBeGreaterThanOrEqual(
          Math.max(window.start, query.now + offer.minimumNoticeMinutes * MINUTE),
        );
        expect(slot.startsAt).toBeLessThan(window.end);
        const wall = readWallClock(slot.startsAt, query.timeZone);
        expect(((wall % 86_400_000) / MINUTE) % offer.slotStepMinutes).toBe(0);
        for (const one of query.staff.filter(({ staffId }) => slot.staffIds.includes(staffId))) {
          const working = workingMinutes(one, slot.startsAt, slot.endsAt);
          expect(working.size).toBe(offer.durationMinutes);
        }
      }
    }),
    RUNS,
  );
});

test("adding busy time never adds a slot, and never names more staff", () => {
  fc.assert(
    fc.property(busierQueries, ([query, busy]) => {
      const before = new Set(listPairs(query));
      expect(listPairs(addBusy(query, busy)).filter((pair) => !before.has(pair))).toEqual([]);
    }),
    RUNS,
  );
});

test("the order of staff, hours, overrides and busy time changes nothing", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const staff = query.staff.toReversed().map((one) => ({
        ...one,
        weeklyHours: one.weeklyHours.toReversed(),
        dateOverrides: one.dateOverrides.toReversed(),
        busy: one.busy.toReversed(),
      }));
      expect(findSlots({ ...query, staff })).toEqual(findSlots(query));
    }),
    RUNS,
  );
});

test("judging agrees with listing at every minute and between, for anyone and for each one", () => {
  fc.assert(
    fc.property(queries, fc.integer({ min: 0, max: 59 }), (query, second) => {
      const listed = new Map(findSlots(query).slots.map((slot) => [slot.startsAt, slot.staffIds]));
      const until = Math.min(query.window.end, query.window.start + 600 * MINUTE);
      for (let at = query.window.start; at < until; at += 5 * MINUTE) {
        const verdict = judgeSlot(query, at);
        expect(verdict.ok ? verdict.staffIds : undefined).toEqual(listed.get(at));
        if (second > 0) expect(judgeSlot(query, at + second * 1000).ok).toBe(false);
      }
      for (const [startsAt, staffIds] of [...listed].slice(0, 5)) {
        for (const { staffId } of query.staff) {
          const isNamed = judgeSlot({ ...query, staffId: undefined }, startsAt, staffId).ok;
          if (query.staffId === undefined) expect(isNamed).toBe(staffIds.includes(staffId));
        }
      }
    }),
    RUNS,
  );
});

test("an answer for a window is the sum of the answers for its parts", () => {
  fc.assert(
    fc.property(queries, fc.integer({ min: 1, max: 999 }), (query, share) => {
      const { start, end } = query.window;
      const middle = start + Math.floor(((end - start) * share) / 1000);
      const first = findSlots({ ...query, window: { start, end: middle } }).slots;
      const second = findSlots({ ...query, window: { start: middle, end } }).slots;
      expect([...first, ...second]).toEqual(findSlots(query).slots);
    }),
    RUNS,
  );
});

test("an empty answer has a reason, and what it says would help does", () => {
  fc.assert(
    fc.property(busierQueries, ([plain, busy]) => {
      const query = addBusy(plain, busy);
      const answer = findSlots({ ...query, busyUntil: query.window.end + 3 * 86_400_000 });
      if (answer.reason === null) {
        expect(answer.slots.length).toBeGreaterThan(0);
        return;
      }
      const without = (isKept: (one: BusyInterval) => boolean) =>
        findSlots({ ...query, staff: query.staff.map((one) => ({ ...one, busy: one.busy.filter(isKept) })) }).slots
          .length;
      if (answer.reason === "held") expect(without((one) => one.kind !== "hold")).toBeGreaterThan(0);
      if (answer.reason === "overlap") expect(without((one) => one.kind === "time_off")).toBeGreaterThan(0);
      if (answer.reason === "time_off") expect(without(() => false)).toBeGreaterThan(0);
      if (["closed", "outside_hours", "outside_step"].includes(answer.reason)) expect(without(() => false)).toBe(0);
      if (answer.nextFreeAt !== null) expect(judgeSlot(query, answer.nextFreeAt).ok).toBe(true);
    }),
    RUNS,
  );
});
