import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Outcome } from "@/lib/outcome";
import { type AssignmentCode, chooseStaff } from "@/lib/scheduling/choose-staff";
import { composeRotation, type LedgerEntry, type RotationPerson } from "@/lib/scheduling/compose-rotation";
import { type BookInput, book } from "./book";
import { cancelBooking } from "./cancel-booking";
import { cancelSeats } from "./cancel-seats";
import { findSlots } from "./find-slots";
import { holdSlot } from "./hold-slot";
import { releaseHold } from "./live-hold";
import { rescheduleBooking } from "./reschedule-booking";
import { atLocal, openWorld, type TestBusiness, type World } from "./world.test-helper";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const CROWD = 24;
const HOUR = 3_600_000;
let people = 0;

function guest(): Pick<BookInput, "customer" | "channel"> {
  people += 1;
  return { customer: { name: `Visitor ${people}`, email: `visitor-${people}@example.com` }, channel: "api" };
}

function made<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) {
    throw new Error(`refused: ${outcome.refusal}`);
  }
  return outcome.value;
}

function tally(outcomes: readonly Outcome<unknown, string>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const word = outcome.ok ? "ok" : outcome.refusal;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

async function setService(business: TestBusiness, assignments: string, values: unknown[] = []): Promise<void> {
  await world.query(`update public.services set ${assignments} where business_id = $1`, [business.id, ...values]);
}

function crowd<T>(size: number, act: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: size }, (_, index) => act(index)));
}

async function claimsOf(business: TestBusiness): Promise<number> {
  const rows = await world.query<{ n: number }>("select count(*)::int as n from public.claims where business_id = $1", [
    business.id,
  ]);
  return rows[0]?.n ?? -1;
}

const visit = (business: TestBusiness, startsAt: Date, more: object = {}) =>
  book(business.ctx(), { serviceId: "visit", startsAt, ...guest(), ...more });

describe("seats", () => {
  async function addClass(capacity: number, staff = 1): Promise<TestBusiness> {
    const business = await world.addBusiness({ staff });
    await setService(business, "capacity = $2, most_seats_per_booking = 4", [capacity]);
    return business;
  }
  const listAt = async (business: TestBusiness, startsAt: Date, seats?: number) =>
    made(
      await findSlots(business.ctx(), {
        service: "visit",
        from: startsAt,
        to: new Date(startsAt.getTime() + 1),
        seats,
      }),
    );

  test("a crowd fills a class to its last seat, in one session, and not beyond", async () => {
    const business = await addClass(10);
    const startsAt = atLocal(3, 10);
    const outcomes = await crowd(CROWD, () => visit(business, startsAt));
    expect(tally(outcomes)).toEqual({ ok: 10, seats_full: CROWD - 10 });
    const sessions = await world.query("select id from public.sessions where business_id = $1", [business.id]);
    expect(sessions).toHaveLength(1);
    const seats = await world.query<{ unit: number }>(
      "select unit from public.claims where business_id = $1 and resource_id = $2 order by unit",
      [business.id, sessions[0]?.id],
    );
    expect(seats.map(({ unit }) => unit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await listAt(business, startsAt)).slots).toEqual([]);
  });

  test("where several staff give a class, the next one opens when the one before is full", async () => {
    const business = await addClass(10, 3);
    expect(tally(await crowd(CROWD, () => visit(business, atLocal(3, 10))))).toEqual({ ok: CROWD });
    const sessions = await world.query<{ taken: number }>(
      `select (select count(*)::int from public.claims c where c.resource_id = n.id) as taken
       from public.sessions n where n.business_id = $1 order by 1`,
      [business.id],
    );
    expect(sessions.map(({ taken }) => taken)).toEqual([4, 10, 10]);
  });

  test("seats wanted together are given together or not at all", async () => {
    const business = await addClass(10);
    const startsAt = atLocal(3, 10);
    const outcomes = await crowd(8, () => visit(business, startsAt, { seats: 3 }));
    expect(tally(outcomes)).toEqual({ ok: 3, seats_full: 5 });
    expect((await listAt(business, startsAt)).slots).toMatchObject([{ seatsLeft: 1 }]);
    expect(await listAt(business, startsAt, 2)).toMatchObject({ slots: [], reason: "seats_full" });
    await expect(visit(business, startsAt, { seats: 5 })).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("a seat given up is offered again, the last one gives the staff member's time back", async () => {
    const business = await addClass(4);
    const startsAt = atLocal(4, 10);
    const { booking } = made(await visit(business, startsAt, { seats: 3 }));
    expect(booking).toMatchObject({ seats: 3 });
    const fewer = made(await cancelSeats(business.ctx(), { bookingId: booking.id, seats: 2 }));
    expect(fewer).toMatchObject({ seats: 1, status: "confirmed", priceCents: booking.priceCents / 3 });
    expect((await listAt(business, startsAt)).slots).toMatchObject([{ seatsLeft: 3 }]);
    const gone = made(await cancelSeats(business.ctx(), { bookingId: booking.id, seats: 1 }));
    expect(gone.status).toBe("cancelled");
    expect(await claimsOf(business)).toBe(0);
    expect((await listAt(business, startsAt)).slots).toMatchObject([{ seatsLeft: 4 }]);
  });

  test("a session of one hour keeps its staff member from a start in the middle of it", async () => {
    const business = await addClass(4);
    made(await visit(business, atLocal(4, 10)));
    const half = new Date(atLocal(4, 10).getTime() + HOUR / 2);
    expect(await visit(business, half)).toMatchObject({ ok: false, refusal: "slot_taken" });
  });

  test("held seats are taken for others, and a class of lapsed holds alone disappears", async () => {
    const business = await addClass(2);
    const startsAt = atLocal(5, 10);
    const first = made(await holdSlot(business.ctx(), { serviceId: "visit", startsAt }));
    const second = made(await holdSlot(business.ctx(), { serviceId: "visit", startsAt }));
    expect(await visit(business, startsAt)).toMatchObject({ ok: false, refusal: "seats_full" });
    await releaseHold(business.ctx(), second);
    expect((await listAt(business, startsAt)).slots).toMatchObject([{ seatsLeft: 1 }]);
    await world.query("update public.holds set held_until = now() - interval '1 second' where id = $1", [first.holdId]);
    await world.query(
      "update public.claims set expires_at = now() - interval '1 second' where business_id = $1 and status = 'held'",
      [business.id],
    );
    await world.query("update public.sessions set expires_at = now() - interval '1 second' where business_id = $1", [
      business.id,
    ]);
    const half = new Date(startsAt.getTime() + HOUR / 2);
    expect(await visit(business, half)).toMatchObject({ ok: true });
    expect(await visit(business, startsAt)).toMatchObject({ ok: false, refusal: "slot_taken" });
  });

  test("holds, bookings and cancellations of seats all at once never seat more than there are", async () => {
    const business = await addClass(6, 2);
    const startsAt = atLocal(6, 10);
    const acts = await crowd(CROWD, async (index) => {
      if (index % 3 === 0) return visit(business, startsAt, { seats: 2 });
      const hold = await holdSlot(business.ctx(), { serviceId: "visit", startsAt });
      if (!hold.ok) return hold;
      if (index % 3 === 1) return book(business.ctx(), { hold: hold.value, ...guest() });
      await releaseHold(business.ctx(), hold.value);
      return hold;
    });
    expect(Object.keys(tally(acts)).filter((word) => !["ok", "seats_full", "slot_taken"].includes(word))).toEqual([]);
    const seated = await world.query<{ id: string; taken: number; booked: number }>(
      `select n.id, (select count(*)::int from public.claims c where c.resource_id = n.id) as taken,
         (select sum(b.seats)::int from public.bookings b where b.session_id = n.id and b.status = 'confirmed') as booked
       from public.sessions n where n.business_id = $1`,
      [business.id],
    );
    for (const session of seated) {
      expect(session.taken).toBe(session.booked);
      expect(session.taken).toBeLessThanOrEqual(6);
    }
  });

  test("a booking moves with its seats from one session to another", async () => {
    const business = await addClass(3);
    const { booking } = made(await visit(business, atLocal(4, 10), { seats: 2 }));
    made(await visit(business, atLocal(4, 12), { seats: 2 }));
    const full = await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt: atLocal(4, 12) });
    expect(full).toMatchObject({ ok: false, refusal: "seats_full" });
    const moved = made(await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt: atLocal(4, 14) }));
    expect(moved).toMatchObject({ id: booking.id, seats: 2 });
    expect((await listAt(business, atLocal(4, 10))).slots).toMatchObject([{ seatsLeft: 3 }]);
    expect((await listAt(business, atLocal(4, 14))).slots).toMatchObject([{ seatsLeft: 1 }]);
  });
});

describe("rooms and machines", () => {
  async function addRooms(business: TestBusiness, rooms: readonly [kind: string, capacity: number][]): Promise<void> {
    for (const [kind, capacity] of rooms) {
      await world.query(
        `with made as (insert into public.resources (business_id, kind, name, capacity) values ($1, $2, $3, $4) returning id)
         insert into public.service_resources (business_id, service_id, resource_id) select $1, $5, id from made`,
        [business.id, kind, `${kind} ${randomUUID().slice(0, 4)}`, capacity, business.serviceId],
      );
    }
  }

  test("as many are booked at once as rooms and machines are free, each in a room of its own", async () => {
    const business = await world.addBusiness({ staff: 6 });
    await addRooms(business, [
      ["room", 1],
      ["room", 2],
      ["machine", 2],
    ]);
    const startsAt = atLocal(3, 10);
    expect(tally(await crowd(CROWD, () => visit(business, startsAt)))).toMatchObject({ ok: 2 });
    // Two staff, two units of the machine, two of the three places in rooms.
    expect(await claimsOf(business)).toBe(6);
    const window = { service: "visit", from: startsAt, to: new Date(startsAt.getTime() + 1) };
    expect(made(await findSlots(business.ctx(), window))).toMatchObject({ slots: [], reason: "resource_busy" });
    expect(await visit(business, startsAt)).toMatchObject({ ok: false, refusal: "resource_busy" });
  });

  test("a refusal for want of a room leaves nothing behind, and a cancellation gives the room back", async () => {
    const business = await world.addBusiness({ staff: 2 });
    await addRooms(business, [["room", 1]]);
    const startsAt = atLocal(3, 10);
    const { booking } = made(await visit(business, startsAt));
    expect(booking.resources).toHaveLength(1);
    expect(await visit(business, startsAt)).toMatchObject({ ok: false, refusal: "resource_busy" });
    expect(await claimsOf(business)).toBe(2);
    made(await cancelBooking(business.ctx(), { bookingId: booking.id }));
    expect(await claimsOf(business)).toBe(0);
    made(await visit(business, startsAt));
  });

  test("when every room is out of use nothing is offered", async () => {
    const business = await world.addBusiness();
    await addRooms(business, [["room", 1]]);
    await world.query("update public.resources set active = false where business_id = $1 and kind = 'room'", [
      business.id,
    ]);
    const window = { service: "visit", from: atLocal(3, 9), to: atLocal(3, 17) };
    expect(made(await findSlots(business.ctx(), window))).toMatchObject({ slots: [], reason: "resource_busy" });
  });
});

describe("collective", () => {
  test("a team is booked whole or not at all, by a crowd once", async () => {
    const business = await world.addBusiness({ staff: 3 });
    await setService(business, "staff_mode = 'collective'");
    const startsAt = atLocal(3, 10);
    const outcomes = await crowd(CROWD, () => visit(business, startsAt));
    expect(tally(outcomes)).toEqual({ ok: 1, slot_taken: CROWD - 1 });
    expect(await claimsOf(business)).toBe(3);
    const booked = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.booking] : []))[0];
    const team = [booked?.staff.id, ...(booked?.team ?? []).map(({ id }) => id)];
    expect(team.toSorted()).toEqual(business.staffIds.toSorted());
    const half = new Date(startsAt.getTime() + HOUR / 2);
    const window = { service: "visit", from: half, to: new Date(half.getTime() + 1) };
    expect(made(await findSlots(business.ctx(), window)).slots).toEqual([]);
    const moved = made(
      await rescheduleBooking(business.ctx(), { bookingId: booked?.id ?? "", startsAt: atLocal(3, 14) }),
    );
    expect(moved.team).toHaveLength(2);
    expect(await claimsOf(business)).toBe(3);
  });
});

describe("limits", () => {
  test("a crowd on one day takes as many as the day's limit, whoever they ask", async () => {
    const business = await world.addBusiness({ staff: 4 });
    await world.query(
      "insert into public.booking_limits (business_id, service_id, period, most_bookings) values ($1, $2, 'day', 5)",
      [business.id, business.serviceId],
    );
    const outcomes = await crowd(CROWD, (index) => visit(business, atLocal(3, 9 + (index % 8))));
    expect(tally(outcomes)).toMatchObject({ ok: 5 });
    const window = { service: "visit", from: atLocal(3, 9), to: atLocal(3, 17) };
    expect(made(await findSlots(business.ctx(), window))).toMatchObject({ slots: [], reason: "day_limit" });
    expect(await visit(business, atLocal(3, 16))).toMatchObject({ ok: false, refusal: "day_limit" });
    made(await visit(business, atLocal(4, 10)));
  });

  test("a limit of minutes for each staff member moves bookings on to the others", async () => {
    const business = await world.addBusiness({ staff: 2 });
    await world.query(
      "insert into public.booking_limits (business_id, service_id, per_staff, period, most_minutes) values ($1, $2, true, 'day', 120)",
      [business.id, business.serviceId],
    );
    const outcomes = await crowd(8, (index) => visit(business, atLocal(3, 9 + index)));
    expect(tally(outcomes)).toMatchObject({ ok: 4 });
  });

  test("a booking that moves within its week does not stand in its own way", async () => {
    const business = await world.addBusiness();
    await world.query(
      "insert into public.booking_limits (business_id, staff_id, period, most_bookings) values ($1, $2, 'month', 1)",
      [business.id, business.staffIds[0]],
    );
    const { booking } = made(await visit(business, atLocal(3, 10)));
    made(await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt: atLocal(3, 14) }));
    expect(await visit(business, atLocal(3, 9))).toMatchObject({ ok: false, refusal: "month_limit" });
  });
});

describe("round robin", () => {
  type LedgerRow = {
    staff_id: string;
    at: Date;
    present_weight: number;
    code: AssignmentCode;
    reason: { free: number };
  };
  const ledgerOf = (business: TestBusiness) =>
    world.query<LedgerRow>(
      "select staff_id, at, present_weight, code, reason from public.assignments where business_id = $1 and voided_at is null order by at, id",
      [business.id],
    );
  const setWeights = async (business: TestBusiness, weights: readonly number[]) => {
    for (const [index, weight] of weights.entries()) {
      await world.query("update public.service_staff set weight = $3 where business_id = $1 and staff_id = $2", [
        business.id,
        business.staffIds[index],
        weight,
      ]);
    }
  };

  test("24 clients at once are shared out exactly by weight, one ledger row each", async () => {
    const business = await world.addBusiness({ staff: 3 });
    await setWeights(business, [300, 200, 100]);
    const outcomes = await crowd(CROWD, (index) =>
      visit(business, atLocal(3 + Math.floor(index / 8), 9 + (index % 8))),
    );
    expect(tally(outcomes)).toEqual({ ok: CROWD });
    const rows = await ledgerOf(business);
    const counts = business.staffIds.map((staffId) => rows.filter((row) => row.staff_id === staffId).length);
    expect(counts).toEqual([12, 8, 4]);
    const booked = await world.query<{ n: number }>(
      "select count(*)::int as n from public.assignments a join public.bookings b on b.id = a.booking_id and b.staff_id = a.staff_id where a.business_id = $1",
      [business.id],
    );
    expect(booked[0]?.n).toBe(CROWD);
  });

  test("the ledger read again gives each choice once more, by the pure formula", async () => {
    const business = await world.addBusiness({ staff: 4 });
    await setWeights(business, [100, 100, 50, 250]);
    await crowd(CROWD, (index) => visit(business, atLocal(5 + index, 10)));
    const rows = await ledgerOf(business);
    const people = (isFree: boolean): RotationPerson[] =>
      business.staffIds.map((staffId, index) => ({
        staffId,
        isFree,
        weight: [100, 100, 50, 250][index] ?? 0,
        priority: 0,
        absences: [],
      }));
    const entries: LedgerEntry[] = [];
    for (const row of rows) {
      const interval = { start: 0, end: Number.MAX_SAFE_INTEGER };
      const chosen = chooseStaff(composeRotation(people(true), entries, interval, { maxLead: null }));
      expect([row.staff_id, row.code]).toEqual([chosen.staffId, chosen.reason.code]);
      expect(row.present_weight).toBe(500);
      entries.push({ staffId: row.staff_id, at: row.at.getTime(), presentWeight: row.present_weight });
    }
    expect(entries).toHaveLength(CROWD);
  });

  test("a newcomer and somebody back from leave take their turn, not everything", async () => {
    const business = await world.addBusiness({ staff: 3 });
    const [ana, bo, cy] = business.staffIds;
    // The month so far: cy joined today, bo was away until yesterday.
    await world.query(
      "update public.service_staff set created_at = '2020-01-01' where business_id = $1 and staff_id <> $2",
      [business.id, cy],
    );
    await world.query("update public.services set rotation_period = 'day' where business_id = $1", [business.id]);
    await world.query(
      `insert into public.time_off (business_id, staff_id, from_date, to_date, start_minute, end_minute, status)
       select $1, $2, (now() at time zone 'America/New_York')::date, (now() at time zone 'America/New_York')::date, 0,
         greatest(1, (extract(hour from now() at time zone 'America/New_York') * 60 + extract(minute from now() at time zone 'America/New_York'))::int), 'approved'`,
      [business.id, bo],
    );
    const early = await world.query<{ at: Date }>(
      "select date_trunc('day', now() at time zone 'America/New_York') at time zone 'America/New_York' as at",
    );
    for (let index = 0; index < 12; index += 1) {
      const { booking } = made(await visit(business, atLocal(20 + index, 10), { staffId: ana }));
      await world.query("update public.assignments set at = $2, present_weight = 100 where booking_id = $1", [
        booking.id,
        early[0]?.at,
      ]);
    }
    const next: string[] = [];
    for (let index = 0; index < 9; index += 1) {
      next.push(made(await visit(business, atLocal(20 + index, 14))).booking.staff.id);
    }
    const counts = [ana, bo, cy].map((staffId) => next.filter((id) => id === staffId).length);
    expect(counts).toEqual([3, 3, 3]);
  });

  test("nobody runs further ahead than the cap while another is free, and priority goes before shares", async () => {
    const business = await world.addBusiness({ staff: 2 });
    const [ana] = business.staffIds;
    await setService(business, "rotation_max_lead = 2");
    await world.query("update public.service_staff set priority = 5 where business_id = $1 and staff_id = $2", [
      business.id,
      ana,
    ]);
    const given = [];
    for (let index = 0; index < 8; index += 1) {
      const made1 = made(await visit(business, atLocal(3 + index, 10)));
      given.push(made1.booking.staff.id === ana ? "a" : "b");
    }
    expect(given.join("")).toBe("aabababa");
    expect((await ledgerOf(business)).map((row) => row.code).slice(0, 4)).toEqual([
      "priority",
      "priority",
      "max_lead",
      "priority",
    ]);
  });

  test("a cancelled booking, and a hold that lapsed, do not count; who was asked for is kept and counts", async () => {
    const business = await world.addBusiness({ staff: 2 });
    const [ana = "", bo] = business.staffIds;
    const { booking } = made(await visit(business, atLocal(3, 10), { staffId: ana }));
    made(await cancelBooking(business.ctx(), { bookingId: booking.id }));
    expect(await ledgerOf(business)).toEqual([]);
    const hold = made(await holdSlot(business.ctx(), { serviceId: "visit", startsAt: atLocal(3, 10), staffId: ana }));
    expect((await ledgerOf(business)).map((row) => row.code)).toEqual(["kept"]);
    await releaseHold(business.ctx(), hold);
    expect(await ledgerOf(business)).toEqual([]);
    made(await visit(business, atLocal(3, 10), { staffId: ana }));
    expect(made(await visit(business, atLocal(3, 11))).booking.staff.id).toBe(bo);
  });

  test("a hold's choice and reason become its booking's", async () => {
    const business = await world.addBusiness({ staff: 3 });
    const hold = made(await holdSlot(business.ctx(), { serviceId: "visit", startsAt: atLocal(3, 10) }));
    const { booking } = made(await book(business.ctx(), { hold, ...guest() }));
    const rows = await world.query(
      "select staff_id, booking_id, hold_id from public.assignments where business_id = $1",
      [business.id],
    );
    expect(rows).toEqual([{ staff_id: booking.staff.id, booking_id: booking.id, hold_id: null }]);
  });
});

describe("requests", () => {
  async function addAsking(): Promise<TestBusiness> {
    const business = await world.addBusiness();
    await setService(business, "requires_confirmation = true, pending_expires_minutes = 60");
    return business;
  }
  const confirm = (business: TestBusiness, bookingId: string) =>
    world.query<{ answer: { ok: boolean; refusal?: string } }>(
      `select private.set_booking_status($1, '{"type": "member"}') as answer`,
      [{ businessId: business.id, bookingId, to: "confirmed" }],
    );

  test("a request blocks its time, and is confirmed or expired, never both", async () => {
    for (let round = 0; round < 6; round += 1) {
      const business = await addAsking();
      const startsAt = atLocal(3, 10);
      const { booking } = made(await visit(business, startsAt));
      expect(booking.status).toBe("pending");
      expect(Date.parse(booking.expiresAt ?? "")).toBeGreaterThan(Date.now() + 3_500_000);
      expect(await visit(business, startsAt)).toMatchObject({ ok: false, refusal: "slot_taken" });
      await world.query("update public.bookings set expires_at = now() - interval '1 second' where id = $1", [
        booking.id,
      ]);
      const [answers] = await Promise.all([
        crowd(4, () => confirm(business, booking.id)),
        crowd(4, () => world.db.call("expire_pending", 50)),
      ]);
      const rows = await world.query<{ status: string; claims: number }>(
        "select b.status, (select count(*)::int from public.claims c where c.booking_id = b.id and c.status = 'confirmed') as claims from public.bookings b where b.id = $1",
        [booking.id],
      );
      const confirmed = answers.some(([row]) => row?.answer.ok === true);
      expect(rows).toEqual([confirmed ? { status: "confirmed", claims: 1 } : { status: "cancelled", claims: 0 }]);
    }
  });

  test("who has been there before is booked at once, where the owner says so", async () => {
    const business = await addAsking();
    const customer = { name: "Regular", email: `regular-${randomUUID()}@example.com` };
    const first = made(await visit(business, atLocal(3, 10), { customer }));
    expect(first.booking.status).toBe("pending");
    await confirm(business, first.booking.id);
    expect(made(await visit(business, atLocal(4, 10), { customer })).booking.status).toBe("pending");
    await setService(business, "confirm_known_customers = true");
    expect(made(await visit(business, atLocal(5, 10), { customer })).booking.status).toBe("confirmed");
    expect(made(await visit(business, atLocal(6, 10))).booking.status).toBe("pending");
  });
});

describe("lengths and hours", () => {
  test("each length has its price and takes its own time; another length is refused", async () => {
    const business = await world.addBusiness();
    await setService(business, "price_cents = 5000");
    await world.query(
      "insert into public.service_durations (business_id, service_id, duration_minutes, price_cents) values ($1, $2, 90, 7000)",
      [business.id, business.serviceId],
    );
    const long = made(await visit(business, atLocal(3, 10), { durationMinutes: 90 })).booking;
    expect(long).toMatchObject({ priceCents: 7000, service: { durationMinutes: 90 } });
    expect(Date.parse(long.endsAt) - Date.parse(long.startsAt)).toBe(1.5 * HOUR);
    expect(await visit(business, atLocal(3, 11))).toMatchObject({ ok: false, refusal: "slot_taken" });
    await expect(visit(business, atLocal(3, 13), { durationMinutes: 75 })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  test("a service's own hours, a place's hours, holidays, absence and travel narrow what is listed", async () => {
    const business = await world.addBusiness();
    const day = (date: string) => ({
      from: new Date(`${date}T00:00:00-05:00`),
      to: new Date(`${date}T23:59:00-05:00`),
    });
    const starts = async (date: string) => {
      const answer = made(
        await findSlots(business.ctx(new Date("2026-12-01T12:00:00Z")), { service: "visit", ...day(date) }),
      );
      const hours = answer.slots.map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
      return [hours[0], hours.at(-1), answer.reason];
    };
    expect(await starts("2026-12-14")).toEqual(["14:00", "21:00", null]);
    await world.query(
      "insert into public.working_hours (business_id, service_id, weekday, start_minute, end_minute) select $1, $2, d, 600, 900 from generate_series(0, 6) d",
      [business.id, business.serviceId],
    );
    expect(await starts("2026-12-14")).toEqual(["15:00", "19:00", null]);
    await world.query(
      `with place as (insert into public.locations (business_id, name) values ($1, 'Annex') returning id),
         hours as (insert into public.working_hours (business_id, location_id, weekday, start_minute, end_minute)
           select $1, id, d, 720, 1200 from place, generate_series(0, 6) d returning location_id)
       update public.staff set location_id = (select id from place) where business_id = $1`,
      [business.id],
    );
    expect(await starts("2026-12-14")).toEqual(["17:00", "19:00", null]);
    await world.query("update public.businesses set holiday_country = 'US' where id = $1", [business.id]);
    expect(await starts("2026-12-25")).toEqual([undefined, undefined, "holiday"]);
    await world.query(
      "insert into public.time_off (business_id, staff_id, from_date, to_date, status) values ($1, $2, '2026-12-15', '2026-12-16', 'approved'), ($1, $2, '2026-12-14', '2026-12-14', 'requested')",
      [business.id, business.staffIds[0]],
    );
    expect(await starts("2026-12-15")).toEqual([undefined, undefined, "time_off"]);
    expect((await starts("2026-12-14"))[2]).toBe(null);
    await world.query(
      "insert into public.staff_travel (business_id, staff_id, from_date, to_date, time_zone) values ($1, $2, '2026-12-17', '2026-12-17', 'America/Los_Angeles')",
      [business.id, business.staffIds[0]],
    );
    expect((await starts("2026-12-17"))[0]).toBe("17:00");
  });

  test("a fixed range and bookable days end where they say", async () => {
    const business = await world.addBusiness();
    const now = new Date("2026-12-01T12:00:00Z");
    const count = async (date: string) => {
      const from = new Date(`${date}T00:00:00-05:00`);
      const answer = made(
        await findSlots(business.ctx(now), { service: "visit", from, to: new Date(from.getTime() + 20 * HOUR) }),
      );
      return answer.slots.length > 0 ? "open" : answer.reason;
    };
    await setService(business, "window_kind = 'range', window_from = '2026-12-10', window_to = '2026-12-12'");
    expect([
      await count("2026-12-09"),
      await count("2026-12-10"),
      await count("2026-12-12"),
      await count("2026-12-13"),
    ]).toEqual(["beyond_window", "open", "open", "beyond_window"]);
    const before = { from: new Date("2026-12-02T05:00:00Z"), to: new Date("2026-12-03T05:00:00Z") };
    const { nextFreeAt } = made(await findSlots(business.ctx(now), { service: "visit", ...before }));
    expect(nextFreeAt?.toISOString()).toBe("2026-12-10T14:00:00.000Z");
    await setService(business, "window_kind = 'bookable_days', booking_window_days = 3");
    await world.query(
      "insert into public.date_overrides (business_id, on_date) values ($1, '2026-12-02'), ($1, '2026-12-03')",
      [business.id],
    );
    // Today, the 4th and the 5th are the first three days with an open start.
    expect([await count("2026-12-05"), await count("2026-12-06")]).toEqual(["open", "beyond_window"]);
  });
});
