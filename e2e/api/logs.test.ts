import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { addBusiness, call, query, startAhead, type TestBusiness } from "./product";

const folder = join(dirname(process.env.DEMO_JSON ?? ".local/demo.json"), "logs");

function readLogs(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

const canary = (name: string) => `canary${name}${randomBytes(6).toString("hex")}`;

const CANARIES = {
  name: canary("name"),
  email: `${canary("mail")}@example.com`,
  notes: canary("notes"),
  reason: canary("reason"),
  key: `ck_test_${canary("key")}`,
  wrongKey: `ck_test_${canary("wrong")}`,
  idempotency: canary("idempotency"),
  visitor: canary("visitor"),
  header: canary("header"),
  query: canary("query"),
  path: canary("path"),
  cookie: canary("cookie"),
  broken: canary("broken"),
};
const PHONE = "+12125550186";

async function pushThroughEveryRoute(business: TestBusiness): Promise<string[]> {
  const headers = {
    "idempotency-key": CANARIES.idempotency,
    "x-secret": CANARIES.header,
    cookie: `session=${CANARIES.cookie}`,
    "user-agent": CANARIES.header,
  };
  const customer = { name: CANARIES.name, email: CANARIES.email, phone: PHONE };
  const { path } = business;
  const hold = await call("POST", `${path}/holds`, {
    serviceId: "half",
    startsAt: startAhead(40),
    visitorKey: CANARIES.visitor,
  });
  await call("PATCH", `${path}/holds/${hold.body.holdId}`, { secret: hold.body.secret }, headers);
  const { holdId, secret } = hold.body;
  const booked = await call("POST", `${path}/bookings`, { holdId, secret, customer, notes: CANARIES.notes }, headers);
  expect(booked.status).toBe(201);
  const token: string = booked.body.manageToken;
  await call("GET", `/api/v1/bookings/${token}?x=${CANARIES.query}`, undefined, headers);
  await call("GET", `/api/v1/bookings/${token}/slots`, undefined, headers);
  await call("PATCH", `/api/v1/bookings/${token}`, { startsAt: startAhead(41) }, headers);
  await call("PATCH", `/api/v1/bookings/${token}`, { startsAt: CANARIES.broken, [CANARIES.broken]: 1 }, headers);
  await call("DELETE", `/api/v1/bookings/${token}`, { reason: CANARIES.reason }, headers);
  await call("DELETE", `${path}/holds/${holdId}?secret=${secret}`, undefined, headers);
  await call("POST", `${path}/bookings`, {
    serviceId: "half",
    startsAt: startAhead(41),
    customer: { ...customer, phone: CANARIES.broken },
  });
  await call("GET", `${path}/slots?service=${CANARIES.query}`, undefined, headers);
  await call("GET", `/api/v1/${CANARIES.path}`, undefined, headers);
  await call("GET", `/api/v1/bookings/${CANARIES.path}`, undefined, headers);
  await call("GET", `/api/v1/bookings?phone=${encodeURIComponent(PHONE)}`, undefined, {
    authorization: `Bearer ${CANARIES.key}`,
  });
  await call("GET", "/api/v1/bookings", undefined, { authorization: `Bearer ${CANARIES.wrongKey}` });
  await call("GET", `/book/${business.slug}?x=${CANARIES.query}`, undefined, headers);
  await call("GET", `/booking/${token}`, undefined, headers);
  return [token, secret];
}

test("no secret and nothing personal that goes through any route is in a log", async () => {
  const business = await addBusiness();
  await query(
    "insert into public.api_keys (business_id, name, prefix, key_hash) values ($1, 'canary', 'ck_test_cana', $2)",
    [business.id, createHash("sha256").update(CANARIES.key).digest()],
  );
  const secrets = await pushThroughEveryRoute(business);
  await sleep(3_000);
  const logs = readLogs();
  const wanted = [...Object.values(CANARIES), ...secrets, PHONE, PHONE.slice(2), "12125550186"];
  expect(wanted.filter((word) => logs.includes(word))).toEqual([]);
  expect(logs).toContain(business.id);
});

test("every request has one line with its id, business, actor, route, outcome, status and time", async () => {
  const business = await addBusiness();
  const { headers } = await call("GET", `${business.path}/slots?service=half`);
  const refused = await call("POST", `${business.path}/bookings`, {});
  await sleep(1_000);
  const lineOf = (id: string | null) =>
    readLogs()
      .split("\n")
      .filter((line) => id && line.includes(id))
      .map((line) => JSON.parse(line));
  expect(lineOf(headers.get("x-request-id"))).toMatchObject([
    {
      business_id: business.id,
      actor: "visitor",
      method: "GET",
      route: "/api/v1/businesses/{slug}/slots",
      outcome: "ok",
      status: 200,
    },
  ]);
  const [line, ...more] = lineOf(refused.body.request_id);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ outcome: "invalid_input", status: 422 });
  expect(typeof line.ms).toBe("number");
});
