import { expect, test } from "vitest";
import { createLimiter } from "./limiter";

test("the limit may be used at once, then one more per step, and all again after a minute", () => {
  let now = 1_000_000;
  const limiter = createLimiter(6, () => now);
  const take = () => limiter.take("a").isAllowed;
  expect(Array.from({ length: 8 }, take)).toEqual([true, true, true, true, true, true, false, false]);
  expect(limiter.peek("a")).toMatchObject({ isAllowed: false, remaining: 0, retryAfterSeconds: 10, resetSeconds: 60 });
  now += 10_000;
  expect([take(), take()]).toEqual([true, false]);
  now += 60_000;
  expect(Array.from({ length: 7 }, take).filter(Boolean)).toHaveLength(6);
});

test("one key's limit is not another's, and peeking counts nothing", () => {
  const limiter = createLimiter(1, () => 5_000);
  expect(limiter.peek("a").remaining).toBe(1);
  expect([limiter.take("a").isAllowed, limiter.take("a").isAllowed, limiter.take("b").isAllowed]).toEqual([
    true,
    false,
    true,
  ]);
});
