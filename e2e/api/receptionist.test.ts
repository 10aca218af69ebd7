import { beforeAll, expect, test } from "vitest";
import { ALL_SCENARIOS } from "../receptionist/all-scenarios";
import { readDemo } from "../receptionist/product";
import { formatScenarios, runScenarios, type ScenarioReport } from "../receptionist/run-scenarios";

/** Half of the callers take 20 to 30 s on two quiet cores, and `npm run eval:receptionist` plays all; a busy machine may take several times that. */
const WITHIN_MS = 480_000;

let report: ScenarioReport;

beforeAll(async () => {
  report = await runScenarios(readDemo(process.env.DEMO_JSON ?? ".local/demo.json"), {
    atOnce: 4,
    isSample: true,
    isSilent: true,
  });
  console.log(formatScenarios(report));
}, WITHIN_MS);

const flawsOf = (kind: string) =>
  report.failures.flatMap(({ name, flaws }) =>
    flaws.filter((flaw) => flaw.kind === kind).map(({ what }) => `${name}: ${what}`),
  );

test("half of the callers are played", () => {
  expect(report.scenarios).toBeGreaterThanOrEqual(ALL_SCENARIOS.length / 2);
});

test("nobody is told that a booking, a move or a cancellation stands that does not", () => {
  expect(flawsOf("false_booked")).toEqual([]);
});

test("nobody is told anything else that was not done", () => {
  expect(flawsOf("false_claim")).toEqual([]);
});

test("nothing is booked, moved or cancelled without a yes to its read-back, no taken time is offered, nobody's data are told", () => {
  expect(flawsOf("invariant")).toEqual([]);
  expect(report.probes).toEqual([]);
});

test("at least 95 of 100 conversations end with the rows that the caller wanted", () => {
  const failed = report.failures.map(({ name }) => name);
  expect(report.passShare, failed.join("; ")).toBeGreaterThanOrEqual(0.95);
});

test("a plain booking takes at most 7 turns in the mean", () => {
  expect(report.meanTurnsOfPlainBookings).not.toBeNull();
  expect(report.meanTurnsOfPlainBookings).toBeLessThanOrEqual(7);
});
