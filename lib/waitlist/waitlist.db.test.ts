import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { atLocal, openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import type { Ctx } from "@/lib/context";
import type { Outcome } from "@/lib/outcome";
import { acceptOffer } from "./accept-offer";
import { declineOffer } from "./decline-offer";
import { type Joined, type JoinInput, joinWaitlist } from "./join-waitlist";
import { leaveWaitlist } from "./leave-waitlist";
import { offerFreedSlots } from "./offer-freed-slots";
import { offerTokenOf } from "./tokens";
import { getEntryByToken, getOfferByToken } from "./waitlist-entry";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const CROWD = 24;
const DAYS = 5;
const date = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(atLocal(DAYS, 12));
const at = (hour: number) => atLocal(DAYS, hour);
let people = 0;

function made<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.value;
}

function jobCtx(business: TestBusiness): Ctx {
  return { ...business.ctx(), actor: { type: "job", name: "offer-waitlist" } };
}

function customer(): JoinInput["customer"] {
  people += 1;
  return { name: `Waiter ${people}`, email: `waiter-${people}@example.com` };
}

async function join(business: TestBusiness, wish: Partial<JoinInput> = {}): Promise<Joined & { token: string }> {
  const input = { service: "visit", fromDate: date, toDate: date, customer: customer(), ...wish };
  const joined = made(await joinWaitlist(business.ctx(), input));
  if (joined.token === null) throw new Error("waits already");
  return { ...joined, token: joined.token };
}

/** A day from 9 to 12 with one staff member or more, every hour of it booked; answers how to free one. */
async function fullDay(
  staff = 1,
): Promise<{ business: TestBusiness; free(hour: number, staffId?: string): Promise<void> }> {
  const business = await world.addBusiness({ staff, hours: [540, 720] });
  const bookings = new Map<string, string>();
  for (const staffId of business.staffIds) {
    for (const hour of [9, 10, 11]) {
      const input = { serviceId: "visit", startsAt: at(hour), staffId, customer: customer(), channel: "api" as const };
      bookings.set(`${hour} ${staffId}`, made(await book(business.ctx(), input)).booking.id);
    }
  }
  return {
    business,
    async free(hour, staffId = business.staffIds[0] ?? "") {
      made(await cancelBooking(business.ctx(), { bookingId: bookings.get(`${hour} ${staffId}`) ?? "" }));
    },
  };
}

type Offer = {
  id: string;
  entry_id: string;
  status: string;
  starts_at: Date;
  staff_id: string;
  booking_id: string | null;
};
function offersOf(business: TestBusiness): Promise<Offer[]> {
  return world.query<Offer>("select * from public.waitlist_offers where business_id = $1 order by created_at", [
    business.id,
  ]);
}

async function countOf(
  table: "holds" | "claims" | "bookings",
  business: TestBusiness,
  where = "true",
): Promise<number> {
  const [row] = await world.query<{ n: number }>(
    `select count(*)::int as n from public.${table} where business_id = $1 and ${where}`,
    [business.id],
  );
  return row?.n ?? -1;
}

async function holdUntil(business: TestBusiness, until: Date): Promise<void> {
  await world.query("update public.holds set held_until = $2 where business_id = $1", [business.id, until]);
  await world.query("update public.claims set expires_at = $2 where business_id = $1 and status = 'held'", [
    business.id,
    until,
  ]);
}

function lapse(business: TestBusiness): Promise<void> {
  return holdUntil(business, new Date(Date.now() - 1_000));
}

function sleepUntil(instant: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - Date.now())));
}

describe("races", () => {
  test("of 24 jobs that offer one freed time at once, one makes one offer with one hold", async () => {
    const { business, free } = await fullDay();
    const [first] = [await join(business), await join(business), await join(business)];
    await free(10);
    const offered = await Promise.all(Array.from({ length: CROWD }, () => offerFreedSlots(jobCtx(business))));
    expect(offered.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await offersOf(business)).toMatchObject([{ entry_id: first?.entry.id, status: "open", starts_at: at(10) }]);
    expect(await countOf("holds", business)).toBe(1);
    expect(await countOf("claims", business, "status = 'held'")).toBe(1);
  });

  test("of 24 jobs that offer ten freed times to ten who wait, each gets one offer of its own", async () => {
    const business = await world.addBusiness({ staff: 5, hours: [540, 660] });
    for (let n = 0; n < 10; n += 1) await join(business, { startMinute: n < 5 ? 0 : 600 });
    const offered = await Promise.all(Array.from({ length: CROWD }, () => offerFreedSlots(jobCtx(business))));
    const offers = await offersOf(business);
    expect(offered.reduce((sum, n) => sum + n, 0)).toBe(10);
    expect(new Set(offers.map((one) => one.entry_id)).size).toBe(10);
    expect(new Set(offers.map((one) => `${one.starts_at.toISOString()} ${one.staff_id}`)).size).toBe(10);
    expect(await countOf("holds", business)).toBe(10);
  });

  test("an offer that is accepted and lapses at the same moment is one or the other", async () => {
    for (let round = 0; round < 15; round += 1) {
      const { business, free } = await fullDay();
      await join(business);
      await free(10);
      await offerFreedSlots(jobCtx(business));
      const [offer] = await offersOf(business);
      const end = new Date(Date.now() + 60);
      await holdUntil(business, end);
      const token = offerTokenOf(offer?.id ?? "");
      const clients = Array.from({ length: CROWD }, async (_, n) => {
        await sleepUntil(end.getTime() - 24 + n * 2);
        return n % 2 === 0 ? acceptOffer(business.ctx(), token) : world.db.call("sweep_waitlist", 100);
      });
      const accepted = (await Promise.all(clients)).some((answer) => "ok" in answer && answer.ok);
      await sleepUntil(end.getTime() + 60);
      await world.db.call("sweep_waitlist", 100);
      const [after] = await offersOf(business);
      const booked = await countOf("bookings", business, "status = 'confirmed'");
      const claimed = await countOf("claims", business);
      expect([after?.status, booked, claimed]).toEqual(accepted ? ["taken", 3, 3] : ["lapsed", 2, 2]);
    }
  });

  test("an offer accepted and declined at once is one or the other", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { business, free } = await fullDay();
      const mine = await join(business);
      await free(10);
      await offerFreedSlots(jobCtx(business));
      const [offer] = await offersOf(business);
      const token = offerTokenOf(offer?.id ?? "");
      const [accepted, declined, left] = await Promise.all([
        acceptOffer(business.ctx(), token),
        declineOffer(business.ctx(), token),
        leaveWaitlist(world.db, { type: "visitor" }, mine.token),
      ]);
      const [after] = await offersOf(business);
      expect(accepted.ok).toBe(after?.status === "taken");
      if (accepted.ok) expect(declined).toMatchObject({ ok: false, refusal: "changed_meanwhile" });
      expect((await getEntryByToken(world.db, mine.token))?.status).toBe(accepted.ok ? "booked" : "left");
      expect(left).not.toBeNull();
      expect(await countOf("holds", business)).toBe(0);
    }
  });

  test("one who joins 24 times at once waits once", async () => {
    const business = await world.addBusiness();
    const same = customer();
    const input = { service: "visit", fromDate: date, toDate: date, customer: same };
    const outcomes = await Promise.all(Array.from({ length: CROWD }, () => joinWaitlist(business.ctx(), input)));
    expect(outcomes.filter((outcome) => made(outcome).token !== null)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => made(outcome).entry.id)).size).toBe(1);
  });
});

describe("the line", () => {
  test("two freed times go to the two first in line", async () => {
    const { business, free } = await fullDay();
    const line = [await join(business), await join(business), await join(business)];
    expect(line.map((one) => one.entry.position)).toEqual([1, 2, 3]);
    await free(9);
    await free(11);
    expect(await offerFreedSlots(jobCtx(business))).toBe(2);
    expect((await offersOf(business)).map((one) => [one.entry_id, one.starts_at])).toEqual([
      [line[0]?.entry.id, at(9)],
      [line[1]?.entry.id, at(11)],
    ]);
    expect(await offerFreedSlots(jobCtx(business))).toBe(0);
  });

  test("what nobody takes passes to the next, and is never offered to the same one again", async () => {
    const { business, free } = await fullDay();
    const [first, second] = [await join(business), await join(business)];
    await free(10);
    await offerFreedSlots(jobCtx(business));
    await lapse(business);
    expect(await world.db.call("sweep_waitlist", 100)).toMatchObject({ lapsed: 1 });
    expect((await getOfferByToken(world.db, offerTokenOf((await offersOf(business))[0]?.id ?? "")))?.status).toBe(
      "lapsed",
    );
    await offerFreedSlots(jobCtx(business));
    await lapse(business);
    await world.db.call("sweep_waitlist", 100);
    expect(await offerFreedSlots(jobCtx(business))).toBe(0);
    expect((await offersOf(business)).map((one) => one.entry_id)).toEqual([first.entry.id, second.entry.id]);
    const events = await world.query(
      "select 1 from public.outbox where business_id = $1 and name = 'waitlist/slot_freed'",
      [business.id],
    );
    expect(events).toHaveLength(2);
    await free(11);
    await offerFreedSlots(jobCtx(business));
    // 10:30 is free as well, but it is the time they let go.
    expect((await offersOf(business)).at(-1)).toMatchObject({ entry_id: first.entry.id, starts_at: at(11) });
  });

  test("an offer whose hold was swept away first lapses too", async () => {
    const { business, free } = await fullDay();
    await join(business);
    await free(10);
    await offerFreedSlots(jobCtx(business));
    await lapse(business);
    await world.db.call("sweep_lapsed_holds", 1_000);
    expect((await offersOf(business))[0]?.status).toBe("open");
    await world.db.call("sweep_waitlist", 100);
    expect((await offersOf(business))[0]?.status).toBe("lapsed");
  });

  test("what was declined goes to the next, and not to who declined it", async () => {
    const { business, free } = await fullDay();
    const [first, second] = [await join(business), await join(business)];
    await free(10);
    await offerFreedSlots(jobCtx(business));
    const token = offerTokenOf((await offersOf(business))[0]?.id ?? "");
    expect(made(await declineOffer(business.ctx(), token)).status).toBe("declined");
    expect(made(await declineOffer(business.ctx(), token)).status).toBe("declined");
    expect(await acceptOffer(business.ctx(), token)).toMatchObject({ ok: false, refusal: "offer_lapsed" });
    await offerFreedSlots(jobCtx(business));
    await offerFreedSlots(jobCtx(business));
    expect((await offersOf(business)).map((one) => one.entry_id)).toEqual([first.entry.id, second.entry.id]);
    expect((await getEntryByToken(world.db, first.token))?.position).toBe(1);
  });

  test("one who answers nothing hears of five times a day at most", async () => {
    const business = await world.addBusiness();
    await join(business);
    for (let round = 0; round < 7; round += 1) {
      await offerFreedSlots(jobCtx(business));
      await lapse(business);
      await world.db.call("sweep_waitlist", 100);
    }
    const offers = await offersOf(business);
    expect(new Set(offers.map((one) => one.starts_at.getTime())).size).toBe(5);
    await world.query("update public.waitlist_offers set created_at = now() - interval '25 hours' where id = $1", [
      offers[0]?.id,
    ]);
    expect(await offerFreedSlots(jobCtx(business))).toBe(1);
  });

  test("one who waits for a person is offered that person's times alone", async () => {
    const { business, free } = await fullDay(2);
    const [ana, ben] = business.staffIds;
    const mine = await join(business, { staffId: ben ?? "" });
    await free(9, ana);
    expect(await offerFreedSlots(jobCtx(business))).toBe(0);
    await free(11, ben);
    expect(await offerFreedSlots(jobCtx(business))).toBe(1);
    expect(await offersOf(business)).toMatchObject([{ entry_id: mine.entry.id, staff_id: ben, starts_at: at(11) }]);
  });

  test("days, weekdays and the part of the day are the wishes' own", async () => {
    const { business, free } = await fullDay();
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    const other = await join(business, { weekdays: [(weekday + 1) % 7] });
    const late = await join(business, { weekdays: [weekday], startMinute: 660, endMinute: 720 });
    await free(10);
    expect(await offerFreedSlots(jobCtx(business))).toBe(0);
    await free(11);
    expect(await offerFreedSlots(jobCtx(business))).toBe(1);
    expect(await offersOf(business)).toMatchObject([{ entry_id: late.entry.id, starts_at: at(11) }]);
    expect((await getEntryByToken(world.db, other.token))?.status).toBe("waiting");
  });

  test("nobody is offered a time at which they are booked already, nor one too near to answer", async () => {
    const { business, free } = await fullDay(2);
    const [ana, ben] = business.staffIds;
    const busy = { name: "Busy Bee", email: "busy@example.com" };
    await free(10, ana);
    made(
      await book(business.ctx(), {
        serviceId: "visit",
        startsAt: at(10),
        staffId: ana,
        customer: busy,
        channel: "api",
      }),
    );
    await join(business, { customer: busy });
    await free(10, ben);
    expect(await offerFreedSlots(jobCtx(business))).toBe(0);
    await join(business);
    await world.query("update public.businesses set minimum_notice_minutes = $2 where id = $1", [
      business.id,
      60 * 24 * 30,
    ]);
    expect(await offerFreedSlots(jobCtx(business))).toBe(0);
  });

  test("an offer ends before the notice that its start needs", async () => {
    const { business, free } = await fullDay();
    await join(business);
    await free(10);
    const notice = Math.floor((at(10).getTime() - Date.now()) / 60_000) - 10;
    await world.query(
      "update public.businesses set minimum_notice_minutes = $2, waitlist_offer_minutes = 60 where id = $1",
      [business.id, notice],
    );
    expect(await offerFreedSlots(jobCtx(business))).toBe(1);
    const [row] = await world.query<{ left: number }>(
      "select extract(epoch from starts_at - make_interval(mins => $2) - expires_at)::int as left from public.waitlist_offers where business_id = $1",
      [business.id, notice],
    );
    expect(row?.left).toBeGreaterThanOrEqual(0);
  });
});

describe("what becomes of an entry", () => {
  test("an accepted offer is a booking like any other, and the wait is over", async () => {
    const { business, free } = await fullDay();
    const mine = await join(business, { customer: { name: "Nia", phone: "+12125550133", locale: "es" } });
    await free(10);
    await offerFreedSlots(jobCtx(business));
    const token = (await getEntryByToken(world.db, mine.token))?.offer?.token ?? "";
    const accepted = made(await acceptOffer(business.ctx(), token));
    expect(accepted.booking).toMatchObject({
      status: "confirmed",
      startsAt: at(10).toISOString(),
      locale: "es",
      customer: { name: "Nia", phone: "+12125550133" },
    });
    const again = made(await acceptOffer(business.ctx(), token));
    expect([again.replayed, again.booking.id]).toEqual([true, accepted.booking.id]);
    expect(await getOfferByToken(world.db, token)).toMatchObject({
      status: "taken",
      manageToken: accepted.manageToken,
    });
    expect((await getEntryByToken(world.db, mine.token))?.status).toBe("booked");
    const events = await world.query(
      "select 1 from public.outbox where business_id = $1 and name = 'booking/confirmed'",
      [business.id],
    );
    expect(events).toHaveLength(4);
    expect(await countOf("claims", business, "status = 'confirmed'")).toBe(3);
  });

  test("joining again changes the wishes, keeps the place and shows the link to nobody", async () => {
    const business = await world.addBusiness();
    const same = customer();
    const first = await join(business, { customer: same });
    await join(business);
    const input = { service: "visit", fromDate: date, toDate: date, startMinute: 600, customer: same };
    const again = made(await joinWaitlist(business.ctx(), input));
    expect(again).toMatchObject({ token: null, entry: { id: first.entry.id, startMinute: 600, position: 1 } });
  });

  test("a repeated request is answered as the first was", async () => {
    const business = await world.addBusiness();
    const idempotency = { actor: "visitor", key: "k1", requestHash: "ab".repeat(32) };
    const input = { service: "visit", fromDate: date, toDate: date, customer: customer(), idempotency };
    const first = made(await joinWaitlist(business.ctx(), input));
    const again = made(await joinWaitlist(business.ctx(), input));
    expect(again).toMatchObject({ replayed: true, token: first.token, entry: { id: first.entry.id } });
  });

  test("who leaves gives the kept time back", async () => {
    const { business, free } = await fullDay();
    const [first, second] = [await join(business), await join(business)];
    await free(10);
    await offerFreedSlots(jobCtx(business));
    expect((await leaveWaitlist(world.db, { type: "visitor" }, first.token))?.status).toBe("left");
    expect((await leaveWaitlist(world.db, { type: "visitor" }, first.token))?.status).toBe("left");
    expect(await countOf("holds", business)).toBe(0);
    expect(await offerFreedSlots(jobCtx(business))).toBe(1);
    expect((await offersOf(business)).at(-1)?.entry_id).toBe(second.entry.id);
  });

  test("days that are over end the wait", async () => {
    const business = await world.addBusiness();
    const mine = await join(business);
    await world.query(
      "update public.waitlist_entries set from_date = current_date - 9, to_date = current_date - 2 where business_id = $1",
      [business.id],
    );
    expect((await world.db.call("sweep_waitlist", 1_000)).expired).toBeGreaterThan(0);
    expect((await getEntryByToken(world.db, mine.token))?.status).toBe("expired");
  });

  test("a closed waitlist, a strange staff member, days gone by and an unknown length are refused", async () => {
    const business = await world.addBusiness();
    const wish = { service: "visit", fromDate: date, toDate: date, customer: customer() };
    const refusal = async (change: Partial<JoinInput>) => {
      const outcome = await joinWaitlist(business.ctx(), { ...wish, ...change });
      return outcome.ok ? "ok" : outcome.refusal;
    };
    expect(await refusal({ service: "nothing" })).toBe("not_found");
    expect(await refusal({ staffId: "6b7580ba-08d3-4632-9a16-5e249f4add46" })).toBe("no_staff");
    expect(await refusal({ fromDate: "2020-01-01", toDate: "2020-01-02" })).toBe("past");
    expect(await refusal({ customer: { name: "Nobody" } })).toBe("contact_required");
    await expect(refusal({ durationMinutes: 35 })).rejects.toThrow("no such length");
    await world.query("update public.services set waitlist_enabled = false where business_id = $1", [business.id]);
    expect(await refusal({})).toBe("waitlist_closed");
  });

  test("a class's freed seats go to as many as there are", async () => {
    const business = await world.addBusiness({ hours: [600, 660] });
    await world.query("update public.services set capacity = 3, most_seats_per_booking = 2 where business_id = $1", [
      business.id,
    ]);
    const [pair, single, late] = [await join(business, { seats: 2 }), await join(business), await join(business)];
    expect(await offerFreedSlots(jobCtx(business))).toBe(2);
    const offers = await offersOf(business);
    expect(offers.map((one) => one.entry_id)).toEqual([pair.entry.id, single.entry.id]);
    expect(made(await acceptOffer(business.ctx(), offerTokenOf(offers[0]?.id ?? ""))).booking.seats).toBe(2);
    expect((await getEntryByToken(world.db, late.token))?.offer).toBeNull();
  });
});
