import { expect, test } from "vitest";
import { createRelay } from "./relay-outbox";

test("a burst of commits shares two relays: the one under way and the next", async () => {
  let runs = 0;
  const releases: (() => void)[] = [];
  const relay = createRelay(() => {
    runs += 1;
    return new Promise<void>((resolve) => releases.push(resolve));
  });
  const calls = Array.from({ length: 50 }, () => relay());
  expect(runs).toBe(1);
  releases[0]?.();
  await calls[0];
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(runs).toBe(2);
  releases[1]?.();
  await Promise.all(calls);
  expect(runs).toBe(2);
});

test("a failed relay does not stop the next", async () => {
  let runs = 0;
  const relay = createRelay(async () => {
    runs += 1;
    if (runs === 1) {
      throw new Error("engine is down");
    }
  });
  const first = relay();
  const second = relay();
  await expect(first).rejects.toThrow("engine is down");
  await second;
  expect(runs).toBe(2);
});
