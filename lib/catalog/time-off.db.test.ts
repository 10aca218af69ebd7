import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { findSlots } from "@/lib/booking/find-slots";
import { getToday } from "@/lib/booking/get-today";
import { atLocal, openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { saveHolidays } from "@/lib/businesses/holiday-settings";
import { holidayDates } from "@/lib/businesses/holidays";
import { saveDateOverride } from "@/lib/catalog/save-hours";
import { saveStaffRules } from "@/lib/catalog/save-staff-rules";
import { getStaffRules } from "@/lib/catalog/staff-rules";
import type { MemberCtx, Role } from "@/lib/context";
import type { MemberClient } from "@/lib/database/member";
import type { Database } from "@/lib/database/types";
import type { Outcome } from "@/lib/outcome";
import { decideTimeOff, listTimeOff, requestTimeOff } from "./time-off";

type Person = { readonly id: string; readonly client: MemberClient };
type Place = { readonly business: TestBusiness; readonly mine: string; readonly colleague: string };

const DAY = 86_400_000;
const zone = "America/New_York";
let world: World;
let owner: Person;
let admin: Person;
let staff: Person;

async function signUp(name: string): Promise<Person> {
  const { supabaseUrl, publishableKey } = inject("database");
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const client = createClient<Database>(supabaseUrl, publishableKey, options);
  const email = `${name}-${randomUUID().slice(0, 8)}@example.com`;
  const { data, error } = await client.auth.signUp({ email, password: "quiet river at noon" });
  if (error || !data.user) {
    throw error ?? new Error("no user");
  }
  return { id: data.user.id, client };
}

beforeAll(async () => {
  world = openWorld(inject("database"));
  [owner, admin, staff] = await Promise.all([signUp("owner"), signUp("admin"), signUp("staff")]);
});
afterAll(() => world.close());

/** A business with two people, the first of whom has a login of their own. */
async function open(): Promise<Place> {
  const business = await world.addBusiness({ staff: 2 });
  const [mine = "", colleague = ""] = business.staffIds;
  const join = (person: Person, role: Role, staffId: string | null) =>
    world.query(
      "insert into public.members (business_id, user_id, role, staff_id, name, email) values ($1, $2, $3, $4, $3, $5)",
      [business.id, person.id, role, staffId, `${person.id}@example.com`],
    );
  await Promise.all([join(owner, "owner", null), join(admin, "admin", null), join(staff, "staff", mine)]);
  return { business, mine, colleague };
}

function ctxOf(person: Person, role: Role, { business }: Place): MemberCtx {
  const actor = { type: "member", userId: person.id, role } as const;
  return { businessId: business.id, actor, db: world.db, member: person.client, now: new Date() };
}

function dateIn(days: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(Date.now() + days * DAY));
}

function wholeDay(staffId: string, days: number, lasting = 1) {
  const span = { fromDate: dateIn(days), toDate: dateIn(days + lasting - 1) };
  return { staffId, ...span, startMinute: null, endMinute: null, note: "" };
}

function made<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) {
    throw new Error(`refused: ${outcome.refusal}`);
  }
  return outcome.value;
}

async function slotsOn({ business }: Place, days: number, staffId: string) {
  const [from, to] = [atLocal(days, 0), atLocal(days + 1, 0)];
  return made(await findSlots(business.ctx(), { service: "visit", staffId, from, to }));
}

async function hoursOn(place: Place, days: number, staffId: string): Promise<number> {
  return (await slotsOn(place, days, staffId)).slots.length;
}

const visit = ({ business }: Place, startsAt: Date, staffId: string) =>
  book(business.ctx(), {
    serviceId: "visit",
    startsAt,
    staffId,
    channel: "api",
    customer: { name: "Cy", email: "cy@example.com" },
  });

describe("a staff login", () => {
  test("asks for itself, and until somebody decides its times stay on offer", async () => {
    const place = await open();
    const ctx = ctxOf(staff, "staff", place);
    const asked = await requestTimeOff(ctx, wholeDay(place.mine, 5));
    expect(asked).toMatchObject({ status: "requested", bookings: [] });
    expect(await listTimeOff(ctx, { staffId: place.mine })).toMatchObject([{ id: asked.id, status: "requested" }]);
    expect(await hoursOn(place, 5, place.mine)).toBeGreaterThan(0);
    expect((await getToday(ctx, zone)).timeOff).toEqual([]);
    expect((await getToday(ctxOf(owner, "owner", place), zone)).timeOff).toMatchObject([{ id: asked.id }]);
  });

  test("asks for no colleague, sees no colleague's, and decides nothing, even pretending to own the business", async () => {
    const place = await open();
    const pretending = ctxOf(staff, "owner", place);
    const asked = await requestTimeOff(pretending, wholeDay(place.mine, 5));
    expect(asked.status).toBe("requested");
    await expect(requestTimeOff(pretending, wholeDay(place.colleague, 5))).rejects.toMatchObject({ code: "forbidden" });
    await expect(listTimeOff(pretending, { staffId: place.colleague })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listTimeOff(pretending, { status: "requested" })).rejects.toMatchObject({ code: "forbidden" });
    for (const to of ["approved", "declined"] as const) {
      await expect(decideTimeOff(pretending, { id: asked.id, to })).rejects.toMatchObject({ code: "forbidden" });
    }
    const colleagues = await requestTimeOff(ctxOf(owner, "owner", place), wholeDay(place.colleague, 5));
    const withdraw = decideTimeOff(pretending, { id: colleagues.id, to: "withdrawn" });
    await expect(withdraw).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveStaffRules(pretending, place.mine, { limits: [] })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("withdraws its own request", async () => {
    const place = await open();
    const ctx = ctxOf(staff, "staff", place);
    const { id } = await requestTimeOff(ctx, wholeDay(place.mine, 5));
    expect(await decideTimeOff(ctx, { id, to: "withdrawn" })).toMatchObject({ ok: true });
    const late = await decideTimeOff(ctxOf(owner, "owner", place), { id, to: "approved" });
    expect(late).toEqual({ ok: false, refusal: "changed_meanwhile" });
  });
});

describe("a decision", () => {
  test("is made once, and the same one twice is the same", async () => {
    const place = await open();
    const { id } = await requestTimeOff(ctxOf(staff, "staff", place), wholeDay(place.mine, 5));
    const ctx = ctxOf(owner, "owner", place);
    expect(await decideTimeOff(ctx, { id, to: "approved" })).toMatchObject({ ok: true, value: { status: "approved" } });
    expect(await decideTimeOff(ctx, { id, to: "approved" })).toMatchObject({ ok: true });
    expect(await decideTimeOff(ctx, { id, to: "declined" })).toEqual({ ok: false, refusal: "changed_meanwhile" });
    const events = await world.query(
      "select name from public.outbox where business_id = $1 and name = 'time_off/decided'",
      [place.business.id],
    );
    expect(events).toHaveLength(1);
  });

  test("of two who decide at once one wins, and the other is told", async () => {
    const place = await open();
    const ids = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const asked = await requestTimeOff(ctxOf(staff, "staff", place), wholeDay(place.mine, 5 + at));
        return asked.id;
      }),
    );
    const pairs = await Promise.all(
      ids.map((id) =>
        Promise.all([
          decideTimeOff(ctxOf(owner, "owner", place), { id, to: "approved" }),
          decideTimeOff(ctxOf(admin, "admin", place), { id, to: "declined" }),
        ]),
      ),
    );
    for (const pair of pairs) {
      expect(pair.filter((one) => one.ok)).toHaveLength(1);
      expect(pair.find((one) => !one.ok)).toEqual({ ok: false, refusal: "changed_meanwhile" });
    }
  });
});

describe("approved time off", () => {
  test("takes its days off the page and refuses them, and gives them back when it is withdrawn", async () => {
    const place = await open();
    const { business, mine, colleague } = place;
    expect(await hoursOn(place, 6, mine)).toBeGreaterThan(0);
    const { id } = await requestTimeOff(ctxOf(staff, "staff", place), wholeDay(mine, 5, 3));
    made(await decideTimeOff(ctxOf(owner, "owner", place), { id, to: "approved" }));
    expect(await slotsOn(place, 6, mine)).toMatchObject({ slots: [], reason: "time_off" });
    expect(await hoursOn(place, 6, colleague)).toBeGreaterThan(0);
    expect(await hoursOn(place, 4, mine)).toBeGreaterThan(0);
    expect(await hoursOn(place, 8, mine)).toBeGreaterThan(0);
    expect(await visit(place, atLocal(6, 10), mine)).toMatchObject({ ok: false, refusal: "time_off" });
    const before = await business.ctx().db.call("get_slots_version", business.slug, "visit");
    made(await decideTimeOff(ctxOf(staff, "staff", place), { id, to: "withdrawn" }));
    expect(await business.ctx().db.call("get_slots_version", business.slug, "visit")).not.toEqual(before);
    expect(made(await visit(place, atLocal(6, 10), mine)).booking.staff.id).toBe(mine);
  });

  test("of part of a day takes that part", async () => {
    const place = await open();
    const away = { ...wholeDay(place.mine, 5), startMinute: 780, endMinute: 1020 };
    await requestTimeOff(ctxOf(owner, "owner", place), away);
    const { slots } = await slotsOn(place, 5, place.mine);
    expect(slots.at(-1)?.endsAt).toEqual(atLocal(5, 13));
    expect(await visit(place, atLocal(5, 14), place.mine)).toMatchObject({ ok: false, refusal: "time_off" });
  });

  test("names the bookings it leaves alone, and leaves them", async () => {
    const place = await open();
    const { booking } = made(await visit(place, atLocal(5, 10), place.mine));
    made(await visit(place, atLocal(5, 10), place.colleague));
    made(await visit(place, atLocal(6, 10), place.mine));
    const bookings = [{ id: booking.id, startsAt: atLocal(5, 10).toISOString() }];
    const ctx = ctxOf(owner, "owner", place);
    const added = await requestTimeOff(ctx, wholeDay(place.mine, 5));
    expect(added).toMatchObject({ status: "approved", bookings });
    expect(await listTimeOff(ctx, { staffId: place.mine })).toMatchObject([{ bookings }]);
    const rows = await world.query("select status from public.bookings where id = $1", [booking.id]);
    expect(rows).toEqual([{ status: "confirmed" }]);
  });
});

describe("public holidays", () => {
  test("close the business, and hours on that date open it", async () => {
    const place = await open();
    const ctx = ctxOf(admin, "admin", place);
    const [holiday = ""] = holidayDates("US", null, dateIn(1), dateIn(300));
    const days = Math.round((Date.parse(holiday) - Date.parse(dateIn(0))) / DAY);
    expect(await hoursOn(place, days, place.mine)).toBeGreaterThan(0);
    await saveHolidays(ctx, { country: "US", region: null });
    expect(await slotsOn(place, days, place.mine)).toMatchObject({ slots: [], reason: "holiday" });
    expect(await visit(place, atLocal(days, 10), place.mine)).toMatchObject({ ok: false, refusal: "holiday" });
    const override = { staffId: null, date: holiday, intervals: [{ startMinute: 600, endMinute: 720 }], note: "" };
    await saveDateOverride(ctx, { ...override, remove: false });
    expect(await hoursOn(place, days, place.mine)).toBe(3);
    await saveDateOverride(ctx, { ...override, intervals: [], remove: true });
    expect(await slotsOn(place, days, place.mine)).toMatchObject({ slots: [], reason: "holiday" });
    await saveHolidays(ctx, { country: null, region: "BY" });
    expect(await hoursOn(place, days, place.mine)).toBeGreaterThan(0);
  });

  test("are of a place that there is, and chosen by admins", async () => {
    const place = await open();
    const ctx = ctxOf(owner, "owner", place);
    const wrong = saveHolidays(ctx, { country: "DE", region: "CA" });
    await expect(wrong).rejects.toMatchObject({ code: "invalid_input", fields: [{ field: "region" }] });
    await expect(saveHolidays(ctx, { country: "XX", region: null })).rejects.toMatchObject({ code: "invalid_input" });
    const asStaff = saveHolidays(ctxOf(staff, "owner", place), { country: "US", region: null });
    await expect(asStaff).rejects.toMatchObject({ code: "forbidden" });
    await saveHolidays(ctx, { country: "NZ", region: "CAN-Timaru" });
    const rows = await world.query("select holiday_region from public.businesses where id = $1", [place.business.id]);
    expect(rows).toEqual([{ holiday_region: "CAN-Timaru" }]);
  });
});

describe("a person's own rules", () => {
  test("hours travel with them", async () => {
    const place = await open();
    const trip = { fromDate: dateIn(5), toDate: dateIn(6), timeZone: "America/Los_Angeles" };
    await saveStaffRules(ctxOf(owner, "owner", place), place.mine, { travel: [trip] });
    const first = async (days: number) => (await slotsOn(place, days, place.mine)).slots[0]?.startsAt;
    expect(await first(4)).toEqual(atLocal(4, 9));
    expect(await first(5)).toEqual(atLocal(5, 12));
    expect(await first(7)).toEqual(atLocal(7, 9));
    expect(await getStaffRules(ctxOf(staff, "staff", place), place.mine)).toEqual({ travel: [trip], limits: [] });
    await saveStaffRules(ctxOf(owner, "owner", place), place.mine, { travel: [] });
    expect(await first(5)).toEqual(atLocal(5, 9));
  });

  test("limits count all their bookings, and saving one rule keeps the others", async () => {
    const place = await open();
    const ctx = ctxOf(owner, "owner", place);
    const limits = [
      { period: "day" as const, count: 1, minutes: null },
      { period: "week" as const, count: null, minutes: 600 },
    ];
    await saveStaffRules(ctx, place.mine, { limits });
    await saveStaffRules(ctx, place.mine, { locationId: null, timeZone: "" });
    expect((await getStaffRules(ctx, place.mine)).limits).toEqual(limits);
    made(await visit(place, atLocal(5, 10), place.mine));
    expect(await visit(place, atLocal(5, 14), place.mine)).toMatchObject({ ok: false, refusal: "day_limit" });
    expect((await visit(place, atLocal(5, 14), place.colleague)).ok).toBe(true);
    expect(await slotsOn(place, 5, place.mine)).toMatchObject({ slots: [], reason: "day_limit" });
  });
});
