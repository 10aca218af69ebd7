import { createHash } from "node:crypto";
import { instantToLocal, localDayWindow, localToInstant } from "./local-time";
import { createDraw, DST_ZONES, drawQuery, formatSlots } from "./random-query.test-helper";

// Run as a program of its own, so that the process's own TZ is the one under test.
const hash = createHash("sha256");
for (let seed = 1; seed <= 300; seed++) {
  const query = drawQuery(createDraw(seed), seed % 2 === 0);
  hash.update(formatSlots(query).join("\n"));
}
for (const zone of DST_ZONES) {
  for (const date of ["2030-03-10", "2030-03-31", "2030-04-07", "2030-10-06", "2030-10-27", "2030-11-03"]) {
    hash.update(JSON.stringify([localDayWindow(date, zone), localToInstant(date, 150, zone)]));
    hash.update(JSON.stringify(instantToLocal(Date.parse(date), zone)));
  }
}
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
process.stdout.write(JSON.stringify({ zone, digest: hash.digest("hex") }));
