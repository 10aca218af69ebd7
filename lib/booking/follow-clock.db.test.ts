import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { ResolveZone } from "@/lib/scheduling/shift-local";
import { getZoneTable } from "@/lib/scheduling/zone-table";
import { book } from "./book";
import { followClock } from "./follow-clock";
import { atLocal, openWorld, type TestBusiness, type World } from "./world.test-helper";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const HOUR = 3_600_000;
const ZONE = "America/New_York";
const actor = { type: "job", name: "follow-clock" } as const;

/** New York, one of these days, decides to set its clock an hour back for good. */
const hourBack: ResolveZone = (timeZone, from, until) => {
  const { starts, offsets } = getZoneTable(timeZone, from, until);
  return timeZone === ZONE ? { starts, offsets: offsets.map((offset) => offset - HOUR) } : { starts, offsets };
};

let guests = 0;
async function visit(business: TestBusiness, hour: number, day = 5) {
  guests += 1;
  const customer = { name: `Early ${guests}`, email: `early-${guests}@example.com` };
  const booked = await book(business.ctx(), {
    serviceId: "visit",
    startsAt: atLocal(day, hour),
    customer,
    channel: "api",
  });
  if (!booked.ok) throw new Error(booked.refusal);
  return booked.value.booking;
}

async function read(business: TestBusiness) {
  return world.query<{ id: string; starts_at: Date; local: string; version: number; claim: Date }>(
    `select b.id, b.starts_at, to_char(b.local_start, 'HH24:MI') as local, b.version,
       (select lower(c.during) from public.claims c where c.booking_id = b.id) as claim
     from public.bookings b where b.business_id = $1 order by b.starts_at, b.id`,
    [business.id],
  );
}

test("while the rules stay nothing moves", async () => {
  const business = await world.addBusiness();
  const booking = await visit(business, 10);
  const followed = await followClock({ db: world.db, actor });
  expect(followed).toMatchObject({ moved: 0, clashes: 0 });
  expect(followed.checked).toBeGreaterThan(0);
  expect(await read(business)).toMatchObject([{ id: booking.id, version: 1 }]);
});

test("a day of bookings back to back keeps its wall clock, its order and its claims, and is told once", async () => {
  const business = await world.addBusiness();
  for (const hour of [9, 10, 11, 12, 13]) await visit(business, hour);
  const elsewhere = await world.addBusiness({ timeZone: "Europe/Madrid" });
  const untouched = await visit(elsewhere, 5);
  const before = await read(business);
  await followClock({ db: world.db, actor }, hourBack);
  const after = await read(business);
  expect(after.map(({ id, local }) => [id, local])).toEqual(before.map(({ id, local }) => [id, local]));
  expect(after.map(({ starts_at }) => starts_at.getTime())).toEqual(
    before.map(({ starts_at }) => starts_at.getTime() + HOUR),
  );
  expect(after.every(({ claim, starts_at }) => claim.getTime() === starts_at.getTime())).toBe(true);
  const shifts = await world.query("select outcome from public.time_shifts where business_id = $1", [business.id]);
  expect(shifts).toEqual(Array.from({ length: 5 }, () => ({ outcome: "moved" })));
  expect((await read(elsewhere))[0]).toMatchObject({ id: untouched.id, version: 1 });
  await followClock({ db: world.db, actor }, hourBack);
  expect((await read(business)).map(({ version }) => version)).toEqual([2, 2, 2, 2, 2]);
  const events = await world.query(
    "select name, count(*)::int as n from public.outbox where business_id = $1 and name in ('booking/shifted', 'business/clock_changed') group by 1 order by 1",
    [business.id],
  );
  expect(events).toEqual([
    { name: "booking/shifted", n: 5 },
    { name: "business/clock_changed", n: 1 },
  ]);
});

test("a booking whose new time is taken stays and is a clash; the others move", async () => {
  const business = await world.addBusiness({ hours: [540, 1_080] });
  const first = await visit(business, 10, 6);
  const second = await visit(business, 14, 6);
  // Something else of the staff member's stands at 15:00 and is bound to no local time.
  await world.query(
    `with held as (insert into public.holds (business_id, service_id, staff_id, starts_at, ends_at, secret_hash, held_until, renew_until)
       values ($1, $2, $3, $4, $4::timestamptz + interval '1 hour', sha256('x'), now() + interval '1 day', now()) returning id)
     insert into public.claims (business_id, resource_id, during, status, hold_id, expires_at)
     select $1, $3, tstzrange($4, $4::timestamptz + interval '1 hour'), 'held', id, now() + interval '1 day' from held`,
    [business.id, business.serviceId, business.staffIds[0], atLocal(6, 15)],
  );
  await followClock({ db: world.db, actor }, hourBack);
  const rows = new Map((await read(business)).map((row) => [row.id, row]));
  expect(rows.get(first.id)?.version).toBe(2);
  expect(rows.get(second.id)).toMatchObject({ version: 1, starts_at: new Date(second.startsAt) });
  expect(rows.get(second.id)?.claim).toEqual(new Date(second.startsAt));
  const shifts = await world.query<{ booking_id: string; outcome: string }>(
    "select booking_id, outcome from public.time_shifts where business_id = $1 order by outcome",
    [business.id],
  );
  expect(shifts).toEqual([
    { booking_id: second.id, outcome: "clash" },
    { booking_id: first.id, outcome: "moved" },
  ]);
});
