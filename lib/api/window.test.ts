import { expect, test } from "vitest";
import { findInstant, readWindow } from "./window";

const now = new Date("2026-11-23T12:00:00Z");
const read = (from?: string, to?: string, timeZone?: string) =>
  readWindow({ from, to, timeZone }, "America/New_York", now, 62);

test("dates are days of the asked zone, the last one included", () => {
  expect(read("2026-11-24", "2026-11-24")).toEqual({
    ok: true,
    from: new Date("2026-11-24T05:00:00Z"),
    to: new Date("2026-11-25T05:00:00Z"),
  });
  expect(read("2026-11-24", "2026-11-24", "Asia/Tokyo")).toEqual({
    ok: true,
    from: new Date("2026-11-23T15:00:00Z"),
    to: new Date("2026-11-24T15:00:00Z"),
  });
});

test("the days on which the clock changes are 23 and 25 hours long", () => {
  const hours = (date: string) => {
    const window = read(date, date);
    return window.ok ? (window.to.getTime() - window.from.getTime()) / 3_600_000 : null;
  };
  expect([hours("2027-03-14"), hours("2027-11-07")]).toEqual([23, 25]);
});

test("62 days are asked at once over a clock change, 63 are too long", () => {
  expect(read("2027-10-01", "2027-12-01").ok).toBe(true);
  expect(read("2027-10-01", "2027-12-02")).toMatchObject({ ok: false, code: "window_too_long" });
});

test("without ends it is the week from now", () => {
  expect(read()).toEqual({ ok: true, from: now, to: new Date("2026-11-30T12:00:00Z") });
});

test("what is no time, no zone or no window names its field", () => {
  expect(read("tomorrow")).toMatchObject({ ok: false, errors: [{ field: "from" }] });
  expect(read("2026-02-30")).toMatchObject({ ok: false, errors: [{ field: "from" }] });
  expect(read("2026-11-24", "2026-11-23")).toMatchObject({ ok: false, errors: [{ field: "to" }] });
  expect(read("2026-11-24", "2026-11-25", "Mars/Olympus")).toMatchObject({
    ok: false,
    errors: [{ field: "timeZone" }],
  });
});

test("an instant needs its offset and a day that exists, and survives an unescaped plus", () => {
  expect(findInstant("2026-11-24T10:00:00 05:00")).toEqual(new Date("2026-11-24T05:00:00Z"));
  expect(findInstant("2026-11-24T10:00Z")).toEqual(new Date("2026-11-24T10:00:00Z"));
  for (const text of ["2026-11-24T10:00:00", "2026-02-30T10:00:00Z", "2026-11-24", "1e9", ""]) {
    expect([text, findInstant(text)]).toEqual([text, null]);
  }
});
