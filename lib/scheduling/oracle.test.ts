import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { judgeSlot } from "./judge-slot";
import { listSlotsSlowly } from "./oracle.test-helper";
import { createDraw, drawQuery, formatSlots } from "./random-query.test-helper";

const COUNT = Number(process.env.SCHEDULING_CONFIGS ?? 100);
const SEED = Number(process.env.SCHEDULING_SEED ?? Math.floor(Math.random() * 2 ** 31));
const MINUTE = 60_000;

test(`agrees with the minute-by-minute oracle on ${COUNT} random configurations (SCHEDULING_SEED=${SEED})`, () => {
  let listed = 0;
  for (let index = 0; index < COUNT; index++) {
    const draw = createDraw(SEED + index);
    const query = drawQuery(draw, (SEED + index) % 3 === 0);
    const expected = listSlotsSlowly(query);
    listed += expected.length;
    expect(formatSlots(query), `SCHEDULING_SEED=${SEED + index} SCHEDULING_CONFIGS=1`).toEqual(expected);
    for (let tries = 0; tries < 5; tries++) {
      const span = (query.window.end - query.window.start) / MINUTE;
      const startsAt = query.window.start + draw(0, span - 1) * MINUTE;
      const line = expected.find((one) => one.startsWith(new Date(startsAt).toISOString()));
      const verdict = judgeSlot(query, startsAt);
      expect(verdict.ok ? verdict.staffIds.join(",") : undefined).toBe(line?.split(" ")[1]);
    }
  }
  expect(listed).toBeGreaterThan(COUNT);
}, 600_000);

test("gives the same answers whatever zone the process runs in", () => {
  const script = fileURLToPath(new URL("./print-digest.test-helper.ts", import.meta.url));
  const run = (zone: string) =>
    execFileSync(process.execPath, ["--import", "tsx", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
  const [first, ...others] = ["UTC", "America/New_York", "Australia/Lord_Howe"].map(run);
  expect(JSON.parse(first ?? "")).toMatchObject({ zone: "UTC", digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const { digest } = JSON.parse(first ?? "");
  expect(others.map((line) => JSON.parse(line))).toEqual([
    { zone: "America/New_York", digest },
    { zone: "Australia/Lord_Howe", digest },
  ]);
}, 60_000);
