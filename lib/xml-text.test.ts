import { expect, test } from "vitest";
import { keepXmlText } from "./xml-text";

test("what XML cannot hold is left out, all else stays", () => {
  expect(keepXmlText("Ana\u000b's\u0000 \ud800salon\uffff\u0008")).toBe("Ana's salon");
  const kept = "Señora & <b>\t\n\r 😀 \u00a0日本\u2028";
  expect(keepXmlText(kept)).toBe(kept);
});
