import { expect, test } from "vitest";
import type { SlotInputs } from "@/lib/database/slot-inputs";
import type { ServiceInputs } from "./load-inputs";
import { composeSlotQuery } from "./slot-query";

type Staff = SlotInputs["staff"][number];

const person = (id: string, more: Partial<Staff> = {}): Staff => ({
  id,
  timeZone: "Europe/Madrid",
  usesBusinessHours: true,
  locationId: null,
  hours: [],
  overrides: [],
  busy: [],
  ...more,
});

function inputs(staff: Staff[], more: Partial<SlotInputs> = {}): ServiceInputs {
  return {
    business: {
      id: "b",
      slug: "b",
      timeZone: "America/New_York",
      status: "active",
      country: "US",
      locale: "en",
      rulesVersion: 1,
      firstWeekday: 1,
      holidayCountry: null,
      holidayRegion: null,
    },
    businessHours: [[1, 540, 1020]],
    businessOverrides: [],
    staff,
    ...more,
    service: {
      id: "s",
      slug: "s",
      durationMinutes: 60,
      priceCents: 5_000,
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 10,
      contactRule: "phone",
      slotStepMinutes: 15,
      minimumNoticeMinutes: 120,
      bookingWindowDays: 30,
      startOffsetMinutes: 0,
      windowKind: "rolling",
      windowFrom: null,
      windowTo: null,
      staffMode: "any",
      capacity: null,
      mostSeatsPerBooking: 1,
      recurringMost: 0,
    },
  };
}

const asked = { window: { start: 0, end: 1 }, now: 0, policy: "visitor" as const };

test("who keeps the business's hours keeps them in its zone, who has own hours has them in their own", () => {
  const { staff } = composeSlotQuery(
    inputs([person("a"), person("b", { usesBusinessHours: false, hours: [[2, 60, 120]] })]),
    asked,
  );
  expect(staff.map(({ timeZone, weeklyHours }) => [timeZone, weeklyHours])).toEqual([
    ["America/New_York", [{ weekday: 1, startMinute: 540, endMinute: 1020 }]],
    ["Europe/Madrid", [{ weekday: 2, startMinute: 60, endMinute: 120 }]],
  ]);
});

test("a closed date closes everyone but who has a day of their own; special hours count for those who keep the business's", () => {
  const businessOverrides: SlotInputs["businessOverrides"] = [
    ["2026-12-24", 600, 720],
    ["2026-12-24", 780, 840],
    ["2026-12-25", null, null],
  ];
  const people = [
    person("a"),
    person("b", { usesBusinessHours: false }),
    person("c", { overrides: [["2026-12-25", 60, 120]] }),
    person("d", { overrides: [["2026-12-24", null, null]] }),
  ];
  const { staff } = composeSlotQuery(inputs(people, { businessOverrides }), asked);
  const special = [
    { startMinute: 600, endMinute: 720 },
    { startMinute: 780, endMinute: 840 },
  ];
  const overrides = staff.map(({ dateOverrides }) =>
    Object.fromEntries(dateOverrides.map(({ date, intervals }) => [date, intervals])),
  );
  expect(overrides).toEqual([
    { "2026-12-24": special, "2026-12-25": [] },
    { "2026-12-25": [] },
    { "2026-12-24": special, "2026-12-25": [{ startMinute: 60, endMinute: 120 }] },
    { "2026-12-24": [], "2026-12-25": [] },
  ]);
});

test("a member is not bound by notice and booking window, a visitor is", () => {
  const offer = (policy: "visitor" | "member") => composeSlotQuery(inputs([person("a")]), { ...asked, policy }).offer;
  expect(offer("visitor")).toMatchObject({ minimumNoticeMinutes: 120, bookingWindowDays: 30, durationMinutes: 60 });
  expect(offer("member")).toMatchObject({ minimumNoticeMinutes: 0, bookingWindowDays: 3_650 });
});
