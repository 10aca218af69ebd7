import { expect, test } from "vitest";
import { findKeyword } from "./keywords";

const keywordOf = (body: string) => findKeyword(body)?.keyword ?? null;

test("the words of Twilio's list stop, start and help, however they are written", () => {
  for (const body of [
    "STOP",
    "stop.",
    " Stop all ",
    "STOPALL",
    "Unsubscribe",
    "end",
    "QUIT!",
    "revoke",
    "opt-out",
    "CANCEL",
  ]) {
    expect([body, keywordOf(body)]).toEqual([body, "stop"]);
  }
  expect(["START", "unstop"].map(keywordOf)).toEqual(["start", "start"]);
  expect(["HELP", "Info?"].map(keywordOf)).toEqual(["help", "help"]);
});

test("Spanish words count too and tell the language", () => {
  expect(findKeyword("¡Alto!")).toEqual({ keyword: "stop", locale: "es", isCancel: false });
  expect(findKeyword("parar")?.keyword).toBe("stop");
  expect(findKeyword("Ayuda")).toEqual({ keyword: "help", locale: "es", isCancel: false });
  expect(findKeyword("Sí")?.keyword).toBe("yes");
});

test("a sentence with such a word in it is talked about", () => {
  for (const body of [
    "cancel my appointment",
    "please stop texting me",
    "cancelar",
    "I need help with my car",
    "",
    "constructor",
  ]) {
    expect([body, keywordOf(body)]).toEqual([body, null]);
  }
});

test("only CANCEL may have been meant for a visit", () => {
  expect([findKeyword("cancel")?.isCancel, findKeyword("stop")?.isCancel]).toEqual([true, false]);
});
