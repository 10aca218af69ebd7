import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { holidayChoice } from "@/lib/businesses/holiday-choice";
import { staffRulesInput, timeOffDecision, timeOffInput } from "./absence-schema";

const staffId = "0d9f5d0e-6a0e-4c5e-9d0a-1f2e3d4c5b6a";
const whole = { staffId, fromDate: "2028-02-28", toDate: "2028-03-01", startMinute: null, endMinute: null };
const trip = { fromDate: "2026-12-01", toDate: "2026-12-08", timeZone: "Asia/Kathmandu" };

function problemsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((one) => [one.path.join("."), one.message]));
}

describe("time off asked for", () => {
  it("is whole days, the leap day among them, or a part of each, which may run past midnight", () => {
    expect(timeOffInput.parse({ ...whole, note: "  Wedding " })).toEqual({ ...whole, note: "Wedding" });
    const night = { ...whole, startMinute: 1320, endMinute: 1560 };
    expect(timeOffInput.parse(night)).toEqual({ ...night, note: "" });
  });

  it("names the field that is wrong", () => {
    expect(problemsOf(timeOffInput, { ...whole, fromDate: "2027-02-29" })).toEqual({ fromDate: "required" });
    expect(problemsOf(timeOffInput, { ...whole, toDate: "2028-02-27" })).toEqual({ toDate: "lastBeforeFirst" });
    expect(problemsOf(timeOffInput, { ...whole, toDate: "2030-03-01" })).toEqual({ toDate: "twoYears" });
    expect(problemsOf(timeOffInput, { ...whole, toDate: "2030-02-27" })).toEqual({});
    expect(problemsOf(timeOffInput, { ...whole, startMinute: 600 })).toEqual({ startMinute: "required" });
    expect(problemsOf(timeOffInput, { ...whole, startMinute: 600, endMinute: 600 })).toEqual({
      startMinute: "endsBeforeStart",
    });
    expect(problemsOf(timeOffInput, { ...whole, startMinute: Number.NaN, endMinute: 600 })).toHaveProperty(
      "startMinute",
    );
    expect(problemsOf(timeOffInput, { ...whole, note: "x".repeat(201) })).toEqual({ note: "tooLong" });
  });

  it("is decided in three words", () => {
    expect(timeOffDecision.safeParse({ to: "requested" }).success).toBe(false);
    expect(timeOffDecision.parse({ to: "withdrawn" })).toEqual({ to: "withdrawn" });
  });
});

describe("a person's rules", () => {
  it("change only where they are given", () => {
    expect(staffRulesInput.parse({})).toEqual({});
    expect(staffRulesInput.parse({ timeZone: "" })).toEqual({ timeZone: "" });
  });

  it("hold no two trips at once, and no zone that there is not", () => {
    const after = { ...trip, fromDate: "2026-12-09", toDate: "2026-12-09" };
    expect(problemsOf(staffRulesInput, { travel: [after, trip] })).toEqual({});
    const meeting = { ...trip, fromDate: "2026-12-08", toDate: "2026-12-09" };
    expect(problemsOf(staffRulesInput, { travel: [trip, meeting] })).toEqual({ "travel.1.fromDate": "tripsMeet" });
    expect(problemsOf(staffRulesInput, { travel: [{ ...trip, timeZone: "Asia/Nowhere" }] })).toEqual({
      "travel.0.timeZone": "choose",
    });
    expect(problemsOf(staffRulesInput, { travel: [{ ...trip, toDate: "2026-11-30" }] })).toEqual({
      "travel.0.toDate": "lastBeforeFirst",
    });
  });

  it("limit by whole numbers, each period once", () => {
    const day = { period: "day", count: 8, minutes: null };
    expect(problemsOf(staffRulesInput, { limits: [day, { ...day, period: "week" }] })).toEqual({});
    expect(problemsOf(staffRulesInput, { limits: [day, day] })).toEqual({ limits: "choose" });
    expect(problemsOf(staffRulesInput, { limits: [{ ...day, count: 1.5 }] })).toEqual({ "limits.0.count": "number" });
    expect(problemsOf(staffRulesInput, { limits: [{ ...day, count: null }] })).toEqual({ "limits.0": "required" });
  });
});

it("a choice of holidays is a country, perhaps narrowed, or none", () => {
  expect(problemsOf(holidayChoice, { country: "DE", region: "BY-A" })).toEqual({});
  expect(problemsOf(holidayChoice, { country: null, region: null })).toEqual({});
  expect(problemsOf(holidayChoice, { country: "Germany", region: null })).toEqual({ country: "choose" });
});
