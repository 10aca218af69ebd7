import { expect, test } from "vitest";
import { saysTheSame } from "./same-meaning";

const names = ["Haircut", "Colour", "Ana García", "Ben Carter"];
const said = "I can offer Tuesday, March 3 at 2:30 PM with Ana. Does that suit you?";
const same = (reworded: string, original = said, locale: "en" | "es" = "en") =>
  saysTheSame(original, reworded, { locale, names });

test.each([
  "How about Tuesday, March 3 at 2:30 PM with Ana?",
  "Would Tuesday, March 3, at 2:30 p.m. with Ana work for you?",
])("other words for the same pass: %s", (reworded) => {
  expect(same(reworded)).toBe(true);
});

test("other words for the same pass in Spanish", () => {
  const original = "Le puedo ofrecer martes, 3 de marzo a las 14:30. ¿Le conviene?";
  expect(same("¿Le viene bien el martes, 3 de marzo a las 14:30?", original, "es")).toBe(true);
  expect(same("¿Le viene bien el jueves, 3 de marzo a las 14:30?", original, "es")).toBe(false);
});

test.each([
  ["another time", "How about Tuesday, March 3 at 3:30 PM with Ana?"],
  ["the other half of the day", "How about Tuesday, March 3 at 2:30 AM with Ana?"],
  ["another weekday", "How about Thursday, March 3 at 2:30 PM with Ana?"],
  ["another month", "How about Tuesday, May 3 at 2:30 PM with Ana?"],
  ["numbers that changed places", "How about Tuesday, March 2:30 at 3 PM with Ana?"],
  ["a lost name", "How about Tuesday, March 3 at 2:30 PM?"],
  ["another person", "How about Tuesday, March 3 at 2:30 PM with Ben?"],
  ["another person in small letters", "How about Tuesday, March 3 at 2:30 PM with ana or ben?"],
  ["a person nobody knows", "Zelda is there Tuesday, March 3 at 2:30 PM, and Ana. Okay?"],
  ["a service", "How about a haircut on Tuesday, March 3 at 2:30 PM with Ana?"],
  ["a price in words", "How about Tuesday, March 3 at 2:30 PM with Ana for five dollars?"],
  ["a price", "How about Tuesday, March 3 at 2:30 PM with Ana, for $20?"],
  ["a negation", "Would Tuesday, March 3 at 2:30 PM with Ana not suit you?"],
  ["a claim", "You're booked for Tuesday, March 3 at 2:30 PM with Ana. Does that suit you?"],
  ["a calendar entry", "It's in the calendar: Tuesday, March 3 at 2:30 PM with Ana. Okay?"],
  ["a reservation", "Reservation made! Tuesday, March 3 at 2:30 PM with Ana. Okay?"],
  ["no question", "Tuesday, March 3 at 2:30 PM with Ana it is."],
  ["a link", "How about Tuesday, March 3 at 2:30 PM with Ana? https://evil.example"],
  ["nothing", ""],
])("%s does not", (_what, reworded) => {
  expect(same(reworded)).toBe(false);
});
