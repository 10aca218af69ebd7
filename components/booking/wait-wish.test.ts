import { expect, it } from "vitest";
import { checkWish, sentWish, usualWish } from "@/components/booking/wait-wish";

it("wishes for the day on view and a fortnight from it, no longer than bookings are open", () => {
  expect(usualWish("2026-03-05", "2026-03-01", "2026-05-01")).toMatchObject({ from: "2026-03-05", to: "2026-03-18" });
  expect(usualWish("2026-03-05", "2026-03-01", "2026-03-10")).toMatchObject({ from: "2026-03-05", to: "2026-03-10" });
  expect(usualWish("2026-02-05", "2026-03-01", "2026-05-01")).toMatchObject({ from: "2026-03-01" });
  expect(usualWish(null, "2026-03-01", "2026-02-01")).toMatchObject({ from: "2026-03-01", to: "2026-03-14" });
});

it("wants days in order, within a year, and a weekday", () => {
  const wish = usualWish(null, "2026-03-01", "2026-05-01");
  expect(checkWish(wish)).toEqual({});
  expect(checkWish({ ...wish, to: "2026-02-28" })).toEqual({ days: true });
  expect(checkWish({ ...wish, to: "2027-05-01" })).toEqual({ days: true });
  expect(checkWish({ ...wish, from: "" })).toEqual({ days: true });
  expect(checkWish({ ...wish, weekdays: [] })).toEqual({ weekdays: true });
});

it("sends the part of the day as minutes of the business's clock", () => {
  const wish = { ...usualWish(null, "2026-03-01", "2026-05-01"), weekdays: [5, 1] };
  expect(sentWish({ ...wish, part: "afternoon" })).toMatchObject({
    startMinute: 720,
    endMinute: 1020,
    weekdays: [1, 5],
  });
  expect(sentWish(wish)).toMatchObject({ startMinute: 0, endMinute: 1440 });
});
