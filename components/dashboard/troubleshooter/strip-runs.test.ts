import { expect, test } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { CODE_ORDER } from "@/lib/scheduling/explain-instant";
import { composeRuns, nextStep, toneOf } from "./strip-runs";

const step = (hour: number, reason: Parameters<typeof toneOf>[0]) => ({
  startsAt: `2026-06-09T${String(hour).padStart(2, "0")}:00:00.000Z`,
  reason: reason === "offered" ? null : reason,
});

test("steps one after the other that say the same are one run", () => {
  const runs = composeRuns([step(8, "closed"), step(9, "offered"), step(10, "offered"), step(11, "overlap")]);
  expect(runs.map((run) => [run.state, run.steps.length])).toEqual([
    ["closed", 1],
    ["offered", 2],
    ["overlap", 1],
  ]);
  expect(composeRuns([])).toEqual([]);
});

test("taken, kept back and closed look different, and offered is alone in its look", () => {
  expect([toneOf("offered"), toneOf("overlap"), toneOf("too_soon"), toneOf("holiday")]).toEqual([
    "good",
    "bad",
    "warn",
    "neutral",
  ]);
});

test("keys move within the strip and never out of it", () => {
  expect(nextStep("ArrowRight", 3, 10, 4)).toBe(4);
  expect(nextStep("ArrowLeft", 0, 10, 4)).toBe(0);
  expect(nextStep("PageDown", 8, 10, 4)).toBe(9);
  expect(nextStep("Home", 8, 10, 4)).toBe(0);
  expect(nextStep("End", 0, 10, 4)).toBe(9);
  expect(nextStep("Tab", 3, 10, 4)).toBeNull();
  expect(nextStep("Home", 0, 0, 4)).toBeNull();
});

test("every code of the engine has a word", () => {
  expect(Object.keys(en.why.short).sort()).toEqual([...CODE_ORDER].sort());
});
