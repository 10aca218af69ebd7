import { expect, it } from "vitest";
import {
  formatClock,
  formatDateTimeInZone,
  formatDay,
  formatDuration,
  formatLocalDay,
  formatMoney,
  formatTime,
  formatTimeRange,
  formatZone,
  formatZoneOffset,
  zoneCity,
} from "@/lib/i18n/format";

const at = "2026-03-03T19:30:00Z";

it("writes money without needless decimals, in the currency's own minor units", () => {
  expect(formatMoney(4500, "USD", "en")).toBe("$45");
  expect(formatMoney(4550, "USD", "en")).toBe("$45.50");
  expect(formatMoney(123456, "EUR", "es")).toBe("€1,234.56");
  expect(formatMoney(1500, "JPY", "en")).toBe("¥1,500");
});

it("writes lengths of time", () => {
  expect(formatDuration(45, "en")).toBe("45 min");
  expect(formatDuration(90, "en")).toBe("1 hr 30 min");
  expect(formatDuration(120, "es")).toBe("2 h");
  expect(formatDuration(0, "en")).toBe("0 min");
});

it("writes an instant in the reader's zone with the weekday", () => {
  expect(formatDateTimeInZone(at, "America/New_York", "en")).toBe("Tuesday, March 3, 2:30 PM");
  expect(formatDateTimeInZone(at, "Asia/Tokyo", "en")).toBe("Wednesday, March 4, 4:30 AM");
  expect(formatDateTimeInZone(at, "Europe/Madrid", "es")).toBe("martes, 3 de marzo, 8:30 p.m.");
  expect(formatDay(at, "Asia/Tokyo", "en", "medium")).toBe("Wed, Mar 4");
  expect(formatTime(at, "America/New_York", "es")).toBe("2:30 p.m.");
  expect(formatTimeRange(at, "2026-03-03T20:15:00Z", "America/New_York", "en")).toBe("2:30 – 3:15 PM");
});

it("writes days and clocks that are no instants, in any zone of the machine", () => {
  expect(formatLocalDay("2026-03-03", "en")).toBe("Tuesday, March 3");
  expect(formatLocalDay("2026-03-03", "es", "month")).toBe("marzo de 2026");
  expect(formatClock("09:30", "en")).toBe("9:30 AM");
  expect(formatClock("09:30:00", "es")).toBe("9:30 a.m.");
});

it("names a zone as it is at that instant", () => {
  expect(formatZone("America/New_York", "en", at)).toBe("Eastern Standard Time");
  expect(formatZone("America/New_York", "en", "2026-07-01T12:00:00Z")).toBe("Eastern Daylight Time");
  expect(formatZoneOffset("America/New_York", "en", at)).toBe("GMT-5");
  expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});
