import { expect, it } from "vitest";
import { createAttempts } from "@/lib/security/attempts";

const at = (seconds: number) => new Date(seconds * 1_000);

it("lets the first tries pass and refuses the next, with the wait until the oldest lapses", () => {
  const attempts = createAttempts({ limit: 2, windowSeconds: 60, maxKeys: 10 });
  expect(attempts.take("a", at(0))).toEqual({ allowed: true });
  expect(attempts.take("a", at(10))).toEqual({ allowed: true });
  expect(attempts.take("a", at(20))).toEqual({ allowed: false, retryAfterSeconds: 40 });
  expect(attempts.take("b", at(20))).toEqual({ allowed: true });
});

it("lets one pass again when the oldest has lapsed, and does not count refused tries", () => {
  const attempts = createAttempts({ limit: 2, windowSeconds: 60, maxKeys: 10 });
  attempts.take("a", at(0));
  attempts.take("a", at(30));
  for (let second = 31; second < 60; second += 1) {
    expect(attempts.take("a", at(second)).allowed).toBe(false);
  }
  expect(attempts.take("a", at(61)).allowed).toBe(true);
  expect(attempts.take("a", at(62)).allowed).toBe(false);
});

it("refuses new keys while every place is living, and never forgets a counted one", () => {
  const attempts = createAttempts({ limit: 1, windowSeconds: 60, maxKeys: 2 });
  attempts.take("a", at(0));
  attempts.take("b", at(1));
  expect(attempts.take("c", at(2))).toEqual({ allowed: false, retryAfterSeconds: 60 });
  expect(attempts.take("a", at(3)).allowed).toBe(false);
  expect(attempts.take("c", at(61)).allowed).toBe(true);
});
