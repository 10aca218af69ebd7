import fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, ruleQueries } from "./arbitrary-query.test-helper";
import { CODE_ORDER, explainInstant } from "./explain-instant";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { instantToLocal, localDayWindow } from "./local-time";
import { DST_ZONES } from "./random-query.test-helper";
import { workingMinutesByRules } from "./rules-oracle.test-helper";
import type { BusyInterval, Slot, SlotQuery } from "./types";

const MINUTE = 60_000;

// Busy times to the millisecond, which the oracle's whole minutes leave out.
const busier = ruleQueries.chain((query) =>
  fc.tuple(
    fc.constant(query),
    fc.array(
      fc
        .record({
          start: fc.integer({ min: query.window.start, max: query.window.end }),
          length: fc.integer({ min: 1, max: 7_200_000 }),
          kind: fc.constantFrom<BusyInterval["kind"]>("booking", "hold", "time_off", "calendar"),
        })
        .map(({ start, length, kind }) => ({ start, end: start + length, kind })),
      { maxLength: 6 },
    ),
  ),
);

function addBusy(query: SlotQuery, busy: readonly BusyInterval[]): SlotQuery {
  return { ...query, staff: query.staff.map((one) => ({ ...one, busy: [...one.busy, ...busy] })) };
}

function addBusyResources(query: SlotQuery, busy: readonly BusyInterval[]): SlotQuery {
  const add = (need: NonNullable<SlotQuery["resources"]>[number]) => ({
    ...need,
    candidates: need.candidates.map((one) => ({ ...one, busy: [...one.busy, ...busy] })),
  });
  return { ...query, resources: query.resources?.map(add) };
}

const isOfSession = (query: SlotQuery, { startsAt }: Slot) => query.sessions?.some(({ start }) => start === startsAt);

const namesOf = (slot: Slot) => [
  ...slot.staffIds,
  ...(slot.resources ?? []).flatMap(({ kind, resourceIds }) => resourceIds.map((id) => `${kind}/${id}`)),
];
const listPairs = (query: SlotQuery) =>
  findSlots(query).slots.flatMap((slot) => namesOf(slot).map((name) => `${slot.startsAt} ${name}`));

test("no slot overlaps busy time of its staff or another session, buffers included", () => {
  fc.assert(
    fc.property(busier, ([plain, busy]) => {
      const query = addBusy(plain, busy);
      for (const slot of findSlots(query).slots.filter((one) => !isOfSession(query, one))) {
        const start = slot.startsAt - query.offer.bufferBeforeMinutes * MINUTE;
        const end = slot.endsAt + query.offer.bufferAfterMinutes * MINUTE;
        const isInWay = (taken: { start: number; end: number }) =>
          taken.start < taken.end && taken.start < end && start < taken.end;
        for (const one of query.staff.filter(({ staffId }) => slot.staffIds.includes(staffId))) {
          const off = (one.timeOff ?? []).flatMap((time) => ("start" in time ? [time] : []));
          const sessions = (query.sessions ?? []).filter(({ staffId = one.staffId }) => staffId === one.staffId);
          expect([...one.busy, ...off, ...sessions].filter(isInWay)).toEqual([]);
        }
      }
    }),
    RUNS,
  );
});

test("every new start lies in the hours of its staff, the service and the place", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      const isNew = (slot: Slot, index: number) => index % 11 === 0 && !isOfSession(query, slot);
      for (const slot of findSlots(query).slots.filter(isNew)) {
        for (const one of query.staff.filter(({ staffId }) => slot.staffIds.includes(staffId))) {
          const minutes = workingMinutesByRules(query, one, slot.startsAt, slot.endsAt);
          expect(minutes).toBe(query.offer.durationMinutes);
        }
      }
    }),
    RUNS,
  );
});

test("adding busy time or bookings never adds a slot, and never names more staff or resources", () => {
  fc.assert(
    fc.property(busier, ([query, busy]) => {
      const { bookingWindow } = query.offer;
      fc.pre(!(bookingWindow?.kind === "bookable_days" && bookingWindow.counts === "free"));
      const before = new Set(listPairs(query));
      const booked = busy.map(({ start }) => ({ staffId: "staff-0", serviceId: "cut", start, minutes: 30 }));
      const fuller = [
        addBusy(query, busy),
        addBusyResources(query, busy),
        { ...query, booked: [...(query.booked ?? []), ...booked] },
      ];
      for (const one of fuller) expect(listPairs(one).filter((pair) => !before.has(pair))).toEqual([]);
    }),
    RUNS,
  );
});

test("the order in which anything is given changes nothing", () => {
  fc.assert(
    fc.property(ruleQueries, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (query, ranks) => {
      const rankOf = ({ staffId }: { staffId: string }) => ranks[Number(staffId.at(-1))] ?? 0;
      const shuffled = query.staff.toSorted((a, b) => rankOf(a) - rankOf(b));
      const staff = shuffled.map((one) => ({
        ...one,
        weeklyHours: one.weeklyHours.toReversed(),
        dateOverrides: one.dateOverrides.toReversed(),
        busy: one.busy.toReversed(),
        travel: one.travel?.toReversed(),
        timeOff: one.timeOff?.toReversed(),
        limits: one.limits?.toReversed(),
      }));
      const resources = query.resources?.map((need) => ({
        ...need,
        candidates: need.candidates.toReversed().map((one) => ({ ...one, busy: one.busy.toReversed() })),
      }));
      const reversed: SlotQuery = {
        ...query,
        staff,
        resources,
        booked: query.booked?.toReversed(),
        holidays: query.holidays?.toReversed(),
        sessions: query.sessions?.toReversed(),
        offer: { ...query.offer, limits: query.offer.limits?.toReversed() },
      };
      expect(findSlots(reversed)).toEqual(findSlots(query));
    }),
    RUNS,
  );
});

test("asked day by day of a viewer in any zone, the starts are the same", () => {
  fc.assert(
    fc.property(ruleQueries, fc.constantFrom(...DST_ZONES, "Asia/Kathmandu"), (query, viewer) => {
      const { window } = query;
      const slots: Slot[] = [];
      for (let at = window.start; at < window.end; ) {
        const day = localDayWindow(instantToLocal(at, viewer).date, viewer);
        const end = Math.min(day.end, window.end);
        slots.push(...findSlots({ ...query, window: { start: at, end } }).slots);
        at = end;
      }
      expect(slots).toEqual(findSlots(query).slots);
    }),
    RUNS,
  );
});

test("listing, judging and explaining agree at every instant, and the refusal is one of the reasons", () => {
  fc.assert(
    fc.property(ruleQueries, fc.integer({ min: 0, max: 4 }), (query, shift) => {
      const listed = new Map(findSlots(query).slots.map((slot) => [slot.startsAt, slot]));
      const sessions = (query.sessions ?? []).map(({ start }) => start);
      const { start, end } = query.window;
      const grid = Array.from(
        { length: 60 },
        (_, index) => start + (index * 5 + (index % 9 === 0 ? shift : 0)) * MINUTE,
      );
      for (const at of [...grid, ...sessions, ...[...listed.keys()].slice(0, 20)]) {
        const verdict = judgeSlot(query, at);
        const told = explainInstant(query, at);
        const slot = at >= start && at < end ? listed.get(at) : undefined;
        if (at >= start && at < end) expect(verdict.ok).toBe(slot !== undefined);
        expect(told.ok).toBe(verdict.ok);
        expect(told.staffIds).toEqual(verdict.ok ? verdict.staffIds : []);
        if (verdict.ok) {
          if (slot) expect(verdict).toMatchObject({ staffIds: slot.staffIds });
          if (verdict.resources) expect(told.resources).toEqual(verdict.resources);
          continue;
        }
        const codes = [...told.reasons, ...told.staff.flatMap(({ reasons }) => reasons)].map(({ code }) => code);
        expect(codes, `at ${at}`).toContain(verdict.reason);
      }
    }),
    RUNS,
  );
}, 120_000);

test("reasons come in the fixed order, and each person's hold those of everyone", () => {
  fc.assert(
    fc.property(ruleQueries, fc.integer({ min: 0, max: 600 }), (query, minute) => {
      const told = explainInstant(query, query.window.start + minute * MINUTE);
      for (const { reasons } of told.staff) {
        const ranks = reasons.map(({ code }) => CODE_ORDER.indexOf(code));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(reasons).toEqual(expect.arrayContaining([...told.reasons]));
      }
      if (told.ok) expect(told.reasons).toEqual([]);
    }),
    RUNS,
  );
});

test("an empty answer's next free start can be booked", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      const answer = findSlots({ ...query, busyUntil: query.window.end + 3 * 86_400_000 });
      if (answer.reason === null) return;
      if (answer.nextFreeAt !== null) expect(judgeSlot(query, answer.nextFreeAt).ok).toBe(true);
    }),
    RUNS,
  );
});
