import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endAll, type Redis, startCopy, startRedis } from "./copies";
import { addBusiness, call, query, someone, startAhead, type TestBusiness } from "./product";

let redis: Redis;
let copies: [string, string];

beforeAll(async () => {
  redis = await startRedis();
  copies = await Promise.all([startCopy(redis), startCopy(redis)]);
});

afterAll(() => endAll());

type Listed = { startsAt: string; staffIds: string[] };

async function slotsAt(copy: string, business: TestBusiness, startsAt: string): Promise<Listed[]> {
  const from = startsAt.slice(0, 10);
  const url = `${copy}${business.path}/slots?service=half&from=${from}&to=${from}&timeZone=UTC`;
  const answer = await call("GET", url);
  expect(answer.status).toBe(200);
  return answer.body.slots;
}

const nameOf = (startsAt: string, staffId: string): string => `${Date.parse(startsAt)} ${staffId}`;

function namesOf(slots: readonly Listed[]): Set<string> {
  return new Set(slots.flatMap((slot) => slot.staffIds.map((staffId) => nameOf(slot.startsAt, staffId))));
}

type Order = { readonly startsAt: string; readonly staffId: string };

function ordersOf(business: TestBusiness, times: number): Order[] {
  const first = Date.parse(startAhead(4, 0));
  return Array.from({ length: times }, (_, n) => new Date(first + n * 30 * 60_000).toISOString()).flatMap((startsAt) =>
    business.staffIds.map((staffId) => ({ startsAt, staffId })),
  );
}

const WRITERS = 4;
const READERS = 2;

/** What was booked before a question was asked must not be among what it is answered. */
async function bookAndLook(business: TestBusiness, orders: Order[], between: (made: number) => Promise<void>) {
  const booked = new Set<string>();
  const shownAfter: string[] = [];
  let reads = 0;
  const look = async (copy: string, startsAt: string): Promise<void> => {
    const before = [...booked];
    const shown = namesOf(await slotsAt(copy, business, startsAt));
    shownAfter.push(...before.filter((name) => shown.has(name)));
    reads += 1;
  };
  const queue = orders.map((order, n) => ({ order, n }));
  const write = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { order, n } = next;
      const body = { serviceId: business.services.half, ...order, customer: someone() };
      const answer = await call("POST", `${copies[n % 2]}${business.path}/bookings`, body);
      expect(answer.status).toBe(201);
      const made = booked.add(nameOf(order.startsAt, order.staffId)).size;
      await look(copies[(n + 1) % 2] ?? "", order.startsAt);
      await between(made);
    }
  };
  let isOver = false;
  const read = async (n: number): Promise<void> => {
    while (!isOver) {
      await look(copies[n % 2] ?? "", orders[0]?.startsAt ?? "");
    }
  };
  const readers = Array.from({ length: READERS }, (_, n) => read(n));
  await Promise.all(Array.from({ length: WRITERS }, write)).finally(() => {
    isOver = true;
  });
  await Promise.all(readers);
  return { booked: booked.size, reads, shownAfter };
}

test("no question after a booking's 201 is answered with its slot by either process, with the cache killed in between", async () => {
  const business = await addBusiness(10);
  const orders = ordersOf(business, 24);
  const { port } = redis;
  const steps = new Map([
    [80, () => redis.kill()],
    [
      160,
      async () => {
        redis = await startRedis(port);
      },
    ],
  ]);
  const seen = await bookAndLook(business, orders, async (made) => steps.get(made)?.());
  expect(seen.shownAfter).toEqual([]);
  expect(seen.booked).toBe(240);
  expect(seen.reads).toBeGreaterThan(480);
});

const clientOf = ({ port }: Redis) => createClient({ url: `redis://127.0.0.1:${port}`, RESP: 2 });

async function withClient<T>(work: (client: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
  const client = clientOf(redis);
  await client.connect();
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}

/** Answers as the copies left them, once they use Redis (again). */
async function storedBy(copy: string, business: TestBusiness, startsAt: string): Promise<string[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    await withClient((client) => client.flushAll());
    await query("update public.businesses set rules_version = rules_version + 1 where id = $1", [business.id]);
    await slotsAt(copy, business, startsAt);
    await sleep(50);
    const names = await withClient((client) => client.keys("*"));
    const answers = names.filter((name) => name.startsWith("chatty:answer:") && !name.endsWith(":claim"));
    if (answers.length > 0) {
      return answers;
    }
  }
  throw new Error("nothing was left in Redis");
}

test("what the cache is made to say is shown at most: nothing of it can be held or booked", async () => {
  const business = await addBusiness(1);
  const [staffId = ""] = business.staffIds;
  const taken = startAhead(4, 15);
  const outside = new Date(Date.parse(taken) + 7 * 60_000).toISOString();
  const ask = (copy: string, kind: "bookings" | "holds", startsAt: string) =>
    call("POST", `${copy}${business.path}/${kind}`, {
      serviceId: business.services.half,
      startsAt,
      staffId,
      ...(kind === "bookings" && { customer: someone() }),
    });
  expect((await ask(copies[0], "bookings", taken)).status).toBe(201);
  const names = await storedBy(copies[0], business, taken);
  const lie = JSON.stringify({
    slots: [taken, outside].map((startsAt) => ({ startsAt, endsAt: startsAt, staffIds: [staffId] })),
    timeZone: "UTC",
  });
  await withClient((client) => Promise.all(names.map((name) => client.set(name, lie))));
  expect((await slotsAt(copies[1], business, taken)).map((slot) => slot.startsAt)).toEqual([taken, outside]);
  for (const copy of copies) {
    for (const kind of ["bookings", "holds"] as const) {
      expect((await ask(copy, kind, taken)).body.code).toBe("slot_taken");
      expect((await ask(copy, kind, outside)).body.code).toBe("outside_step");
    }
  }
  const made = await query("select id from public.bookings where business_id = $1", [business.id]);
  expect(made).toHaveLength(1);
});

test("an answer has a tag: who has it hears 304, and a booking makes it another", async () => {
  const business = await addBusiness(1);
  const startsAt = startAhead(4, 15);
  const url = `${copies[0]}${business.path}/slots?service=half&from=${startsAt.slice(0, 10)}&to=${startsAt.slice(0, 10)}&timeZone=UTC`;
  const first = await call("GET", url);
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  const plain = await call("GET", url, undefined, { "accept-encoding": "identity" });
  expect([plain.headers.get("content-encoding"), plain.text]).toEqual([null, first.text]);
  expect((await call("GET", url, undefined, { "if-none-match": etag })).status).toBe(304);
  const body = { serviceId: business.services.half, startsAt, customer: someone() };
  expect((await call("POST", `${copies[1]}${business.path}/bookings`, body)).status).toBe(201);
  expect((await call("GET", url, undefined, { "if-none-match": etag })).status).toBe(200);
});
