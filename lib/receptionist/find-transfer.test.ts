import { expect, test } from "vitest";
import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { defaultSettings } from "./business";
import { findTransfer, isOpen } from "./find-transfer";

const open = (hours: ReceptionistRecord["hours"], at: string): boolean =>
  isOpen({ hours, profile: { timeZone: "America/New_York" } }, new Date(at));

test("a business is open from the minute it opens to the minute it closes, on its own clock", () => {
  const monday: ReceptionistRecord["hours"] = [[1, 540, 1020]];
  expect(open(monday, "2026-11-30T13:59:00Z")).toBe(false);
  expect(open(monday, "2026-11-30T14:00:00Z")).toBe(true);
  expect(open(monday, "2026-11-30T21:59:00Z")).toBe(true);
  expect(open(monday, "2026-11-30T22:00:00Z")).toBe(false);
  expect(open(monday, "2026-12-01T15:00:00Z")).toBe(false);
});

test("hours past midnight belong to the day they began on", () => {
  const saturday: ReceptionistRecord["hours"] = [[6, 1200, 1560]];
  expect(open(saturday, "2026-11-29T06:59:00Z")).toBe(true);
  expect(open(saturday, "2026-11-29T07:00:00Z")).toBe(false);
});

test("nobody is put through to the number that they called", () => {
  const [ours, person] = ["+12125550100", "+12125550177"];
  const settings = { ...defaultSettings, phoneNumber: ours, transferWhen: "always" } as const;
  const to = (transferNumber: string) =>
    findTransfer({ settings: { ...settings, transferNumber }, hours: [], profile: { timeZone: "UTC" } }, new Date(0));
  expect([to(person), to(ours)]).toEqual([person, null]);
});
