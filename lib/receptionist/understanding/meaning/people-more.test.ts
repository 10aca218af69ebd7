import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const GROUPS: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "book", acts: ["INFORM_INTENT", "INFORM"] },
    said: `
      I'd like to book a haircut for Tuesday at 3`,
  },
  {
    expects: "time",
    want: { intent: "book", acts: ["INFORM"] },
    said: `
      do you have anything on friday
      can I come in on friday morning`,
  },
  {
    expects: "anything",
    last: "Would you like to book an appointment?",
    want: { intent: "book", acts: ["AFFIRM_INTENT", "INFORM"] },
    said: `
      yes on tuesday please`,
  },
  {
    expects: "anything",
    last: "Would you like to book an appointment?",
    want: { intent: "none", acts: ["AFFIRM_INTENT"] },
    said: `
      sure`,
  },
  {
    expects: "anything",
    want: { intent: "question", acts: ["REQUEST"] },
    said: `
      how much is a haircut`,
  },
  {
    expects: "anything",
    want: { intent: "cancel", acts: ["INFORM_INTENT"] },
    said: `
      can sell my appointment`,
  },
  {
    expects: "anything",
    want: { intent: "book", acts: ["INFORM_INTENT"] },
    said: `
      i need to make a point ment`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "no", acts: ["NEGATE", "THANK_YOU"] },
    said: `
      know thank you`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Is that right?",
    want: { intent: "none", answer: "yes" },
    said: `
      that's write`,
  },
  {
    expects: "anything",
    want: { intent: "none", wantsMessage: true },
    said: `
      I'm running ten minutes late for my appointment`,
  },
  {
    expects: "anything",
    want: { intent: "none" },
    said: `
      I'm on my way
      I'm here for my appointment
      gracias, adiós
      I already have an appointment`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "price" },
    said: `
      what's it cost to get a massage
      can you give me a ballpark on a massage
      hola cuánto por el corte
      what would a haircut run me
      how much do you guys want for a massage
      price for beard trim`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "services" },
    said: `
      what all do you guys offer
      can you guys fix acrylic nails`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "staff" },
    said: `
      who all is working tomorrow`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "opening_hours" },
    said: `
      are you closed on labor day
      ¿qué días trabajan?
      your hours please
      you open late thursdays
      what time's closing`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "address" },
    said: `
      whereabouts are you
      mándeme la ubicación
      ¿me pasa la dirección?
      address please
      can you text me the address
      where you at`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "payment" },
    said: `
      do i pay before or after
      yall take card`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "parking" },
    said: `
      where do i leave my car
      parking situation`,
  },
  {
    expects: "anything",
    want: { intent: "reschedule" },
    said: `
      resked my appointment please
      can you push me back an hour
      I need to switch days
      I'd like a different time for my massage
      quiero cambiar de día
      cámbieme la cita por favor
      I missed my appointment yesterday and need to reschedule
      my flight got delayed so I can't make three can we push to five
      sorry I have to move things around can we do another day for my massage
      any chance of moving my appointment up`,
  },
  {
    expects: "anything",
    want: { intent: "cancel" },
    said: `
      I'd like to cancel my 3 pm on Tuesday
      I no longer need the appointment
      cancélenme la cita
      ya no voy a necesitar la cita
      scratch my appointment for friday
      not gonna make it tomorrow sorry
      hey I gotta bail on tomorrow's haircut
      forget my appointment`,
  },
  {
    expects: "anything",
    want: { intent: "check_booking" },
    said: `
      what time was my appointment again
      do you show an appointment for me
      is there an appointment under Garcia
      I wanted to verify my appointment
      ¿quedó agendada mi cita?
      remind me what time I'm coming in tomorrow
      can you check if I'm scheduled for tuesday
      what's the date of my next appointment
      I can't remember if my appointment is monday or tuesday`,
  },
  {
    expects: "anything",
    want: { intent: "human" },
    said: `
      human please
      I would like to speak to someone at the shop
      is there a real person there
      can you pass me to the receptionist
      0 operator`,
  },
  {
    expects: "time",
    want: { intent: "human" },
    said: `
      ugh just give me a person`,
  },
  {
    expects: "anything",
    want: { intent: "opt_out" },
    said: `
      STOP please
      Stop sending me texts
      dont contact me
      please take me off this list`,
  },
  {
    expects: "anything",
    want: { intent: "emergency" },
    said: `
      i think my mom is having a stroke
      he fell and hit his head and he's not waking up
      I'm having a severe allergic reaction
      I can't stop the bleeding
      mi hijo no respira
      se está ahogando`,
  },
  {
    expects: "anything",
    want: { intent: "book" },
    said: `
      I need a root canal it hurts so bad
      hi is this the salon I need a cut today
      can my daughter get her hair done on saturday
      let's set up an appointment
      appointment for tomorrow
      tomorrow at four
      necesito que me vean hoy
      quiero una hora con el doctor
      me agenda para el lunes
      agéndame para mañana a las diez
      a ver si hay campo el sábado
      uh hi um I wanted to see about maybe getting in this week for uh a cleaning
      is there any way you could see my son before school lets out
      what's it looking like for thursday
      how's your schedule look next week
      you guys busy saturday
      I was told to call and set up a follow up
      the doctor said I should come back in two weeks
      can I get on the schedule for Friday
      hi could you tell me if you have any slots on wednesday
      I'm hoping to get an oil change
      we'd like to come in for couples massage
      got any cancellations today
      same time next week
      can I book the same thing as last time
      I missed my appointment can I get a new one`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "no", acts: ["NEGATE"] },
    said: `
      no`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "yes", acts: ["AFFIRM", "THANK_YOU"] },
    said: `
      yes thank you`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "book", answer: null, acts: ["NEGATE", "INFORM"] },
    said: `
      no wednesday`,
  },
  {
    expects: "time",
    last: "I have Tuesday at 3 pm or Wednesday at 4 pm.",
    want: { intent: "book", acts: ["SELECT"] },
    said: `
      the first one`,
  },
  {
    expects: "name",
    want: { intent: "none", acts: ["INFORM"] },
    said: `
      John Smith`,
  },
  {
    expects: "phone",
    want: { intent: "none", acts: ["INFORM"] },
    said: `
      415 555 0123`,
  },
  {
    expects: "email",
    want: { intent: "none", acts: ["INFORM"] },
    said: `
      j smith at gmail dot com`,
  },
  {
    expects: "anything",
    want: { intent: "none", acts: ["THANK_YOU", "GOODBYE"] },
    said: `
      thanks bye`,
  },
  {
    expects: "anything",
    want: { intent: "question" },
    said: `
      do i need an appointment or can i just walk in`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "are_you_human" },
    said: `
      am i speaking to an actual human
      wait you're not real are you`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "cancellation_policy" },
    said: `
      whats the penalty for cancelling late
      can I get my deposit back if I cancel`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "other" },
    said: `
      do you have a bathroom I can use
      what's the wait like right now
      will it hurt
      how old do you have to be
      what brand of shampoo do you use`,
  },
  {
    expects: "time",
    want: { intent: "question", topic: "other" },
    said: `
      can I bring a friend`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "question", topic: "other" },
    said: `
      is she any good`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm with Maria. Shall I book it?",
    want: { intent: "question", topic: "address" },
    said: `
      and where is that`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "no" },
    said: `
      no I don't think that works for me`,
  },
  {
    expects: "confirm",
    last: "Tuesday at 3 pm. Shall I book it?",
    want: { intent: "none", answer: "yes" },
    said: `
      oh yes that works great
      yes that day is good
      three pm yes`,
  },
  {
    expects: "confirm",
    last: "Tuesday the 1st at 3 pm. Is that right?",
    want: { intent: "none", answer: "yes" },
    said: `
      correct tuesday the first`,
  },
  {
    expects: "confirm",
    last: "Tuesday, December 1st at 3 pm. Is that right?",
    want: { intent: "none", answer: "yes" },
    said: `
      yes december first at three pm`,
  },
  {
    expects: "confirm",
    last: "El martes 1 de diciembre a las 3. ¿Correcto?",
    want: { intent: "none", answer: "yes" },
    said: `
      sí, el primero de diciembre a las tres`,
  },
  {
    expects: "confirm",
    last: "Tuesday, December 1st at 3 pm. Is that right?",
    want: { intent: "book", answer: null },
    said: `
      yes december second at three pm
      yes at three thirty
      yes pm not am but thursday`,
  },
  {
    expects: "phone",
    want: { intent: "none" },
    said: `
      you can reach me at 415 555 0123`,
  },
  {
    expects: "name",
    want: { intent: "none" },
    said: `
      Sarah with an H
      that's M as in Mary`,
  },
  {
    expects: "which_booking",
    want: { intent: "none" },
    said: `
      the massage on thursday`,
  },
  {
    expects: "time",
    want: { intent: "none", pausing: true },
    said: `
      hmm let me think
      oh gosh uh
      I'll have to check
      can you give me a sec`,
  },
  {
    expects: "anything",
    want: { intent: "none", angry: true },
    said: `
      I've called four times already
      you people never answer
      nobody ever picks up the phone there`,
  },
];

describe("what people say besides", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});
