import { describe, expect, it } from "vitest";
import type { Utterance } from "../types";
import { understandBuiltIn } from "../understand";

const BOOKED =
  "You're booked: Haircut with Maya Torres, Wednesday, December 16 at 2:00 PM. Is there anything else I can do?";
const RESERVADO = "Queda reservado: Haircut con Maya Torres, miércoles, 16 de diciembre a las 2:00 p.m.";

/** Sunday, November 29. */
function asks(text: string, locale: "en" | "es", said = "", expects: Utterance["expects"] = "anything"): string {
  const { date, time, window } = understandBuiltIn({
    ...{ text, locale, expects, now: "2026-11-29T09:00", country: "US", offers: [] },
    history: said === "" ? [] : [{ speaker: "SYSTEM", text: said }],
    services: [["Haircut"], ["Beard trim"], ["Kids' cut"], ["Wash and blow dry"]],
    staff: [["Maya Torres"], ["Aisha Bello"]],
  });
  return [date?.slice(5), time, window && `${window.from.slice(5)}/${window.to.slice(5)}`].filter(Boolean).join(" ");
}

describe("days by what happens on them", () => {
  it.each([
    [
      "my sister's getting married on the twelfth of december and i need a wash and blow dry the day before the wedding ideally in the afternoon",
      "12-11 12-11T12:00/12-11T17:00",
    ],
    ["the wedding is december 12th can i come the day before the wedding at three", "12-11 15:00"],
    ["i have a party on the 19th of december so the day before the party please", "12-18"],
    ["my flight's on january 9th i'd like a haircut two days before my flight", "01-07"],
    ["prom is on december 18th and i need a blow dry the morning of the prom", "12-18 12-18T06:00/12-18T12:00"],
    ["my sister is getting married december 12th and i need a blow dry", ""],
    ["the day before christmas", "12-24"],
  ])("%s", (text, asked) => {
    expect(asks(text, "en")).toBe(asked);
  });

  it.each([
    ["mi hermana se casa el doce de diciembre y necesito un peinado el día antes de la boda", "12-11"],
    [
      "la boda es el doce de diciembre quiero cita el día antes de la boda por la tarde",
      "12-11 12-11T12:00/12-11T17:00",
    ],
    ["tengo una fiesta el diecinueve de diciembre y quiero ir dos días antes de la fiesta", "12-17"],
  ])("%s", (text, asked) => {
    expect(asks(text, "es")).toBe(asked);
  });
});

describe("a stay, and a day in it", () => {
  it.each([
    [
      "I'm visiting NYC Jan 7-10 and would love a blowout on the 9th before my event at 6pm, so like 3 or 4ish",
      "01-09 15:00",
    ],
    ["i'm in town january 7 to 10 can i come on the 8th at noon", "01-08 12:00"],
    ["we're in new york from december 20th to the 27th, a haircut on the 22nd at ten please", "12-22 10:00"],
    ["between the fifth and the eighth of january", "01-05T00:00/01-09T00:00"],
  ])("%s", (text, asked) => {
    expect(asks(text, "en")).toBe(asked);
  });

  it("estoy en la ciudad del siete al diez de enero, quiero un corte el nueve a las tres", () => {
    expect(asks("estoy en la ciudad del siete al diez de enero, quiero un corte el nueve a las tres", "es")).toBe(
      "01-09 15:00",
    );
  });
});

describe("days and ranges of a Spanish caller", () => {
  it.each([
    ["de mañana en ocho", "12-07"],
    ["mañana en ocho días", "12-07"],
    ["el próximo martes en ocho", "12-08"],
    ["el martes en ocho a las diez", "12-08 10:00"],
    ["del lunes en ocho días", "12-07"],
    ["el lunes en quince", "12-14"],
    ["el martes en ocho días", "12-08"],
    ["el martes a las ocho", "12-01 08:00"],
    ["dentro de tres semanas un jueves por la tarde", "12-17 12-17T12:00/12-17T17:00"],
    ["de aquí a dos semanas un martes", "12-08"],
    ["el próximo lunes no este el otro", "12-07"],
    ["este lunes no el otro", "12-07"],
    ["el miércoles de la otra semana", "12-09"],
    ["la otra semana el jueves", "12-10"],
    ["el miércoles nueve entre cuatro y seis", "12-09 12-09T16:00/12-09T18:00"],
    ["entre diez y doce el martes", "12-01 12-01T10:00/12-01T12:00"],
    ["entre las cuatro y las seis", "11-29T16:00/11-29T18:00"],
    ["para el viernes once no me vale antes de las doce ni después de las cuatro", "12-11 12-11T12:00/12-11T16:00"],
    ["el martes no puedo antes de las once ni después de las dos", "12-01 12-01T11:00/12-01T14:00"],
    ["jueves diecisiete a última hora", "12-17 12-17T17:00/12-18T00:00"],
    ["el viernes a última hora de la tarde", "12-04 12-04T15:00/12-04T17:00"],
    ["el veintidós a las diez de enero", "01-22 10:00"],
    ["el veintidós a las cinco de la tarde de enero", "01-22 17:00"],
    ["el veintidós de enero a las diez", "01-22 10:00"],
    ["el quince a las diez", "12-15 10:00"],
    ["corte a finales de mes", "11-29T00:00/12-01T00:00"],
    ["a finales de diciembre", "12-22T00:00/01-01T00:00"],
    ["a finales de enero", "01-22T00:00/02-01T00:00"],
    ["por la mañana no puedo", ""],
    ["corte el treinta y uno de noviembre", ""],
    ["corte el treinta y uno de diciembre", "12-31"],
    ["qué día de la semana es", ""],
    ["y recuérdame las dos", ""],
    ["a finales de semana", "12-03T00:00/12-05T00:00"],
  ])("%s", (text, asked) => {
    expect(asks(text, "es", "", "time")).toBe(asked);
  });
});

describe("days and ranges of an English caller", () => {
  it.each([
    ["haircut wednesday or thursday afternoon the week of january 18th", "01-20 01-20T12:00/01-20T17:00"],
    ["tuesday or wednesday the week of december 14th", "12-15T00:00/12-17T00:00"],
    ["the week of december 14th wednesday or thursday", "12-16T00:00/12-18T00:00"],
    ["week of january eighteenth not monday and after three", "01-19T15:00/01-25T00:00"],
    ["haircut next friday not this friday in the morning", "12-11 12-11T06:00/12-11T12:00"],
    ["not this friday next friday", "12-11"],
    ["next friday in the morning", "12-04 12-04T06:00/12-04T12:00"],
    ["haircut in two weeks on a thursday after five thirty", "12-10 12-10T17:30/12-11T00:00"],
    ["three weeks from now on a friday", "12-18"],
    ["bridal party of six on january 9th", "01-09"],
    ["a group of four on friday", "12-04"],
    ["a party of 5 at 3 on saturday", "12-05 15:00"],
    ["the six of us on friday at noon", "12-04 12:00"],
    ["a haircut on november 31st", ""],
    ["on february 30th at 2", "14:00"],
    ["the thirtieth of november", "11-30"],
    ["what day of the week is it", ""],
    ["end of the month", "11-29T00:00/12-01T00:00"],
  ])("%s", (text, asked) => {
    expect(asks(text, "en", "", "time")).toBe(asked);
  });
});

describe("after or before the visit that was just made", () => {
  it.each([
    ["now the kids cut for my son right after that", "12-16 12-16T14:30/12-17T00:00"],
    ["and a beard trim straight after", "12-16 12-16T14:30/12-17T00:00"],
    ["and book another one same time for my brother boris", "12-16 14:00"],
    ["a kids cut on the same day before that", "12-16 12-16T00:00/12-16T14:00"],
  ])("%s", (text, asked) => {
    expect(asks(text, "en", BOOKED)).toBe(asked);
  });

  it.each([
    ["y otra para mi hija un corte el mismo día antes de eso", "12-16 12-16T00:00/12-16T14:00"],
    ["y otro para mi hijo justo después", "12-16 12-16T14:30/12-17T00:00"],
    ["ponme otra el veintiocho de diciembre a la misma hora", "12-28 14:00"],
    ["quiero otra igual la semana siguiente a la misma hora", "12-23 14:00"],
  ])("%s", (text, asked) => {
    expect(asks(text, "es", RESERVADO)).toBe(asked);
  });
});
