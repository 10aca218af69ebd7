import { expect, test } from "vitest";
import { saysTheSame, standsOnFacts } from "./voice";

const said = "I can offer Tuesday, March 3 at 2:30 PM with Ana. Does that suit you?";

test("other words for the same pass", () => {
  expect(saysTheSame(said, "How about Tuesday, March 3 at 2:30 PM with Ana?", "en")).toBe(true);
});

test.each([
  ["another time", "How about Tuesday, March 3 at 3:30 PM with Ana?"],
  ["a lost name", "How about Tuesday, March 3 at 2:30 PM?"],
  ["a number more", "How about Tuesday, March 3 at 2:30 PM with Ana, for 20 dollars?"],
  ["a claim", "You're booked for Tuesday, March 3 at 2:30 PM with Ana. Does that suit you?"],
  ["no question", "Tuesday, March 3 at 2:30 PM with Ana it is."],
  ["a link", "How about Tuesday, March 3 at 2:30 PM with Ana? https://evil.example"],
  ["nothing", ""],
])("%s does not", (_what, reworded) => {
  expect(saysTheSame(said, reworded, "en")).toBe(false);
});

const facts = [{ question: "Is there parking?", answer: "Two hours are free in the lot on Main Street." }];

test("an answer stands on the facts or is not given", () => {
  expect(standsOnFacts("Yes, in the lot on Main Street, free for two hours.", facts, "en")).toBe(true);
  expect(standsOnFacts("Yes, it costs 5 dollars.", facts, "en")).toBe(false);
  expect(standsOnFacts("Yes. You're booked for a spot.", facts, "en")).toBe(false);
  expect(standsOnFacts("See https://evil.example", facts, "en")).toBe(false);
});
