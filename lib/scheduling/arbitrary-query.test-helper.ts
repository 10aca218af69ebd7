import fc from "fast-check";
import { drawQuery } from "./random-query.test-helper";
import { drawRules } from "./random-rules.test-helper";
import type { SlotQuery } from "./types";

/** How many cases each property is tried on. A failure is told as drawn: to make it smaller takes minutes. */
export const RUNS = { numRuns: Number(process.env.SCHEDULING_RUNS ?? 80), endOnFailure: true };

/** Queries with any of the rules, half of them around a change of the clock. */
export const ruleQueries: fc.Arbitrary<SlotQuery> = fc.tuple(fc.gen(), fc.boolean()).map(([gen, isAtChange]) => {
  const draw = (min: number, max: number) => gen(fc.integer, { min, max });
  return drawRules(draw, drawQuery(draw, isAtChange));
});
