import { expect, test } from "vitest";
import { instantToLocal, localToInstant } from "./local-time";
import { CLOCK_CHANGES, createDraw, listClockChanges } from "./random-query.test-helper";
import { listLocalInstants, type ResolveZone, rederiveInstant } from "./shift-local";
import { getZoneTable } from "./zone-table";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string) => Date.parse(text);

/** A zone that is `before` hours east until the change and `after` hours after it. */
const zoneOf =
  (change: string, before: number, after: number): ResolveZone =>
  () => ({
    starts: [Number.NEGATIVE_INFINITY, at(change), Number.POSITIVE_INFINITY],
    offsets: [before * HOUR, after * HOUR],
  });

const fixed = (offset: number): ResolveZone => {
  return () => ({ starts: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], offsets: [offset * HOUR] });
};

/** Every zone as if its whole clock ran a quarter of an hour late. */
const quarterLater: ResolveZone = (timeZone, from, until) => {
  const { starts, offsets } = getZoneTable(timeZone, from, until);
  return { starts: starts.map((start) => start + HOUR / 4), offsets: offsets.map((offset) => offset - HOUR / 4) };
};

const summer = { localStart: "2031-07-01T10:00", timeZone: "Europe/Madrid", startsAt: at("2031-07-01T08:00:00Z") };

test("a booking stays while the zone's rules are those it was made under", () => {
  expect(rederiveInstant(summer)).toBeNull();
  expect(rederiveInstant({ ...summer, localStart: "2031-07-01 10:00:00" })).toBeNull();
});

test("a zone that gives up summer time moves the booking to what its wall clock now means", () => {
  expect(rederiveInstant(summer, fixed(1))).toBe(at("2031-07-01T09:00:00Z"));
  expect(rederiveInstant(summer, fixed(2))).toBeNull();
});

test("seconds of an odd start are kept", () => {
  const odd = { ...summer, startsAt: summer.startsAt + 12_345 };
  expect(rederiveInstant(odd)).toBeNull();
  expect(rederiveInstant(odd, fixed(1))).toBe(at("2031-07-01T09:00:12.345Z"));
});

test("either pass of a time that comes twice is right, and a third instant moves to the first", () => {
  const back = zoneOf("2031-10-26T01:00:00Z", 2, 1);
  const twice = (startsAt: string) => ({
    localStart: "2031-10-26T02:30",
    timeZone: "Europe/Madrid",
    startsAt: at(startsAt),
  });
  expect(listLocalInstants("2031-10-26T02:30", "Europe/Madrid", back)).toEqual([
    at("2031-10-26T00:30:00Z"),
    at("2031-10-26T01:30:00Z"),
  ]);
  expect(rederiveInstant(twice("2031-10-26T00:30:00Z"), back)).toBeNull();
  expect(rederiveInstant(twice("2031-10-26T01:30:00Z"), back)).toBeNull();
  expect(rederiveInstant(twice("2031-10-26T02:30:00Z"), back)).toBe(at("2031-10-26T00:30:00Z"));
});

test("a time that a new gap skips moves forward by the gap", () => {
  const forth = zoneOf("2031-05-01T01:00:00Z", 1, 2);
  const night = { localStart: "2031-05-01T02:15", timeZone: "Europe/Madrid", startsAt: at("2031-05-01T00:15:00Z") };
  expect(rederiveInstant(night, forth)).toBe(at("2031-05-01T01:15:00Z"));
  expect(rederiveInstant({ ...night, startsAt: at("2031-05-01T01:15:00Z") }, forth)).toBeNull();
  expect(listLocalInstants("2031-05-01T02:00", "Europe/Madrid", forth)).toEqual([at("2031-05-01T01:00:00Z")]);
  expect(listLocalInstants("2031-05-01T03:00", "Europe/Madrid", forth)).toEqual([at("2031-05-01T01:00:00Z")]);
});

test.each(CLOCK_CHANGES)(
  "around the changes of $timeZone in $year every instant is one its own wall clock means",
  ({ timeZone, year }) => {
    const draw = createDraw(year);
    for (const change of listClockChanges(timeZone, year)) {
      for (let tries = 0; tries < 200; tries++) {
        const startsAt = change + draw(-26 * 60, 26 * 60) * MINUTE;
        const { date, minute } = instantToLocal(startsAt, timeZone);
        const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const localStart = `${date}T${clock}`;
        expect(rederiveInstant({ localStart, timeZone, startsAt }), localStart).toBeNull();
        expect(listLocalInstants(localStart, timeZone)[0]).toBe(localToInstant(date, minute, timeZone));
        expect(rederiveInstant({ localStart, timeZone, startsAt }, quarterLater)).toBe(
          localToInstant(date, minute, timeZone) + HOUR / 4,
        );
      }
    }
  },
);

test("what is no local time or no zone is an error", () => {
  for (const localStart of ["", "2031-02-30T10:00", "2031-02-03", "2031-02-03T24:00", "2031-02-03T10:60"]) {
    expect(() => listLocalInstants(localStart, "UTC")).toThrow(RangeError);
  }
  expect(() => listLocalInstants("2031-02-03T10:00", "Mars/Olympus")).toThrow(RangeError);
});
