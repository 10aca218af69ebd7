import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Ctx } from "@/lib/context";
import { book } from "./book";
import { findSlots } from "./find-slots";
import { holdSlot } from "./hold-slot";
import { openWorld, type TestBusiness, type World } from "./world.test-helper";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const RUNS = Number(process.env.ONE_JUDGE_RUNS ?? 25);
const MINUTE = 60_000;
const ZONES = [
  "America/New_York",
  "Europe/Madrid",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Chatham",
] as const;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

const rules = fc.record({
  zone: fc.constantFrom(...ZONES),
  // Days with and without a change of the clock in those zones.
  now: fc.constantFrom("2027-03-12T07:00:00Z", "2027-03-27T03:00:00Z", "2027-04-02T20:00:00Z", "2027-06-08T10:00:00Z"),
  staff: fc.integer({ min: 1, max: 3 }),
  mode: fc.constantFrom("any", "any", "collective"),
  duration: fc.constantFrom(30, 45, 60, 90),
  step: fc.constantFrom(15, 20, 30, 60),
  offset: fc.constantFrom(0, 0, 5, 10),
  before: fc.constantFrom(0, 10, 30),
  after: fc.constantFrom(0, 15),
  notice: fc.constantFrom(0, 120, 1_500),
  windowKind: fc.constantFrom("rolling", "bookable_days"),
  windowDays: fc.integer({ min: 1, max: 4 }),
  hours: fc.array(fc.record({ start: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 4, max: 30 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  serviceHours: fc.option(
    fc.record({ start: fc.integer({ min: 24, max: 48 }), length: fc.integer({ min: 12, max: 40 }) }),
    {
      freq: 4,
    },
  ),
  capacity: fc.option(fc.integer({ min: 2, max: 3 }), { freq: 4 }),
  rooms: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 4 }),
  dayLimit: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
  perStaff: fc.boolean(),
  absentDay: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }),
  travels: fc.boolean(),
  holds: fc.boolean(),
  order: fc.integer({ min: 1, max: 1_000_000 }),
});
type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

async function addHours(business: TestBusiness, column: string, id: string | null, start: number, end: number) {
  await world.query(
    `insert into public.working_hours (business_id, ${column}, weekday, start_minute, end_minute) select $1, $2, d, $3, $4 from unnest($5::int[]) d`,
    [business.id, id, start, end, WEEKDAYS],
  );
}

async function build(r: Rules): Promise<TestBusiness> {
  const business = await world.addBusiness({ staff: r.staff, timeZone: r.zone });
  const { id, serviceId } = business;
  await world.query("delete from public.working_hours where business_id = $1", [id]);
  for (const { start, length } of r.hours) {
    await addHours(business, "staff_id", null, start * 15, Math.min(start * 15 + length * 15, 2_880));
  }
  await world.query(
    `update public.services set duration_minutes = $2, slot_step_minutes = $3, start_offset_minutes = $4, buffer_before_minutes = $5,
       buffer_after_minutes = $6, minimum_notice_minutes = $7, window_kind = $8, booking_window_days = $9, staff_mode = $10, capacity = $11
     where business_id = $1`,
    [
      id,
      r.duration,
      r.step,
      r.offset,
      r.before,
      r.after,
      r.notice,
      r.windowKind,
      r.windowDays,
      r.capacity === null ? r.mode : "any",
      r.capacity,
    ],
  );
  if (r.serviceHours) {
    const start = r.serviceHours.start * 15;
    await addHours(business, "service_id", serviceId, start, start + r.serviceHours.length * 15);
  }
  if (r.rooms !== null) {
    await world.query(
      `with room as (insert into public.resources (business_id, kind, name, capacity) values ($1, 'room', 'Room', $2) returning id)
       insert into public.service_resources (business_id, service_id, resource_id) select $1, $3, id from room`,
      [id, r.rooms, serviceId],
    );
  }
  if (r.dayLimit !== null) {
    await world.query(
      "insert into public.booking_limits (business_id, service_id, per_staff, period, most_bookings) values ($1, $2, $3, 'day', $4)",
      [id, serviceId, r.perStaff, r.dayLimit],
    );
  }
  if (r.absentDay !== null) {
    await world.query(
      `insert into public.time_off (business_id, staff_id, from_date, to_date, start_minute, end_minute, status)
       values ($1, $2, $3::date + $4::int, $3::date + $4::int, 600, 840, 'approved')`,
      [id, business.staffIds[0], r.now.slice(0, 10), r.absentDay],
    );
  }
  if (r.travels) {
    await world.query(
      "insert into public.staff_travel (business_id, staff_id, from_date, to_date, time_zone) values ($1, $2, $3::date + 1, $3::date + 2, 'Asia/Tokyo')",
      [id, business.staffIds.at(-1), r.now.slice(0, 10)],
    );
  }
  return business;
}

async function list(ctx: Ctx): Promise<Map<number, readonly string[]>> {
  const from = new Date(ctx.now.getTime() - 24 * 60 * MINUTE);
  const offered = await findSlots(ctx, {
    service: "visit",
    from,
    to: new Date(ctx.now.getTime() + 6 * 1_440 * MINUTE),
  });
  if (!offered.ok) throw new Error(offered.refusal);
  return new Map(offered.value.slots.map((slot) => [slot.startsAt.getTime(), slot.staffIds]));
}

let guests = 0;

async function tryToBook(ctx: Ctx, startsAt: number, byHold: boolean, staffId?: string): Promise<string> {
  guests += 1;
  const customer = { name: `G ${guests}`, email: `g-${guests}@example.com` };
  const wanted = { serviceId: "visit", startsAt: new Date(startsAt), staffId };
  if (!byHold) {
    const booked = await book(ctx, { ...wanted, customer, channel: "api" });
    return booked.ok ? "ok" : booked.refusal;
  }
  const hold = await holdSlot(ctx, wanted);
  if (!hold.ok) return hold.refusal;
  const booked = await book(ctx, { hold: hold.value, customer, channel: "api" });
  return booked.ok ? "ok" : booked.refusal;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

// Around each listed start: off the grid, and where a booking made before may stand.
function unlisted(listed: ReadonlyMap<number, unknown>, start: number, r: Rules): number[] {
  return [start + 5 * MINUTE, start - r.step * MINUTE, start + 7 * r.step * MINUTE, start + 1_440 * MINUTE]
    .filter((at) => !listed.has(at))
    .slice(0, 2);
}

async function consume(r: Rules): Promise<number> {
  const business = await build(r);
  const ctx = business.ctx(new Date(r.now));
  const first = [...(await list(ctx)).keys()];
  let booked = 0;
  for (const start of shuffled(first, r.order).slice(0, 14)) {
    const now = await list(ctx);
    const staffIds = now.get(start);
    const asked = r.mode === "any" && r.order % 2 === 0 ? staffIds?.[0] : undefined;
    const answer = await tryToBook(ctx, start, r.holds, asked);
    const listing = { start: new Date(start).toISOString(), isListed: staffIds !== undefined };
    if ((answer === "ok") !== listing.isListed) expect({ ...listing, answer }).toEqual(listing);
    booked += answer === "ok" ? 1 : 0;
    const listed = await list(ctx);
    for (const other of unlisted(listed, start, r)) {
      expect([new Date(other).toISOString(), await tryToBook(ctx, other, r.holds)]).not.toEqual([
        new Date(other).toISOString(),
        "ok",
      ]);
    }
  }
  return booked;
}

test("every listed start can be booked and no other, under whatever rules", { timeout: 240_000 }, async () => {
  let booked = 0;
  const property = fc.asyncProperty(rules, async (r) => {
    booked += await consume(r);
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(booked).toBeGreaterThan(RUNS);
});
