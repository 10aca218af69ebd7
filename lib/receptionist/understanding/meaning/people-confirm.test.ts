import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const GROUPS: readonly Group[] = [
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Is that right?",
    want: { intent: "book", answer: null },
    said: `
      no wait make it four
      actually could we do wednesday
      yes but can it be with Dr Chen`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Is that right?",
    want: { intent: "none", answer: "yes" },
    said: `
      yes three o'clock tuesday with maria that's right
      yep you got it`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "none", answer: "yes" },
    said: `
      that'd be great
      yeah that's perfect thank you so much
      yes ma'am
      of course
      i'd love that
      sure why not
      yes go ahead and book that please
      confirm`,
  },
  {
    expects: "confirm",
    last: "El martes a las 3. ¿Lo reservo?",
    want: { intent: "none", answer: "yes" },
    said: `
      si esta perfecto
      ándale pues
      sí, resérvelo por favor
      órale`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Is that right?",
    want: { intent: "none", answer: "no" },
    said: `
      no not quite
      no that's the wrong day
      hmm no`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "none", answer: "no" },
    said: `
      no i changed my mind
      don't book it
      i'd rather not`,
  },
  {
    expects: "confirm",
    last: "El martes a las 3. ¿Lo reservo?",
    want: { intent: "none", answer: "no" },
    said: `
      no todavía no
      no, así no`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "cancel" },
    said: `
      you know what never mind cancel it`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "question", answer: null, topic: "address" },
    said: `
      yes thats great where are you located`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "human" },
    said: `
      can i talk to somebody about this`,
  },
  {
    expects: "confirm",
    last: "Martes a las 3 con Maria. ¿Correcto?",
    want: { intent: "none", answer: "yes" },
    said: `
      sí señor, así es
      está correcto
      sí, todo bien
      ajá
      sip
      bueno, sí
      que sí`,
  },
  {
    expects: "confirm",
    last: "Martes a las 3 con Maria. ¿Correcto?",
    want: { intent: "none", answer: "no" },
    said: `
      no, está mal
      no no`,
  },
  {
    expects: "confirm",
    last: "Martes a las 3 con Maria. ¿Lo reservo?",
    want: { intent: "none", answer: "no" },
    said: `
      ya no, gracias`,
  },
  {
    expects: "confirm",
    last: "Martes a las 3 con Maria. ¿Correcto?",
    want: { intent: "book", answer: null },
    said: `
      sí pero mejor a las cuatro
      no, con el Dr. Chen`,
  },
  {
    expects: "confirm",
    last: "Martes a las 3 con Maria. ¿Correcto?",
    want: { intent: "question", answer: null, topic: "price" },
    said: `
      sí, ¿y cuánto cuesta?`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "question", topic: "price", answer: null },
    said: `
      how much was it again`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "question", topic: "duration", answer: null },
    said: `
      and how long will it take`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "question", topic: "cancellation_policy" },
    said: `
      can i cancel if something comes up`,
  },
  {
    expects: "confirm",
    want: { intent: "none", unclear: true },
    said: `
      huh
      can you say that again`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Does that work?",
    want: { intent: "none", answer: "yes" },
    said: `
      yeah tuesday works
      mhm`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Is that right?",
    want: { intent: "none", answer: "yes" },
    said: `
      i think that's right yeah
      good`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "yes" },
    said: `
      alright let's do that
      please`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Is everything right?",
    want: { intent: "none", answer: "yes" },
    said: `
      no that's all correct thank you
      everything looks good
      that is correct yes`,
  },
  {
    expects: "confirm",
    last: "Do you really want to cancel it?",
    want: { intent: "none", answer: "yes" },
    said: `
      yes I'm sure`,
  },
  {
    expects: "confirm",
    last: "Do you want me to cancel your appointment on Tuesday?",
    want: { intent: "cancel", answer: "yes" },
    said: `
      yes cancel it`,
  },
  {
    expects: "confirm",
    last: "Do you want me to cancel your appointment on Tuesday?",
    want: { intent: "none", answer: "no" },
    said: `
      no keep it
      no leave it as it is
      no don't cancel`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "no" },
    said: `
      wait no`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm for Mario. Is that right?",
    want: { intent: "none", answer: "no" },
    said: `
      uh no that's not my name`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Is that right?",
    want: { intent: "none", answer: "no" },
    said: `
      i didn't say that`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "emergency" },
    said: `
      oh god she's not breathing`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez, 30 dollars. Shall I book it?",
    want: { intent: "book", answer: null },
    said: `
      you know what let's do a different day
      hmm actually can I get the beard trim instead
      yes and add a beard trim too
      ok but with dr chen
      yes thursday
      no I wanted the morning
      no not tuesday wednesday
      could you make that an hour later`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez, 30 dollars. Shall I book it?",
    want: { intent: "none", answer: null },
    said: `
      actually I need to think about it
      okay hold on`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez, 30 dollars. Shall I book it?",
    want: { intent: "none", answer: "no" },
    said: `
      on second thought no`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez. Shall I book it?",
    want: { intent: "question", answer: null, topic: "price" },
    said: `
      okay so how much was that`,
  },
  {
    expects: "confirm",
    last: "A haircut on December 1st at 3 pm with Maria Lopez. Shall I book it?",
    want: { intent: "question", answer: null },
    said: `
      what day is that`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez, 30 dollars. Shall I book it?",
    want: { intent: "none", answer: "yes" },
    said: `
      yeah yeah that's fine
      yes see you then
      great thank you
      ok cool
      um yeah sure I guess
      yes book the haircut
      three is good
      that's perfect Tuesday at three
      yes that'll be fine dear
      that'll work thank you hun
      yeah go ahead and put me down
      mm hmm
      uh-huh
      yes please do that
      k
      yess
      yeah no that works
      no yeah that works
      oh yeah for sure
      you can book it
      lock it in
      I'm good with that
      that time is good
      okie dokie
      ok let's book it
      fine by me
      for sure
      sure does
      it does
      looks right to me
      yes everything's correct
      that's the one
      yep yep
      yes thank you so much
      i'd like that
      i would like that please
      right on
      sounds perfect to me
      perfect let's do that
      yes please and thank you
      ok perfect
      we're good
      deal
      yes i confirm
      that is all correct
      great book it
      okay you can go ahead
      yes do that
      yup all good
      that would work
      tuesday's good
      sounds like a plan
      wonderful thank you`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday at 3 pm for Kowalsky. Is that right?",
    want: { intent: "none", answer: null },
    said: `
      the name is wrong it's Kowalski`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday at 3 pm for Mary. Is that right?",
    want: { intent: "none", answer: null },
    said: `
      no it's with a K`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday at 3 pm for Mary. Is that right?",
    want: { intent: "none", answer: "no" },
    said: `
      no that's not right`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes a las 3 con Maria. ¿La reservo?",
    want: { intent: "none", answer: "yes" },
    said: `
      si claro resérvela
      sí, a las tres`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes a las 3 con Maria. ¿La reservo?",
    want: { intent: "book", answer: null },
    said: `
      sí pero el miércoles`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes a las 3 con Maria. ¿La reservo?",
    want: { intent: "none", answer: null },
    said: `
      espéreme tantito`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes a las 3 con Maria. ¿La reservo?",
    want: { intent: "none", answer: "no" },
    said: `
      no, mejor lo dejo así`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes a las 3 con Maria. ¿La reservo?",
    want: { intent: "cancel" },
    said: `
      no mejor cancélela`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez, 30 dollars. Shall I book it?",
    want: { answer: "no" },
    said: `
      no sir
      naw
      uh-uh
      nuh uh
      i don't want that anymore
      scratch that
      hold off
      don't do that
      not at this time
      i'll have to pass
      that's not going to work for me
      i'm afraid not
      no you got it wrong
      no that isn't it
      no way that's too expensive
      nope that's too late for me
      that's too early
      too expensive
      no i can't do tuesday
      that won't be possible
      no that's not the right day
      absolutely not
      i don't want it
      no don't
      no no no`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes 1 de diciembre a las 3 con Maria Lopez. ¿Lo reservo?",
    want: { intent: "none", answer: "yes" },
    said: `
      sí señorita
      ok está bueno
      por mí está bien
      sí está bien a esa hora
      claro adelante
      eso mero
      exactamente
      efectivamente
      sí por fa
      sí, gracias
      sí quiero
      sí me queda bien
      sí, confirmo
      está perfecto así
      a esa hora está bien
      sí, hágame el favor
      sí, correcto
      bueno, está bien
      sí sí
      hecho`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes 1 de diciembre a las 3 con Maria Lopez. ¿Lo reservo?",
    want: { answer: "no" },
    said: `
      no es así
      no, gracias, así déjelo
      negativo
      no señor
      no, ya no
      no, se equivocó
      no, ese día no puedo
      está muy caro
      no, todavía no
      nel
      no, no me conviene
      es muy tarde para mí
      no, eso no es lo que pedí`,
  },
  {
    expects: "confirm",
    last: "A haircut on Tuesday December 1st at 3 pm with Maria Lopez, 30 dollars. Shall I book it?",
    want: { answer: null },
    said: `
      can you read that back
      what was the price
      who is that with
      wait what time
      did you say three
      is that am or pm
      on the first right
      maybe
      it depends
      i might
      i'm thinking
      can I call you back
      let me ask my mom
      yes but not at three
      yes if maria can do it
      only if it's under forty dollars
      can it be earlier
      does she have anything later
      could it be dr chen
      make that two people
      is there parking
      okay wait
      alright hang on
      uh
      and what about my son
      what else do you have
      i want the two o'clock
      so that's tuesday
      huh`,
  },
  {
    expects: "confirm",
    last: "Un corte el martes 1 de diciembre a las 3 con Maria Lopez. ¿Lo reservo?",
    want: { answer: null },
    said: `
      ¿me repite?
      ¿a qué hora dijo?
      ¿con quién es?
      puede ser
      déjeme pensarlo
      sí pero con el Dr. Chen
      ¿no tiene más temprano?
      depende
      tal vez
      ¿el martes primero?`,
  },
];

describe("what people say to a read-back", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});
