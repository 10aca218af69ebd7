import { describe, expect, it } from "vitest";
import { understandBuiltIn } from "../understand";

const OFFERS = ["2026-12-05T12:45", "2026-12-07T12:15", "2026-12-09T18:15"];

function take(text: string, locale: "en" | "es" = "en", offers = OFFERS) {
  const { chosenOffer, date, time } = understandBuiltIn({
    ...{ text, locale, offers, now: "2026-11-29T09:00", history: [], expects: "time", country: "US" },
    services: [["Haircut"]],
    staff: [["Maya"]],
  });
  return chosenOffer === null ? `${date} ${time}` : chosenOffer;
}

describe("the place of an offer", () => {
  it.each([
    ["1", 0],
    ["2", 1],
    ["3.", 2],
    ["2nd", 1],
    ["2nd one works", 1],
    ["the 1st 1", 0],
    ["number 1", 0],
    ["#2 please", 1],
    ["no. 3", 2],
    ["option 3 thanks", 2],
    ["ok 2 works", 1],
    ["i'll take 3", 2],
    ["3rd one pls", 2],
    ["let's do the 2nd", 1],
    ["yeah number 2 with maya", 1],
    ["1st option", 0],
    ["the earliest you've got", 0],
    ["whatever time is earliest", 0],
  ])("%s", (text, place) => {
    expect(take(text)).toBe(place);
  });

  it.each([
    ["la 2", 1],
    ["la dos", 1],
    ["2", 1],
    ["la 3 por favor", 2],
    ["número 1", 0],
    ["la opción 2", 1],
    ["me quedo con la 3", 2],
    ["la 2a", 1],
    ["la 1ª", 0],
    ["la primera que tengas", 0],
  ])("%s", (text, place) => {
    expect(take(text, "es")).toBe(place);
  });

  it.each([
    ["2 pm", "null 14:00"],
    ["at 3", "null 15:00"],
    ["can i do 3", "null 15:00"],
    ["december 2nd", "2026-12-02 null"],
    ["on the 2nd of january", "2027-01-02 null"],
    ["the 9th", 2],
  ])("%s is no place", (text, taken) => {
    expect(take(text)).toBe(taken);
  });

  it("is a clock time or a day where one of those was offered", () => {
    expect(take("2", "en", ["2026-12-05T09:00", "2026-12-05T12:00", "2026-12-05T14:00"])).toBe(2);
    expect(take("2", "en", ["2026-12-05T09:00", "2026-12-05T12:00", "2026-12-05T14:15"])).toBe("null 14:00");
    expect(take("the 2nd", "en", ["2026-12-02T09:00", "2026-12-03T12:00"])).toBe(0);
    expect(take("las 3", "es", ["2026-12-02T09:00", "2026-12-03T12:00", "2026-12-03T15:00"])).toBe(2);
  });
});
