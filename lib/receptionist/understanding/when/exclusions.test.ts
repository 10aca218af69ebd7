import { describe, expect, it } from "vitest";
import { asked, type Row } from "./asked.test-helper";

const ENGLISH: readonly Row[] = [
  ["Any weekday next week except the Monday works for the oil change.", "17..21"],
  ["any day next week but not Monday", "17..23"],
  ["next week, any day but Monday", "17..23"],
  ["Next week works except for Monday", "17..23"],
  ["next week is fine apart from the weekend", "16..21"],
  ["any weekday next week, not Friday though", "16..20"],
  ["next week, just not on Friday, Saturday or Sunday", "16..20"],
  ["any weekday next week other than Monday and Tuesday", "18..21"],
  ["this weekend but not Sunday", "14"],
  ["the weekend, only not Saturday", "15"],
  ["Monday to Thursday next week but not the Monday", "17..20"],
  ["this week except today", "12..16"],
  ["any afternoon next week except Monday", "17 12:00..22 17:00"],
  ["I can do anything but Monday next week", "17..23"],
  ["weekdays next week, bar the Friday", "16..20"],
  ["any time next week minus Monday", "17..23"],
  ["not Monday but any other day next week", "17..23"],
  ["next week but I can't do Monday", "17..23"],
  ["sometime next week, Monday doesn't work though", "17..23"],
  ["next week, I'm away on the Monday", "17..23"],
  // not this, the one after
  ["Not this weekend, the one after. Haircut please.", "21..23"],
  ["not this weekend but the next one", "21..23"],
  ["not this coming weekend, the following one", "21..23"],
  ["not next week, the week after", "23..30"],
  ["not next week but the week after that", "23..30"],
  ["not this week, the one after", "16..23"],
  ["not this week but next", "16..23"],
  ["not this Friday, the one after", "20"],
  ["not this Friday, the next one, at three", "20 15:00"],
  ["Not this Tuesday but the following Tuesday", "24"],
  ["Not this Thursday, next Thursday", "19"],
  ["not tomorrow, the day after", "13"],
  ["not tomorrow but the day after that at ten", "13 10:00"],
  ["not this month, the next", "4/1..5/1"],
  ["not April, the month after", "5/1..6/1"],
  ["the Friday after next", "27"],
  ["the weekend after next", "28..30"],
  ["the week after next", "23..30"],
  ["a week after that", "", "time"],
  ["No Tuesday won't work, the Tuesday after", "24"],
  ["Friday the thirteenth, no, the Friday after that at two", "20 14:00"],
  ["next week is no good, the week after?", "23..30"],
  ["I'm away next week so the week after that", "23..30"],
];

const SPANISH: readonly Row[] = [
  ["Cualquier día entre semana de la próxima semana menos el viernes, con Maya.", "16..20"],
  ["la semana que viene, cualquier día menos el lunes", "17..23"],
  ["la semana que viene pero no el lunes", "17..23"],
  ["la próxima semana excepto lunes y martes", "18..23"],
  ["la próxima semana, el lunes no puedo", "17..23"],
  ["este fin de semana menos el domingo", "14"],
  ["de lunes a jueves de la semana que viene, quitando el lunes", "17..20"],
  ["entre semana la semana que viene salvo el viernes", "16..20"],
  ["cualquier tarde de la semana que viene menos la del lunes", "17 12:00..22 17:00"],
  ["El lunes que viene no, el otro, para el empaste.", "23"],
  ["este viernes no, el siguiente", "20"],
  ["no este viernes, el otro", "20"],
  ["no este fin de semana, el siguiente", "21..23"],
  ["este finde no, el que viene", "21..23"],
  ["el próximo martes no, el de después a las diez", "24 10:00"],
  ["la semana que viene no, la siguiente", "23..30"],
  ["la semana que viene no, la otra", "23..30"],
  ["esta semana no, la que viene", "16..23"],
  ["mañana no, pasado", "13"],
  ["mañana no, el día después", "13"],
  ["este mes no, el que viene", "4/1..5/1"],
];

describe("what is left of a range, and the one after", () => {
  it.each(ENGLISH.map((row) => ({ text: row[0], row })))("$text", ({ row }) => {
    expect(asked("en", row)).toBe(row[1]);
  });
  it.each(SPANISH.map((row) => ({ text: row[0], row })))("$text", ({ row }) => {
    expect(asked("es", row)).toBe(row[1]);
  });
});
