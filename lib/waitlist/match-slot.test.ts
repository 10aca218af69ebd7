import { expect, test } from "vitest";
import type { WaitingEntry } from "@/lib/database/waitlist-shapes";
import { isWished, matchSlot } from "./match-slot";

const zone = "America/New_York";
const entry: WaitingEntry = {
  id: "e",
  serviceId: "s",
  staffId: null,
  durationMinutes: null,
  seats: 1,
  fromDate: "2030-07-01",
  toDate: "2030-07-05",
  weekdays: [1, 2],
  startMinute: 540,
  endMinute: 720,
  earliestStartsAt: "2030-07-01T00:00:00Z",
  offeredStarts: [],
  busy: [],
};
const slot = (startsAt: string) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 45 * 60_000),
});
const nine = "2030-07-01T13:00:00Z";
const pick = (change: Partial<WaitingEntry>, ...starts: string[]) =>
  matchSlot({ ...entry, ...change }, starts.map(slot), zone, new Set())?.startsAt.toISOString() ?? null;

test("dates, weekdays and the part of the day are read on the business's clock", () => {
  expect(isWished(entry, new Date(nine), zone)).toBe(true);
  expect(isWished(entry, new Date("2030-07-01T12:59:00Z"), zone)).toBe(false);
  expect(isWished(entry, new Date("2030-07-01T16:00:00Z"), zone)).toBe(false);
  expect(isWished(entry, new Date("2030-07-03T13:00:00Z"), zone)).toBe(false);
  expect(isWished(entry, new Date("2030-07-08T13:00:00Z"), zone)).toBe(false);
  expect(isWished({ ...entry, startMinute: 0, endMinute: 1440 }, new Date("2030-07-01T02:00:00Z"), zone)).toBe(false);
});

test("a time that was let go is not offered again a quarter of an hour later", () => {
  const quarterPast = "2030-07-01T13:15:00Z";
  const next = "2030-07-01T13:45:00.000Z";
  expect(pick({ offeredStarts: [nine] }, nine, quarterPast)).toBeNull();
  expect(pick({ offeredStarts: [nine] }, nine, quarterPast, next)).toBe(next);
});

test("a time too near to answer, or while they are booked here, is not offered", () => {
  expect(pick({ earliestStartsAt: "2030-07-01T13:01:00Z" }, nine)).toBeNull();
  expect(pick({ busy: [["2030-07-01T13:30:00Z", "2030-07-01T14:00:00Z"]] }, nine)).toBeNull();
  expect(pick({ busy: [["2030-07-01T13:45:00Z", "2030-07-01T14:00:00Z"]] }, nine)).not.toBeNull();
});
