import { expect, it } from "vitest";
import { lastDayOf, lengthsOf, mostSeats, placeInMonth, priceOf } from "@/components/booking/offer";
import type { BookableService } from "@/components/booking/types";

const service: BookableService = {
  id: "s",
  slug: "s",
  name: "S",
  description: "",
  category: "",
  durationMinutes: 60,
  priceCents: 6_000,
  requiresConfirmation: false,
  contactRule: "phone",
  bookingWindowDays: 30,
  windowKind: "rolling",
  windowTo: null,
  staffMode: "any",
  capacity: null,
  mostSeatsPerBooking: 4,
  recurringMost: 0,
  waitlistEnabled: true,
  durations: [
    { minutes: 30, priceCents: 3_500 },
    { minutes: 90, priceCents: 8_000 },
  ],
  staffIds: ["a"],
};

it("offers every length shortest first, each at its price", () => {
  expect(lengthsOf(service).map(({ minutes }) => minutes)).toEqual([30, 60, 90]);
  expect([priceOf(service, 30), priceOf(service, 60), priceOf(service, 90)]).toEqual([3_500, 6_000, 8_000]);
});

it("lets a booking take several seats only of a service with seats, and never more than it has", () => {
  expect(mostSeats(service)).toBe(1);
  expect(mostSeats({ ...service, capacity: 12 })).toBe(4);
  expect(mostSeats({ ...service, capacity: 3 })).toBe(3);
});

it("ends the days of a fixed range with it, and lets bookable days stretch", () => {
  expect(lastDayOf(service, "2026-03-01")).toBe("2026-03-31");
  expect(lastDayOf({ ...service, windowKind: "range", windowTo: "2026-05-09" }, "2026-03-01")).toBe("2026-05-09");
  expect(lastDayOf({ ...service, windowKind: "bookable_days", bookingWindowDays: 4 }, "2026-03-01")).toBe("2026-03-29");
});

it("knows the place of a date in its month", () => {
  expect(placeInMonth("2026-11-24")).toEqual({ weekday: 2, week: 4, isLast: true });
  expect(placeInMonth("2026-11-03")).toEqual({ weekday: 2, week: 1, isLast: false });
});
