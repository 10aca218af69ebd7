import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packAnswer } from "./answer";
import { connectRedis, type Redis } from "./redis";
import { type RedisServer, startRedisServer } from "./redis-server.test-helper";
import { shareAnswers } from "./shared-answers";

let server: RedisServer;
let links: Redis[] = [];
let outages = 0;

function connect(url = server.url): Redis {
  const link = connectRedis(url, () => {
    outages += 1;
  });
  links.push(link);
  return link;
}

beforeEach(async () => {
  server = await startRedisServer();
  outages = 0;
});

afterEach(async () => {
  for (const link of links) {
    link.close();
  }
  links = [];
  await server.kill();
});

const text = (length: number): Buffer<ArrayBuffer> => Buffer.from(`{"a":"${"x".repeat(length)}"}`);

test("of processes that ask at once one computes, and the others take its answer", async () => {
  const processes = Array.from({ length: 6 }, () => shareAnswers(connect()));
  let computed = 0;
  const load = async () => {
    computed += 1;
    await sleep(15);
    return packAnswer(text(5_000));
  };
  const answers = await Promise.all(processes.map((process) => process.get("k", "1", load)));
  expect(computed).toBe(1);
  expect(new Set(answers.map((answer) => answer.etag)).size).toBe(1);
  expect(answers.every((answer) => answer.isGzip)).toBe(true);
});

test("another version, and another key, are other answers", async () => {
  const shared = shareAnswers(connect());
  const get = async (key: string, version: string, says: string) => {
    const answer = await shared.get(key, version, () => packAnswer(Buffer.from(`{"says":"${says}"}`)));
    return String(answer.bytes);
  };
  expect(await get("a", "1", "first")).toContain("first");
  expect(await get("a", "2", "second")).toContain("second");
  expect(await get("b", "1", "third")).toContain("third");
  await sleep(30);
  expect(await get("a", "1", "anew")).toContain("first");
});

test("a computation that fails leaves the next one free to try, and fails for its asker alone", async () => {
  const [one, other] = [shareAnswers(connect()), shareAnswers(connect())];
  await expect(one.get("k", "1", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  const left = await connect().ask((redis) => redis.keys("*"));
  expect(left).toEqual([]);
  expect(String((await other.get("k", "1", () => packAnswer(text(1)))).bytes)).toBe('{"a":"x"}');
});

test("what is stored there and none of ours is computed anew", async () => {
  const link = connect();
  const shared = shareAnswers(link);
  await shared.get("k", "1", () => packAnswer(text(1)));
  await sleep(30);
  const names = (await link.ask((redis) => redis.keys("*"))) ?? [];
  for (const name of names) {
    await link.ask((redis) => redis.set(name, "<html>"));
  }
  expect(String((await shared.get("k", "1", () => packAnswer(text(2)))).bytes)).toBe('{"a":"xx"}');
});

test("with Redis gone everyone computes at once, one outage is told once, and back again it is used", async () => {
  const link = connect();
  const shared = shareAnswers(link);
  await shared.get("k", "1", () => packAnswer(text(1)));
  const { port } = server;
  await server.kill();
  for (let n = 0; n < 20; n += 1) {
    expect(String((await shared.get("k", `${n}`, () => packAnswer(text(3)))).bytes)).toBe('{"a":"xxx"}');
  }
  expect(outages).toBe(1);
  server = await startRedisServer(port);
  const until = Date.now() + 10_000;
  while ((await link.ask((redis) => redis.ping())) === null && Date.now() < until) {
    await sleep(50);
  }
  expect(await link.ask((redis) => redis.ping())).toBe("PONG");
});

test("an address where nobody answers is given up, not waited for", async () => {
  const nowhere = connect("redis://127.0.0.1:1");
  expect(await nowhere.ask((redis) => redis.ping())).toBeNull();
});
