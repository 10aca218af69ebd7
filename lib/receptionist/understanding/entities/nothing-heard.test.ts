import { expect, test } from "vitest";
import { EXPECTS } from "../types";
import { findHeard, maskContacts } from "./find-heard";
import { NOTHING, utter } from "./heard.test-helper";

const ENGLISH = `
not this week
how much is it
three thirty
I'd like to book for two people
the 5th at 2
what time do you open on Saturday
are you open tomorrow
do you take walk-ins
can I pay by card
where are you located
is there parking nearby
I need to come in as soon as possible
anything after four
first thing in the morning
a week on monday
end of next week
the later one please
the second one
half past two
can we make it later
hmm let me think
hold on a second
one moment please
sorry I didn't catch that
could you repeat that
can you say that again please
I don't understand
never mind
forget it
thanks so much
bye now
goodbye
yes please
yes that works
no thanks
no that doesn't work for me
that's perfect thank you
sounds good
go ahead
I guess so
let me check my calendar
I'm driving right now
I'm at work until five
I'm running ten minutes late
I'm in a hurry
I'm really sorry about that
I'm having trouble hearing you
you're breaking up
this is so frustrating
this is not what I asked for
it's about my appointment
it's too expensive
it's the wrong day
it's pretty urgent
it's me again
that's too early
that's not right
what's the cancellation policy
what do you mean
what happens if I'm late
how long will it take
how far in advance can I book
can I bring my dog
do you have gift cards
put me on the waiting list
can someone call me back
I'd rather talk to a real person
let me speak to a manager
stop texting me
take me off your list
are you a real person
is this a recording
I want to cancel my appointment
I need to move my appointment
I need to change the time
when is my appointment
did you get my message
I have an appointment at three on Thursday
I booked for the wrong day
can you text me the link
to thirty
for pm on Tuesday
between two and four
anytime before noon
sometime next week maybe tuesday
twelve thirty or one
the day after tomorrow
in two weeks
on the third of March
March 3rd at 10:15
from nine to five
at quarter to six
my car is in the shop
my flight lands at ten
my baby is sleeping
for my birthday
for a wedding
for the whole family
for both of us
under no circumstances
I've never been there before
I was there last month
I lost my phone
I don't have my calendar with me
`;

const SPANISH = `
no esta semana
¿cuánto cuesta?
las tres y media
para dos personas
el cinco a las dos
¿están abiertos mañana?
lo antes posible
a primera hora
después de las cuatro
no entendí
¿me lo puede repetir?
un momento por favor
muchas gracias
adiós
sí, por favor
no, gracias
está bien
eso no me sirve
quiero cancelar mi cita
necesito cambiar la hora
¿puedo hablar con una persona?
es muy caro
es urgente
es para hoy
soy nuevo
soy de aquí cerca
estoy en el trabajo
llego tarde
¿dónde están?
¿tienen estacionamiento?
pasado mañana
la semana que viene
el martes por la tarde
mejor el jueves
a las diez y cuarto
déjame pensar
no me acuerdo
se me olvidó
para mi cumpleaños
para toda la familia
`;

const lines = (text: string) => text.trim().split("\n");
const DENTIST = {
  services: [["Dental cleaning"], ["Check-up"], ["Teeth whitening"], ["Root canal"], ["Filling"], ["Crown"]],
  staff: [["Dr. Sarah Lee"], ["Will Park"], ["May Long"]],
};

test.each([
  ...lines(ENGLISH).map((text) => ({ text, locale: "en" as const })),
  ...lines(SPANISH).map((text) => ({ text, locale: "es" as const })),
])("names nothing, whatever was asked for: $text", ({ text, locale }) => {
  for (const expects of EXPECTS) {
    for (const lists of [{}, DENTIST, { services: [], staff: [] }]) {
      const utterance = utter(text, { locale, expects, ...lists });
      expect({ expects, ...findHeard(utterance) }).toEqual({ expects, ...NOTHING });
      expect(maskContacts(text, utterance)).toBe(text);
    }
  }
});
