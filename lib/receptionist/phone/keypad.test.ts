import { expect, test } from "vitest";
import { composeKeyedText, countKeys } from "./keypad";

const at = (expects: "confirm" | "time" | "phone" | "anything" | "which_booking", offers = 0) =>
  ({ expects, offers, locale: "en" }) as const;

test("one and two answer yes and no to a question of that kind, and nothing else does", () => {
  expect([..."123"].map((keys) => composeKeyedText(keys, at("confirm")))).toEqual(["yes", "no", null]);
});

test("keys choose among the times on offer and none beyond them", () => {
  expect([..."1234"].map((keys) => composeKeyedText(keys, at("time", 3)))).toEqual([
    "the first option",
    "the second option",
    "the third option",
    null,
  ]);
});

test("zero asks for a person in the caller's language", () => {
  expect(composeKeyedText("0", at("time", 3))).toBe("I'd like to speak to a person");
  expect(composeKeyedText("0", { ...at("confirm"), locale: "es" })).toBe("quiero hablar con una persona");
});

test("a number that is typed stays digits", () => {
  expect(composeKeyedText("2125550147#", at("phone"))).toBe("2125550147");
  expect(composeKeyedText("048213", at("anything"))).toBe("048213");
  expect(composeKeyedText("#*", at("phone"))).toBeNull();
});

test("one key answers where keys choose; a number is typed to its end", () => {
  expect(countKeys(at("confirm"))).toBe(1);
  expect(countKeys(at("time", 2))).toBe(1);
  expect(countKeys(at("time"))).toBeUndefined();
  expect(countKeys(at("phone"))).toBeUndefined();
});
