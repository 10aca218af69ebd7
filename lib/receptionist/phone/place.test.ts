import { expect, test } from "vitest";
import { composePlace, markAfter, nextMark, parsePlace } from "./place";

test("a place survives its address", () => {
  const place = { mark: "r5-2", expects: "which_booking", locale: "es", offers: 3 } as const;
  expect(parsePlace(new URLSearchParams(composePlace(place)))).toEqual(place);
});

test("an address that is not ours is an open question", () => {
  const open = { mark: "1", expects: "anything", locale: "en", offers: 0 };
  expect(parsePlace(new URLSearchParams("n=../x&e=money&l=fr&o=99"))).toEqual(open);
});

test("marks never meet again along the ways through a call", () => {
  const ways = ["1", markAfter(0), markAfter(2), markAfter(12), "1-0", "1-d", "r2-1-0", "r2-1-d"];
  const seen = new Set(ways.filter((mark) => mark !== "1"));
  for (const start of ["1", markAfter(2), markAfter(12), "1-d", "r2-1-d"]) {
    let mark = start;
    for (let turn = 0; turn < 5; turn += 1) {
      mark = nextMark(mark);
      expect(seen.has(mark), mark).toBe(false);
      seen.add(mark);
    }
  }
});

test("a long way through a call never leads back to its first turn", () => {
  let mark = markAfter(12);
  const seen = new Set<string>();
  for (let turn = 0; turn < 60; turn += 1) {
    const place = { mark: nextMark(`${mark}-0`), expects: "anything", locale: "en", offers: 0 } as const;
    ({ mark } = parsePlace(new URLSearchParams(composePlace(place))));
    expect(mark.length).toBeLessThanOrEqual(64);
    expect(seen.has(mark), mark).toBe(false);
    seen.add(mark);
  }
  expect(seen.has("1")).toBe(false);
});
