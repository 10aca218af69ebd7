import { describe, expect, it } from "vitest";
import type { Moment, Utterance } from "../types";
import { findWhen } from "./find-when";
import { offersSaid } from "./offers-said";

/** [words, what they ask for, what was asked for, what was said before]; now is Wednesday 2026-03-11 10:20. */
type Row = readonly [text: string, asked: string, expects?: Utterance["expects"], said?: string];

const ROWS: readonly Row[] = [
  ["quiero cambiar la cita del martes al jueves a las cinco", "2026-03-12 17:00; was 2026-03-17"],
  ["sí, a las cinco", "17:00; offer 2", "time", "Tengo el viernes a las 4:15, a las 4:30 o a las 5."],
  ["la de las cuatro y media", "16:30; offer 1", "time", "Tengo el viernes a las 4:15, a las 4:30 o a las 5."],
  ["la tercera", "2026-03-13 17:00; offer 2", "time", "Tengo el viernes a las 4:15, a las 4:30 o a las 5."],
  ["hola, me gustaría reservar para el próximo martes sobre las cinco de la tarde, si puede ser", "2026-03-17 17:00"],
  ["necesito una cita lo antes posible, mañana si puede ser", "2026-03-12; soonest"],
  ["¿me pueden dar hora para el día quince a las nueve?", "2026-03-15 09:00"],
  ["cualquier día a partir de las seis", "2026-03-11T18:00..2026-03-12T00:00"],
  ["el lunes o el martes a las diez", "2026-03-16 10:00"],
  ["no, el lunes no, el martes", "2026-03-17"],
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

describe("how people talk about time, in Spanish, the rest of it", () => {
  const rows = ROWS.map(([text, expected, expects, said]) => ({ text, expected, expects, said }));
  it.each(rows)("$text", ({ text, expected, expects, said }) => {
    expect(asked(text, expects, said)).toBe(expected);
  });
});
