import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { ALL_SCENARIOS } from "../../e2e/receptionist/all-scenarios";
import { CLINIC, SALON } from "../../e2e/receptionist/businesses";
import { clockInWords, daysFrom, instantOf, localStart, phoneInWords } from "../../e2e/receptionist/days";

const planOf = (business: "salon" | "clinic") => (business === "salon" ? SALON : CLINIC);
const instant = (date: string, time = "17:00") => Temporal.Instant.from(`${date}T${time}:00Z`);
const daysOfYear = Array.from({ length: 30 }, (_, n) =>
  Temporal.PlainDate.from("2026-12-20").add({ days: n }).toString(),
);

test("there are at least 80 callers, each with a name of their own", () => {
  const days = daysFrom(instant("2026-11-30"), "America/New_York", "en");
  const names = ALL_SCENARIOS.map((plot) => plot(days, "+15182741000").name);
  expect(names.length).toBeGreaterThanOrEqual(80);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});

test.each(daysOfYear)("on %s every named day is open, ahead and means one day", (date) => {
  for (const { timeZone, locale } of [SALON, CLINIC]) {
    const { a, b, c, d, sunday, later } = daysFrom(instant(date), timeZone, locale);
    const near = [a, b, c, d].map((day) => day.date);
    expect(near).toEqual([...new Set(near)].toSorted());
    expect(near.every((day) => day > date && Temporal.PlainDate.from(day).since(date).days <= 6)).toBe(true);
    expect([...near, later.date].some((day) => Temporal.PlainDate.from(day).dayOfWeek === 7)).toBe(false);
    expect(Temporal.PlainDate.from(sunday.date).dayOfWeek).toBe(7);
  }
});

test.each(daysOfYear)("on %s what the callers want can be had, and what stands before stands side by side", (date) => {
  for (const plot of ALL_SCENARIOS) {
    const draft = plot(daysFrom(instant(date), SALON.timeZone, "en"), "");
    const plan = planOf(draft.business);
    const { name, expected, before = [] } = plot(daysFrom(instant(date), plan.timeZone, plan.locale), "");
    const check = (serviceName: string, staff: string | undefined, start: string) => {
      const service = plan.services.find((one) => one.name === serviceName);
      expect([name, service?.name]).toEqual([name, serviceName]);
      if (staff) expect([name, service?.staff.includes(staff)]).toEqual([name, true]);
      const from = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
      const until = from + (service?.minutes ?? 0);
      expect([name, from >= plan.open[0] && until <= plan.open[1] && from % 30 === 0]).toEqual([name, true]);
      return { day: start.slice(0, 10), from, until, staff };
    };
    for (const { service, staff, start } of expected.live) {
      if (typeof start === "string") check(service, staff, start);
    }
    const busy = before.map(({ service, staff, start }) => check(service, staff, start));
    const clashes = busy.filter((one, n) =>
      busy.some(
        (two, m) =>
          m > n && one.day === two.day && one.staff === two.staff && one.from < two.until && two.from < one.until,
      ),
    );
    expect([name, clashes]).toEqual([name, []]);
  }
});

test("days, clocks and numbers are said as people say them", () => {
  const { a, later } = daysFrom(instant("2026-11-30"), "America/New_York", "en");
  expect([a.weekday, a.date, later.inWords]).toEqual(["Wednesday", "2026-12-02", "December 16th"]);
  expect(daysFrom(instant("2026-11-30"), "Europe/Madrid", "es").a).toMatchObject({
    weekday: "miércoles",
    inWords: "2 de diciembre",
  });
  expect(clockInWords("14:30", "en")).toBe("two thirty p.m.");
  expect(clockInWords("13:30", "es")).toBe("la una y media de la tarde");
  expect(phoneInWords("+15182741000", "en")).toBe("five one eight two seven four one oh oh oh");
  expect(phoneInWords("+34612341000", "es").split(" ")).toHaveLength(9);
  expect(localStart("2026-12-02T20:00:00Z", "America/New_York")).toBe("2026-12-02T15:00");
  expect(Date.parse(instantOf("2026-12-02T15:00", "America/New_York"))).toBe(Date.parse("2026-12-02T20:00:00Z"));
});
