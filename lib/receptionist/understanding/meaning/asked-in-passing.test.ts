import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const READ_BACK =
  "Let me read that back: Haircut with Maria Lopez, Tuesday, December 1 at 3:00 PM, for Ann Poe. Shall I book it?";
const OFFERS =
  "For Haircut the next free times are Monday, November 30 at 10:00 AM, 12:00 PM or Tuesday, December 1 at 9:00 AM. Which of them would you like?";

const GROUPS: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "question", topic: "other" },
    said: `
      is maria working on saturday
      does maria work on mondays
      is maria there
      is maria there on saturdays
      ¿está Maria hoy?
      is Maria working today
      is maria in tomorrow
      what days does maria work
      when does maria work
      maria trabaja los lunes
      qué días trabaja maria
      a qué hora sale maria
      do you sell gift cards
      do you do a patch test
      do you sell shampoo
      ¿venden champú?
      did anyone find a blue scarf on saturday
      i lost my earring at your salon on friday did anybody find it
      i left my umbrella there yesterday do you have it
      me he dejado el abrigo ayer en el salón lo tienen ahí
      puedo ir sin cita
      con cuánto tiempo hay que pedir cita`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "opening_hours" },
    said: `
      are you open tomorrow
      are you open christmas eve
      y en navidad abrís
      y el jueves hasta qué hora
      hasta qué hora el sábado`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "address" },
    said: `
      where are you guys located and is there parking
      vale y dónde hay que ir
      dónde tengo que ir`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "price" },
    said: `
      cuánto me va a costar
      cuánto va a ser`,
  },
  {
    expects: "anything",
    want: { intent: "check_booking" },
    said: `
      so is everything cancelled
      just checking it's still on right
      is it still on
      so it's cancelled right
      a qué hora era
      qué día era`,
  },
  {
    expects: "anything",
    want: { intent: "cancel" },
    said: `
      i wont make it on the 22nd
      i can't make it on the fifteenth
      cancel both my appointments
      i won't be able to come on december 22nd`,
  },
  {
    expects: "anything",
    want: { intent: "reschedule" },
    said: `
      for my haircut on december 22nd can i have maria instead of dr chen
      for my beard trim on tuesday can we do maria instead`,
  },
  {
    expects: "anything",
    want: { intent: "book" },
    said: `
      i just cancelled my beard trim by mistake can i have it back
      i want the same thing as last time
      the same as last time please
      lo mismo que la última vez
      is maria free on saturday
      can maria see me on monday
      do you have anything saturday
      do you have a lost hour on saturday i mean a free one`,
  },
  {
    expects: "time",
    last: OFFERS,
    want: { topic: null, asksAgain: true, unclear: true },
    said: `
      sorry what were those times again
      what were the options again
      can you read those again
      sorry can you repeat that
      what did you say`,
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { topic: null, asksAgain: true, unclear: true, answer: null },
    said: `
      sorry can you repeat that
      what number do you have for me
      and you have my name right
      what name did you put it under
      who is it with
      con quién es`,
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { intent: "book", topic: null, staff: "Dr. Chen" },
    said: `
      can i have dr chen instead
      could we do dr chen instead
      dr chen instead`,
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { toChange: "time", unclear: false },
    said: "the time\nno the time\nthe time is wrong\nchange the day\njust the time please\nla hora\nel día",
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { toChange: "name", unclear: false },
    said: "the name\nthe name is wrong\nno the name\nel nombre está mal",
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { toChange: "service", unclear: false },
    said: "the service\nel servicio",
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { toChange: "staff", unclear: false },
    said: "the person\nthe stylist\nla peluquera",
  },
  {
    expects: "confirm",
    last: READ_BACK,
    want: { toChange: "phone", unclear: false },
    said: "the number\nmy phone number\nel teléfono",
  },
  {
    expects: "which_booking",
    last: "I have sent a code to the number ending in 03. What is the code?",
    want: { intent: "none", lacksCode: true, answer: null },
    said: `
      i don't have that phone with me
      i didn't get any code
      i can't get texts on that phone
      nothing came through
      i haven't received it
      no me ha llegado ningún código
      no tengo ese teléfono
      no me llegó nada`,
  },
];

describe("what is asked or told in passing", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });

  it.each(["the time is three", "what time do you have", "yes", "the third", "tuesday"])(
    "%s: nothing of these",
    (text) => {
      const found = understood(text, { expects: "confirm", last: READ_BACK, want: {}, said: "" });
      expect([found.toChange, found.asksAgain, found.lacksCode]).toEqual([undefined, undefined, undefined]);
    },
  );
});
