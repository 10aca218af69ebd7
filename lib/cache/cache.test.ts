import { expect, test } from "vitest";
import { shareReads } from "./after-arrival";
import { createVersionCache } from "./version-cache";

test("who asks while a read is under way gets the next one, and all who wait share it", async () => {
  const finish: ((value: number) => void)[] = [];
  const read = shareReads<number>(() => new Promise((resolve) => finish.push(resolve)));
  const first = read("a");
  const later = [read("a"), read("a"), read("a")];
  expect(finish).toHaveLength(1);
  finish[0]?.(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  expect(finish).toHaveLength(2);
  finish[1]?.(2);
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
});

test("a read that fails fails for those who shared it, not for the next", async () => {
  let calls = 0;
  const read = shareReads(async () => {
    calls += 1;
    if (calls === 1) {
      throw new Error("down");
    }
    return calls;
  });
  const first = read("a");
  const next = read("a");
  await expect(first).rejects.toThrow("down");
  expect(await next).toBe(2);
});

test("a text is kept for its version, and only while it is fresh", async () => {
  const cache = createVersionCache<string>(30, 1_000, (text) => text.length);
  let loads = 0;
  const load = async () => `text ${++loads}`;
  expect([await cache.get("k", "1", load), await cache.get("k", "1", load)]).toEqual(["text 1", "text 1"]);
  expect(await cache.get("k", "2", load)).toBe("text 2");
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await cache.get("k", "2", load)).toBe("text 3");
});

test("the oldest texts go when there are too many", async () => {
  const cache = createVersionCache<string>(10_000, 250, (text) => text.length);
  const loads: string[] = [];
  const get = (key: string) =>
    cache.get(key, "1", async () => {
      loads.push(key);
      return "x".repeat(100);
    });
  for (const key of ["a", "b", "c", "c", "a"]) {
    await get(key);
  }
  expect(loads).toEqual(["a", "b", "c", "a"]);
});

test("a load that failed is not kept", async () => {
  const cache = createVersionCache<string>(10_000, 100, (text) => text.length);
  await expect(cache.get("k", "1", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await cache.get("k", "1", async () => "up")).toBe("up");
});
