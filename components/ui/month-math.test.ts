import { expect, it } from "vitest";
import { addDays, addMonths, addMonthsToDay, monthWeeks, startOfWeek, weekStart } from "@/components/ui/month-math";

it("begins weeks where the reader does", () => {
  expect(["en", "en-US", "es-US", "es-MX"].map(weekStart)).toEqual([0, 0, 0, 0]);
  expect(["es", "en-GB", "fr"].map(weekStart)).toEqual([1, 1, 1]);
  expect(weekStart("ar-EG")).toBe(6);
});

it("lays a month out in whole weeks without its neighbours", () => {
  const weeks = monthWeeks("2026-02", 0);
  expect(weeks).toHaveLength(4);
  expect(weeks[0]?.[0]).toBe("2026-02-01");
  const october = monthWeeks("2026-10", 1);
  expect(october[0]).toEqual([null, null, null, "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"]);
  expect(october.flat().filter(Boolean)).toHaveLength(31);
});

it("crosses months, years and leap days", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-08", 1)).toBe("2026-03-09");
  expect(addMonths("2026-12", 1)).toBe("2027-01");
  expect(addMonthsToDay("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonthsToDay("2026-03-31", -1)).toBe("2026-02-28");
  expect(startOfWeek("2026-11-22", 1)).toBe("2026-11-16");
});
