import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addBusiness, call, problemFlaw, someone, type TestBusiness } from "./product";

let business: TestBusiness;
beforeAll(async () => {
  business = await addBusiness();
});

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const wish = () => ({ service: "half", fromDate: dayAhead(40), toDate: dayAhead(41), customer: someone() });
const PLACE = "/api/v1/waitlist";

test("one who joins sees the wishes under the link, keeps the place when joining again, and leaves", async () => {
  const asked = { ...wish(), weekdays: [1, 3], startMinute: 0, endMinute: 1 };
  const joined = await call("POST", `${business.path}/waitlist`, asked);
  expect(joined.status).toBe(201);
  expect(joined.body).toMatchObject({ status: "waiting", position: 1, weekdays: [1, 3], service: { slug: "half" } });
  const again = await call("POST", `${business.path}/waitlist`, { ...asked, weekdays: [5] });
  expect([again.status, again.body.id, again.body.token]).toEqual([201, joined.body.id, null]);
  const place = await call("GET", `${PLACE}/${joined.body.token}`);
  expect(place.body).toMatchObject({ id: joined.body.id, weekdays: [5], position: 1 });
  expect(place.text).not.toContain(asked.customer.email);
  const left = await call("DELETE", `${PLACE}/${joined.body.token}`);
  expect([left.status, left.body.status]).toEqual([200, "left"]);
});

test("a request to join sent again with its key is answered again", async () => {
  const key = { "idempotency-key": randomUUID() };
  const body = { ...wish(), startMinute: 0, endMinute: 1 };
  const first = await call("POST", `${business.path}/waitlist`, body, key);
  const second = await call("POST", `${business.path}/waitlist`, body, key);
  expect([second.status, second.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
  expect(second.body).toMatchObject({ id: first.body.id, token: first.body.token });
  const other = await call("POST", `${business.path}/waitlist`, { ...body, toDate: dayAhead(50) }, key);
  expect(other.body.code).toBe("idempotency_mismatch");
});

test("wishes that cannot be are refused by name", async () => {
  const refuse = async (change: object) => {
    const answer = await call("POST", `${business.path}/waitlist`, { ...wish(), ...change });
    expect(problemFlaw(answer)).toBeNull();
    return [answer.status, answer.body.errors?.[0]?.field ?? answer.body.code];
  };
  expect(await refuse({ toDate: dayAhead(39) })).toEqual([422, "toDate"]);
  expect(await refuse({ toDate: dayAhead(500) })).toEqual([422, "toDate"]);
  expect(await refuse({ fromDate: "2026-02-30" })).toEqual([422, "fromDate"]);
  expect(await refuse({ startMinute: 600, endMinute: 600 })).toEqual([422, "endMinute"]);
  expect(await refuse({ weekdays: [7] })).toEqual([422, "weekdays.0"]);
  expect(await refuse({ fromDate: dayAhead(-9), toDate: dayAhead(-8) })).toEqual([422, "past"]);
  expect(await refuse({ customer: { name: "Nobody" } })).toEqual([422, "customer.phone"]);
  expect(await refuse({ service: "no-such" })).toEqual([404, "not_found"]);
  expect(await refuse({ staffId: randomUUID() })).toEqual([422, "no_staff"]);
  expect(await refuse({ id: "x" })).toEqual([422, "body"]);
});

test("a link that is none leads nowhere, by any method", async () => {
  const token = "A".repeat(43);
  for (const [method, path] of [
    ["GET", `${PLACE}/${token}`],
    ["DELETE", `${PLACE}/${token}`],
    ["GET", `${PLACE}/offers/${token}`],
    ["POST", `${PLACE}/offers/${token}/accept`],
    ["POST", `${PLACE}/offers/${token}/decline`],
  ] as const) {
    const answer = await call(method, path);
    expect([path, answer.status, problemFlaw(answer)]).toEqual([path, 404, null]);
  }
  expect((await call("POST", `${PLACE}/${token}`)).status).toBe(405);
});
