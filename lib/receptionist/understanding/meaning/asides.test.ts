import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const OFFERS =
  "For Haircut the next free times are Monday, November 30 at 10:00 AM, 12:00 PM or Tuesday, December 1 at 9:00 AM. Which of them would you like?";
const READ_BACK =
  "Let me read that back: Haircut with Maria Lopez, Tuesday, December 1 at 3:00 PM, for Peter Chen. Shall I book it?";
const LEIDO =
  "Se lo repito: Haircut con Maria Lopez, el martes, 1 de diciembre a las 3:00 p.m., a nombre de Peter Chen. ¿Hago la reserva?";

const LEAVING = `
      never mind i'll call back later
      i'll think about it and call you back
      let me check with my wife and i'll call you back
      i'll get back to you
      we'll try again another time
      i'll just call back tomorrow
      ok thanks for nothing bye`;
const SE_VA = `
      déjame que lo hable con mi mujer y te llamo
      ya le llamo luego
      lo pienso y vuelvo a llamar
      me lo pienso y os digo algo
      ya llamaré otro día
      llamo más tarde gracias`;
const GIVING_UP = `
      no forget it
      never mind
      never mind then
      oh forget about it
      actually forget the whole thing
      no i changed my mind
      i don't want it anymore
      don't bother thanks`;
const LO_DEJA = `
      no no quiero reservar todavía
      sí bueno no mejor no
      no quiero nada déjelo
      olvídalo
      mejor no
      lo dejo gracias
      no déjelo`;

const GROUPS: readonly Group[] = [
  {
    expects: "time",
    last: OFFERS,
    want: { intent: "none", answer: "no", acts: expect.arrayContaining(["GOODBYE"]) },
    said: LEAVING,
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { intent: "none", answer: "no", acts: expect.arrayContaining(["GOODBYE"]) },
    said: LEAVING,
  },
  {
    expects: "confirm",
    last: LEIDO,
    want: { intent: "none", answer: "no", acts: expect.arrayContaining(["GOODBYE"]) },
    said: SE_VA,
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { intent: "none", answer: "no", acts: expect.arrayContaining(["NEGATE_INTENT"]) },
    said: GIVING_UP,
  },
  {
    expects: "confirm",
    last: LEIDO,
    want: { intent: "none", answer: "no", acts: expect.arrayContaining(["NEGATE_INTENT"]) },
    said: LO_DEJA,
  },
  {
    expects: "confirm",
    last: LEIDO,
    want: { intent: "none", answer: "yes" },
    said: `
      espera a ver que lo mire sí sí está bien
      a ver sí perfecto
      un momento sí está bien
      claro que sí guapa
      sí cariño
      vale guapo`,
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { intent: "none", answer: "yes" },
    said: `
      hold on let me check yes yes that's fine
      wait let me see yeah that works`,
  },
];

const GOES_ON: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "book" },
    said: `
      te llamo porque quiero una cita
      les llamo para reservar el lunes
      i'm calling back about booking a haircut
      i tried to call you back to book a haircut`,
  },
  {
    expects: "time",
    last: OFFERS,
    want: { intent: "none", pausing: true },
    said: `
      hold on let me call my wife
      let me think about it
      a ver déjame ver`,
  },
];

describe("leaving it for now", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});

describe("what is no leaving", () => {
  it.each(linesOf(GOES_ON))("$text ($group.expects)", ({ text, group }) => {
    const found = understood(text, group);
    expect(found).toMatchObject(group.want);
    expect(found.acts).not.toContain("GOODBYE");
    expect(found.acts).not.toContain("NEGATE_INTENT");
  });
});
