import { afterAll, beforeAll, expect, test } from "vitest";
import { connectRedis, type Redis } from "@/lib/cache/redis";
import { type RedisServer, startRedisServer } from "@/lib/cache/redis-server.test-helper";
import { createLimiter } from "./limiter";
import { shareLimiter } from "./shared-limiter";

let server: RedisServer;
let links: Redis[] = [];

beforeAll(async () => {
  server = await startRedisServer();
  links = [connectRedis(server.url, () => undefined), connectRedis(server.url, () => undefined)];
});

afterAll(async () => {
  for (const link of links) {
    link.close();
  }
  await server.kill();
});

const MINUTE = 60_000;
const START = 28_000_000 * MINUTE;

function sharers(name: string, limit: number, clock: () => number) {
  return links.map((link) => shareLimiter(name, createLimiter(limit, clock), link, clock));
}

test("a limit counts what every process let through, and what was refused counts for nothing", async () => {
  const limiters = sharers("a", 10, () => START + 1_000);
  const verdicts = [];
  for (let n = 0; n < 16; n += 1) {
    verdicts.push(await limiters[n % 2]?.take("k"));
  }
  expect(verdicts.filter((verdict) => verdict?.isAllowed)).toHaveLength(10);
  expect(verdicts.at(-1)).toMatchObject({ isAllowed: false, remaining: 0 });
  expect(verdicts.at(-1)?.retryAfterSeconds).toBeGreaterThan(0);
  expect((await limiters[0]?.take("other"))?.isAllowed).toBe(true);
});

test("the minute slides: what was used half a minute ago still counts for half a minute", async () => {
  let now = START + 10 * MINUTE + 30_000;
  const limiters = sharers("b", 10, () => now);
  for (let n = 0; n < 10; n += 1) {
    await limiters[n % 2]?.take("k");
  }
  now += MINUTE;
  const later = [];
  for (let n = 0; n < 10; n += 1) {
    later.push((await limiters[n % 2]?.take("k"))?.isAllowed);
  }
  expect(later.filter(Boolean)).toHaveLength(5);
});

test("peeking counts nothing and sees what others counted", async () => {
  const [one, other] = sharers("c", 2, () => START + 20 * MINUTE);
  expect([await one?.peek("k"), await one?.peek("k")].map((verdict) => verdict?.remaining)).toEqual([2, 2]);
  await one?.take("k");
  await one?.take("k");
  expect((await other?.peek("k"))?.isAllowed).toBe(false);
});

test("without Redis each process counts for itself", async () => {
  const gone = connectRedis("redis://127.0.0.1:1", () => undefined);
  const limiter = shareLimiter(
    "d",
    createLimiter(3, () => START),
    gone,
    () => START,
  );
  const verdicts = [];
  for (let n = 0; n < 5; n += 1) {
    verdicts.push((await limiter.take("k")).isAllowed);
  }
  expect(verdicts).toEqual([true, true, true, false, false]);
  gone.close();
});
