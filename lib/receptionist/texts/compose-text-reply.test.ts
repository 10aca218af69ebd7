import { expect, test } from "vitest";
import type { Reply } from "../reply";
import { composeTextReply, wordsForNumber } from "./compose-text-reply";

const reply: Reply = {
  say: "Which suits you?",
  expects: "time",
  locale: "en",
  offers: [],
  booking: null,
  ended: false,
  action: null,
};
const offers = ["Mon, 9:00 AM", "Mon, 3:15 PM", "Tue, 9:00 AM", "Wed, 9:00 AM"].map((label, index) => ({
  token: String(index),
  startsAt: "2026-11-30T14:00:00Z",
  label,
}));

test("offers stand as three numbered lines at most under what is said", () => {
  expect(composeTextReply({ ...reply, offers }, null)).toBe(
    "Which suits you?\n1. Mon, 9:00 AM\n2. Mon, 3:15 PM\n3. Tue, 9:00 AM\nReply with a number.",
  );
  expect(composeTextReply(reply, null)).toBe("Which suits you?");
});

test("the first reply says who writes, in the language of the reply", () => {
  expect(composeTextReply(reply, { business: "Studio" })).toMatch(/^Hi, this is the automated assistant of Studio\.\n/);
  expect(composeTextReply({ ...reply, locale: "es" }, { business: "Studio" })).toMatch(/^Hola, soy el asistente/);
});

test("a number that cannot be dialled for them is written, and nothing is longer than a text may be", () => {
  const action = { kind: "transfer", number: "+12125550109", summary: "" } as const;
  expect(composeTextReply({ ...reply, action }, null)).toContain("Call: +12125550109");
  expect(composeTextReply({ ...reply, say: "x".repeat(4_000) }, null)).toHaveLength(1_500);
});

test("a number picks what was offered under it, and nothing else", () => {
  expect(wordsForNumber("2", 3, "en")).toBe("the second option");
  expect(wordsForNumber(" #1. ", 3, "en")).toBe("the first option");
  expect(wordsForNumber("opción 3", 3, "es")).toBe("la tercera opción");
  expect([wordsForNumber("3", 2, "en"), wordsForNumber("1", 0, "en"), wordsForNumber("12", 3, "en")]).toEqual([
    "3",
    "1",
    "12",
  ]);
  expect(wordsForNumber("1 pm", 3, "en")).toBe("1 pm");
});
