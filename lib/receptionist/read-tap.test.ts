import { expect, it } from "vitest";
import { readTap } from "./read-tap";

const offers = ["lun, 30 de nov, 9:00 a.m.", "mar, 1 de dic, 9:00 a.m. con Ana"].map((label, index) => ({
  token: `t${index}`,
  startsAt: `2026-12-0${index + 1}T14:00:00Z`,
  staff: null,
  local: `2026-12-0${index + 1}T09:00`,
  label,
}));

it("takes the offer whose label it is, in any language", () => {
  expect(readTap(" mar, 1 de dic, 9:00 a.m. con Ana ", offers)).toMatchObject({
    chosenOffer: 1,
    date: "2026-12-02",
    time: "09:00",
    language: null,
    answer: null,
  });
});

it("leaves everything else to be understood", () => {
  expect(readTap("mar, 1 de dic, 9:00 a.m.", offers)).toBeNull();
  expect(readTap("", [])).toBeNull();
});
