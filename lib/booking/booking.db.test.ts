import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Outcome } from "@/lib/outcome";
import { type BookInput, book } from "./book";
import { cancelBooking } from "./cancel-booking";
import { findSlots } from "./find-slots";
import { getBookingByToken } from "./get-booking";
import { holdSlot } from "./hold-slot";
import { releaseHold, renewHold } from "./live-hold";
import { rescheduleBooking } from "./reschedule-booking";
import { atLocal, openWorld, type World } from "./world.test-helper";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const CROWD = 24;
// No claim of speed (npm run bench makes those): an insert that deadlocks was seen to take 19 s.
const STUCK_MS = 10_000;
let people = 0;

function guest(): Pick<BookInput, "customer" | "channel"> {
  people += 1;
  return { customer: { name: `Guest ${people}`, email: `guest-${people}@example.com` }, channel: "api" };
}

function refusals(outcomes: readonly Outcome<unknown, string>[]): Set<string> {
  return new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal])));
}

function made<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) {
    throw new Error(`refused: ${outcome.refusal}`);
  }
  return outcome.value;
}

describe("races", () => {
  test("of 24 bookings at once for one time one is made, and none is stuck in a deadlock", async () => {
    for (let round = 0; round < 5; round += 1) {
      const business = await world.addBusiness();
      const startsAt = atLocal(3 + round, 10);
      const startedAt = performance.now();
      const outcomes = await Promise.all(
        Array.from({ length: CROWD }, () =>
          book(business.ctx(), { serviceId: business.serviceId, startsAt, ...guest() }),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(refusals(outcomes)).toEqual(new Set(["slot_taken"]));
      expect(performance.now() - startedAt).toBeLessThan(STUCK_MS);
    }
  });

  test("of 24 holds at once for one time one is given", async () => {
    const business = await world.addBusiness();
    const startsAt = atLocal(3, 11);
    const outcomes = await Promise.all(
      Array.from({ length: CROWD }, () => holdSlot(business.ctx(), { serviceId: business.serviceId, startsAt })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(refusals(outcomes)).toEqual(new Set(["slot_taken"]));
  });

  test("a crowd that asks for anyone fills every staff member exactly once", async () => {
    const business = await world.addBusiness({ staff: 5 });
    const startsAt = atLocal(3, 12);
    const outcomes = await Promise.all(
      Array.from({ length: CROWD }, () =>
        book(business.ctx(), { serviceId: business.serviceId, startsAt, ...guest() }),
      ),
    );
    const staff = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.booking.staff.id] : []));
    expect(staff.toSorted()).toEqual(business.staffIds.toSorted());
  });

  test("a hold and a booking of the same request made at once become one booking", async () => {
    const business = await world.addBusiness();
    const hold = made(await holdSlot(business.ctx(), { serviceId: business.serviceId, startsAt: atLocal(3, 13) }));
    const input = { hold, ...guest() };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => book(business.ctx(), input)));
    expect(new Set(outcomes.map((outcome) => made(outcome).booking.id)).size).toBe(1);
    expect(outcomes.filter((outcome) => !made(outcome).replayed)).toHaveLength(1);
  });
});

describe("holds", () => {
  test("a held time is offered to nobody else, and again once it is released", async () => {
    const business = await world.addBusiness();
    const startsAt = atLocal(4, 10);
    const window = { service: "visit", from: startsAt, to: new Date(startsAt.getTime() + 1) };
    const hold = made(await holdSlot(business.ctx(), { serviceId: "visit", startsAt }));
    expect(made(await findSlots(business.ctx(), window))).toMatchObject({ slots: [], reason: "held" });
    expect(made(await findSlots(business.ctx(), { ...window, exceptHold: hold })).slots).toHaveLength(1);
    expect(
      made(await findSlots(business.ctx(), { ...window, exceptHold: { ...hold, secret: "wrong" } })).slots,
    ).toEqual([]);
    await releaseHold(business.ctx(), { holdId: hold.holdId, secret: "wrong" });
    expect(made(await findSlots(business.ctx(), window)).slots).toEqual([]);
    await releaseHold(business.ctx(), hold);
    expect(made(await findSlots(business.ctx(), window)).slots).toHaveLength(1);
  });

  test("a lapsed hold books nothing, renews nothing and stands in nobody's way", async () => {
    const business = await world.addBusiness();
    const startsAt = atLocal(4, 11);
    const hold = made(await holdSlot(business.ctx(), { serviceId: business.serviceId, startsAt }));
    await world.query("update public.holds set held_until = now() - interval '1 second' where id = $1", [hold.holdId]);
    await world.query("update public.claims set expires_at = now() - interval '1 second' where hold_id = $1", [
      hold.holdId,
    ]);
    expect(await book(business.ctx(), { hold, ...guest() })).toMatchObject({ ok: false, refusal: "hold_lapsed" });
    expect(await renewHold(business.ctx(), hold)).toMatchObject({ ok: false, refusal: "hold_lapsed" });
    expect((await book(business.ctx(), { serviceId: business.serviceId, startsAt, ...guest() })).ok).toBe(true);
  });

  test("a hold is booked by nobody without its secret", async () => {
    const business = await world.addBusiness();
    const hold = made(await holdSlot(business.ctx(), { serviceId: business.serviceId, startsAt: atLocal(4, 12) }));
    const outcome = await book(business.ctx(), { hold: { holdId: hold.holdId, secret: "A".repeat(43) }, ...guest() });
    expect(outcome).toMatchObject({ ok: false, refusal: "hold_lapsed" });
  });

  test("a visitor's next hold takes the place of the one before, even over it", async () => {
    const business = await world.addBusiness();
    const visitorKey = "a-visitor-of-this-test";
    const first = { serviceId: business.serviceId, startsAt: atLocal(4, 13), visitorKey };
    const hold = made(await holdSlot(business.ctx(), first));
    const startsAt = new Date(first.startsAt.getTime() + 30 * 60_000);
    expect((await holdSlot(business.ctx(), { ...first, startsAt, visitorKey: "another-visitor-here" })).ok).toBe(false);
    expect((await holdSlot(business.ctx(), { ...first, startsAt })).ok).toBe(true);
    expect((await renewHold(business.ctx(), hold)).ok).toBe(false);
  });
});

describe("idempotency", () => {
  const hash = (letter: string) => letter.repeat(64);

  test("the same key and request answers the first booking, another request is refused", async () => {
    const business = await world.addBusiness();
    const idempotency = { actor: "visitor", key: "key-1", requestHash: hash("a") };
    const input = { serviceId: business.serviceId, startsAt: atLocal(5, 10), ...guest(), idempotency };
    const first = made(await book(business.ctx(), input));
    const second = made(await book(business.ctx(), input));
    expect({ ...second, replayed: false }).toEqual(first);
    expect(second.replayed).toBe(true);
    const other = { ...input, idempotency: { ...idempotency, requestHash: hash("b") } };
    expect(await book(business.ctx(), other)).toMatchObject({ ok: false, refusal: "idempotency_mismatch" });
    const elsewhere = { ...other, startsAt: atLocal(5, 14) };
    expect(await book(business.ctx(), elsewhere)).toMatchObject({ ok: false, refusal: "idempotency_mismatch" });
  });

  test("a crowd with one key makes one booking", async () => {
    const business = await world.addBusiness({ staff: 6 });
    const idempotency = { actor: "visitor", key: "key-2", requestHash: hash("c") };
    const input = { serviceId: business.serviceId, startsAt: atLocal(5, 11), ...guest(), idempotency };
    const outcomes = await Promise.all(Array.from({ length: CROWD }, () => book(business.ctx(), input)));
    const ids = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.booking.id] : [])));
    expect(ids.size).toBe(1);
    expect([...refusals(outcomes)].filter((refusal) => refusal !== "idempotency_in_flight")).toEqual([]);
    const rows = await world.query("select id from public.bookings where business_id = $1", [business.id]);
    expect(rows).toHaveLength(1);
  });

  test("a repeated hold answers the same hold and secret", async () => {
    const business = await world.addBusiness();
    const idempotency = { actor: "visitor", key: "key-3", requestHash: hash("d") };
    const input = { serviceId: business.serviceId, startsAt: atLocal(5, 12), idempotency };
    const first = made(await holdSlot(business.ctx(), input));
    expect(made(await holdSlot(business.ctx(), input))).toEqual({ ...first, replayed: true });
  });
});

describe("moving and cancelling", () => {
  test("a move onto another booking is refused and the old time kept", async () => {
    const business = await world.addBusiness();
    const [first, second] = [atLocal(6, 10), atLocal(6, 12)];
    const { booking, manageToken } = made(
      await book(business.ctx(), { serviceId: business.serviceId, startsAt: first, ...guest() }),
    );
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: second, ...guest() });
    const moved = await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt: second });
    expect(moved).toMatchObject({ ok: false, refusal: "slot_taken" });
    expect((await getBookingByToken(world.db, manageToken))?.startsAt).toBe(first.toISOString());
    expect((await book(business.ctx(), { serviceId: business.serviceId, startsAt: first, ...guest() })).ok).toBe(false);
  });

  test("a move by half its own length counts its own time as free and keeps the staff member", async () => {
    const business = await world.addBusiness({ staff: 3 });
    const startsAt = atLocal(6, 10);
    const { booking } = made(
      await book(business.ctx(), { serviceId: "visit", startsAt, staffId: business.staffIds[1], ...guest() }),
    );
    const later = new Date(startsAt.getTime() + 30 * 60_000);
    const moved = made(await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt: later }));
    expect(moved).toMatchObject({ startsAt: later.toISOString(), staff: { id: business.staffIds[1] }, version: 2 });
    const stale = await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt, expectedVersion: 1 });
    expect(stale).toMatchObject({ ok: false, refusal: "changed_meanwhile" });
  });

  test("inside the notice a customer can neither move nor cancel", async () => {
    const business = await world.addBusiness({ hours: [0, 1440] });
    const soon = new Date(Math.ceil((Date.now() + 30 * 60_000) / 1_800_000) * 1_800_000);
    const { booking } = made(await book(business.ctx(), { serviceId: business.serviceId, startsAt: soon, ...guest() }));
    const moved = await rescheduleBooking(business.ctx(), { bookingId: booking.id, startsAt: atLocal(6, 12) });
    expect(moved).toMatchObject({ ok: false, refusal: "too_late_to_reschedule" });
    const cancelled = await cancelBooking(business.ctx(), { bookingId: booking.id });
    expect(cancelled).toMatchObject({ ok: false, refusal: "too_late_to_cancel" });
  });

  test("a cancelled time is free again, and cancelling twice answers the same", async () => {
    const business = await world.addBusiness();
    const input = { serviceId: business.serviceId, startsAt: atLocal(6, 14) };
    const { booking } = made(await book(business.ctx(), { ...input, ...guest() }));
    const first = made(await cancelBooking(business.ctx(), { bookingId: booking.id }));
    expect(made(await cancelBooking(business.ctx(), { bookingId: booking.id }))).toEqual(first);
    expect((await book(business.ctx(), { ...input, ...guest() })).ok).toBe(true);
  });

  test("another business's booking is not found", async () => {
    const [mine, theirs] = [await world.addBusiness(), await world.addBusiness()];
    const input = { serviceId: theirs.serviceId, startsAt: atLocal(6, 15) };
    const { booking } = made(await book(theirs.ctx(), { ...input, ...guest() }));
    expect(await cancelBooking(mine.ctx(), { bookingId: booking.id })).toMatchObject({
      ok: false,
      refusal: "not_found",
    });
    const moved = await rescheduleBooking(mine.ctx(), { bookingId: booking.id, startsAt: atLocal(7, 15) });
    expect(moved).toMatchObject({ ok: false, refusal: "not_found" });
    expect(await book(mine.ctx(), { ...input, ...guest() })).toMatchObject({ ok: false, refusal: "not_found" });
  });
});

describe("rules", () => {
  test("what is not listed is not booked, and says why", async () => {
    const business = await world.addBusiness({ noticeMinutes: 2_880 });
    const attempt = async (startsAt: Date) => {
      const outcome = await book(business.ctx(), { serviceId: business.serviceId, startsAt, ...guest() });
      return outcome.ok ? "booked" : outcome.refusal;
    };
    expect(await attempt(atLocal(5, 8))).toBe("outside_hours");
    expect(await attempt(new Date(atLocal(5, 10).getTime() + 60_000))).toBe("outside_step");
    expect(await attempt(atLocal(1, 10))).toBe("too_soon");
    expect(await attempt(atLocal(500, 10))).toBe("beyond_window");
    expect(await attempt(new Date("2001-01-01T10:00:00Z"))).toBe("past");
    expect(await attempt(new Date("9998-01-01T10:00:00Z"))).toBe("beyond_window");
  });

  test("a day on which the business is closed is closed, and a staff member's own day goes before it", async () => {
    const business = await world.addBusiness({ staff: 2 });
    const startsAt = atLocal(8, 10);
    const date = startsAt.toISOString().slice(0, 10);
    const window = { service: "visit", from: atLocal(8, 0), to: atLocal(9, 0) };
    await world.query("insert into public.date_overrides (business_id, on_date) values ($1, $2)", [business.id, date]);
    expect(made(await findSlots(business.ctx(), window))).toMatchObject({ slots: [], reason: "closed" });
    await world.query(
      "insert into public.date_overrides (business_id, staff_id, on_date, start_minute, end_minute) values ($1, $2, $3, 600, 660)",
      [business.id, business.staffIds[1], date],
    );
    const { slots } = made(await findSlots(business.ctx(), window));
    expect(slots.map((slot) => [slot.startsAt, slot.staffIds])).toEqual([[startsAt, [business.staffIds[1]]]]);
  });

  test("an empty window names the next free time", async () => {
    const business = await world.addBusiness();
    const window = { service: "visit", from: atLocal(9, 18), to: atLocal(9, 23) };
    expect(made(await findSlots(business.ctx(), window))).toMatchObject({
      slots: [],
      reason: "outside_hours",
      nextFreeAt: atLocal(10, 9),
    });
  });

  test("a service's contact rule is kept, and phones are stored in E.164", async () => {
    const business = await world.addBusiness({ contactRule: "phone" });
    const input = { serviceId: business.serviceId, startsAt: atLocal(9, 10), channel: "api" as const };
    const without = await book(business.ctx(), { ...input, customer: { name: "Ana", email: "ana@example.com" } });
    expect(without).toMatchObject({ ok: false, refusal: "contact_required", detail: { fields: ["phone"] } });
    const { booking } = made(
      await book(business.ctx(), { ...input, customer: { name: "Ana", phone: "(212) 555-0147" } }),
    );
    expect(booking.customer.phone).toBe("+12125550147");
  });

  test("bookings under rules that change all the while are judged again", async () => {
    const business = await world.addBusiness({ staff: 4 });
    const startsAt = atLocal(9, 12);
    const change = () =>
      world.query("update public.services set position = position + 1 where business_id = $1", [business.id]);
    const [outcomes] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, () => book(business.ctx(), { serviceId: "visit", startsAt, ...guest() }))),
      Promise.all(Array.from({ length: 3 }, change)),
    ]);
    expect([...refusals(outcomes)].filter((refusal) => refusal !== "changed_meanwhile")).toEqual([]);
    expect(outcomes.some((outcome) => outcome.ok)).toBe(true);
  });

  test("nobody is given a second booking before everyone has one", async () => {
    const business = await world.addBusiness({ staff: 3 });
    const at = (hour: number) => book(business.ctx(), { serviceId: "visit", startsAt: atLocal(11, hour), ...guest() });
    const order = [];
    for (const hour of [9, 10, 11, 12, 13, 14]) {
      order.push(business.staffIds.indexOf(made(await at(hour)).booking.staff.id));
    }
    expect([order.slice(0, 3).toSorted(), order.slice(3).toSorted()]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  test("on the days the clock changes the wall clock's hours are kept", async () => {
    const business = await world.addBusiness({ hours: [540, 1020] });
    const days = ["2027-03-13", "2027-03-14", "2027-03-15", "2027-11-06", "2027-11-07", "2027-11-08"];
    const now = new Date("2027-01-10T12:00:00Z");
    for (const date of days) {
      const from = new Date(`${date}T06:00:00Z`);
      const window = { service: "visit", from, to: new Date(from.getTime() + 20 * 3_600_000) };
      const { slots } = made(await findSlots(business.ctx(now), window));
      const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "America/New_York", timeStyle: "short" });
      expect([date, clock.format(slots[0]?.startsAt), clock.format(slots.at(-1)?.endsAt)]).toEqual([
        date,
        "09:00",
        "17:00",
      ]);
    }
  });
});
