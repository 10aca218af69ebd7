import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Ctx } from "@/lib/context";
import { chooseStaff, listStandings } from "@/lib/scheduling/choose-staff";
import { composeRotation } from "@/lib/scheduling/compose-rotation";
import { periodAround } from "@/lib/scheduling/periods";
import { book } from "./book";
import { explainDay } from "./explain-day";
import { explainStart } from "./explain-start";
import { findSlots } from "./find-slots";
import { holdSlot } from "./hold-slot";
import { openWorld, type TestBusiness, type World } from "./world.test-helper";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const MINUTE = 60_000;
const DAY = 86_400_000;
const RUNS = Number(process.env.EXPLAIN_RUNS ?? 12);

const rules = fc.record({
  zone: fc.constantFrom("America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"),
  now: fc.constantFrom("2027-03-13T12:07:00Z", "2027-04-03T09:00:00Z", "2027-06-08T10:01:00Z"),
  staff: fc.integer({ min: 1, max: 3 }),
  mode: fc.constantFrom("any", "any", "collective", "chosen"),
  asksOne: fc.boolean(),
  duration: fc.constantFrom(30, 45, 90),
  step: fc.constantFrom(15, 20, 30),
  offset: fc.constantFrom(0, 5),
  buffer: fc.constantFrom(0, 10),
  notice: fc.constantFrom(0, 300),
  windowKind: fc.constantFrom("rolling", "bookable_days"),
  windowDays: fc.integer({ min: 1, max: 2 }),
  hours: fc.constantFrom([480, 1_020], [600, 1_500]),
  rooms: fc.option(fc.constant(1), { freq: 3 }),
  capacity: fc.option(fc.constant(2), { freq: 3 }),
  dayLimit: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 3 }),
  perStaff: fc.boolean(),
  isAway: fc.boolean(),
  closedDay: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 4 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});
type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

async function build(r: Rules): Promise<TestBusiness> {
  const [open = 540, close = 1_020] = r.hours;
  const business = await world.addBusiness({ staff: r.staff, timeZone: r.zone, hours: [open, close] });
  const { id, serviceId } = business;
  const mode = r.capacity === null ? r.mode : "any";
  await world.query(
    `update public.services set duration_minutes = $2, slot_step_minutes = $3, start_offset_minutes = $4, buffer_before_minutes = $5,
       minimum_notice_minutes = $6, window_kind = $7, booking_window_days = $8, staff_mode = $9, capacity = $10 where business_id = $1`,
    [id, r.duration, r.step, r.offset, r.buffer, r.notice, r.windowKind, r.windowDays, mode, r.capacity],
  );
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
  if (r.isAway) {
    await world.query(
      `insert into public.time_off (business_id, staff_id, from_date, to_date, start_minute, end_minute, status)
       values ($1, $2, $3::date, $3::date + 1, 660, 780, 'approved')`,
      [id, business.staffIds[0], r.now.slice(0, 10)],
    );
  }
  if (r.closedDay !== null) {
    await world.query("insert into public.date_overrides (business_id, on_date) values ($1, $2::date + $3::int)", [
      id,
      r.now.slice(0, 10),
      r.closedDay,
    ]);
  }
  return business;
}

async function listDay(ctx: Ctx, staffId: string | undefined): Promise<Map<number, readonly string[]>> {
  const from = new Date(ctx.now.getTime() - 12 * 60 * MINUTE);
  const offered = await findSlots(ctx, { service: "visit", staffId, from, to: new Date(ctx.now.getTime() + 3 * DAY) });
  if (!offered.ok) throw new Error(offered.refusal);
  return new Map(offered.value.slots.map((slot) => [slot.startsAt.getTime(), slot.staffIds]));
}

async function fill(ctx: Ctx, staffId: string | undefined, seed: number): Promise<void> {
  const starts = [...(await listDay(ctx, staffId)).keys()];
  for (const [index, nth] of [3, 11, 17, 29].entries()) {
    const startsAt = new Date(starts[(seed * nth) % Math.max(1, starts.length)] ?? 0);
    const wanted = { serviceId: "visit", startsAt, staffId };
    const customer = { name: "Zelda Quux", email: `z${seed}-${nth}@example.com` };
    if (index === 3) await holdSlot(ctx, wanted);
    else await book(ctx, { ...wanted, customer, channel: "api" });
  }
}

test("explaining a start and listing it agree, minute by minute, person by person", { timeout: 300_000 }, async () => {
  const seen = new Set<string>();
  let offered = 0;
  const property = fc.asyncProperty(rules, async (r) => {
    const business = await build(r);
    const ctx = business.ctx(new Date(r.now));
    const isChosen = r.mode === "chosen" && r.capacity === null;
    const staffId = r.asksOne || isChosen ? business.staffIds[0] : undefined;
    await fill(ctx, staffId, r.seed);
    const listed = await listDay(ctx, staffId);
    const firstAt = ctx.now.getTime() - 9 * 60 * MINUTE;
    const around = [...listed.keys()].flatMap((at) => [at, at + MINUTE]).slice(0, 20);
    const step = r.step * MINUTE;
    const sample = Array.from({ length: 24 }, (_, n) => {
      const onGrid = Math.floor((firstAt + n * 145 * MINUTE) / step) * step + r.offset * MINUTE;
      return n % 4 === 0 ? onGrid + 7 * MINUTE : onGrid;
    });
    for (const at of [...around, ...sample]) {
      const told = await explainStart(ctx, { service: "visit", staffId, startsAt: new Date(at) });
      if (!told.ok) throw new Error(told.refusal);
      const { isOffered, staff, reason, reasons, nextFreeAt, staffIds } = told.value;
      const free = staff.filter((one) => one.reasons.length === 0).map((one) => one.staffId);
      const names = listed.get(at);
      const label = `${new Date(at).toISOString()} ${reason} ${JSON.stringify(r)}`;
      expect(isOffered, label).toBe(names !== undefined);
      expect([...staffIds].sort(), label).toEqual([...(names ?? [])].sort());
      if (r.mode !== "collective" || r.capacity !== null) expect(free.sort(), label).toEqual([...(names ?? [])].sort());
      expect(reason === null, label).toBe(isOffered);
      if (!isOffered && nextFreeAt) expect(nextFreeAt.getTime(), label).toBeGreaterThan(at);
      if (!isOffered) expect(reasons.length + staff.flatMap((one) => one.reasons).length, label).toBeGreaterThan(0);
      for (const one of staff) for (const each of one.reasons) seen.add(each.code);
      offered += isOffered ? 1 : 0;
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed: 7, endOnFailure: true });
  expect(offered).toBeGreaterThan(20);
  for (const code of ["past", "closed", "outside_hours", "outside_step", "overlap"]) expect(seen).toContain(code);
});

test("the strip of a day offers what the day's listing offers, and says why of every other step", async () => {
  const property = fc.asyncProperty(rules, async (r) => {
    const business = await build(r);
    const ctx = business.ctx(new Date(r.now));
    const staffId = r.asksOne ? business.staffIds[0] : undefined;
    await fill(ctx, staffId, r.seed);
    const date = new Intl.DateTimeFormat("en-CA", { timeZone: r.zone }).format(new Date(ctx.now.getTime() + DAY));
    const told = await explainDay(ctx, { service: "visit", staffId, date, timeZone: r.zone });
    if (!told.ok) throw new Error(told.refusal);
    const [first] = told.value.steps;
    const last = told.value.steps.at(-1);
    if (!first || !last) throw new Error("a day without steps");
    const listed = [...(await listDay(ctx, staffId))].filter(
      ([at]) => at >= first.startsAt.getTime() && at <= last.startsAt.getTime(),
    );
    const offered = told.value.steps.filter((step) => step.reason === null);
    expect(offered.map((step) => [step.startsAt.getTime(), step.staffIds])).toEqual(listed);
    expect(told.value.steps.length).toBeGreaterThanOrEqual(Math.floor(1_380 / r.step));
  });
  await fc.assert(property, { numRuns: RUNS, seed: 11, endOnFailure: true });
});

type Ledger = { staff_id: string; at: Date; present_weight: number };

async function asOwner(businessId: string, name: string, p: object): Promise<Record<string, unknown>> {
  const rows = await world.query<{ answer: Record<string, unknown> }>(
    `with person as (insert into auth.users (id, email) values (gen_random_uuid(), gen_random_uuid() || '@example.com') returning id, email),
       joined as (insert into public.members (business_id, user_id, role, email) select $1, id, 'owner', email from person returning user_id)
     select null as answer from joined`,
    [businessId],
  );
  expect(rows).toHaveLength(1);
  const answers = await world.query<{ answer: Record<string, unknown> }>(
    `select private.${name}($2) as answer from (select set_config('request.jwt.claims', jsonb_build_object('sub', user_id)::text, false),
       set_config('request.jwt.claim.sub', user_id::text, false) from public.members where business_id = $1 limit 1) as signed_in`,
    [businessId, p],
  );
  return answers[0]?.answer ?? {};
}

test("the rotation as the panel shows it is lib/scheduling's over the same ledger", async () => {
  const business = await world.addBusiness({ staff: 3, hours: [0, 1_440] });
  const { id, serviceId, staffIds } = business;
  await world.query(
    "update public.services set rotation_max_lead = 3, rotation_period = 'month' where business_id = $1",
    [id],
  );
  for (const [index, staffId] of staffIds.entries()) {
    await world.query(
      "update public.service_staff set weight = $3, created_at = now() - interval '90 days' where business_id = $1 and staff_id = $2",
      [id, staffId, 100 * (index + 1)],
    );
  }
  const ctx = business.ctx();
  for (let day = 1; day <= 9; day += 1) {
    const startsAt = new Date(Math.ceil((ctx.now.getTime() + day * DAY) / (30 * MINUTE)) * 30 * MINUTE);
    const customer = { name: `G ${day}`, email: `g${day}@example.com` };
    const booked = await book(ctx, { serviceId, startsAt, customer, channel: "api" });
    expect(booked.ok).toBe(true);
  }
  const told = await asOwner(id, "get_rotation", { businessId: id, serviceId });
  expect(told).toMatchObject({ ok: true, period: "month", maxLead: 3, hasRotation: true });
  const rows = await world.query<Ledger>(
    "select staff_id, at, present_weight from public.assignments where business_id = $1 and voided_at is null order by at",
    [id],
  );
  expect(rows).toHaveLength(9);
  const ledger = rows.map((row) => ({
    staffId: row.staff_id,
    at: row.at.getTime(),
    presentWeight: row.present_weight,
  }));
  const people = staffIds.map((staffId, index) => ({
    staffId,
    isFree: true,
    weight: 100 * (index + 1),
    priority: 0,
    absences: [],
  }));
  const rotation = composeRotation(people, ledger, periodAround(Date.now(), "month", "America/New_York"), {
    maxLead: 3,
  });
  const numbers = listStandings(rotation).map(({ staffId, weight, assigned, credit, level, isAhead }) => ({
    staffId,
    weight,
    assigned,
    credit,
    level,
    isAhead,
  }));
  expect(told.members).toMatchObject(numbers);
  const { staffId, reason } = chooseStaff(rotation);
  expect(told.next).toMatchObject({ staffId, code: reason.code, data: { free: 3, total: 9, period: "month" } });
  const reasons = await world.query<{ reason: { total: number; period: string } }>(
    "select reason from public.assignments where business_id = $1 order by at",
    [id],
  );
  expect(reasons.map((row) => row.reason.total)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
