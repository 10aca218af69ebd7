import { describe, expect, test } from "vitest";
import { latestTick, parseCron } from "./cron";

const at = (text: string) => new Date(text);

describe("cron lines", () => {
  test.each([
    ["* * * * *", "2026-03-01T10:07:00Z", true],
    ["*/5 * * * *", "2026-03-01T10:10:00Z", true],
    ["*/5 * * * *", "2026-03-01T10:11:00Z", false],
    ["0 9-17/4 * * mon-fri", "2026-03-02T13:00:00Z", true],
    ["0 9-17/4 * * MON-FRI", "2026-03-01T13:00:00Z", false],
    ["0 0 1 jan *", "2026-01-01T00:00:00Z", true],
    ["0 0 13 * 5", "2026-03-13T00:00:00Z", true],
    ["0 0 13 * 5", "2026-03-20T00:00:00Z", true],
    ["0 0 * * 7", "2026-03-01T00:00:00Z", true],
    ["@daily", "2026-03-01T00:00:00Z", true],
    ["TZ=America/New_York 30 8 * * *", "2026-01-15T13:30:00Z", true],
    ["TZ=America/New_York 30 8 * * *", "2026-07-15T12:30:00Z", true],
    ["TZ=Asia/Kolkata 0 0 * * *", "2026-07-14T18:30:00Z", true],
  ])("%s at %s: %s", (line, instant, matches) => {
    expect(parseCron(line).matches(at(instant))).toBe(matches);
  });

  test.each([
    "* * * *",
    "60 * * * *",
    "* * * * * *",
    "a * * * *",
    "5-1 * * * *",
    "*/0 * * * *",
    "TZ=No/Where * * * * *",
    "@every 5m",
  ])("%s is refused", (line) => {
    expect(() => parseCron(line)).toThrow();
  });

  test("a local time that the spring change skips has no tick that day", () => {
    const half = parseCron("TZ=America/New_York 30 2 * * *");
    expect(latestTick(half, at("2026-03-08T05:00:00Z"), at("2026-03-09T04:00:00Z"))).toBeUndefined();
  });

  test("of the ticks missed only the latest is due, and none twice", () => {
    const each = parseCron("*/10 * * * *");
    const due = latestTick(each, at("2026-03-01T10:00:00Z"), at("2026-03-01T10:47:31Z"));
    expect(due).toEqual(at("2026-03-01T10:40:00Z"));
    expect(latestTick(each, at("2026-03-01T10:40:00Z"), at("2026-03-01T10:47:31Z"))).toBeUndefined();
  });
});
