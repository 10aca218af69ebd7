import { expect, it } from "vitest";
import { paceOf, percentileOf } from "@/lib/receptionist/calls/pace";

it("interpolates between the two nearest values as percentile_cont does", () => {
  expect(percentileOf([10, 20, 30, 40], 0.5)).toBe(25);
  expect(percentileOf([40, 10, 30, 20], 0.95)).toBeCloseTo(38.5);
  expect(percentileOf([7], 0.95)).toBe(7);
  expect(percentileOf([], 0.5)).toBeNull();
});

it("counts only the turns that were measured at that stage", () => {
  const pace = paceOf([{ totalMs: 10, understandMs: 4 }, { totalMs: 30 }, {}]);
  expect(pace.totalMs).toEqual({ p50: 20, p95: 29 });
  expect(pace.understandMs).toEqual({ p50: 4, p95: 4 });
  expect(pace.toolsMs).toBeNull();
});
