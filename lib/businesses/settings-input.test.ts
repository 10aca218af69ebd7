import { expect, it } from "vitest";
import {
  changesInput,
  contactInput,
  hueInput,
  originsInput,
  profileInput,
  regionInput,
  remindersInput,
  timesInput,
} from "@/lib/businesses/settings-input";
import { fieldErrors } from "@/lib/forms/field-errors";

it("writes a phone of the business's country in E.164, and nothing for empty fields", () => {
  const us = contactInput("US");
  expect(us.parse({ phone: "(212) 555-0187", email: "", address: "" })).toEqual({
    phone: "+12125550187",
    email: null,
    address: "",
  });
  expect(contactInput("DE").parse({ phone: "030 901820", email: "A@B.de", address: "x" })).toMatchObject({
    phone: "+4930901820",
    email: "a@b.de",
  });
  expect(us.safeParse({ phone: "12", email: "", address: "" }).success).toBe(false);
  expect(us.safeParse({ phone: "", email: "nope", address: "" }).success).toBe(false);
});

it("says the bound that a number breaks", () => {
  const times = { slotStepMinutes: "15", minimumNoticeMinutes: "60", bookingWindowDays: "900", firstWeekday: "6" };
  const parsed = timesInput.safeParse(times);
  expect(timesInput.parse({ ...times, bookingWindowDays: "60" })).toMatchObject({ first_weekday: 6 });
  expect(parsed.success ? {} : fieldErrors(parsed.error, "en")).toEqual({ bookingWindowDays: "Use 730 or less." });
  expect(
    changesInput.parse({ cancelNoticeMinutes: "120", rescheduleNoticeMinutes: "0", waitlistOfferMinutes: "30" }),
  ).toEqual({
    cancel_notice_minutes: 120,
    reschedule_notice_minutes: 0,
    waitlist_offer_minutes: 30,
  });
});

it("keeps at most five reminders, each once, the earliest first", () => {
  expect(remindersInput.parse({ minutes: ["120", "1440", "120"] })).toEqual({ reminder_minutes: [1440, 120] });
  expect(remindersInput.safeParse({ minutes: [1, 2, 3].map(String) }).success).toBe(false);
  expect(remindersInput.safeParse({ minutes: ["10", "20", "30", "40", "50", "60"] }).success).toBe(false);
});

it("takes only hues, zones, currencies and addresses that exist", () => {
  expect(hueInput.safeParse({ hue: "360" }).success).toBe(false);
  expect(regionInput.safeParse({ locale: "en", currency: "USD", timeZone: "Mars/Olympus" }).success).toBe(false);
  expect(regionInput.safeParse({ locale: "xx", currency: "USD", timeZone: "Europe/Berlin" }).success).toBe(false);
  expect(profileInput.safeParse({ name: "A", slug: "dashboard", description: "" }).success).toBe(false);
  expect(originsInput.parse({ origins: "salon.example/x" })).toEqual({ embed_origins: ["https://salon.example"] });
  expect(originsInput.safeParse({ origins: "https://*.example" }).success).toBe(false);
});
