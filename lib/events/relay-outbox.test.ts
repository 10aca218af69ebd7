import { expect, test } from "vitest";
import { createRelay } from "./relay-outbox";

test("a burst of commits shares one relay, and those that come while it runs share the next", async () => {
  let runs = 0;
  const releases: (() => void)[] = [];
  const relay = createRelay(() => {
    runs += 1;
    return new Promise<void>((resolve) => releases.push(resolve));
  }, 10);
  const burst = Array.from({ length: 50 }, () => relay());
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(runs).toBe(1);
  const late = Array.from({ length: 50 }, () => relay());
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(runs).toBe(1);
  releases[0]?.();
  await Promise.all(burst);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(runs).toBe(2);
  releases[1]?.();
  await Promise.all(late);
});

test("a failed relay does not stop the next", async () => {
  let runs = 0;
  const relay = createRelay(async () => {
    runs += 1;
    if (runs === 1) {
      throw new Error("engine is down");
    }
  }, 1);
  await expect(relay()).rejects.toThrow("engine is down");
  await relay();
  expect(runs).toBe(2);
});
