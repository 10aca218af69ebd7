import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Demo, eventually, Product, received } from "./product";

const product = new Product();
let demo: Demo;

beforeAll(async () => {
  demo = await product.start();
});

afterAll(() => product.stop());

type FreeTime = { serviceId: string; startsAt: string; staffId: string };

async function freeTimes(count: number): Promise<FreeTime[]> {
  const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
  const profile = await (await fetch(api)).json();
  const service = profile.services[0];
  const from = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const to = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const answer = await (await fetch(`${api}/slots?service=${service.slug}&from=${from}&to=${to}`)).json();
  const times: FreeTime[] = [];
  const taken: Record<string, number> = {};
  for (const slot of answer.slots) {
    const staffId = slot.staffIds.find((id: string) => (taken[id] ?? 0) <= Date.parse(slot.startsAt));
    if (staffId !== undefined) {
      taken[staffId] = Date.parse(slot.startsAt) + 4 * 3_600_000;
      times.push({ serviceId: service.id, startsAt: slot.startsAt, staffId });
    }
    if (times.length === count) {
      return times;
    }
  }
  throw new Error(`only ${times.length} free times`);
}

function phoneOf(n: number): string {
  return `+1212555${String(1_000 + n).padStart(4, "0")}`;
}

async function book(time: FreeTime, n: number): Promise<Response> {
  return fetch(`${demo.baseUrl}/api/v1/businesses/${demo.business.slug}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({
      ...time,
      customer: { name: `Crash ${n}`, phone: phoneOf(n), email: `crash${n}@example.com` },
    }),
  });
}

async function query<T extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: demo.database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function expectOneOfEach(n: number): Promise<void> {
  for (const address of [phoneOf(n), `crash${n}@example.com`]) {
    await eventually(
      `a message to ${address}`,
      async () => ((await received(demo, address)).length > 0 ? true : null),
      100_000,
    );
  }
}

test("killed between commit and relay: what was committed is announced after the restart, once", async () => {
  const [time] = await freeTimes(1);
  const rows = await query<{ rules: string }>("select rules_version as rules from public.businesses where id = $1", [
    demo.business.id,
  ]);
  const bookingId = randomUUID();
  const request = {
    businessId: demo.business.id,
    bookingId,
    manageTokenHash: randomUUID().replaceAll("-", "").repeat(2),
    channel: "web",
    customer: { name: "Crash 1", phone: phoneOf(1), email: "crash1@example.com" },
    serviceId: time?.serviceId,
    staffIds: [time?.staffId],
    startsAt: time?.startsAt,
    rulesVersion: Number(rows[0]?.rules),
  };
  await query('select app.book($1, \'{"type":"visitor"}\')', [request]);
  await product.kill();
  demo = await product.start();
  const found = await query<{ status: string }>("select status from public.bookings where id = $1", [bookingId]);
  expect(found).toEqual([{ status: "confirmed" }]);
  await expectOneOfEach(1);
  await sleep(3_000);
  expect(await received(demo, phoneOf(1))).toHaveLength(1);
  expect(await received(demo, "crash1@example.com")).toHaveLength(1);
});

test("killed after the vendor took a text and before we wrote it down: it is not sent again", async () => {
  const [time] = await freeTimes(1);
  const fault = {
    path: `/2010-04-01/Accounts/${demo.vendors.twilio.accountSid}/Messages`,
    method: "POST",
    delayMs: 20_000,
  };
  await fetch(`${demo.vendors.twilio.url}/_faults`, { method: "POST", body: JSON.stringify(fault) });
  expect((await book(time ?? { serviceId: "", startsAt: "", staffId: "" }, 2)).status).toBe(201);
  await eventually(
    "the vendor's acceptance",
    async () => ((await received(demo, phoneOf(2))).length > 0 ? true : null),
    20_000,
  );
  const unfinished = await query("select 1 from public.messages where to_address = $1 and status = 'sending'", [
    phoneOf(2),
  ]);
  expect(unfinished).toHaveLength(1);
  await product.kill();
  demo = await product.start();
  await eventually(
    "the message's end",
    async () =>
      (await query("select 1 from public.messages where to_address = $1 and status = 'sent'", [phoneOf(2)])).length > 0
        ? true
        : null,
    100_000,
  );
  await expectOneOfEach(2);
  expect(await received(demo, phoneOf(2))).toHaveLength(1);
  expect(await received(demo, "crash2@example.com")).toHaveLength(1);
});

test("killed in a burst of bookings: every 201 is there after the restart, with one text and one e-mail each", async () => {
  const times = await freeTimes(20);
  const answered = new Set<number>();
  const burst = times.map((time, index) =>
    book(time, 100 + index)
      .then((response) => response.status === 201 && answered.add(100 + index))
      .catch(() => undefined),
  );
  await eventually("the first answers", async () => (answered.size >= 5 ? true : null), 20_000);
  await product.kill();
  await Promise.all(burst);
  demo = await product.start();
  for (const n of answered) {
    const found = await query(
      "select 1 from public.bookings b join public.customers c on c.business_id = b.business_id and c.id = b.customer_id where c.phone = $1",
      [phoneOf(n)],
    );
    expect(found, `booking ${n}`).toHaveLength(1);
  }
  for (const n of answered) {
    await expectOneOfEach(n);
  }
  await sleep(5_000);
  for (const n of answered) {
    expect(await received(demo, phoneOf(n)), phoneOf(n)).toHaveLength(1);
    expect(await received(demo, `crash${n}@example.com`), `crash${n}`).toHaveLength(1);
  }
});
