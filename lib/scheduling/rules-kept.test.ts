import fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, ruleQueries } from "./arbitrary-query.test-helper";
import { findSlots } from "./find-slots";
import { readWallClock } from "./oracle.test-helper";
import { isOffByRules, labelOf } from "./rules-oracle.test-helper";
import type { BookedTime, Limit, Slot, SlotQuery, StaffSchedule, TimeOff } from "./types";

const MINUTE = 60_000;
const DAY = 86_400_000;
const dateOf = (instant: number, timeZone: string) =>
  new Date(readWallClock(instant, timeZone)).toISOString().slice(0, 10);
const isOfSession = (query: SlotQuery, { startsAt }: Slot) => query.sessions?.some(({ start }) => start === startsAt);
const staffOf = (query: SlotQuery, slot: Slot) => query.staff.filter(({ staffId }) => slot.staffIds.includes(staffId));
const newSlots = (query: SlotQuery) => findSlots(query).slots.filter((slot) => !isOfSession(query, slot));
const listPairs = (query: SlotQuery) =>
  findSlots(query).slots.flatMap((slot) => slot.staffIds.map((staffId) => `${slot.startsAt} ${staffId}`));
const reachOf = ({ offer }: SlotQuery, slot: Slot) => ({
  start: slot.startsAt - offer.bufferBeforeMinutes * MINUTE,
  end: slot.endsAt + offer.bufferAfterMinutes * MINUTE,
});

test("no new start, its buffers included, meets a day off, part of one, or an absence", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      for (const slot of newSlots(query).filter((_, index) => index % 13 === 0)) {
        const { start, end } = reachOf(query, slot);
        const off: string[] = [];
        for (const one of staffOf(query, slot)) {
          for (let minute = start; minute < end; minute += 5 * MINUTE) {
            if (isOffByRules(one, minute)) off.push(`${one.staffId} ${minute}`);
          }
        }
        expect(off).toEqual([]);
      }
    }),
    RUNS,
  );
});

test("a room that is named has as much left as is needed at every minute of the slot and its buffers", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      for (const slot of newSlots(query).filter((_, index) => index % 5 === 0)) {
        const { start, end } = reachOf(query, slot);
        for (const [index, need] of (query.resources ?? []).entries()) {
          const named = slot.resources?.[index]?.resourceIds ?? [];
          expect(named.length).toBeGreaterThan(0);
          const left = need.candidates
            .filter(({ resourceId }) => named.includes(resourceId))
            .flatMap(({ capacity = 1, busy }) =>
              Array.from({ length: (end - start) / MINUTE }, (_, minute) => {
                const now = busy.filter(
                  (one) => one.start <= start + minute * MINUTE && start + minute * MINUTE < one.end,
                );
                return capacity - now.reduce((sum, { units = 1 }) => sum + units, 0);
              }),
            );
          expect(Math.min(...left)).toBeGreaterThanOrEqual(need.units ?? 1);
        }
      }
    }),
    RUNS,
  );
});

test("every start is after the notice and on a date that the booking window has", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      const { now, offer, timeZone } = query;
      const window = offer.bookingWindow ?? { kind: "rolling", days: offer.bookingWindowDays };
      for (const { startsAt } of findSlots(query).slots) {
        expect(startsAt).toBeGreaterThanOrEqual(now + offer.minimumNoticeMinutes * MINUTE);
        if (window.kind === "bookable_days") continue;
        const date = dateOf(startsAt, timeZone);
        const today = Date.parse(dateOf(now, timeZone));
        const last =
          window.kind === "range" ? window.toDate : new Date(today + window.days * DAY).toISOString().slice(0, 10);
        expect(date <= last && (window.kind !== "range" || window.fromDate <= date), date).toBe(true);
      }
    }),
    RUNS,
  );
});

test("of bookable days, starts are offered on no more than are asked for", () => {
  fc.assert(
    fc.property(ruleQueries, fc.integer({ min: 1, max: 4 }), fc.constantFrom("open", "free"), (query, days, counts) => {
      const offer = { ...query.offer, bookingWindow: { kind: "bookable_days", days, counts } as const };
      const window = { start: query.now, end: Math.max(query.window.end, query.now + 8 * DAY) };
      const { slots } = findSlots({ ...query, offer, window });
      expect(new Set(slots.map(({ startsAt }) => dateOf(startsAt, query.timeZone))).size).toBeLessThanOrEqual(days);
    }),
    RUNS,
  );
});

test("new starts stand on the step and its offset of the business's clock", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      const { startOffsetMinutes = 0, slotStepMinutes } = query.offer;
      for (const { startsAt } of newSlots(query)) {
        const minute = (readWallClock(startsAt, query.timeZone) % DAY) / MINUTE;
        expect(minute % slotStepMinutes).toBe(startOffsetMinutes % slotStepMinutes);
      }
    }),
    RUNS,
  );
});

test("a team is named whole, and one person asked for is named alone", () => {
  fc.assert(
    fc.property(ruleQueries, (query) => {
      const everyone = query.staff.map(({ staffId }) => staffId).sort();
      for (const slot of findSlots({ ...query, mode: "collective", staffId: undefined }).slots) {
        expect(slot.staffIds).toEqual(everyone);
      }
      for (const mode of ["any", "chosen"] as const) {
        for (const slot of findSlots({ ...query, mode, staffId: "staff-0" }).slots) {
          expect(slot.staffIds).toEqual(["staff-0"]);
        }
      }
      expect(findSlots({ ...query, mode: "chosen", staffId: undefined }).slots).toEqual([]);
    }),
    RUNS,
  );
});

test("a session is offered while the seats wanted are left, with as many as are left, and never when they are not", () => {
  fc.assert(
    fc.property(ruleQueries, fc.integer({ min: 1, max: 4 }), (plain, seats) => {
      const query = { ...plain, seats, staffId: undefined, mode: "any" as const };
      const sessions = (query.sessions ?? []).filter(
        ({ staffId }) => staffId === undefined || query.staff.some((one) => one.staffId === staffId),
      );
      for (const slot of findSlots(query).slots) {
        const here = sessions.filter(({ start }) => start === slot.startsAt);
        if (slot.seatsLeft !== undefined) expect(slot.seatsLeft).toBeGreaterThanOrEqual(seats);
        const joinable = here.filter(({ capacity, taken }) => capacity - taken >= seats);
        if (joinable.length === 0) continue;
        expect(slot.seatsLeft).toBe(Math.max(...joinable.map(({ capacity, taken }) => capacity - taken)));
      }
    }),
    RUNS,
  );
});

test("adding time off, a holiday, a limit, a needed room, or wanting more seats never adds a start nor a name", () => {
  const dates: fc.Arbitrary<{ fromDate: string; toDate: string }> = fc
    .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([first, days]) => ({ fromDate: String(first), toDate: String(first + days) }));
  const limit: fc.Arbitrary<Limit> = fc.record({
    per: fc.constantFrom("day", "week", "month"),
    count: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(ruleQueries, dates, limit, (query, { fromDate, toDate }, more) => {
      fc.pre(query.offer.bookingWindow?.kind !== "bookable_days");
      const day = (shift: string) => dateOf(query.window.start + Number(shift) * DAY, "UTC");
      const off: TimeOff = { fromDate: day(fromDate), toDate: day(toDate), startMinute: 300, endMinute: 900 };
      const withStaff = (change: (one: StaffSchedule) => Partial<StaffSchedule>): SlotQuery => ({
        ...query,
        staff: query.staff.map((one) => ({ ...one, ...change(one) })),
      });
      const need = {
        kind: "more",
        candidates: [{ resourceId: "one", busy: [{ ...query.window, kind: "hold" as const }] }],
      };
      const fuller: SlotQuery[] = [
        withStaff((one) => ({ timeOff: [...(one.timeOff ?? []), off] })),
        withStaff((one) => ({ holidays: [...(one.holidays ?? query.holidays ?? []), day(fromDate)] })),
        withStaff((one) => ({ limits: [...(one.limits ?? []), more] })),
        { ...query, offer: { ...query.offer, limits: [...(query.offer.limits ?? []), more] } },
        { ...query, resources: [...(query.resources ?? []), need] },
      ];
      const before = new Set(listPairs(query));
      for (const one of fuller) expect(listPairs(one).filter((pair) => !before.has(pair))).toEqual([]);
      const starts = new Set(findSlots(query).slots.map(({ startsAt }) => startsAt));
      const hungry = findSlots({ ...query, seats: (query.seats ?? 1) + 1 }).slots;
      const isFreed = ({ startsAt }: Slot) => query.sessions?.some(({ start }) => start === startsAt);
      expect(hungry.filter((slot) => !starts.has(slot.startsAt) && !isFreed(slot))).toEqual([]);
    }),
    RUNS,
  );
});

type Ledger = { readonly staffId: string; readonly slot: Slot }[];

function bookSlot(query: SlotQuery, slot: Slot, staffIds: readonly string[], bookingId: string): SlotQuery {
  const { start, end } = reachOf(query, slot);
  const taken = { start, end, kind: "booking" as const };
  const entry = { serviceId: query.serviceId, bookingId, start: slot.startsAt, minutes: query.offer.durationMinutes };
  const resources = query.resources?.map((need, index) => {
    const first = slot.resources?.[index]?.resourceIds[0];
    const busy = { ...taken, units: need.units ?? 1 };
    return {
      ...need,
      candidates: need.candidates.map((one) =>
        one.resourceId === first ? { ...one, busy: [...one.busy, busy] } : one,
      ),
    };
  });
  return {
    ...query,
    resources,
    booked: [...(query.booked ?? []), ...staffIds.map((staffId): BookedTime => ({ ...entry, staffId }))],
    staff: query.staff.map((one) => (staffIds.includes(one.staffId) ? { ...one, busy: [...one.busy, taken] } : one)),
  };
}

function countsOf(query: SlotQuery, limit: Limit, booked: readonly BookedTime[], at: number) {
  const label = (instant: number) =>
    labelOf(readWallClock(instant, query.timeZone), limit.per, query.firstWeekday ?? 1);
  const same = booked.filter((one) => label(one.start) === label(at));
  return { count: same.length, minutes: same.reduce((sum, { minutes }) => sum + minutes, 0) };
}

function expectLimits(
  query: SlotQuery,
  limits: readonly Limit[] | undefined,
  booked: readonly BookedTime[],
  at: number,
) {
  for (const limit of limits ?? []) {
    const { count, minutes } = countsOf(query, limit, booked, at);
    expect(count).toBeLessThanOrEqual(limit.count ?? Number.POSITIVE_INFINITY);
    expect(minutes).toBeLessThanOrEqual(limit.minutes ?? Number.POSITIVE_INFINITY);
  }
}

test("booking listed starts one after the other never passes a limit and never books anybody twice at once", () => {
  fc.assert(
    fc.property(ruleQueries, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (drawn, picks) => {
      let query: SlotQuery = { ...drawn, sessions: undefined, booked: drawn.booked?.filter((one) => !one.bookingId) };
      const ledger: Ledger = [];
      for (const [turn, pick] of picks.entries()) {
        const { slots } = findSlots(query);
        const slot = slots[pick % Math.max(1, slots.length)];
        if (!slot) break;
        const one = slot.staffIds[pick % slot.staffIds.length] ?? "";
        const staffIds = query.mode === "collective" ? slot.staffIds : [one];
        query = bookSlot(query, slot, staffIds, `turn-${turn}`);
        ledger.push(...staffIds.map((staffId) => ({ staffId, slot })));
      }
      const booked = query.booked ?? [];
      const ofService = booked.filter(({ serviceId }) => serviceId === query.serviceId);
      for (const [index, { staffId, slot }] of ledger.entries()) {
        const person = query.staff.find((one) => one.staffId === staffId);
        const own = booked.filter((one) => one.staffId === staffId);
        const once = ofService.filter(
          (one, at, all) => !one.bookingId || all.findIndex(({ bookingId }) => bookingId === one.bookingId) === at,
        );
        expectLimits(query, query.offer.limits, once, slot.startsAt);
        expectLimits(
          query,
          query.offer.staffLimits,
          own.filter((one) => ofService.includes(one)),
          slot.startsAt,
        );
        expectLimits(query, person?.limits, own, slot.startsAt);
        const reach = reachOf(query, slot);
        const others = ledger.slice(0, index).filter((one) => one.staffId === staffId);
        expect(
          others.filter(
            (one) => reachOf(query, one.slot).start < reach.end && reach.start < reachOf(query, one.slot).end,
          ),
        ).toEqual([]);
      }
    }),
    RUNS,
  );
});
