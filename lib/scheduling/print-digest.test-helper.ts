import { createHash } from "node:crypto";
import { explainInstant } from "./explain-instant";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { formatEpochDay, instantToLocal, localDayWindow, localToInstant } from "./local-time";
import { planSeries } from "./plan-series";
import { CLOCK_CHANGES, createDraw, DST_ZONES, drawQuery } from "./random-query.test-helper";
import { drawRules } from "./random-rules.test-helper";
import { expandRecurrence } from "./recurrence";
import { rederiveInstant } from "./shift-local";

// Run as a program of its own, so that the process's own TZ is the one under test.
const MINUTE = 60_000;
const hash = createHash("sha256");
const digest = (answer: unknown) => hash.update(JSON.stringify(answer));

for (let seed = 1; seed <= 300; seed++) {
  const draw = createDraw(seed);
  const plain = drawQuery(draw, seed % 2 === 0, CLOCK_CHANGES[seed % CLOCK_CHANGES.length]);
  const query = drawRules(draw, plain);
  const { start, end } = query.window;
  digest([findSlots(plain), findSlots({ ...query, busyUntil: end + 3 * 1440 * MINUTE })]);
  const starts = [0, 1, 2, 3].map(() => start + draw(0, 600) * 5 * MINUTE);
  digest(starts.map((startsAt) => [judgeSlot(query, startsAt), explainInstant(query, startsAt)]));
  digest(planSeries(query, starts));
  const { timeZone } = query;
  const { date } = instantToLocal(start, timeZone);
  digest(rederiveInstant({ localStart: `${date}T02:30`, timeZone, startsAt: start }));
  const startsAt = { date: formatEpochDay(21_945 + (seed % 31)), minute: seed * 4 };
  for (const unit of ["day", "week", "month-date", "month-weekday"] as const) {
    digest(expandRecurrence({ startsAt, timeZone, every: { unit, interval: 1 }, count: 9 }));
  }
}
for (const zone of DST_ZONES) {
  for (const date of ["2030-03-10", "2030-03-31", "2030-04-07", "2030-10-06", "2030-10-27", "2030-11-03"]) {
    digest([localDayWindow(date, zone), localToInstant(date, 150, zone), instantToLocal(Date.parse(date), zone)]);
  }
}
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
process.stdout.write(JSON.stringify({ zone, digest: hash.digest("hex") }));
