import { createHash } from "node:crypto";
import { instantToLocal, localDayWindow, localToInstant } from "./local-time";
import { createDraw, DST_ZONES, drawQuery, formatSlots } from "./random-query.test-helper";
import { drawRules } from "./random-rules.test-helper";
import { expandRecurrence } from "./recurrence";

// Run as a program of its own, so that the process's own TZ is the one under test.
const hash = createHash("sha256");
for (let seed = 1; seed <= 300; seed++) {
  const draw = createDraw(seed);
  const query = drawQuery(draw, seed % 2 === 0);
  hash.update(formatSlots(query).join("\n"));
  hash.update(formatSlots(drawRules(draw, query)).join("\n"));
  const startsAt = { date: "2030-01-31", minute: seed * 4 };
  const every = { unit: "month-date", interval: 1 } as const;
  hash.update(JSON.stringify(expandRecurrence({ startsAt, timeZone: query.timeZone, every, count: 9 })));
}
for (const zone of DST_ZONES) {
  for (const date of ["2030-03-10", "2030-03-31", "2030-04-07", "2030-10-06", "2030-10-27", "2030-11-03"]) {
    hash.update(JSON.stringify([localDayWindow(date, zone), localToInstant(date, 150, zone)]));
    hash.update(JSON.stringify(instantToLocal(Date.parse(date), zone)));
  }
}
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
process.stdout.write(JSON.stringify({ zone, digest: hash.digest("hex") }));
