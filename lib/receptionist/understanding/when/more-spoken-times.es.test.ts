import { describe, expect, it } from "vitest";
import type { Moment, Utterance } from "../types";
import { findWhen } from "./find-when";
import { offersSaid } from "./offers-said";

/** [words, what they ask for, what was asked for, what was said before]; now is Wednesday 2026-03-11 10:20. */
type Row = readonly [text: string, asked: string, expects?: Utterance["expects"], said?: string];

const ROWS: readonly Row[] = [
  ["a las tres o tres y media", "15:00", "time"],
  ["entre las nueve y las diez", "2026-03-12T09:00..2026-03-12T10:00", "time"],
  ["de nueve a diez", "2026-03-12T09:00..2026-03-12T10:00", "time"],
  ["antes de las diez", "2026-03-12T00:00..2026-03-12T10:00", "time"],
  ["como muy tarde a las diez", "2026-03-12T00:00..2026-03-12T10:00", "time"],
  ["a las diez como muy tarde", "2026-03-12T00:00..2026-03-12T10:00", "time"],
  ["no antes de las diez", "2026-03-11T10:00..2026-03-12T00:00", "time"],
  ["el veintidós", "2026-03-22", "time"],
  ["el dos", "2026-04-02", "time"],
  ["el segundo", "2026-03-18 10:00; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["el miércoles", "2026-03-18; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["a las diez está bien", "10:00; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["ninguna de las dos", "other", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  [
    "no me va bien ninguno, ¿algo por la tarde?",
    "2026-03-18T12:00..2026-03-18T17:00; other",
    "time",
    "Tengo el martes a las 2:30 o el miércoles a las 10.",
  ],
  ["cuando sea", "", "time"],
  ["me da igual", "", "time"],
  ["la semana próxima", "2026-03-16T00:00..2026-03-23T00:00"],
  ["el próximo lunes a las 10", "2026-03-16 10:00"],
  ["el lunes próximo", "2026-03-16"],
  ["el lunes siguiente", "2026-03-16"],
  ["para mañana en la mañana a las diez", "2026-03-12 10:00"],
  ["mañana mismo", "2026-03-12"],
  ["mañana no, pasado", "2026-03-13"],
  ["el jueves 19 a las 11 de la mañana", "2026-03-19 11:00"],
  ["el 19 de marzo a las once y cuarto", "2026-03-19 11:15"],
  ["el diecinueve de marzo a las 17 horas", "2026-03-19 17:00"],
  ["a las 17h", "17:00"],
  ["a las 17:30h", "17:30"],
  ["a las cinco y media pasadas", "17:30"],
  ["la hora de comer me va bien", "2026-03-11T12:00..2026-03-11T14:00"],
  ["no puedo por las mañanas, solo por las tardes", "2026-03-11T12:00..2026-03-11T17:00"],
  ["cualquier tarde de la semana que viene", "2026-03-16T12:00..2026-03-22T17:00"],
  ["el sábado o si no el lunes", "2026-03-14"],
  ["el sábado a las diez y si no a las once", "2026-03-14 10:00"],
  ["puede ser hoy", "2026-03-11"],
  ["¿tiene algo para esta misma tarde?", "2026-03-11 2026-03-11T12:00..2026-03-11T17:00"],
];

const NOW = "2026-03-11T10:20";

function moment({ date, time, window }: Moment): string {
  return [date, time, window === null ? null : `${window.from}..${window.to}`]
    .filter((part) => part !== null)
    .join(" ");
}

function asked(text: string, expects: Utterance["expects"] = "anything", said?: string): string {
  const setting = { now: NOW, locale: "es" } as const;
  const offers = said === undefined ? [] : offersSaid(said, setting);
  const history = said === undefined ? [] : [{ speaker: "SYSTEM", text: said } as const];
  const found = findWhen({ ...setting, text, history, offers, expects, services: [], staff: [], country: "US" });
  const more = [
    found.existing === null ? "" : `was ${moment(found.existing)}`,
    found.soonest ? "soonest" : "",
    found.shift ?? "",
    found.chosenOffer === null ? "" : `offer ${found.chosenOffer}`,
  ];
  return [moment(found), more.filter((part) => part !== "").join(", ")].filter((part) => part !== "").join("; ");
}

describe("how people talk about time, in Spanish, more of it", () => {
  const rows = ROWS.map(([text, expected, expects, said]) => ({ text, expected, expects, said }));
  it.each(rows)("$text", ({ text, expected, expects, said }) => {
    expect(asked(text, expects, said)).toBe(expected);
  });
});
