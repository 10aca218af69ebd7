import { describe, expect, test } from "vitest";
import { holidayDates, isHolidayPlace, listHolidayCountries, listHolidayRegions, listHolidays } from "./holidays";

const year = (country: string, region: string | null, of: number, locale: "en" | "es" = "en") =>
  listHolidays({ country, region, fromDate: `${of}-01-01`, toDate: `${of}-12-31`, locale });
const named = (list: ReturnType<typeof year>, date: string) => list.find((one) => one.date === date)?.name;

describe("public holidays", () => {
  test("the United States have Thanksgiving on the fourth Thursday, and Independence Day's day off on a Friday", () => {
    const days = year("US", null, 2026);
    expect(named(days, "2026-11-26")).toBe("Thanksgiving Day");
    expect(days.find((one) => one.date === "2026-07-03")).toMatchObject({ isSubstitute: true });
    expect(days.find((one) => one.date === "2026-07-04")).toMatchObject({ isSubstitute: false });
  });

  test("New Year's day off in the old year belongs to the old year", () => {
    expect(holidayDates("US", null, "2027-12-30", "2028-01-01")).toEqual(["2027-12-31", "2028-01-01"]);
  });

  test("Bavaria has Epiphany and All Saints, all of Germany has not", () => {
    expect(named(year("DE", "BY", 2026, "es"), "2026-01-06")).toBe("Día de los Reyes Magos");
    const dates = holidayDates("DE", null, "2026-01-01", "2026-12-31");
    expect(dates).not.toContain("2026-01-06");
    expect(dates).not.toContain("2026-11-01");
    expect(dates).toContain("2026-10-03");
    expect(holidayDates("DE", "BY", "2026-01-01", "2026-12-31")).toContain("2026-11-01");
  });

  test("a town within a state has its own day", () => {
    expect(holidayDates("DE", "BY-A", "2026-08-08", "2026-08-08")).toEqual(["2026-08-08"]);
    expect(holidayDates("DE", "BY", "2026-08-08", "2026-08-08")).toEqual([]);
  });

  test("Spain's days are named in Spanish or English as the reader wants", () => {
    expect(named(year("ES", null, 2026, "es"), "2026-10-12")).toBe("Fiesta Nacional de España");
    expect(named(year("ES", null, 2026, "en"), "2026-12-25")).toBe("Christmas Day");
    expect(named(year("ES", "MD", 2026, "es"), "2026-05-02")).toContain("Madrid");
  });

  test("a country's own spelling goes first, English before a language nobody asked for", () => {
    expect(named(year("US", null, 2026), "2026-09-07")).toBe("Labor Day");
    expect(named(year("CA", "ON", 2026), "2026-09-07")).toBe("Labour Day");
    expect(named(year("AE", null, 2026, "es"), "2026-12-02")).toBe("National Day");
    expect(named(year("AE", null, 2026, "es"), "2026-01-01")).toBe("Año Nuevo");
  });

  test("Japan's substitute days are days off", () => {
    const substitute = year("JP", null, 2026).filter((one) => one.isSubstitute);
    expect(substitute.map((one) => one.date)).toEqual(["2026-05-06"]);
    expect(named(year("JP", null, 2026), "2026-05-03")).toBe("Constitution Day");
  });

  test("a leap year keeps Easter and the days counted from it", () => {
    const dates = holidayDates("DE", null, "2028-01-01", "2028-12-31");
    expect(dates).toContain("2028-04-14");
    expect(dates).toContain("2028-04-17");
    expect(dates).toContain("2028-05-25");
  });

  test("each day of a feast of several days is a holiday", () => {
    expect(holidayDates("AE", null, "2026-03-19", "2026-03-24")).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
  });

  test("half a day closes nothing", () => {
    expect(holidayDates("IS", null, "2026-12-24", "2026-12-25")).toEqual(["2026-12-25"]);
  });

  test("a day around a clock change is one day", () => {
    expect(holidayDates("DE", "BB", "2027-03-28", "2027-03-29")).toEqual(["2027-03-28", "2027-03-29"]);
  });

  test("dates are sorted, one a day, within the window", () => {
    const dates = holidayDates("GB", "ENG", "2026-04-01", "2027-04-30");
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates[0]).toBe("2026-04-03");
    expect(dates.at(-1)).toBe("2027-03-29");
  });

  test("an unknown country has none, and so has no country; an unknown region has its country's", () => {
    for (const country of ["XX", "us", "", "constructor", "__proto__"]) {
      expect(year(country, null, 2026)).toEqual([]);
      expect(listHolidayRegions(country, "en")).toEqual([]);
    }
    expect(holidayDates(null, null, "2026-01-01", "2026-12-31")).toEqual([]);
    expect(holidayDates("DE", "ZZ", "2026-10-03", "2026-10-03")).toEqual(["2026-10-03"]);
  });
});

describe("places with holidays", () => {
  test("countries are named in the reader's language", () => {
    expect(listHolidayCountries("es").find((one) => one.value === "DE")?.label).toBe("Alemania");
    expect(listHolidayCountries("en").find((one) => one.value === "JP")?.label).toBe("Japan");
    expect(listHolidayCountries("en").length).toBeGreaterThan(190);
  });

  test("regions are states and what lies within them", () => {
    const values = listHolidayRegions("DE", "en").map((one) => one.value);
    expect(values).toContain("BY");
    expect(values).toContain("BY-A");
    expect(isHolidayPlace("DE", "BY-A")).toBe(true);
    expect(isHolidayPlace("DE", "XX")).toBe(false);
    expect(isHolidayPlace("XX", null)).toBe(false);
  });
});
