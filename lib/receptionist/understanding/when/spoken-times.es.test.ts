import { describe, expect, it } from "vitest";
import type { Moment, Utterance } from "../types";
import { findWhen } from "./find-when";
import { offersSaid } from "./offers-said";

/** [words, what they ask for, what was asked for, what was said before]; now is Wednesday 2026-03-11 10:20. */
type Row = readonly [text: string, asked: string, expects?: Utterance["expects"], said?: string];

const ROWS: readonly Row[] = [
  ["el martes a las tres", "2026-03-17 15:00"],
  ["quiero cambiar mi cita del martes al jueves", "2026-03-12; was 2026-03-17"],
  [
    "quiero cambiar mi cita del martes a las tres para el viernes a las cinco",
    "2026-03-13 17:00; was 2026-03-17 15:00",
  ],
  ["cancelar mi cita de mañana", "2026-03-12; was 2026-03-12"],
  ["necesito cancelar la cita del viernes a las diez", "2026-03-13 10:00; was 2026-03-13 10:00"],
  ["pueden pasar mi cita de las tres a las cuatro", "16:00; was 15:00"],
  ["a qué hora es mi cita del jueves", "2026-03-12; was 2026-03-12"],
  ["la primera", "2026-03-17 14:30; offer 0", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["la segunda por favor", "2026-03-18 10:00; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["la última", "2026-03-18 10:00; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["la de las diez", "10:00; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["algo más tarde", "later", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["otro día mejor", "other_day", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  [
    "hola buenas tardes quería pedir hora para cortarme el pelo el sábado por la mañana",
    "2026-03-14 2026-03-14T06:00..2026-03-14T12:00",
  ],
  ["mañana a las diez o pasado a las cuatro", "2026-03-12 10:00"],
  ["lo antes posible", "soonest"],
  ["cuando tengan hueco la semana que viene", "2026-03-16T00:00..2026-03-23T00:00"],
  ["el quince de abril a las doce", "2026-04-15 12:00"],
  ["el 15 a las 12 y media", "2026-03-15 12:30"],
  [
    "salgo de trabajar a las seis así que después de las seis y media el lunes",
    "2026-03-16 2026-03-16T18:30..2026-03-17T00:00",
  ],
  ["de lunes a viernes por la tarde", "2026-03-11T12:00..2026-03-13T17:00"],
  ["entre semana por las mañanas", "2026-03-11T06:00..2026-03-13T12:00"],
  ["mi número es seis cinco cinco uno dos tres cuatro cinco seis", ""],
  ["somos dos personas el sábado a las once", "2026-03-14 11:00"],
  ["no puedo el martes", ""],
  ["a las dieciséis treinta", "16:30"],
  ["a las 5 de la tarde del jueves", "2026-03-12 17:00"],
  ["el jueves por la tarde después de las cuatro", "2026-03-12 2026-03-12T16:00..2026-03-12T17:00"],
  ["pues el miércoles este no perdón el jueves a las nueve y media de la mañana", "2026-03-12 09:30"],
  ["dentro de una hora", "2026-03-11 11:20"],
  ["en quince días", "2026-03-25"],
  ["de hoy en ocho", "2026-03-18"],
  ["el lunes a primera hora de la mañana", "2026-03-16 2026-03-16T06:00..2026-03-16T12:00; soonest"],
  ["a última hora de la tarde", "2026-03-11T15:00..2026-03-11T17:00"],
  ["el último viernes del mes", "2026-03-27"],
  ["para el 3 de mayo en la tarde", "2026-05-03 2026-05-03T12:00..2026-05-03T17:00"],
  ["como a las cuatro", "16:00"],
  ["a eso de las cuatro y media", "16:30"],
  ["cualquier día de la próxima semana menos el miércoles", "2026-03-16T00:00..2026-03-23T00:00"],
  ["el jueves mejor que el viernes", "2026-03-12; was 2026-03-13"],
  ["¿tienen algo el sábado?", "2026-03-14"],
  ["me gustaría mover la cita", ""],
  ["prefiero por la mañana", "2026-03-11T06:00..2026-03-11T12:00"],
  ["a las nueve o a las diez", "09:00"],
  ["el siete de abril", "2026-04-07"],
  ["siete y media", "07:30", "time"],
  ["las cinco menos veinte", "16:40"],
  ["a las doce del mediodía", "12:00"],
  ["a las 12 de la noche", "00:00"],
  ["mañana temprano", "2026-03-12 2026-03-12T06:00..2026-03-12T09:00"],
  ["hoy más tarde", "2026-03-11"],
  ["el fin de semana que viene", "2026-03-21T00:00..2026-03-23T00:00"],
  ["la de la mañana", "2026-03-18 10:00; offer 1", "time", "Tengo el martes a las 2:30 o el miércoles a las 10."],
  ["vine el martes pasado", ""],
  ["el sábado pasado el mediodía", "12:00"],
  ["tengo una cita el viernes a las tres y quiero cambiarla al lunes", "2026-03-16; was 2026-03-13 15:00"],
  ["puedo cambiar la hora de las tres a las cinco", "17:00; was 15:00"],
  ["quiero anular mi cita del viernes", "2026-03-13; was 2026-03-13"],
  ["cuándo tengo cita", ""],
  ["tengo cita el jueves", "2026-03-12; was 2026-03-12"],
  ["en vez del martes el miércoles", "2026-03-18; was 2026-03-17"],
  ["me la puede pasar para el lunes a las nueve y cuarto", "2026-03-16 09:15"],
  ["no puedo ir el viernes, ¿puede ser el sábado?", "2026-03-14"],
  ["el viernes a las 5 me va mal, mejor a las 6", "2026-03-13 18:00"],
  ["a las cinco no, a las seis", "18:00"],
  ["mejor a las cuatro", "16:00"],
  ["después del mediodía", "2026-03-11T12:00..2026-03-12T00:00"],
  ["antes del jueves", "2026-03-11T00:00..2026-03-12T00:00"],
  ["hasta el viernes", "2026-03-11T00:00..2026-03-14T00:00"],
  ["desde el lunes", "2026-03-16T00:00..2026-03-30T00:00"],
  ["del lunes al miércoles", "2026-03-16T00:00..2026-03-19T00:00"],
  ["entre el lunes y el miércoles por la tarde", "2026-03-16T12:00..2026-03-18T17:00"],
  ["el lunes o martes", "2026-03-16T00:00..2026-03-18T00:00"],
  ["sábado en la mañana", "2026-03-14 2026-03-14T06:00..2026-03-14T12:00"],
  ["mañana en la tarde tipo cuatro", "2026-03-12 16:00"],
  ["el veinte a las diez y media", "2026-03-20 10:30"],
  ["ahora mismo", ""],
  ["dentro de media hora", "2026-03-11 10:50"],
  ["en un par de días", "2026-03-13"],
  ["a mediados de abril", "2026-04-11T00:00..2026-04-21T00:00"],
  ["a finales de mes", "2026-03-22T00:00..2026-04-01T00:00"],
  ["principios de abril", "2026-04-01T00:00..2026-04-11T00:00"],
  ["el primer lunes de abril", "2026-04-06"],
  ["a partir del día 20", "2026-03-20T00:00..2026-04-03T00:00"],
  ["a partir de mañana", "2026-03-12T00:00..2026-03-26T00:00"],
  ["las 4:30", "16:30"],
  ["4 y media", "16:30", "time"],
  ["tres de la tarde", "15:00"],
  ["tres y veinte", "15:20", "time"],
  ["la una", "13:00", "time"],
  ["una y cuarto", "13:15", "time"],
  ["para dos", "", "anything"],
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

describe("how people talk about time, in Spanish", () => {
  const rows = ROWS.map(([text, expected, expects, said]) => ({ text, expected, expects, said }));
  it.each(rows)("$text", ({ text, expected, expects, said }) => {
    expect(asked(text, expects, said)).toBe(expected);
  });
});
