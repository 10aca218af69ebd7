import { expect, test } from "vitest";
import { parseInstant } from "./parse-instant";
import { DST_ZONES, listClockChanges } from "./random-query.test-helper";
import { getZoneTable, isTimeZone, pieceAt } from "./zone-table";

const HOUR = 3_600_000;

// A zone counts as busy when its clock changed often or at odd times; these are the worst on record since 1970.
const RESTLESS = [
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Gaza",
  "Asia/Hebron",
  "America/Argentina/San_Luis",
  "Antarctica/Casey",
];

test.each([...RESTLESS, "Pacific/Apia", "Asia/Pyongyang"])(
  "finds every change of %s that reading every other day finds",
  (timeZone) => {
    const from = Date.UTC(2005, 0, 1);
    const until = Date.UTC(2032, 0, 1);
    const table = getZoneTable(timeZone, from, until);
    const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    for (let at = from; at < until; at += 48 * HOUR) {
      const text = format.format(at).split("GMT")[1] ?? "";
      const [hours = "0", minutes = "0"] = text.slice(1).split(":");
      const offset = (text.startsWith("-") ? -1 : 1) * (Number(hours || 0) * 60 + Number(minutes)) * 60_000;
      expect(table.offsets[pieceAt(table, at)], new Date(at).toISOString()).toBe(offset);
    }
  },
);

test.each(DST_ZONES)("puts each change of %s on the hour at which the clock differs", (zone) => {
  const from = Date.UTC(2030, 0, 1);
  const until = Date.UTC(2031, 0, 1);
  const table = getZoneTable(zone, from, until);
  const within = table.starts.filter((start) => start >= from && start < until);
  expect(within.map((start) => Math.ceil(start / HOUR) * HOUR)).toEqual(listClockChanges(zone));
});

test("a table grown to other years answers the old ones as before", () => {
  const small = getZoneTable("Europe/Lisbon", Date.UTC(2030, 0, 1), Date.UTC(2030, 11, 1));
  const offsetIn = (table: typeof small, at: number) => table.offsets[pieceAt(table, at)];
  const before = [1, 5, 9].map((month) => offsetIn(small, Date.UTC(2030, month, 15)));
  const grown = getZoneTable("Europe/Lisbon", Date.UTC(1993, 0, 1), Date.UTC(2045, 0, 1));
  expect([1, 5, 9].map((month) => offsetIn(grown, Date.UTC(2030, month, 15)))).toEqual(before);
  expect(offsetIn(grown, Date.UTC(1994, 0, 15))).toBe(HOUR);
  expect(getZoneTable("Europe/Lisbon", Date.UTC(2030, 0, 1), Date.UTC(2030, 1, 1))).toBe(grown);
});

test("knows which zones there are", () => {
  expect(["UTC", "America/New_York", "Asia/Kolkata"].map(isTimeZone)).toEqual([true, true, true]);
  expect(["", "Mars/Olympus", "America/New York"].map(isTimeZone)).toEqual([false, false, false]);
});

test("reads instants as Date.parse does, and nothing else", () => {
  for (let day = -40_000; day < 60_000; day += 1) {
    const instant = day * 86_400_000 + ((day * 7_919_777) % 86_400_000);
    expect(parseInstant(new Date(instant).toISOString())).toBe(instant);
  }
  expect(parseInstant("2030-03-01T05:00:00+01:00")).toBe(Date.parse("2030-03-01T04:00:00Z"));
  for (const text of ["", "soon", "2030-13-01T00:00:00.000Z", "2030-0:-01T00:00:00.000Z", "2030-02-40T00:00:00.000Z"]) {
    expect(parseInstant(text)).toBeNaN();
  }
});
