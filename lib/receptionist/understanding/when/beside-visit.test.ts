import { describe, expect, it } from "vitest";
import type { Utterance } from "../types";
import { understandBuiltIn } from "../understand";
import { offersSaid } from "./offers-said";

const READ =
  "Let me read that back: Haircut with Aisha Bello, Tuesday, January 26 at 12:15 PM, for Ruben Diaz. Shall I book it?";
const LEIDO =
  "Se lo repito: Haircut con Aisha Bello, martes, 26 de enero a las 12:15 p.m., a nombre de Rubén Díaz. ¿Hago la reserva?";
const BOOKED =
  "You're booked: Haircut with Maya Torres, Wednesday, December 16 at 2:00 PM. Is there anything else I can do?";
const RESERVADO =
  "Queda reservado: Haircut con Maya Torres, martes, 15 de diciembre a las 2:00 p.m. ¿Puedo ayudarle en algo más?";
const OFFER = "The next free times are Thursday, January 21 at 9:00 AM, 12:00 PM or 7:15 PM. Which would you like?";
const OFERTA = "Le puedo ofrecer el jueves, 21 de enero a las 9:00 a.m., 12:00 p.m. o 7:15 p.m.";

function hear(text: string, said: string, locale: "en" | "es", expects: Utterance["expects"]) {
  const setting = { now: "2026-11-29T09:00", locale } as const;
  return understandBuiltIn({
    ...{ ...setting, text, expects, country: "US" },
    history: said === "" ? [] : [{ speaker: "SYSTEM", text: said }],
    offers: expects === "time" ? offersSaid(said, setting) : [],
    services: [["Haircut"], ["Beard trim"], ["Kids' cut"]],
    staff: [["Maya Torres"], ["Aisha Bello"]],
  });
}

function asks(text: string, said: string, locale: "en" | "es", expects: Utterance["expects"]): string {
  const { date, time, window } = hear(text, said, locale, expects);
  return [date?.slice(5), time, window && `${window.from.slice(5)}/${window.to.slice(5)}`].filter(Boolean).join(" ");
}

describe("a day that is told by what is talked about", () => {
  it.each([
    ["what about the twentieth", OFFER, "time", "01-20"],
    ["the 22nd then", OFFER, "time", "01-22"],
    ["could we do friday", OFFER, "time", "01-22"],
    ["yes but make it the fourteenth", READ, "confirm", "01-14"],
    ["no wednesday", READ, "confirm", "01-27"],
    ["sorry i meant the 27th", READ, "confirm", "01-27"],
    ["not the 26th the 27th", READ, "confirm", "01-27"],
    ["between two and four on january 19th or 20th", "", "anything", "01-19 01-19T14:00/01-19T16:00"],
    ["january 19th or 20th", "", "anything", "01-19T00:00/01-21T00:00"],
    ["tomorrow please", READ, "confirm", "11-30"],
    ["this friday", READ, "confirm", "12-04"],
    ["december 3rd", READ, "confirm", "12-03"],
    ["a haircut on the third", "", "anything", "12-03"],
    ["friday", "", "time", "12-04"],
  ] as const)("%s", (text, said, expects, asked) => {
    expect(asks(text, said, "en", expects)).toBe(asked);
  });

  it.each([
    ["sí pero que sea el catorce", LEIDO, "confirm", "01-14"],
    ["no es el veintiséis es el veintisiete", LEIDO, "confirm", "01-27"],
    ["no el veintisiete", LEIDO, "confirm", "01-27"],
    ["y el viernes", OFERTA, "time", "01-22"],
    ["mejor el veinte", OFERTA, "time", "01-20"],
    ["me equivoqué es el miércoles", RESERVADO, "anything", "12-16"],
    ["no a las doce y media", LEIDO, "confirm", "12:30"],
    ["no a las cuatro", LEIDO, "confirm", "16:00"],
    ["no el miércoles a las tres", LEIDO, "confirm", "01-27 15:00"],
    ["no el lunes no puedo", LEIDO, "confirm", ""],
    ["no el miércoles", LEIDO, "confirm", "01-27"],
    ["no a las doce y cuarto no", LEIDO, "confirm", ""],
  ] as const)("%s", (text, said, expects, asked) => {
    expect(asks(text, said, "es", expects)).toBe(asked);
  });
});

describe("a time that is told by how far it is from another", () => {
  it.each([
    ["half an hour later please", READ, "confirm", "01-26 12:45"],
    ["can you make it an hour later", BOOKED, "anything", "12-16 15:00"],
    ["oh sorry can you make it an hour earlier", BOOKED, "anything", "12-16 13:00"],
    ["a week later would be better", READ, "confirm", "02-02"],
    ["could we do the next day instead", READ, "confirm", "01-27"],
    ["actually could we do the same time next week instead", READ, "confirm", "02-02 12:15"],
    ["oh wait can we do the same time the following week", READ, "confirm", "02-02 12:15"],
    ["same time a week later", READ, "confirm", "02-02 12:15"],
    ["push it back half an hour", READ, "confirm", "01-26 12:45"],
    ["move it up an hour", READ, "confirm", "01-26 11:15"],
    ["the day before", READ, "confirm", "01-25"],
    ["couple hours later", READ, "confirm", "01-26 14:15"],
  ] as const)("%s", (text, said, expects, asked) => {
    expect(asks(text, said, "en", expects)).toBe(asked);
  });

  it.each([
    ["media hora más tarde", LEIDO, "confirm", "01-26 12:45"],
    ["una semana después mejor", LEIDO, "confirm", "02-02"],
    ["al día siguiente mejor", LEIDO, "confirm", "01-27"],
    ["mejor una hora antes", LEIDO, "confirm", "01-26 11:15"],
    ["a la misma hora la semana siguiente", LEIDO, "confirm", "02-02 12:15"],
    ["la semana que viene a la misma hora", RESERVADO, "anything", "12-22 14:00"],
    ["se puede retrasar una hora", RESERVADO, "anything", "12-15 15:00"],
    ["un par de horas más tarde", LEIDO, "confirm", "01-26 14:15"],
    ["dos días después", LEIDO, "confirm", "01-28"],
  ] as const)("%s", (text, said, expects, asked) => {
    expect(asks(text, said, "es", expects)).toBe(asked);
  });

  it("is left open where the visit is not known", () => {
    expect(hear("push my haircut back a day", "", "en", "anything").offset).toEqual({
      ...{ days: 1, minutes: 0, sameTime: true },
    });
    const later = hear("make my january 5th appointment a couple hours later", "", "en", "anything");
    expect(later).toMatchObject({ date: null, existing: { date: "2027-01-05" }, offset: { minutes: 120 } });
    expect(hear("can you push my beard trim on december 16th back by an hour", "", "en", "anything")).toMatchObject({
      ...{ date: null, existing: { date: "2026-12-16" }, offset: { days: 0, minutes: 60 } },
    });
    expect(hear("quisiera adelantar mi cita una hora", "", "es", "anything").offset).toMatchObject({ minutes: -60 });
    expect(hear("move it to the next day same time", "", "en", "anything").offset).toMatchObject({ sameTime: true });
    expect(hear("the same time", "", "en", "time").offset).toEqual({ days: 0, minutes: 0, sameTime: true });
  });

  it("moves a visit whose day is named", () => {
    expect(
      asks("move my haircut from january 6th to the following week same day same time", "", "en", "anything"),
    ).toBe("01-13");
    expect(asks("retrasar mi cita del dieciséis de diciembre una semana", "", "es", "anything")).toBe("12-23");
    expect(asks("push my haircut on december 9th back a day", "", "en", "anything")).toBe("12-10");
    expect(asks("move my january 5th appointment to the next day", "", "en", "anything")).toBe("01-06");
    expect(
      asks("i have a beard trim on december ninth and i need to move it to the friday that week", "", "en", "anything"),
    ).toBe("12-11");
    expect(asks("cambiar mi cita del nueve de diciembre al viernes de esa semana", "", "es", "anything")).toBe("12-11");
  });

  it.each([
    ["i'll be ten minutes late", READ],
    ["i'm running half an hour later than planned", BOOKED],
    ["can you text me a day before", BOOKED],
    ["an hour before closing", READ],
    ["i'll be there after that", BOOKED],
    ["do you have anything a bit later", READ],
  ] as const)("%s is none", (text, said) => {
    const { date, offset } = hear(text, said, "en", "anything");
    expect([date, offset ?? null]).toEqual([null, null]);
  });

  it("me mandáis un mensaje el día antes", () => {
    expect(asks("me mandáis un mensaje el día antes", RESERVADO, "es", "anything")).toBe("");
  });
});
