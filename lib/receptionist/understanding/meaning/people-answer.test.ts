import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const GROUPS: readonly Group[] = [
  {
    expects: "time",
    want: { intent: "book" },
    said: `
      any time tuesday after four but not late
      first thing monday
      end of next week
      um let me see how about wednesday at two thirty
      i can do tuesday or thursday morning
      tuesday no wednesday at three
      not tuesday
      i can't do tuesday
      do you have anything earlier
      none of those work
      what about the afternoon
      the first one
      is there anything on saturday
      Can I do 2 instead
      whenever you have something
      as soon as possible please
      I work until five so after that
      cualquier día después de las cuatro
      el martes, no, el miércoles
      la segunda
      ¿no tiene más tarde?
      ese no puedo, ¿otro día?
      to thirty on tuesday
      three for tuesday
      el lunes en la mañana está bien
      mejor el viernes
      a las tres y media
      lo más temprano que tenga
      puede ser después de las cinco
      tuesday the first at to thirty
      for o'clock works
      i think tuesday would be best
      tuesday or wednesday either one
      anytime tomorrow
      maybe friday
      yeah friday works
      anything but tuesday
      weekends only
      after work
      whenever
      the sooner the better
      i'm free all day wednesday
      um i get off work at five so like five thirty
      it has to be before noon
      next week some time
      what do you have on friday
      do you have three thirty
      is 3:30 available
      is four o'clock still open
      would monday work
      can we do noon
      let's do ten fifteen
      make it ten`,
  },
  {
    expects: "time",
    last: "Tuesday at 3 or Wednesday at 4?",
    want: { intent: "book" },
    said: `
      either is fine`,
  },
  {
    expects: "time",
    last: "I have 3 pm, 4 pm or 5 pm.",
    want: { intent: "book" },
    said: `
      i'll take the three o'clock`,
  },
  {
    expects: "anything",
    last: "Anything else I can help with?",
    want: { intent: "none", answer: "no" },
    said: `
      no that's it thanks
      nope i'm all set
      that's everything thank you`,
  },
  {
    expects: "anything",
    last: "¿Algo más?",
    want: { intent: "none", answer: "no" },
    said: `
      no eso es todo gracias`,
  },
  {
    expects: "anything",
    last: "Anything else I can help with?",
    want: { intent: "question", topic: "price" },
    said: `
      yeah how much is it gonna be`,
  },
  {
    expects: "time",
    want: { intent: "question", topic: "duration" },
    said: `
      how long will that take`,
  },
  {
    expects: "time",
    want: { intent: "question", topic: "price" },
    said: `
      wait how much does that cost
      before we book how much is that`,
  },
  {
    expects: "name",
    want: { intent: "question", topic: "other" },
    said: `
      why do you need my name`,
  },
  {
    expects: "time",
    want: { intent: "human" },
    said: `
      just let me talk to a human`,
  },
  {
    expects: "name",
    want: { intent: "none" },
    said: `
      it's jon j o n
      sure it's Priya Patel
      me llamo José Hernández
      me llamo Guadalupe Ramírez
      a nombre de Carlos Peña
      it's for my wife her name is Ana Silva
      sure S M I T H`,
  },
  {
    expects: "phone",
    want: { intent: "none" },
    said: `
      five five five two one two zero one four two
      the number i'm calling from is fine
      i don't have one
      sí, este mismo número está bien
      es el quinientos cincuenta y cinco`,
  },
  {
    expects: "email",
    want: { intent: "none" },
    said: `
      maria dot lopez at gmail dot com
      no email
      no tengo correo
      skip that
      I don't have email`,
  },
  {
    expects: "staff",
    want: { intent: "book" },
    said: `
      with maria
      whoever is free first
      dr chen please`,
  },
  {
    expects: "service",
    want: { intent: "book" },
    said: `
      un corte de pelo
      both the haircut and the beard trim
      i'm not sure what it's called the teeth thing`,
  },
  {
    expects: "time",
    want: { intent: "none", pausing: true },
    said: `
      uhh hang on let me look at my calendar
      hmm give me a second
      un momentito déjeme ver mi agenda
      let me think about it
      permítame tantito
      deje checo mi agenda
      ahorita le digo
      hold on my kid is screaming
      sorry one sec
      can you hold on a minute
      give me just a second here
      i need to check with my husband
      uh`,
  },
  {
    expects: "time",
    last: "Tengo el martes a las 3 o el miércoles a las 4.",
    want: { intent: "book" },
    said: `
      ninguno, ¿tiene otro día?
      ese está bien, el de las tres`,
  },
  {
    expects: "time",
    want: { intent: "question", topic: "staff" },
    said: `
      who would i be seeing`,
  },
  {
    expects: "time",
    want: { intent: "book", wantsWaitlist: true },
    said: `
      if anything opens up earlier let me know`,
  },
  {
    expects: "which_booking",
    want: { intent: "cancel" },
    said: `
      cancel both`,
  },
  {
    expects: "time",
    want: { intent: "none", angry: true },
    said: `
      are you even listening`,
  },
  {
    expects: "time",
    want: { intent: "none", unclear: true },
    said: `
      blah blah`,
  },
  {
    expects: "time",
    last: "I have Tuesday at 3 or Wednesday at 4.",
    want: { intent: "book" },
    said: `
      sure tuesday at three`,
  },
  {
    expects: "service",
    want: { intent: "question", topic: "services" },
    said: `
      what do you have
      what are my options`,
  },
  {
    expects: "service",
    want: { intent: "question", topic: "price" },
    said: `
      how much is the massage`,
  },
  {
    expects: "phone",
    last: "Is the number you are calling from, ending in 42, the best one?",
    want: { intent: "none", answer: "yes" },
    said: `
      yes that's my number
      yeah that one's good`,
  },
  {
    expects: "phone",
    last: "Is the number you are calling from, ending in 42, the best one?",
    want: { intent: "none", answer: null },
    said: `
      no use 415 555 0199`,
  },
  {
    expects: "phone",
    last: "Is the number you are calling from, ending in 42, the best one?",
    want: { intent: "none", answer: "no" },
    said: `
      no a different one`,
  },
  {
    expects: "which_booking",
    want: { intent: "none" },
    said: `
      the one on friday
      the haircut
      the first one
      both of them`,
  },
  {
    expects: "time",
    want: { intent: "none" },
    said: `
      no`,
  },
  {
    expects: "time",
    last: "Tuesday at 3 or 4?",
    want: { intent: "book" },
    said: `
      no i need something later`,
  },
  {
    expects: "time",
    want: { intent: "question", topic: "opening_hours" },
    said: `
      how late are you open on thursdays
      are you open saturday`,
  },
];

describe("what people answer to the other questions", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});
