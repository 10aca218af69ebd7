import { describe, expect, it } from "vitest";
import type { Utterance } from "../types";
import { findWhen } from "./find-when";

type Row = readonly [
  text: string,
  date: string | null,
  time: string | null,
  window?: string | null,
  expects?: Utterance["expects"],
];

const NOW = "2026-03-11T10:20";
const THU = "2026-03-12";
const FRI = "2026-03-13";
const TUE = "2026-03-17";

function check(rows: readonly Row[]) {
  it.each(rows.map((row) => ({ text: row[0], row })))("$text", ({ row: [text, date, time, window, expects] }) => {
    const found = findWhen({
      text,
      history: [],
      now: NOW,
      locale: "es",
      services: [],
      staff: [],
      expects: expects ?? "anything",
      country: "US",
      offers: [],
    });
    expect({
      date: found.date,
      time: found.time,
      window: found.window === null ? null : `${found.window.from} ${found.window.to}`,
    }).toEqual({ date, time, window: window ?? null });
  });
}

describe("Spanish: days", () => {
  check([
    ["el martes", TUE, null],
    ["pasado mañana", FRI, null],
    ["mañana", THU, null],
    ["manana", THU, null],
    ["hoy", "2026-03-11", null],
    ["el martes que viene", TUE, null],
    ["el próximo viernes", "2026-03-20", null],
    ["este viernes", FRI, null],
    ["el viernes de la próxima semana", "2026-03-20", null],
    ["el lunes de la semana que viene", "2026-03-16", null],
    ["dentro de dos semanas", "2026-03-25", null],
    ["en tres días", "2026-03-14", null],
    ["el 20 de marzo", "2026-03-20", null],
    ["el tres de abril", "2026-04-03", null],
    ["el día 20", "2026-03-20", null],
    ["el viernes 20", "2026-03-20", null],
    ["el primero de abril", "2026-04-01", null],
    ["12/5", "2026-05-12", null],
    ["el 5 del mes que viene", "2026-04-05", null],
    ["para el jueves", THU, null],
  ]);
});

describe("Spanish: times", () => {
  check([
    ["a las cuatro y media", null, "16:30"],
    ["a las tres menos cuarto", null, "14:45"],
    ["a las tres y cuarto", null, "15:15"],
    ["a la una", null, "13:00"],
    ["a la una y media", null, "13:30"],
    ["a las 4", null, "16:00"],
    ["a las 16:30", null, "16:30"],
    ["a las cinco de la tarde", null, "17:00"],
    ["a las ocho de la tarde", null, "20:00"],
    ["a las nueve de la mañana", null, "09:00"],
    ["las diez", null, "10:00"],
    ["al mediodía", null, "12:00"],
    ["sobre las once", null, "11:00"],
    ["a las cuatro y diez", null, "16:10"],
    ["a las cinco menos diez", null, "16:50"],
    ["a las tres en punto", null, "15:00"],
    ["cuatro", null, "16:00", null, "time"],
    ["a las 3 pm", null, "15:00"],
    ["cuarto para las tres", null, "14:45"],
    ["a las once", null, "11:00"],
  ]);
});

describe("Spanish: together, ranges", () => {
  const day = (date: string, from: string, to: string) => `${date}T${from} ${date}T${to}`;
  check([
    ["mañana por la mañana", THU, null, day(THU, "06:00", "12:00")],
    ["mañana por la tarde", THU, null, day(THU, "12:00", "17:00")],
    ["esta tarde", "2026-03-11", null, day("2026-03-11", "12:00", "17:00")],
    ["esta noche", "2026-03-11", null, day("2026-03-11", "17:00", "21:00")],
    ["el martes a las tres", TUE, "15:00"],
    ["el viernes a las cuatro y media de la tarde", FRI, "16:30"],
    ["mañana a las nueve de la mañana", THU, "09:00"],
    ["el martes a mediodía", TUE, "12:00"],
    ["quiero una cita para el viernes a las diez", FRI, "10:00"],
    ["la próxima semana", null, null, "2026-03-16T00:00 2026-03-23T00:00"],
    ["la semana que viene", null, null, "2026-03-16T00:00 2026-03-23T00:00"],
    ["a finales de la semana que viene", null, null, "2026-03-19T00:00 2026-03-21T00:00"],
    ["a principios de la próxima semana", null, null, "2026-03-16T00:00 2026-03-18T00:00"],
    ["este fin de semana", null, null, "2026-03-14T00:00 2026-03-16T00:00"],
    ["el martes a partir de las cinco", TUE, null, "2026-03-17T17:00 2026-03-18T00:00"],
    ["el martes después de las cinco", TUE, null, "2026-03-17T17:00 2026-03-18T00:00"],
    ["el viernes entre las dos y las cuatro", FRI, null, day(FRI, "14:00", "16:00")],
    ["mañana antes de las once", THU, null, day(THU, "00:00", "11:00")],
    ["el viernes a primera hora", FRI, null, day(FRI, "06:00", "12:00")],
    ["el viernes de dos a cuatro", FRI, null, day(FRI, "14:00", "16:00")],
    ["el próximo mes", null, null, "2026-04-01T00:00 2026-05-01T00:00"],
    ["mañana después de comer", THU, null, day(THU, "13:00", "17:00")],
    ["el martes por la tarde pero no muy tarde", TUE, null, day(TUE, "12:00", "17:00")],
    ["el martes, no, el miércoles", "2026-03-18", null],
    ["el martes a las tres, perdón, a las cuatro", TUE, "16:00"],
    ["el martes a las tres, mejor el jueves", THU, "15:00"],
    ["el martes o el miércoles", null, null, "2026-03-17T00:00 2026-03-19T00:00"],
    ["cualquier día menos el lunes", null, null],
    ["el lunes no puedo, mejor el jueves", THU, null],
    ["digo el viernes a las cinco", FRI, "17:00"],
  ]);
});

describe("Spanish: no times", () => {
  check([
    ["un momento", null, null],
    ["eso es todo por hoy", null, null],
    ["buenas tardes", null, null],
    ["buenos días, quisiera una cita", null, null],
    ["para dos personas", null, null],
    ["cuesta 30 euros", null, null],
    ["tengo tres hijos", null, null],
    ["ahora no", null, null],
    ["dura 45 minutos", null, null],
    ["es la primera vez", null, null],
  ]);
});
