import { expect, test } from "vitest";
import { parseRelative, shiftStart } from "./relative";

test.each([
  ["make it an hour later", 60, 0],
  ["could we do half an hour earlier", -30, 0],
  ["a couple of hours later please", 120, 0],
  ["push my haircut back a day", 0, 1],
  ["can you bring it forward by 2 hours", -120, 0],
  ["actually could we do the same time next week instead", 0, 7],
  ["same time the following week", 0, 7],
  ["the following week same day same time", 0, 7],
  ["move it to the next day same time", 0, 1],
  ["a week later", 0, 7],
  ["two weeks after that", 0, 14],
  ["media hora más tarde", 30, 0],
  ["mejor una semana después", 0, 7],
  ["al día siguiente mejor", 0, 1],
  ["a la misma hora la semana que viene", 0, 7],
  ["una hora antes por favor", -60, 0],
])("%s", (text, minutes, days) => {
  expect(parseRelative(text)).toEqual({ minutes, days });
});

test.each([
  "next week",
  "in an hour",
  "the day after tomorrow",
  "a week from friday",
  "the following week on tuesday",
  "an hour later on friday at three",
  "two hours before my flight leaves at nine",
  "la semana que viene",
  "una hora antes de las cinco",
  "an hour",
])("is no distance from what is spoken of: %s", (text) => {
  expect(parseRelative(text)).toBeNull();
});

test("the clock carries over midnight both ways", () => {
  expect(shiftStart("2026-12-31T23:30", { minutes: 60, days: 0 })).toEqual({ date: "2027-01-01", time: "00:30" });
  expect(shiftStart("2027-01-01T00:15", { minutes: -30, days: 7 })).toEqual({ date: "2027-01-07", time: "23:45" });
});
