import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const GROUPS: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "none", wantsMessage: true, answer: null },
    said: `
      can you tell maria that her two o'clock on tuesday might be late this is linda
      let maria know i found the earring she lost it's gloria
      please tell maria that pete is running ten minutes late for his three o'clock
      tell maria pete says hi
      tell maria i said thanks
      could you tell the stylist that i left my umbrella there
      please let the stylist know my hair is wet
      let maria know linda might be late
      i'm stuck in traffic i'll be ten minutes late
      i'm running about fifteen minutes late for my appointment is that okay
      just letting you know i'll be late
      i'm late for my two o'clock
      i got held up i'll be there in twenty minutes
      voy a llegar quince minutos tarde a mi cita de hoy
      estoy en un atasco llego diez minutos tarde
      avísale a maria que llego tarde
      dígale a maria que pete llega tarde
      decidle a maria que he encontrado su anillo
      podéis decirle a maria que llego un poco tarde
      le dices a maria que estoy aparcando
      me retraso diez minutos
      voy con diez minutos de retraso
      se me ha hecho tarde`,
  },
  {
    expects: "anything",
    last: "What should I tell the team?",
    want: { intent: "none", answer: "no" },
    said: `
      that's it
      no that's it
      yes just that
      yeah that's it
      just that
      nothing else
      that's all
      only that
      no that's all`,
  },
  {
    expects: "anything",
    last: "¿Qué le digo al equipo?",
    want: { intent: "none", answer: "no" },
    said: `
      nada más
      no eso es todo
      sí solo eso
      eso es todo
      solo eso
      ya está`,
  },
  {
    expects: "anything",
    want: { wantsMessage: false },
    said: `
      no i don't need a call back
      i don't need a callback
      no callback please
      you don't have to call me back
      no necesito que me llamen
      no hace falta que me llamen
      can you tell me what time you close
      tell me about the massage
      dígame a qué hora abren
      dime a qué hora cierran
      can i get a late appointment
      do you have anything late tuesday
      is it too late to book
      díganme si hay algo
      i can't tell the difference`,
  },
  {
    expects: "anything",
    want: { intent: "book", wantsMessage: true },
    said: `
      book a haircut january 9th and tell the stylist i'm in a wheelchair`,
  },
  {
    expects: "anything",
    want: { intent: "human" },
    said: `
      me pasas con maria
      pásame con maria
      ponme con maria
      me puedes poner con maria
      es que quiero hablar con él
      quiero hablar con ella por favor
      me podría llamar alguien a las cinco
      puede llamarme alguien
      i don't want to talk to a machine`,
  },
  {
    expects: "anything",
    want: { intent: "book" },
    said: `
      ponme una cita con maria el lunes
      quiero hablar de una cita para el lunes
      me pones con maria el lunes a las diez`,
  },
  {
    expects: "anything",
    last: "Le queda reservado. ¿Puedo ayudarle en algo más?",
    want: { intent: "none", wantsMessage: true, answer: null },
    said: `
      el nombre está mal es irene campo
      mi nombre está mal escrito
      the name is wrong it's irene campo
      you spelled my name wrong`,
  },
  {
    expects: "anything",
    want: { intent: "human" },
    said: `
      borren mis datos por favor
      please delete my data
      the cut i got last week is uneven and i want it fixed for free
      you ruined my hair and i want my money back`,
  },
  {
    expects: "anything",
    want: { intent: "none", acts: expect.arrayContaining(["GOODBYE"]) },
    said: `
      no gracias me he equivocado de número
      sorry wrong number
      i have the wrong number`,
  },
];

describe("words for the team, and for a person of it", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});
