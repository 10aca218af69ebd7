import { expect, it } from "vitest";
import {
  dayIn,
  freeLevel,
  groupByDay,
  laterDay,
  nearestSlots,
  partOfDay,
  stripStart,
} from "@/components/booking/slot-days";

const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt, staffIds: ["a"] });

it("puts an instant on the reader's own day", () => {
  expect(dayIn("2026-03-03T03:30:00Z", "America/New_York")).toBe("2026-03-02");
  expect(dayIn("2026-03-03T03:30:00Z", "Asia/Kolkata")).toBe("2026-03-03");
  expect(dayIn("2026-03-03T00:00:00Z", "UTC")).toBe("2026-03-03");
});

it("calls it morning until noon and afternoon until five, on the reader's clock", () => {
  expect(partOfDay("2026-03-03T16:59:00Z", "America/New_York")).toBe("morning");
  expect(partOfDay("2026-03-03T17:00:00Z", "America/New_York")).toBe("afternoon");
  expect(partOfDay("2026-03-03T22:00:00Z", "America/New_York")).toBe("evening");
  expect(partOfDay("2026-03-03T05:00:00Z", "America/New_York")).toBe("morning");
});

it("groups offered times by day over the night the clocks change", () => {
  const days = groupByDay([slot("2026-03-08T04:30:00Z"), slot("2026-03-08T06:30:00Z")], "America/New_York");
  expect([...days.keys()]).toEqual(["2026-03-07", "2026-03-08"]);
});

it("offers the nearest other times in order of time", () => {
  const slots = ["09:00", "10:00", "10:30", "11:00", "15:00"].map((clock) => slot(`2026-03-03T${clock}:00Z`));
  const near = nearestSlots(slots, "2026-03-03T10:30:00Z", 3).map((one) => one.startsAt.slice(11, 16));
  expect(near).toEqual(["09:00", "10:00", "11:00"]);
});

it("shows the fortnight, counted from today, that holds a day", () => {
  expect(stripStart("2026-03-03", "2026-03-16")).toBe("2026-03-03");
  expect(stripStart("2026-03-03", "2026-03-17")).toBe("2026-03-17");
  expect(stripStart("2026-03-03", "2026-02-01")).toBe("2026-03-03");
});

it("tells the later of two days and how full one is", () => {
  expect(laterDay("2026-12-31", "2027-01-01")).toBe("2027-01-01");
  expect([0, 3, 10, 20].map((count) => freeLevel(count, 20))).toEqual([0, 1, 2, 3]);
});
