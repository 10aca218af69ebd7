import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseStaff, listStandings, type Rotation, type RotationMember } from "./choose-staff";
import { composeRotation, type LedgerEntry, presentWeightAt, type RotationPerson } from "./compose-rotation";
import { periodAround } from "./periods";

function member(staffId: string, change: Partial<RotationMember> = {}): RotationMember {
  return {
    staffId,
    isFree: true,
    weight: 100,
    priority: 0,
    assigned: 0,
    credit: 0,
    lastBookedAt: null,
    ...change,
  };
}

function rotation(members: readonly RotationMember[], change: Partial<Rotation> = {}): Rotation {
  return { members, maxLead: null, ...change };
}

const codeOf = (asked: Rotation) => {
  const { staffId, reason } = chooseStaff(asked);
  return [staffId, reason.code];
};

/** Gives out `count` bookings one after the other, as a ledger would note them. */
function giveOut(asked: Rotation, count: number, isFree = (_: string, __: number) => true): Map<string, number> {
  let members = [...asked.members];
  for (let turn = 1; turn <= count; turn++) {
    const now = members.map((one) => ({ ...one, isFree: isFree(one.staffId, turn) }));
    const { staffId } = chooseStaff({ ...asked, members: now });
    members = members.map((one) =>
      one.staffId === staffId ? { ...one, assigned: one.assigned + 1, lastBookedAt: turn } : one,
    );
  }
  return new Map(members.map(({ staffId, assigned }) => [staffId, assigned]));
}

test("names the rule that told the chosen one from the next in line", () => {
  const ana = member("ana");
  expect(codeOf(rotation([]))).toEqual([null, "none_free"]);
  expect(codeOf(rotation([member("ana", { isFree: false })]))).toEqual([null, "none_free"]);
  expect(codeOf(rotation([ana, member("bea", { isFree: false })]))).toEqual(["ana", "only_free"]);
  expect(codeOf(rotation([ana, member("bea")]))).toEqual(["ana", "in_order"]);
  expect(codeOf(rotation([member("ana", { lastBookedAt: 5 }), member("bea", { lastBookedAt: 4 })]))).toEqual([
    "bea",
    "least_recent",
  ]);
  expect(codeOf(rotation([member("ana", { lastBookedAt: 5 }), member("bea")]))).toEqual(["bea", "least_recent"]);
  expect(codeOf(rotation([member("ana", { assigned: 3 }), member("bea", { assigned: 2 })]))).toEqual(["bea", "share"]);
  expect(codeOf(rotation([ana, member("bea", { weight: 200 })]))).toEqual(["bea", "share"]);
  expect(codeOf(rotation([ana, member("bea", { weight: 300, assigned: 1 })]))).toEqual(["bea", "weight"]);
  expect(codeOf(rotation([ana, member("bea", { priority: 1, assigned: 9 })]))).toEqual(["bea", "priority"]);
  expect(codeOf(rotation([ana, member("bea", { priority: 1, assigned: 3 })], { maxLead: 3 }))).toEqual([
    "ana",
    "max_lead",
  ]);
  expect(codeOf(rotation([ana, member("bea", { assigned: 3 })], { keepStaffId: "bea" }))).toEqual(["bea", "kept"]);
  expect(codeOf(rotation([ana, member("bea", { isFree: false })], { keepStaffId: "bea" }))).toEqual([
    "ana",
    "only_free",
  ]);
});

test("tells with whole numbers what each stood at", () => {
  const members = [member("ana", { assigned: 6 }), member("bea", { assigned: 3, credit: 3500 })];
  const common = { weight: 100, priority: 0, isAhead: false, lastBookedAt: null };
  expect(chooseStaff(rotation(members)).reason).toEqual({
    code: "share",
    data: {
      free: 2,
      chosen: { ...common, staffId: "ana", assigned: 6, credit: 0, level: 6000 },
      next: { ...common, staffId: "bea", assigned: 3, credit: 3500, level: 6500 },
    },
  });
});

test("gives out by weight: three to one is three to one in every four", () => {
  const members = [member("ana", { weight: 300 }), member("bea")];
  for (let rounds = 1; rounds <= 10; rounds++) {
    expect(giveOut(rotation(members), rounds * 4)).toEqual(
      new Map([
        ["ana", rounds * 3],
        ["bea", rounds],
      ]),
    );
  }
});

test("weight 0 takes a booking only when nobody else can", () => {
  const members = [member("ana", { weight: 0 }), member("bea")];
  expect(giveOut(rotation(members), 10)).toEqual(
    new Map([
      ["ana", 0],
      ["bea", 10],
    ]),
  );
  expect(giveOut(rotation(members), 4, (staffId) => staffId === "ana").get("ana")).toBe(4);
});

const HOUR = 3_600_000;
const month = periodAround(Date.parse("2030-06-10T12:00:00Z"), "month", "Europe/Madrid");

function person(staffId: string, absences: RotationPerson["absences"] = [], weight = 100): RotationPerson {
  return { staffId, isFree: true, weight, priority: 0, absences };
}

/** Gives out one booking an hour from the first of the month, each chosen from the ledger so far. */
function runMonth(people: readonly RotationPerson[], hours: number): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  for (let at = month.start; at < month.start + hours * HOUR; at += HOUR) {
    const isAway = (one: RotationPerson) => one.absences.some(({ start, end }) => start <= at && at < end);
    const free = people.map((one) => ({ ...one, isFree: !isAway(one) }));
    const { staffId } = chooseStaff(composeRotation(free, ledger, month, { maxLead: null }));
    if (staffId !== null) ledger.push({ staffId, at, presentWeight: presentWeightAt(people, at) });
  }
  return ledger;
}

const countOf = (ledger: readonly LedgerEntry[], staffId: string, from = 0) =>
  ledger.filter((entry) => entry.staffId === staffId && entry.at >= month.start + from * HOUR).length;

test("a newcomer starts at the level of the others and is not flooded", () => {
  const joined = { start: 0, end: month.start + 60 * HOUR };
  const people = [person("ana"), person("bea"), person("cat"), person("zoe", [joined])];
  const ledger = runMonth(people, 100);
  for (const id of ["ana", "bea", "cat"]) expect(countOf(ledger.slice(0, 60), id)).toBe(20);
  const standings = listStandings(composeRotation(people, ledger.slice(0, 60), month, { maxLead: null }));
  expect(standings.map(({ level }) => level)).toEqual([20_000, 20_000, 20_000, 60 * 333]);
  expect(["ana", "bea", "cat", "zoe"].map((id) => countOf(ledger, id, 60))).toEqual([10, 10, 10, 10]);
  const withoutCredit = people.map((one) => ({ ...one, absences: [] }));
  const next = chooseStaff(composeRotation(withoutCredit, ledger.slice(0, 68), month, { maxLead: null }));
  expect(next.staffId).toBe("zoe");
});

test("somebody back from leave goes on with the others, whatever their weight and whoever else was away", () => {
  const leave = { start: month.start + 10 * HOUR, end: month.start + 130 * HOUR };
  const short = { start: month.start + 100 * HOUR, end: month.start + 120 * HOUR };
  const people = [person("ana", [], 200), person("bea", [leave]), person("cat", [short], 300)];
  const ledger = runMonth(people, 190);
  const after = ["ana", "bea", "cat"].map((id) => countOf(ledger, id, 130));
  expect(after.reduce((sum, count) => sum + count, 0)).toBe(60);
  for (const [index, fair] of [20, 10, 30].entries()) expect(Math.abs((after[index] ?? 0) - fair)).toBeLessThan(3);
});

test("an absence is over at its end", () => {
  const away = person("ana", [{ start: 5, end: 10 }]);
  expect([4, 5, 9, 10].map((at) => presentWeightAt([away, person("bea")], at))).toEqual([200, 100, 100, 200]);
});

test("the interval begins anew in the business's own zone", () => {
  const before = { staffId: "ana", at: month.start - 1, presentWeight: 200 };
  const asked = composeRotation([person("ana"), person("bea")], [before], month, { maxLead: null });
  expect(asked.members.map(({ assigned, lastBookedAt }) => [assigned, lastBookedAt])).toEqual([
    [0, month.start - 1],
    [0, null],
  ]);
  expect(new Date(month.start).toISOString()).toBe("2030-05-31T22:00:00.000Z");
});

test("the cap holds a higher priority back, and gives way only when it must", () => {
  const members = [member("ana", { priority: 5 }), member("bea")];
  const capped = rotation(members, { maxLead: 2 });
  expect(giveOut(capped, 10)).toEqual(
    new Map([
      ["ana", 6],
      ["bea", 4],
    ]),
  );
  expect(giveOut(capped, 10, (staffId) => staffId === "ana").get("ana")).toBe(10);
  expect(giveOut({ ...capped, isLeadStrict: true }, 10, (staffId) => staffId === "ana").get("ana")).toBe(2);
  const ahead = [member("ana", { assigned: 2 }), member("bea", { isFree: false })];
  expect(codeOf(rotation(ahead, { maxLead: 2, isLeadStrict: true }))).toEqual([null, "all_ahead"]);
});

const rotations = fc.record({
  members: fc.uniqueArray(
    fc.record({
      staffId: fc.string({ minLength: 1, maxLength: 3 }),
      isFree: fc.boolean(),
      weight: fc.constantFrom(0, 1, 5, 50, 100, 250, 1000),
      priority: fc.integer({ min: 0, max: 2 }),
      assigned: fc.integer({ min: 0, max: 6 }),
      credit: fc.constantFrom(0, 0, 333, 1000, 2500),
      lastBookedAt: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { selector: ({ staffId }) => staffId, maxLength: 8 },
  ),
  maxLead: fc.option(fc.integer({ min: 1, max: 5 })),
  isLeadStrict: fc.boolean(),
});

test("the order of the members changes nothing, and only somebody free is chosen", () => {
  fc.assert(
    fc.property(rotations, (asked) => {
      const chosen = chooseStaff(asked);
      expect(chooseStaff({ ...asked, members: asked.members.toReversed() })).toEqual(chosen);
      const free = asked.members.filter(({ isFree }) => isFree).map(({ staffId }) => staffId);
      if (chosen.staffId === null) expect(free.length === 0 || chosen.reason.code === "all_ahead").toBe(true);
      else expect(free).toContain(chosen.staffId);
    }),
  );
});

// The formula once more, as the SQL side may write it: filters one after the other instead of one comparison.
function chooseByFilters({ members, maxLead, isLeadStrict = false }: Rotation): string | null {
  const levelOf = (one: RotationMember) => BigInt(1000 * one.assigned + one.credit);
  const ratio = (one: RotationMember, extra: bigint) => (2n * levelOf(one) + extra) * (10n ** 12n / BigInt(one.weight));
  const weighted = members.filter(({ weight }) => weight > 0);
  const last = weighted.find((one) =>
    weighted.every((other) => levelOf(one) * BigInt(other.weight) <= levelOf(other) * BigInt(one.weight)),
  );
  const isAhead = (one: RotationMember) =>
    last !== undefined &&
    maxLead !== null &&
    levelOf(one) * BigInt(last.weight) >= levelOf(last) * BigInt(one.weight) + 1000n * BigInt(maxLead * last.weight);
  let left = members.filter(({ isFree }) => isFree);
  const within = left.filter((one) => !isAhead(one));
  if (within.length > 0) left = within;
  else if (isLeadStrict || left.length === 0) return null;
  const keep = <T>(key: (one: RotationMember) => T) => {
    left = left.filter((one) => left.every((other) => !(key(other) < key(one))));
  };
  keep((one) => -one.priority);
  if (left.some(({ weight }) => weight > 0)) left = left.filter(({ weight }) => weight > 0);
  if (left.every(({ weight }) => weight > 0)) keep((one) => ratio(one, 1000n));
  keep((one) => -one.weight);
  keep((one) => one.lastBookedAt ?? -1);
  keep((one) => one.staffId);
  return left[0]?.staffId ?? null;
}

test("agrees with filters applied one after the other", () => {
  fc.assert(
    fc.property(rotations, (asked) => {
      expect(chooseStaff(asked).staffId).toBe(chooseByFilters(asked));
    }),
    { numRuns: 1000 },
  );
});

test("everyone always free ends within one booking of their share", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }), (weights) => {
      const members = weights.map((weight, index) => member(`staff-${index}`, { weight: weight * 100 }));
      const sum = weights.reduce((all, one) => all + one, 0);
      const given = giveOut(rotation(members), sum * 2);
      for (const [index, weight] of weights.entries()) expect(given.get(`staff-${index}`)).toBe(weight * 2);
    }),
  );
});
