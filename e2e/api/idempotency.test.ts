import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addBusiness, call, problemFlaw, query, someone, startAhead, type TestBusiness } from "./product";

let business: TestBusiness;
beforeAll(async () => {
  business = await addBusiness(3);
});

const withKey = (key: string) => ({ "idempotency-key": key });

test("a booking sent again with its key is answered again, byte for byte", async () => {
  const key = randomUUID();
  const body = { serviceId: "half", startsAt: startAhead(12), customer: someone() };
  const first = await call("POST", `${business.path}/bookings`, body, withKey(key));
  expect(first.status).toBe(201);
  expect(first.headers.get("idempotent-replayed")).toBeNull();
  const second = await call("POST", `${business.path}/bookings`, body, withKey(key));
  expect(second.status).toBe(201);
  expect(second.headers.get("idempotent-replayed")).toBe("true");
  expect(second.text).toBe(first.text);
});

test("names of a body in another order are the same request", async () => {
  const key = randomUUID();
  const customer = someone();
  const startsAt = startAhead(12, 17);
  const first = await call(
    "POST",
    `${business.path}/bookings`,
    { serviceId: "half", startsAt, customer },
    withKey(key),
  );
  const second = await call(
    "POST",
    `${business.path}/bookings`,
    { customer, startsAt, serviceId: "half" },
    withKey(key),
  );
  expect(second.text).toBe(first.text);
});

test("a key used for another request is refused with 422", async () => {
  const key = randomUUID();
  const body = { serviceId: "half", startsAt: startAhead(13), customer: someone() };
  await call("POST", `${business.path}/bookings`, body, withKey(key));
  for (const other of [
    { ...body, startsAt: startAhead(13, 19) },
    { ...body, customer: someone() },
  ]) {
    const answer = await call("POST", `${business.path}/bookings`, other, withKey(key));
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe("idempotency_mismatch");
    expect(problemFlaw(answer)).toBeNull();
  }
});

test("a crowd with one key gets one booking, and 409 only while it is being made", async () => {
  const body = { serviceId: "half", startsAt: startAhead(14), customer: someone() };
  const headers = withKey(randomUUID());
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => call("POST", `${business.path}/bookings`, body, headers)),
  );
  const made = answers.filter((answer) => answer.status === 201);
  expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
  const others = answers.filter((answer) => answer.status !== 201);
  expect(new Set(others.map((answer) => `${answer.status} ${answer.body.code}`))).toEqual(
    new Set(others.length > 0 ? ["409 idempotency_in_flight"] : []),
  );
  const rows = await query("select id from public.bookings where business_id = $1 and starts_at = $2", [
    business.id,
    body.startsAt,
  ]);
  expect(rows).toHaveLength(1);
});

test("a hold sent again with its key is the same hold and secret", async () => {
  const headers = withKey(randomUUID());
  const body = { serviceId: "half", startsAt: startAhead(15) };
  const first = await call("POST", `${business.path}/holds`, body, headers);
  expect(first.status).toBe(201);
  expect((await call("POST", `${business.path}/holds`, body, headers)).text).toBe(first.text);
});

test("a refused request does not use up its key", async () => {
  const headers = withKey(randomUUID());
  const startsAt = startAhead(16);
  const staffId = business.staffIds[0];
  const blocker = await call("POST", `${business.path}/bookings`, {
    serviceId: "half",
    startsAt,
    staffId,
    customer: someone(),
  });
  const body = { serviceId: "half", startsAt, staffId, customer: someone() };
  expect((await call("POST", `${business.path}/bookings`, body, headers)).body.code).toBe("slot_taken");
  await call("DELETE", `/api/v1/bookings/${blocker.body.manageToken}`);
  expect((await call("POST", `${business.path}/bookings`, body, headers)).status).toBe(201);
});

test("keys of 256 characters, or with a space, are refused", async () => {
  const body = { serviceId: "half", startsAt: startAhead(17), customer: someone() };
  for (const key of ["k".repeat(256), "two words"]) {
    expect((await call("POST", `${business.path}/bookings`, body, withKey(key))).status).toBe(422);
  }
  expect((await call("POST", `${business.path}/bookings`, body, withKey("k".repeat(255)))).status).toBe(201);
});

test("a hold is renewed, released and then gone", async () => {
  const startsAt = startAhead(18);
  const made = await call("POST", `${business.path}/holds`, { serviceId: "half", startsAt });
  const path = `${business.path}/holds/${made.body.holdId}`;
  const renewed = await call("PATCH", path, { secret: made.body.secret });
  expect([renewed.status, renewed.body.holdId]).toEqual([200, made.body.holdId]);
  expect((await call("PATCH", path, { secret: "A".repeat(43) })).status).toBe(410);
  expect((await call("DELETE", `${path}?secret=${made.body.secret}`)).status).toBe(204);
  const late = await call("POST", `${business.path}/bookings`, {
    holdId: made.body.holdId,
    secret: made.body.secret,
    customer: someone(),
  });
  expect([late.status, late.body.code]).toEqual([410, "hold_lapsed"]);
});
