import { expect, it } from "vitest";
import { problemOf } from "@/components/booking/problems";
import { isReason } from "@/components/booking/why";
import type { StartRefusal } from "@/lib/booking/refusals";
import { booking as english } from "@/lib/i18n/messages/en/booking";
import { booking as spanish } from "@/lib/i18n/messages/es/booking";

// slot_taken is told with the nearest free times beside it.
const starts: Record<Exclude<StartRefusal, "slot_taken">, true> = {
  seats_full: true,
  resource_busy: true,
  day_limit: true,
  week_limit: true,
  month_limit: true,
  past: true,
  too_soon: true,
  beyond_window: true,
  closed: true,
  holiday: true,
  time_off: true,
  outside_hours: true,
  outside_step: true,
  no_staff: true,
};

it("has a sentence for every refusal of a time, in both languages, and calls none of them our fault", () => {
  const told = Object.keys(starts).map(problemOf);
  expect(told).not.toContain("internal");
  expect(told.every((problem) => problem in english.problem && problem in spanish.problem)).toBe(true);
});

it("tells a full day, a full class and a room in use apart", () => {
  expect(new Set(["day_limit", "week_limit", "month_limit", "seats_full", "resource_busy"].map(problemOf)).size).toBe(
    5,
  );
});

it("takes a code it does not know for our fault, and for no reason", () => {
  expect(problemOf("toString")).toBe("internal");
  expect(isReason("toString")).toBe(false);
});
