import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { book } from "./book";
import { cancelBooking } from "./cancel-booking";
import { findSlots } from "./find-slots";
import { atLocal, openWorld, type TestBusiness, type World } from "./world.test-helper";

let world: World;
beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

const MINUTE = 60_000;
const IS_ID = /^[0-9a-f-]{36}$/;
let people = 0;

/** Half an hour's visits with ten minutes before, in a place with `places` alike; as a class where `seats` are given. */
async function addPlace(staff: number, places: number, seats: number | null = null): Promise<TestBusiness> {
  const business = await world.addBusiness({ staff });
  await world.query(
    `update public.services set duration_minutes = 30, slot_step_minutes = 10, buffer_before_minutes = 10, buffer_after_minutes = 0, capacity = $2
     where business_id = $1`,
    [business.id, seats],
  );
  await world.query(
    `with made as (insert into public.resources (business_id, kind, name, capacity) values ($1, 'room', 'Room', $2) returning id)
     insert into public.service_resources (business_id, service_id, resource_id) select $1, $3, id from made`,
    [business.id, places, business.serviceId],
  );
  return business;
}

const at = (minutes: number) => new Date(atLocal(3, 10).getTime() + minutes * MINUTE);

async function isListed(business: TestBusiness, minutes: number): Promise<boolean> {
  const startsAt = at(minutes);
  const listed = await findSlots(business.ctx(), {
    service: "visit",
    from: startsAt,
    to: new Date(startsAt.getTime() + 1),
  });
  if (!listed.ok) throw new Error(listed.refusal);
  return listed.value.slots.length > 0;
}

async function visit(business: TestBusiness, minutes: number, staffId?: string): Promise<string> {
  people += 1;
  const customer = { name: `Visitor ${people}`, email: `place-${people}@example.com` };
  const booked = await book(business.ctx(), {
    serviceId: "visit",
    startsAt: at(minutes),
    staffId,
    customer,
    channel: "api",
  });
  return booked.ok ? booked.value.booking.id : booked.refusal;
}

type Place = { unit: number; starts: number };

async function placesOf(business: TestBusiness): Promise<Place[]> {
  return world.query<Place>(
    `select c.unit, (extract(epoch from lower(c.during) - $2::timestamptz) / 60)::int + 10 as starts from public.claims c
     join public.resources r on r.business_id = c.business_id and r.id = c.resource_id and r.kind = 'room'
     where c.business_id = $1 order by 2, 1`,
    [business.id, at(0)],
  );
}

const isId = (answer: string) => expect(answer).toMatch(IS_ID);

test("a class between two whose rooms differ is booked, as it is listed: one place is free all the time", async () => {
  const business = await addPlace(2, 2, 3);
  const [first, second] = business.staffIds;
  isId(await visit(business, 90, first));
  isId(await visit(business, 0, second));
  isId(await visit(business, 60, second));
  expect(await placesOf(business)).toEqual([
    { unit: 1, starts: 0 },
    { unit: 2, starts: 60 },
    { unit: 1, starts: 90 },
  ]);
  expect(await isListed(business, 30)).toBe(true);
  isId(await visit(business, 30));
  expect(await placesOf(business)).toEqual([
    { unit: 1, starts: 0 },
    { unit: 2, starts: 30 },
    { unit: 1, starts: 60 },
    { unit: 2, starts: 90 },
  ]);
});

test("a visit is refused where every place is in use for a moment of it, and nobody is moved for it", async () => {
  const business = await addPlace(6, 2);
  for (const minutes of [0, 0, 40]) isId(await visit(business, minutes));
  const before = await placesOf(business);
  expect(await isListed(business, 20)).toBe(false);
  expect(await visit(business, 20)).toBe("resource_busy");
  expect(await placesOf(business)).toEqual(before);
});

test("under any order of visits and cancellations, who is listed is booked and no place is used by two", async () => {
  const business = await addPlace(8, 3);
  const booked: string[] = [];
  let state = 7;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const differing: object[] = [];
  for (let turn = 0; turn < 90; turn += 1) {
    const minutes = next(30) * 10;
    const listed = await isListed(business, minutes);
    const answer = await visit(business, minutes);
    if (listed !== IS_ID.test(answer)) differing.push({ turn, minutes, listed, answer });
    if (IS_ID.test(answer)) booked.push(answer);
    if (booked.length > 12) {
      const [gone] = booked.splice(next(booked.length), 1);
      const cancelled = await cancelBooking(business.ctx(), { bookingId: gone ?? "" });
      expect(cancelled.ok).toBe(true);
    }
  }
  expect(differing).toEqual([]);
  expect((await placesOf(business)).every(({ unit }) => unit <= 3)).toBe(true);
});

test("a crowd that asks each person at many starts at once uses no place twice, and what is listed after it is booked", async () => {
  const business = await addPlace(8, 3);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => visit(business, (index % 20) * 10, business.staffIds[index % 8])),
  );
  const refusals = answers.filter((answer) => !IS_ID.test(answer));
  expect(refusals.filter((answer) => answer !== "resource_busy" && answer !== "slot_taken")).toEqual([]);
  for (let minutes = 0; minutes < 200; minutes += 10) {
    while (await isListed(business, minutes)) isId(await visit(business, minutes));
  }
  const places = await placesOf(business);
  const inUse = (now: number) => places.filter(({ starts }) => starts <= now && starts > now - 40).length;
  expect(Math.max(...places.map(({ starts }) => inUse(starts)))).toBe(3);
  expect(places.every(({ unit }) => unit <= 3)).toBe(true);
});
