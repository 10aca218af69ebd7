import { expect, test } from "vitest";
import { type Answer, addBusiness, call, query, startAhead, type TestBusiness } from "./product";

let people = 0;

function someone() {
  people += 1;
  return { name: `Weekly ${people}`, email: `weekly-${people}-${Date.now()}@example.com` };
}

async function addRepeating(most = 12): Promise<TestBusiness> {
  const business = await addBusiness();
  await query("update public.services set recurring_most = $2 where business_id = $1", [business.id, most]);
  return business;
}

function weekly(startsAt: string, count: number) {
  return { serviceId: "half", startsAt, every: { unit: "week", interval: 1 }, count };
}

const startsOf = (plan: Answer): string[] => plan.body.occurrences.map((one: { startsAt: string }) => one.startsAt);

async function bookWeeks(business: TestBusiness, startsAt: string, count: number): Promise<Answer> {
  const wanted = weekly(startsAt, count);
  const plan = await call("POST", `${business.path}/series/plan`, wanted);
  expect(plan.status).toBe(200);
  const body = { ...wanted, startsAts: startsOf(plan), customer: someone() };
  const booked = await call("POST", `${business.path}/series`, body);
  expect(booked.status).toBe(201);
  return booked;
}

test("a series is planned with its clashes, then booked as listed without them", async () => {
  const business = await addRepeating();
  const wanted = weekly(startAhead(5, 15), 4);
  const clean = await call("POST", `${business.path}/series/plan`, wanted);
  const third = startsOf(clean)[2];
  await call("POST", `${business.path}/bookings`, { serviceId: "half", startsAt: third, customer: someone() });
  const plan = await call("POST", `${business.path}/series/plan`, wanted);
  expect(plan.body.occurrences.map((one: { ok: boolean }) => one.ok)).toEqual([true, true, false, true]);
  expect(plan.body.occurrences[2]).toMatchObject({ startsAt: third, reason: "overlap" });
  expect(plan.body).toMatchObject({ staffIds: business.staffIds, skipped: [], isCut: false });

  const whole = await call("POST", `${business.path}/series`, {
    ...wanted,
    startsAts: startsOf(plan),
    customer: someone(),
  });
  expect([whole.status, whole.body.code, whole.body.startsAt]).toEqual([409, "slot_taken", third]);
  const listed = startsOf(plan).filter((at) => at !== third);
  const body = { ...wanted, startsAts: listed, customer: someone() };
  const key = { "idempotency-key": `series-${Date.now()}` };
  const booked = await call("POST", `${business.path}/series`, body, key);
  expect(booked.status).toBe(201);
  expect(booked.body.bookings.map((one: { startsAt: string }) => one.startsAt)).toEqual(listed);
  expect(booked.body.manageTokens).toHaveLength(3);
  const again = await call("POST", `${business.path}/series`, body, key);
  expect([again.status, again.body.seriesId, again.headers.get("idempotent-replayed")]).toEqual([
    201,
    booked.body.seriesId,
    "true",
  ]);
});

test("a service that is not repeated, and more visits than one may book, are told apart by the field", async () => {
  const [once, few] = [await addRepeating(0), await addRepeating(3)];
  for (const business of [once, few]) {
    const answer = await call("POST", `${business.path}/series/plan`, weekly(startAhead(5, 15), 4));
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([422, "invalid_input", "count"]);
  }
  const endless = { serviceId: "half", startsAt: startAhead(5, 15), every: { unit: "week", interval: 1 } };
  expect((await call("POST", `${few.path}/series/plan`, endless)).status).toBe(422);
  const stray = { ...weekly(startAhead(5, 15), 2), startsAts: [startAhead(6, 15)], customer: someone() };
  expect((await call("POST", `${few.path}/series`, stray)).body.errors[0].field).toBe("startsAts");
});

test("by one visit's link the following ones are moved, and the rest cancelled", async () => {
  const business = await addRepeating();
  const booked = await bookWeeks(business, startAhead(5, 15), 4);
  const [first, second] = booked.body.manageTokens;
  const path = `/api/v1/bookings/${second}`;
  const shown = await call("GET", path);
  expect(shown.body.series).toMatchObject({ position: 2, occurrences: 4, everyUnit: "week", everyInterval: 1 });
  const later = new Date(Date.parse(shown.body.startsAt) + 86_400_000).toISOString();
  const moved = await call("PATCH", path, { startsAt: later, scope: "following" });
  expect([moved.status, moved.body.startsAt, moved.body.moved.length]).toEqual([200, later, 3]);
  expect((await call("GET", `/api/v1/bookings/${first}`)).body.version).toBe(1);
  const cancelled = await call("DELETE", path, { scope: "following" });
  expect([cancelled.body.status, cancelled.body.cancelled.length, cancelled.body.kept]).toEqual(["cancelled", 3, []]);
  expect((await call("GET", `/api/v1/bookings/${first}`)).body.status).toBe("confirmed");
});

test("one visit alone is moved and cancelled as any booking is", async () => {
  const business = await addRepeating();
  const booked = await bookWeeks(business, startAhead(5, 15), 2);
  const path = `/api/v1/bookings/${booked.body.manageTokens[0]}`;
  const moved = await call("PATCH", path, { startsAt: startAhead(6, 18) });
  expect([moved.body.startsAt, moved.body.moved]).toEqual([startAhead(6, 18), undefined]);
  expect((await call("DELETE", path, {})).body.status).toBe("cancelled");
  const other = await call("GET", `/api/v1/bookings/${booked.body.manageTokens[1]}`);
  expect(other.body.status).toBe("confirmed");
});

test("a customer gives up some of their seats, and the class has them again", async () => {
  const business = await addBusiness();
  await query(
    "update public.services set capacity = 4, most_seats_per_booking = 3 where business_id = $1 and slug = 'half'",
    [business.id],
  );
  const startsAt = startAhead(6, 15);
  const wanted = { serviceId: "half", startsAt, seats: 3, customer: someone() };
  const booked = await call("POST", `${business.path}/bookings`, wanted);
  expect([booked.status, booked.body.seats]).toEqual([201, 3]);
  const path = `/api/v1/bookings/${booked.body.manageToken}`;
  const fewer = await call("DELETE", path, { seats: 2, expectedVersion: 1 });
  expect([fewer.status, fewer.body.seats, fewer.body.status]).toEqual([200, 1, "confirmed"]);
  expect((await call("DELETE", path, { seats: 1, expectedVersion: 1 })).body.code).toBe("changed_meanwhile");
  expect((await call("DELETE", path, { seats: 1, scope: "all" })).status).toBe(422);
  expect((await call("POST", `${business.path}/bookings`, { ...wanted, customer: someone() })).status).toBe(201);
});
