import { expect, it } from "vitest";
import { composeBookings, demoServices } from "./demo-plan";

const bookings = composeBookings("2026-11-23");

it("is the same on every machine and moves with the day", () => {
  expect(composeBookings("2026-11-23")).toEqual(bookings);
  expect(bookings[0]?.date.slice(0, 7)).toBe("2026-10");
  expect(bookings.at(-1)?.date.slice(0, 7)).toBe("2026-12");
});

it("never gives a staff member two at once, buffers included", () => {
  const busy = new Map<string, number>();
  for (const { staff, date, service, startMinute } of bookings) {
    const { bufferBeforeMinutes = 0, durationMinutes = 0, bufferAfterMinutes = 0 } = demoServices[service] ?? {};
    const key = `${staff} ${date}`;
    expect(startMinute - bufferBeforeMinutes).toBeGreaterThanOrEqual(busy.get(key) ?? 0);
    busy.set(key, startMinute + durationMinutes + bufferAfterMinutes);
  }
});

it("leaves more than half of the coming week free", () => {
  const minutes = bookings
    .filter(({ date, fate }) => date > "2026-11-23" && date <= "2026-11-30" && fate !== "cancelled")
    .map(({ service }) => demoServices[service]?.durationMinutes ?? 0)
    .reduce((sum, length) => sum + length, 0);
  const openMinutes = (2 * 56 + 2 * 32) * 60;
  expect(minutes).toBeLessThan(openMinutes / 2);
  expect(minutes).toBeGreaterThan(openMinutes / 5);
});
