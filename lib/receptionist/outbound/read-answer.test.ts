import { expect, test } from "vitest";
import { readOutboundAnswer } from "./read-answer";

const said = (...texts: string[]) => texts.map((text) => readOutboundAnswer("", text));

test("keys mean what was said of them", () => {
  expect(["1", "2", "9"].map((key) => readOutboundAnswer(key, ""))).toEqual(["yes", "change", "stop"]);
  expect(readOutboundAnswer("7", "")).toBe("silent");
});

test("a plain yes or no is one, in both languages", () => {
  expect(said("Yes", "yeah I'll be there", "Sí", "claro que sí", "OK")).toEqual(Array(5).fill("yes"));
  expect(said("No.", "no thanks", "I can't", "no puedo")).toEqual(Array(4).fill("no"));
});

test("a wish to be left alone goes before everything", () => {
  expect(said("Yes but stop calling me", "don't call me again", "no me llamen", "take me off your list")).toEqual(
    Array(4).fill("stop"),
  );
});

test("a yes with a but, and anything longer, is for the receptionist to hear", () => {
  expect(said("yes but can we do it later", "can I move it to Friday", "sí, pero más tarde", "yesterday")).toEqual(
    Array(4).fill("talk"),
  );
});
