import { expect, it } from "vitest";
import { closedSpans, freeGaps, openSpans } from "@/components/calendar/open-hours";
import { placeBookings } from "@/components/calendar/place-bookings";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { Catalog } from "@/lib/catalog/get-catalog";

const zone = "America/New_York";

function booking(startsAt: string, minutes: number, more: Partial<MemberBooking> = {}): MemberBooking {
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return {
    id: startsAt,
    status: "confirmed",
    version: 1,
    serviceId: "s",
    staffId: "a",
    startsAt,
    endsAt,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    priceCents: 0,
    currency: "USD",
    channel: "web",
    customerNotes: "",
    internalNotes: "",
    cancelledAt: null,
    cancelReason: null,
    createdAt: startsAt,
    seats: 1,
    session: null,
    series: null,
    expiresAt: null,
    teamIds: [],
    customer: { id: "c", name: "C", phone: null, email: null },
    ...more,
  };
}

const at = (placed: ReturnType<typeof placeBookings>) =>
  placed.map((one) => [one.top, one.bottom, one.lane, one.lanes]);

it("stands on the wall clock of the business, before and after the clock changes", () => {
  expect(at(placeBookings([booking("2026-03-07T19:30:00.000Z", 45)], "2026-03-07", zone))).toEqual([[870, 915, 0, 1]]);
  expect(at(placeBookings([booking("2026-03-08T18:30:00.000Z", 45)], "2026-03-08", zone))).toEqual([[870, 915, 0, 1]]);
});

it("reads the clock on the day that loses an hour", () => {
  expect(at(placeBookings([booking("2026-03-08T06:30:00.000Z", 60)], "2026-03-08", zone))).toEqual([[90, 210, 0, 1]]);
});

it("draws the real length when the clock goes back inside a booking", () => {
  expect(at(placeBookings([booking("2026-11-01T05:30:00.000Z", 45)], "2026-11-01", zone))).toEqual([[90, 135, 0, 1]]);
});

it("shows both parts of a booking that runs past midnight", () => {
  const late = booking("2026-06-02T03:00:00.000Z", 120);
  expect(at(placeBookings([late], "2026-06-01", zone))).toEqual([[1380, 1440, 0, 1]]);
  expect(at(placeBookings([late], "2026-06-02", zone))).toEqual([[0, 60, 0, 1]]);
  expect(placeBookings([late], "2026-06-03", zone)).toEqual([]);
});

it("puts overlapping bookings side by side and reuses a lane that is free again", () => {
  const day = [
    booking("2026-06-01T14:00:00.000Z", 60),
    booking("2026-06-01T14:30:00.000Z", 60),
    booking("2026-06-01T15:00:00.000Z", 30),
  ];
  expect(at(placeBookings(day, "2026-06-01", zone))).toEqual([
    [600, 660, 0, 2],
    [630, 690, 1, 2],
    [660, 690, 0, 2],
  ]);
});

it("cuts buffers at the ends of the day", () => {
  const early = booking("2026-06-01T04:10:00.000Z", 60, { bufferBeforeMinutes: 30, bufferAfterMinutes: 15 });
  expect(placeBookings([early], "2026-06-01", zone)[0]).toMatchObject({ bufferTop: 10, bufferBottom: 15 });
});

const person = {
  name: "",
  title: "",
  email: "",
  phone: "",
  colorHue: 0,
  timeZone: null,
  locationId: null,
  active: true,
};
const catalog: Catalog = {
  services: [],
  staff: [
    { ...person, id: "a", usesBusinessHours: true },
    { ...person, id: "b", usesBusinessHours: false },
  ],
  hours: [
    { staffId: null, weekday: 1, startMinute: 540, endMinute: 1020 },
    { staffId: "b", weekday: 1, startMinute: 1200, endMinute: 1560 },
  ],
  overrides: [
    { staffId: null, date: "2026-06-08", startMinute: null, endMinute: null, note: "" },
    { staffId: "a", date: "2026-06-08", startMinute: 600, endMinute: 660, note: "" },
    { staffId: null, date: "2026-06-15", startMinute: 600, endMinute: 720, note: "" },
  ],
  resources: [],
  locations: [],
};

it("opens by the week, one's own week, closures and special days, and past midnight", () => {
  expect(openSpans(catalog, "a", "2026-06-01")).toEqual([{ start: 540, end: 1020 }]);
  expect(openSpans(catalog, "b", "2026-06-01")).toEqual([{ start: 1200, end: 1440 }]);
  expect(openSpans(catalog, "b", "2026-06-02")).toEqual([{ start: 0, end: 120 }]);
  expect(openSpans(catalog, "a", "2026-06-08")).toEqual([{ start: 600, end: 660 }]);
  expect(openSpans(catalog, "b", "2026-06-08")).toEqual([]);
  expect(openSpans(catalog, "a", "2026-06-15")).toEqual([{ start: 600, end: 720 }]);
  expect(openSpans(catalog, "b", "2026-06-15")).toEqual([{ start: 1200, end: 1440 }]);
});

it("knows the closed rest of a day and the gaps worth booking", () => {
  expect(closedSpans([{ start: 540, end: 1020 }])).toEqual([
    { start: 0, end: 540 },
    { start: 1020, end: 1440 },
  ]);
  const busy = [
    { start: 600, end: 660 },
    { start: 650, end: 700 },
  ];
  expect(freeGaps([{ start: 540, end: 1020 }], busy, 560, 30)).toEqual([
    { start: 560, end: 600 },
    { start: 700, end: 1020 },
  ]);
});
