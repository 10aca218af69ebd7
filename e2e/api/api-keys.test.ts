import { createHash, randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addBusiness, call, problemFlaw, query, startAhead, type TestBusiness } from "./product";

let mine: TestBusiness;
let theirs: TestBusiness;
let key: string;
let otherKey: string;

async function addKey(business: TestBusiness): Promise<string> {
  const made = `ck_test_${randomBytes(24).toString("base64url")}`;
  await query("insert into public.api_keys (business_id, name, prefix, key_hash) values ($1, 'test', $2, $3)", [
    business.id,
    made.slice(0, 12),
    createHash("sha256").update(made).digest(),
  ]);
  return made;
}

const bearer = (value: string) => ({ authorization: `Bearer ${value}` });

beforeAll(async () => {
  [mine, theirs] = [await addBusiness(2), await addBusiness(1)];
  [key, otherKey] = [await addKey(mine), await addKey(theirs)];
  for (let n = 0; n < 7; n += 1) {
    const customer = { name: `Listed ${n}`, phone: n % 2 === 0 ? "+12125550170" : "+12125550171" };
    const body = { serviceId: "half", startsAt: startAhead(20 + Math.floor(n / 2), 15), customer };
    expect((await call("POST", `${mine.path}/bookings`, body)).status).toBe(201);
  }
  const body = { serviceId: "half", startsAt: startAhead(20), customer: { name: "Other", phone: "+12125550170" } };
  await call("POST", `${theirs.path}/bookings`, body);
});

test("a key lists its own business's bookings in order, page by page, each once", async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? "limit=3" : `limit=3&cursor=${cursor}`;
    const page = await call("GET", `/api/v1/bookings?${query}`, undefined, bearer(key));
    expect(page.status).toBe(200);
    expect(page.body.data.length).toBeLessThanOrEqual(3);
    seen.push(...page.body.data.map((booking: { customer: { name: string } }) => booking.customer.name));
    cursor = page.body.nextCursor;
  } while (cursor !== null);
  expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, n) => `Listed ${n}`));
});

test("phone and dates narrow the list", async () => {
  const names = async (query: string) => {
    const { status, body } = await call("GET", `/api/v1/bookings?${query}`, undefined, bearer(key));
    expect([query, status]).toEqual([query, 200]);
    return body.data.map((booking: { customer: { name: string } }) => booking.customer.name).toSorted();
  };
  const even = ["Listed 0", "Listed 2", "Listed 4", "Listed 6"];
  expect(await names("phone=%2B12125550170")).toEqual(even);
  expect(await names("phone=+12125550170")).toEqual(even);
  expect(await names("phone=(212)%20555-0170")).toEqual(even);
  expect(await names(`from=${startAhead(21, 0)}&to=${startAhead(22, 0)}`)).toEqual(["Listed 2", "Listed 3"]);
  const day = startAhead(21).slice(0, 10);
  expect(await names(`from=${day}&to=${day}`)).toEqual(["Listed 2", "Listed 3"]);
  expect(await names("phone=%2B12125559999")).toEqual([]);
});

test("another business's bookings are never in the list", async () => {
  const { body } = await call("GET", "/api/v1/bookings?phone=%2B12125550170", undefined, bearer(otherKey));
  expect(body.data.map((booking: { customer: { name: string } }) => booking.customer.name)).toEqual(["Other"]);
});

test("a cursor of another business shows none of its rows", async () => {
  const { body } = await call("GET", "/api/v1/bookings?limit=1", undefined, bearer(key));
  const other = await call("GET", `/api/v1/bookings?cursor=${body.nextCursor}`, undefined, bearer(otherKey));
  expect(other.body.data.every((booking: { customer: { name: string } }) => booking.customer.name === "Other")).toBe(
    true,
  );
});

test("no key, a wrong one and a revoked one are refused alike", async () => {
  const revoked = await addKey(mine);
  await query("update public.api_keys set revoked_at = now() where prefix = $1", [revoked.slice(0, 12)]);
  for (const headers of [{}, bearer("ck_live_wrong_wrong_wrong"), bearer(revoked), { authorization: `Basic ${key}` }]) {
    const answer = await call("GET", "/api/v1/bookings", undefined, headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(problemFlaw(answer)).toBeNull();
    expect(answer.body.code).toBe("invalid_api_key");
  }
});

test("limits and cursors that are none are refused", async () => {
  for (const query of [
    "limit=0",
    "limit=101",
    "limit=x",
    "cursor=nonsense",
    "cursor=W10",
    "from=tomorrow",
    "phone=abc",
  ]) {
    const answer = await call("GET", `/api/v1/bookings?${query}`, undefined, bearer(key));
    expect([query, answer.status, problemFlaw(answer)]).toEqual([query, 422, null]);
  }
});
