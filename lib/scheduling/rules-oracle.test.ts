import { expect, test } from "vitest";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { readWallClock } from "./oracle.test-helper";
import { CLOCK_CHANGES, createDraw, drawQuery, listClockChanges } from "./random-query.test-helper";
import { drawRules, dropRule, RULES, type Rule } from "./random-rules.test-helper";
import { listSlotsByRules } from "./rules-oracle.test-helper";
import type { Slot, SlotQuery } from "./types";

const COUNT = Number(process.env.SCHEDULING_CONFIGS ?? 2_000);
const SEED = Number(process.env.SCHEDULING_SEED ?? Math.floor(Math.random() * 2 ** 31));
const MINUTE = 60_000;
const HOUR = 3_600_000;

const iso = (instant: number) => new Date(instant).toISOString();

function formatSlot({ startsAt, endsAt, staffIds, seatsLeft, resources = [] }: Slot): string {
  const seats = seatsLeft === undefined ? [] : [`seats=${seatsLeft}`];
  const kinds = resources.map(({ kind, resourceIds }) => `${kind}=${resourceIds.join("+")}`);
  return [iso(startsAt), iso(endsAt), staffIds.join(","), ...seats, ...kinds].join(" ");
}

const formatAnswer = (query: SlotQuery) => findSlots(query).slots.map(formatSlot);

// One in three stands around a day on which a clock changes, each of those listed in turn.
function drawConfig(seed: number): SlotQuery {
  const draw = createDraw(seed);
  const change = CLOCK_CHANGES[Math.floor(seed / 3) % CLOCK_CHANGES.length];
  return drawRules(draw, drawQuery(draw, seed % 3 === 0, change));
}

function isClockChanged({ window, timeZone }: SlotQuery): boolean {
  const shown = readWallClock(window.end, timeZone) - readWallClock(window.start, timeZone);
  return shown !== window.end - window.start;
}

test(`agrees with the minute-by-minute oracle of all rules on ${COUNT} configurations (SCHEDULING_SEED=${SEED})`, () => {
  let listed = 0;
  let changed = 0;
  const zones = new Set<string>();
  for (let index = 0; index < COUNT; index++) {
    const seed = SEED + index;
    const query = drawConfig(seed);
    if (isClockChanged(query)) {
      changed++;
      zones.add(query.timeZone);
    }
    const expected = listSlotsByRules(query);
    listed += expected.length;
    const found = formatAnswer(query);
    expect(found, `SCHEDULING_SEED=${seed} SCHEDULING_CONFIGS=1`).toEqual(expected);
    const draw = createDraw(seed);
    for (let tries = 0; tries < 5; tries++) {
      const startsAt = query.window.start + draw(0, (query.window.end - query.window.start) / MINUTE - 1) * MINUTE;
      const line = expected.find((one) => one.startsWith(iso(startsAt)));
      const verdict = judgeSlot(query, startsAt);
      expect(verdict.ok ? verdict.staffIds.join(",") : undefined).toBe(line?.split(" ")[2]);
    }
  }
  expect(listed).toBeGreaterThan(COUNT);
  if (COUNT < 2_000) return;
  expect(changed, "configurations whose window holds a change of the clock").toBeGreaterThanOrEqual(200);
  expect(zones.size, "zones among them").toBeGreaterThanOrEqual(12);
}, 900_000);

test.each(CLOCK_CHANGES)(
  "the oracle's clock is the runtime's at every minute around the changes of $timeZone in $year",
  ({ timeZone, year }) => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    const changes = listClockChanges(timeZone, year);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      for (let at = change - 2 * HOUR; at < change + HOUR; at += MINUTE) {
        expect(readWallClock(at, timeZone)).toBe(Date.parse(`${format.format(at).replace(" ", "T")}Z`));
      }
    }
  },
);

test("the random configurations feel every rule: without it some answers differ", () => {
  const felt = new Set<Rule>();
  for (let seed = 1; seed <= 300; seed++) {
    const query = drawConfig(seed);
    const answer = formatAnswer(query).join();
    for (const rule of RULES) if (formatAnswer(dropRule(query, rule)).join() !== answer) felt.add(rule);
  }
  expect(RULES.filter((rule) => !felt.has(rule))).toEqual([]);
}, 60_000);
