import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { DST_ZONES } from "./random-query.test-helper";
import { type Every, expandRecurrence, MOST_OCCURRENCES, type Recurrence, type Series } from "./recurrence";

const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

function series(date: string, time: string, every: Every, rest: Partial<Recurrence> = { count: 4 }): Recurrence {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { startsAt: { date, minute: hours * 60 + minutes }, timeZone: "America/New_York", every, ...rest };
}

const instantsOf = (asked: Recurrence) => expandRecurrence(asked)?.occurrences.map(({ startsAt }) => iso(startsAt));
const datesOf = (asked: Recurrence) => expandRecurrence(asked)?.occurrences.map(({ date }) => date);

test("keeps the wall clock through a change of it", () => {
  expect(instantsOf(series("2030-03-02", "10:00", { unit: "week", interval: 1 }))).toEqual([
    "2030-03-02T15:00",
    "2030-03-09T15:00",
    "2030-03-16T14:00",
    "2030-03-23T14:00",
  ]);
});

test("moves an occurrence inside a gap forward and says so, and takes the earlier of two", () => {
  const spring = expandRecurrence(series("2030-03-09", "02:30", { unit: "day", interval: 1 }, { count: 3 }));
  expect(spring?.occurrences.map(({ startsAt, isShifted }) => [iso(startsAt), isShifted])).toEqual([
    ["2030-03-09T07:30", false],
    ["2030-03-10T07:30", true],
    ["2030-03-11T06:30", false],
  ]);
  expect(instantsOf(series("2030-11-02", "01:30", { unit: "day", interval: 1 }, { count: 3 }))).toEqual([
    "2030-11-02T05:30",
    "2030-11-03T05:30",
    "2030-11-04T06:30",
  ]);
});

test("skips months without the date, tells them, and does not count them", () => {
  const monthly = series("2030-01-31", "10:00", { unit: "month-date", interval: 1 });
  expect(expandRecurrence(monthly)).toMatchObject({ skipped: ["2030-02", "2030-04", "2030-06"], isCut: false });
  expect(datesOf(monthly)).toEqual(["2030-01-31", "2030-03-31", "2030-05-31", "2030-07-31"]);
  const leap = series("2028-02-29", "10:00", { unit: "month-date", interval: 12 }, { until: "2036-12-31" });
  expect(datesOf(leap)).toEqual(["2028-02-29", "2032-02-29", "2036-02-29"]);
  const spring = series("2030-01-31", "10:00", { unit: "month-date", interval: 1 });
  expect(expandRecurrence({ ...spring, count: undefined, until: "2030-04-29" })?.skipped).toEqual(["2030-02"]);
  expect(expandRecurrence({ ...spring, count: undefined, until: "2030-04-30" })?.skipped).toEqual([
    "2030-02",
    "2030-04",
  ]);
});

test("repeats the second Tuesday, the fifth where there is one, and the last", () => {
  expect(datesOf(series("2030-01-08", "10:00", { unit: "month-weekday", interval: 2 }))).toEqual([
    "2030-01-08",
    "2030-03-12",
    "2030-05-14",
    "2030-07-09",
  ]);
  const fifth = series("2030-01-29", "10:00", { unit: "month-weekday", interval: 1 }, { count: 3 });
  expect(datesOf(fifth)).toEqual(["2030-01-29", "2030-04-30", "2030-07-30"]);
  expect(expandRecurrence(fifth)?.skipped).toEqual(["2030-02", "2030-03", "2030-05", "2030-06"]);
  expect(datesOf(series("2030-01-25", "10:00", { unit: "month-weekday", interval: 1, isLast: true }))).toEqual([
    "2030-01-25",
    "2030-02-22",
    "2030-03-29",
    "2030-04-26",
  ]);
});

test("ends with its last date, its count, or after 104, and says when it was cut", () => {
  const weekly: Every = { unit: "week", interval: 1 };
  expect(datesOf(series("2030-01-01", "10:00", weekly, { until: "2030-01-15" }))).toHaveLength(3);
  expect(datesOf(series("2030-01-01", "10:00", weekly, { until: "2030-01-14" }))).toHaveLength(2);
  expect(datesOf(series("2030-01-01", "10:00", weekly, { until: "2030-12-31", count: 5 }))).toHaveLength(5);
  expect(datesOf(series("2030-01-01", "10:00", weekly, { until: "2030-01-01" }))).toEqual(["2030-01-01"]);
  const daily: Every = { unit: "day", interval: 1 };
  const long = expandRecurrence(series("2030-01-01", "10:00", daily, { until: "2031-01-01" }));
  expect([long?.occurrences.length, long?.isCut]).toEqual([MOST_OCCURRENCES, true]);
  const exact = expandRecurrence(series("2030-01-01", "10:00", daily, { until: "2030-04-14" }));
  expect([exact?.occurrences.length, exact?.isCut]).toEqual([MOST_OCCURRENCES, false]);
  expect(expandRecurrence(series("2030-01-01", "10:00", daily, { count: MOST_OCCURRENCES }))?.isCut).toBe(false);
});

test.each<[string, Partial<Recurrence>]>([
  ["a date that is none", { startsAt: { date: "2030-02-30", minute: 600 } }],
  ["a minute that is none", { startsAt: { date: "2030-02-01", minute: 1440 } }],
  ["an unknown zone", { timeZone: "Mars/Olympus" }],
  ["no interval", { every: { unit: "day", interval: 0 } }],
  ["no end", { count: undefined }],
  ["more than 104", { count: 105 }],
  ["an end before the start", { until: "2029-12-31" }],
  ["a last weekday that is not the last", { every: { unit: "month-weekday", interval: 1, isLast: true } }],
])("refuses %s", (_name, change) => {
  expect(expandRecurrence({ ...series("2030-01-01", "10:00", { unit: "day", interval: 1 }), ...change })).toBeNull();
});

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

function endOfDate(date: string, timeZone: string): string {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone);
  return `${next.subtract({ seconds: 1 }).toInstant().toString().replaceAll(/[-:]/g, "")}`;
}

// The rule as RFC 5545 writes it.
function composeRule({ startsAt, timeZone, every, count, until = "" }: Recurrence): string {
  const date = new Date(`${startsAt.date}T00:00:00Z`);
  const ends = count === undefined ? [`UNTIL=${endOfDate(until, timeZone)}`] : [`COUNT=${count}`];
  const common = [`INTERVAL=${every.interval}`, ...ends];
  const nth = every.unit === "month-weekday" && every.isLast ? -1 : Math.ceil(date.getUTCDate() / 7);
  const byUnit = {
    day: ["FREQ=DAILY"],
    week: ["FREQ=WEEKLY"],
    "month-date": ["FREQ=MONTHLY", `BYMONTHDAY=${date.getUTCDate()}`],
    "month-weekday": ["FREQ=MONTHLY", `BYDAY=${nth}${WEEKDAYS[date.getUTCDay()]}`],
  }[every.unit];
  return [...byUnit, ...common].join(";");
}

function expandByLibrary(asked: Recurrence): string[] {
  const { startsAt, timeZone } = asked;
  const clock = `${String(Math.floor(startsAt.minute / 60)).padStart(2, "0")}${String(startsAt.minute % 60).padStart(2, "0")}00`;
  const start = `DTSTART;TZID=${timeZone}:${startsAt.date.replaceAll("-", "")}T${clock}`;
  const rule = new RRuleTemporal({ rruleString: `${start}\nRRULE:${composeRule(asked)}` });
  return rule.all((_, index) => index < MOST_OCCURRENCES).map((one) => iso(one.epochMilliseconds));
}

// Inside a gap RFC 5545 drops an occurrence, where we move it; the library drops some of them and moves others.
function isShifted(own: Series | null, startsAt: string): boolean {
  return own?.occurrences.some((one) => one.isShifted && iso(one.startsAt) === startsAt) ?? false;
}

const recurrences = fc
  .record({
    day: fc.integer({ min: 0, max: 3000 }),
    minute: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 210 })),
    timeZone: fc.constantFrom(...DST_ZONES, "Asia/Kolkata", "UTC"),
    unit: fc.constantFrom("day", "week", "month-date", "month-weekday"),
    interval: fc.integer({ min: 1, max: 5 }),
    count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    untilDays: fc.integer({ min: 0, max: 500 }),
    isLast: fc.boolean(),
  })
  .map(({ day, minute, timeZone, unit, interval, count, untilDays, isLast }): Recurrence => {
    const dateOf = (after: number) => new Date(Date.UTC(2026, 0, 1 + day + after)).toISOString().slice(0, 10);
    const isInLastWeek = dateOf(0).slice(0, 7) !== dateOf(7).slice(0, 7);
    return {
      startsAt: { date: dateOf(0), minute },
      timeZone,
      every: unit === "month-weekday" ? { unit, interval, isLast: isLast && isInLastWeek } : { unit, interval },
      ...(count === undefined ? { until: dateOf(Math.min(untilDays, 100 * interval)) } : { count }),
    };
  });

test("agrees with a well-kept library on random series in twelve zones", () => {
  fc.assert(
    fc.property(recurrences, (asked) => {
      const own = expandRecurrence(asked);
      // A series that begins inside a gap begins at another wall clock there.
      fc.pre(own !== null && own.occurrences[0]?.isShifted === false);
      for (const { date, startsAt } of own?.occurrences ?? []) {
        const { minute } = asked.startsAt;
        const local = Temporal.PlainDate.from(date).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        });
        expect(startsAt).toBe(local.toZonedDateTime(asked.timeZone).epochMilliseconds);
      }
      const kept = own?.occurrences.filter((one) => !one.isShifted).map(({ startsAt }) => iso(startsAt)) ?? [];
      const found = expandByLibrary(asked).filter((startsAt) => !isShifted(own, startsAt));
      expect(kept).toEqual(asked.count === undefined ? found : found.slice(0, kept.length));
    }),
    { numRuns: 200 },
  );
}, 60_000);
