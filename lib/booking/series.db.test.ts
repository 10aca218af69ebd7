import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { MemberCtx } from "@/lib/context";
import type { MemberClient } from "@/lib/database/member";
import type { Database } from "@/lib/database/types";
import type { Outcome } from "@/lib/outcome";
import { book } from "./book";
import { type BookSeriesInput, bookSeries } from "./book-series";
import { cancelSeries } from "./cancel-series";
import { getSeries } from "./get-series";
import { holdSlot } from "./hold-slot";
import { moveSeries } from "./move-series";
import { planSeries } from "./plan-series";
import { swapBookings } from "./swap-bookings";
import { atLocal, openWorld, type TestBusiness, type World } from "./world.test-helper";

let world: World;
let owner: { readonly id: string; readonly client: MemberClient };
let people = 0;

beforeAll(async () => {
  world = openWorld(inject("database"));
  const { supabaseUrl, publishableKey } = inject("database");
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const client = createClient<Database>(supabaseUrl, publishableKey, options);
  const email = `series-${randomUUID().slice(0, 8)}@example.com`;
  const { data, error } = await client.auth.signUp({ email, password: "quiet river at noon" });
  if (error || !data.user) throw error ?? new Error("no user");
  owner = { id: data.user.id, client };
});
afterAll(() => world.close());

function made<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
}

function guest() {
  people += 1;
  return { customer: { name: `Guest ${people}`, email: `series-${people}@example.com` }, channel: "api" as const };
}

async function addBusiness(staff = 1): Promise<TestBusiness & { owner(): MemberCtx }> {
  const business = await world.addBusiness({ staff });
  await world.query("update public.services set recurring_most = 52 where business_id = $1", [business.id]);
  await world.query(
    "insert into public.members (business_id, user_id, role, email) values ($1, $2, 'owner', 'o@example.com')",
    [business.id, owner.id],
  );
  const actor = { type: "member", userId: owner.id, role: "owner" } as const;
  const memberCtx = () => ({ businessId: business.id, actor, db: world.db, member: owner.client, now: new Date() });
  return { ...business, owner: memberCtx };
}

const weekly = { unit: "week", interval: 1 } as const;

function weeks(business: TestBusiness, startsAt: Date, count: number) {
  return { serviceId: business.serviceId, startsAt, every: weekly, count };
}

async function startsOf(business: TestBusiness, wanted: ReturnType<typeof weeks>): Promise<Date[]> {
  const plan = made(await planSeries(business.ctx(), wanted));
  return plan.occurrences.map((one) => new Date(one.startsAt));
}

async function bookWeeks(business: TestBusiness, startsAt: Date, count: number, more: Partial<BookSeriesInput> = {}) {
  const wanted = weeks(business, startsAt, count);
  const startsAts = await startsOf(business, wanted);
  return made(await bookSeries(business.ctx(), { ...wanted, startsAts, ...guest(), ...more }));
}

async function countOf(table: string, businessId: string): Promise<number> {
  const [row] = await world.query<{ n: number }>(
    `select count(*)::int as n from public.${table} where business_id = $1`,
    [businessId],
  );
  return row?.n ?? -1;
}

async function overlaps(businessId: string): Promise<number> {
  const [row] = await world.query<{ n: number }>(
    `select count(*)::int as n from public.bookings a join public.bookings b on a.business_id = b.business_id and a.id < b.id
       and a.staff_id = b.staff_id and a.status <> 'cancelled' and b.status <> 'cancelled'
       and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at) where a.business_id = $1`,
    [businessId],
  );
  return row?.n ?? -1;
}

async function eventsOf(businessId: string, like: string): Promise<string[]> {
  const rows = await world.query<{ name: string }>(
    "select name from public.outbox where business_id = $1 and name like $2 order by created_at, id",
    [businessId, like],
  );
  return rows.map(({ name }) => name);
}

describe("planning", () => {
  test("a plan lists each start in the business's zone with why it cannot be had", async () => {
    const business = await addBusiness();
    const startsAt = atLocal(7, 10);
    const taken = new Date(startsAt.getTime() + 14 * 86_400_000);
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: taken, ...guest() });
    const plan = made(await planSeries(business.ctx(), weeks(business, startsAt, 4)));
    expect(plan.occurrences.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    expect(plan.occurrences[2]).toMatchObject({ startsAt: taken.toISOString(), reason: "overlap" });
    expect(plan.staffIds).toEqual(business.staffIds);
  });

  test("the time of a series stays on the wall clock when the clock changes", async () => {
    const business = await addBusiness();
    const plan = made(await planSeries(business.ctx(), weeks(business, new Date("2027-03-02T15:00:00Z"), 3)));
    expect(plan.occurrences.map(({ startsAt }) => startsAt)).toEqual([
      "2027-03-02T15:00:00.000Z",
      "2027-03-09T15:00:00.000Z",
      "2027-03-16T14:00:00.000Z",
    ]);
  });

  test("a customer repeats no more often than the service allows, a member as often as they like", async () => {
    const business = await addBusiness();
    await world.query("update public.services set recurring_most = 3 where business_id = $1", [business.id]);
    const wanted = weeks(business, atLocal(7, 10), 4);
    await expect(planSeries(business.ctx(), wanted)).rejects.toMatchObject({ code: "invalid_input" });
    expect(made(await planSeries(business.owner(), wanted)).occurrences).toHaveLength(4);
    const until = new Date(wanted.startsAt.getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
    const cut = made(await planSeries(business.ctx(), { ...wanted, count: undefined, until }));
    expect([cut.occurrences.length, cut.isCut]).toEqual([3, true]);
  });

  test("who can take every start is named, and who can take most when nobody can", async () => {
    const business = await addBusiness(2);
    const [one, two] = business.staffIds;
    const startsAt = atLocal(7, 10);
    const inWeek = (n: number) => new Date(startsAt.getTime() + n * 7 * 86_400_000);
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: inWeek(1), staffId: one, ...guest() });
    expect(made(await planSeries(business.ctx(), weeks(business, startsAt, 4))).staffIds).toEqual([two]);
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: inWeek(2), staffId: two, ...guest() });
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: inWeek(3), staffId: two, ...guest() });
    const plan = made(await planSeries(business.ctx(), weeks(business, startsAt, 4)));
    expect(plan.occurrences.every(({ ok }) => ok)).toBe(true);
    expect([plan.staffIds, plan.bestStaff[0]]).toEqual([[], { staffId: one, count: 3 }]);
  });
});

describe("booking", () => {
  test("of two series at once that share a start one is whole and nothing is left of the other", async () => {
    for (let round = 0; round < 6; round += 1) {
      const business = await addBusiness();
      const first = weeks(business, atLocal(7, 10), 6);
      const second = weeks(business, new Date(first.startsAt.getTime() + 21 * 86_400_000), 6);
      const [a, b] = await Promise.all([startsOf(business, first), startsOf(business, second)]);
      const outcomes = await Promise.all([
        bookSeries(business.ctx(), { ...first, startsAts: a, ...guest() }),
        bookSeries(business.ctx(), { ...second, startsAts: b, ...guest() }),
      ]);
      const lost = outcomes.find((outcome) => !outcome.ok);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(lost).toMatchObject({ refusal: "slot_taken", detail: { startsAt: b[0]?.toISOString() } });
      expect([
        await countOf("bookings", business.id),
        await countOf("claims", business.id),
        await countOf("series", business.id),
      ]).toEqual([6, 6, 1]);
      expect(await eventsOf(business.id, "series/%")).toEqual(["series/booked"]);
    }
  });

  test("a series refused among several staff leaves no line in their ledger", async () => {
    const business = await addBusiness(2);
    const wanted = weeks(business, atLocal(7, 10), 4);
    const startsAts = await startsOf(business, wanted);
    const crowd = await Promise.all(
      Array.from({ length: 5 }, () => bookSeries(business.ctx(), { ...wanted, startsAts, ...guest() })),
    );
    const won = crowd.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(won).toHaveLength(2);
    expect(new Set(won.map(({ bookings }) => new Set(bookings.map(({ staff }) => staff.id)).size))).toEqual(
      new Set([1]),
    );
    expect(await countOf("assignments", business.id)).toBe(8);
    expect(await countOf("claims", business.id)).toBe(8);
  });

  test("a series with one start gone is refused whole, and booked as listed without it", async () => {
    const business = await addBusiness();
    const wanted = weeks(business, atLocal(7, 10), 4);
    const startsAts = await startsOf(business, wanted);
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: startsAts[2] ?? new Date(), ...guest() });
    const refusedWhole = await bookSeries(business.ctx(), { ...wanted, startsAts, ...guest() });
    expect(refusedWhole).toMatchObject({ refusal: "slot_taken", detail: { startsAt: startsAts[2]?.toISOString() } });
    expect(await countOf("bookings", business.id)).toBe(1);
    const listed = startsAts.filter((_, n) => n !== 2);
    const series = made(await bookSeries(business.ctx(), { ...wanted, startsAts: listed, ...guest() }));
    expect(series.bookings.map(({ startsAt }) => startsAt)).toEqual(listed.map((at) => at.toISOString()));
    expect(series.bookings.map((one) => [one.series?.position, one.series?.occurrences])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test("a start that the plan does not list is not booked", async () => {
    const business = await addBusiness();
    const wanted = weeks(business, atLocal(7, 10), 2);
    const input = { ...wanted, startsAts: [atLocal(8, 10)], ...guest() };
    await expect(bookSeries(business.ctx(), input)).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("a customer's own hold becomes part of the series, and stays theirs when it is refused", async () => {
    const business = await addBusiness();
    const wanted = weeks(business, atLocal(7, 10), 3);
    const hold = made(await holdSlot(business.ctx(), { serviceId: business.serviceId, startsAt: wanted.startsAt }));
    expect(made(await planSeries(business.ctx(), wanted)).occurrences[0]).toMatchObject({ ok: false, reason: "held" });
    const startsAts = made(await planSeries(business.ctx(), { ...wanted, hold })).occurrences.map(
      ({ startsAt }) => new Date(startsAt),
    );
    const input = { ...wanted, hold, startsAts, ...guest() };
    await world.query("update public.businesses set status = 'paused' where id = $1", [business.id]);
    expect(await bookSeries(business.ctx(), input)).toMatchObject({ refusal: "business_paused" });
    expect(await countOf("holds", business.id)).toBe(1);
    await world.query("update public.businesses set status = 'active' where id = $1", [business.id]);
    expect(made(await bookSeries(business.ctx(), input)).bookings).toHaveLength(3);
    expect([await countOf("holds", business.id), await countOf("claims", business.id)]).toEqual([0, 3]);
  });

  test("the same key answers the same series", async () => {
    const business = await addBusiness();
    const wanted = weeks(business, atLocal(7, 10), 3);
    const idempotency = { actor: "visitor", key: "series-1", requestHash: "a".repeat(64) };
    const input = { ...wanted, startsAts: await startsOf(business, wanted), ...guest(), idempotency };
    const first = made(await bookSeries(business.ctx(), input));
    const again = made(await bookSeries(business.ctx(), input));
    expect([again.seriesId, again.replayed, again.manageTokens]).toEqual([first.seriesId, true, first.manageTokens]);
  });
});

describe("changing", () => {
  test("following visits move on the wall clock, across a change of the clock", async () => {
    const business = await addBusiness();
    const { bookings } = await bookWeeks(business, new Date("2027-02-23T15:00:00Z"), 4);
    const second = bookings[1]?.id ?? "";
    const startsAt = new Date("2027-03-08T16:00:00Z");
    const { moved } = made(await moveSeries(business.ctx(), { bookingId: second, scope: "following", startsAt }));
    // The clock goes forward on 14 March: 11:00 is 16:00Z before it and 15:00Z after it.
    expect(moved.map((one) => [one.id, one.startsAt, one.version])).toEqual([
      [second, "2027-03-08T16:00:00.000Z", 2],
      [bookings[2]?.id, "2027-03-15T15:00:00.000Z", 2],
      [bookings[3]?.id, "2027-03-22T15:00:00.000Z", 2],
    ]);
    const { series } = bookings[0] ?? {};
    const now = made(await getSeries(business.owner(), series?.id ?? ""));
    expect(now.bookings[0]?.startsAt).toBe("2027-02-23T15:00:00.000Z");
    expect(await eventsOf(business.id, "series/%")).toEqual(["series/booked", "series/rescheduled"]);
  });

  test("a series of every day moves by one, onto its own times", async () => {
    const business = await addBusiness();
    const wanted = { ...weeks(business, atLocal(7, 10), 5), every: { unit: "day", interval: 1 } as const };
    const plan = made(await planSeries(business.ctx(), wanted));
    const startsAts = plan.occurrences.map(({ startsAt }) => new Date(startsAt));
    const { bookings } = made(await bookSeries(business.ctx(), { ...wanted, startsAts, ...guest() }));
    const to = startsAts[1] ?? new Date();
    const { moved } = made(
      await moveSeries(business.ctx(), { bookingId: bookings[0]?.id ?? "", scope: "all", startsAt: to }),
    );
    expect(moved.slice(0, 4).map(({ startsAt }) => startsAt)).toEqual(startsAts.slice(1).map((at) => at.toISOString()));
    expect(await overlaps(business.id)).toBe(0);
  });

  test("when one of them cannot move none does, and it is named", async () => {
    const business = await addBusiness();
    const { bookings } = await bookWeeks(business, new Date("2027-03-02T15:00:00Z"), 4);
    const other = new Date("2027-03-17T18:00:00Z");
    await book(business.ctx(), { serviceId: business.serviceId, startsAt: other, ...guest() });
    const startsAt = new Date("2027-03-03T19:00:00Z");
    const outcome = await moveSeries(business.ctx(), { bookingId: bookings[0]?.id ?? "", scope: "all", startsAt });
    expect(outcome).toMatchObject({ refusal: "slot_taken", detail: { startsAt: other.toISOString() } });
    const after = made(await getSeries(business.owner(), bookings[0]?.series?.id ?? ""));
    expect(after.bookings.map((one) => [one.startsAt, one.version])).toEqual(bookings.map((one) => [one.startsAt, 1]));
  });

  test("following visits are cancelled, their times free and their lines in the ledger void", async () => {
    const business = await addBusiness(2);
    const { bookings } = await bookWeeks(business, atLocal(7, 10), 4);
    const { cancelled, kept } = made(
      await cancelSeries(business.ctx(), { bookingId: bookings[2]?.id ?? "", scope: "following", reason: "Away" }),
    );
    expect([cancelled.toSorted(), kept]).toEqual([
      bookings
        .slice(2)
        .map(({ id }) => id)
        .toSorted(),
      [],
    ]);
    const rows = await world.query<{ position: number; status: string; void: boolean }>(
      `select b.series_position as position, b.status, a.voided_at is not null as void from public.bookings b
       left join public.assignments a on a.business_id = b.business_id and a.booking_id = b.id where b.business_id = $1 order by 1`,
      [business.id],
    );
    expect(rows.map((row) => [row.position, row.status, row.void])).toEqual([
      [1, "confirmed", false],
      [2, "confirmed", false],
      [3, "cancelled", true],
      [4, "cancelled", true],
    ]);
    expect(await countOf("claims", business.id)).toBe(2);
    expect(await eventsOf(business.id, "series/%")).toEqual(["series/booked", "series/cancelled"]);
  });

  test("a visit within the notice stays when its customer cancels all", async () => {
    const business = await addBusiness();
    await world.query("update public.businesses set cancel_notice_minutes = 21600 where id = $1", [business.id]);
    const { bookings } = await bookWeeks(business, atLocal(7, 10), 4);
    const { cancelled, kept } = made(
      await cancelSeries(business.ctx(), { bookingId: bookings[3]?.id ?? "", scope: "all" }),
    );
    expect([cancelled.length, kept.length]).toEqual([2, 2]);
  });
});

describe("swapping", () => {
  async function addPair(staff = 2) {
    const business = await addBusiness(staff);
    const [one, two] = business.staffIds;
    const base = { serviceId: business.serviceId };
    const a = made(await book(business.ctx(), { ...base, startsAt: atLocal(9, 10), staffId: one, ...guest() })).booking;
    const b = made(
      await book(business.ctx(), { ...base, startsAt: atLocal(9, 14), staffId: two ?? one, ...guest() }),
    ).booking;
    return { business, a, b };
  }

  test("two bookings change time and staff and keep their ids", async () => {
    const { business, a, b } = await addPair();
    const swapped = made(await swapBookings(business.owner(), { a: a.id, b: b.id }));
    expect([swapped.a.id, swapped.a.startsAt, swapped.a.staff.id]).toEqual([a.id, b.startsAt, b.staff.id]);
    expect([swapped.b.id, swapped.b.startsAt, swapped.b.staff.id]).toEqual([b.id, a.startsAt, a.staff.id]);
    const log = await world.query(
      "select subject_id from public.audit_log where business_id = $1 and action = 'booking.reschedule'",
      [business.id],
    );
    expect(log).toHaveLength(2);
  });

  test("a longer booking takes a shorter one's place only when there is room", async () => {
    const { business, a, b } = await addPair(1);
    await world.query("update public.bookings set ends_at = ends_at + interval '60 minutes' where id = $1", [a.id]);
    await world.query(
      "update public.claims set during = tstzrange(lower(during), upper(during) + interval '60 minutes') where booking_id = $1",
      [a.id],
    );
    const after = new Date(Date.parse(b.endsAt));
    const next = made(
      await book(business.ctx(), { serviceId: business.serviceId, startsAt: after, ...guest() }),
    ).booking;
    expect(await swapBookings(business.owner(), { a: a.id, b: b.id })).toMatchObject({
      refusal: "slot_taken",
      detail: { bookingId: a.id },
    });
    await cancelSeries(business.ctx(), { bookingId: next.id, scope: "one" });
    const swapped = made(await swapBookings(business.owner(), { a: a.id, b: b.id }));
    expect([swapped.a.service.durationMinutes, swapped.b.service.durationMinutes]).toEqual([120, 60]);
  });

  test("two clients who swap the same two at once swap them once", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { business, a, b } = await addPair();
      const outcomes = await Promise.all([
        swapBookings(business.owner(), { a: a.id, b: b.id, expectedVersions: { a: 1, b: 1 } }),
        swapBookings(business.owner(), { a: b.id, b: a.id, expectedVersions: { a: 1, b: 1 } }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "changed_meanwhile" });
      const rows = await world.query<{ id: string; version: number; starts_at: Date }>(
        "select id, version, starts_at from public.bookings where business_id = $1",
        [business.id],
      );
      const at = new Map(rows.map((row) => [row.id, row.starts_at.toISOString()]));
      expect([at.get(a.id), at.get(b.id), ...rows.map(({ version }) => version)]).toEqual([
        b.startsAt,
        a.startsAt,
        2,
        2,
      ]);
      expect([await countOf("claims", business.id), await overlaps(business.id)]).toEqual([2, 0]);
    }
  });

  test("nobody slips into a place while two bookings change it", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { business, a, b } = await addPair(1);
      const inside = { serviceId: business.serviceId, startsAt: new Date(a.startsAt) };
      const halfLater = new Date(Date.parse(b.startsAt) + 30 * 60_000);
      const [swapped, ...others] = await Promise.all([
        swapBookings(business.owner(), { a: a.id, b: b.id }),
        ...Array.from({ length: 6 }, (_, n) =>
          book(business.ctx(), { ...inside, ...(n % 2 ? { startsAt: halfLater } : {}), ...guest() }),
        ),
      ]);
      expect(swapped).toMatchObject({ ok: true });
      expect(others.filter(({ ok }) => ok)).toEqual([]);
      expect([await countOf("bookings", business.id), await overlaps(business.id)]).toEqual([2, 0]);
    }
  });
});
