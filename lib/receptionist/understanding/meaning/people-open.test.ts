import { describe, expect, it } from "vitest";
import { type Group, linesOf, understood } from "./people.test-helper";

const GROUPS: readonly Group[] = [
  {
    expects: "anything",
    want: { intent: "book" },
    said: `
      hey there um I was calling to see if I could get in sometime next week
      yeah hi do y'all have anything tuesday afternoon
      I need my brakes looked at can I bring the car in tomorrow
      my son needs a checkup
      looking to get my hair done before saturday
      id like to see maria on friday if shes free
      what's the earliest you could see me
      any time tuesday after four but not late
      I have a really bad toothache can I come in today
      I need an emergency appointment for a broken tooth
      my gums bleed a bit when I brush, I'd like a checkup
      could I possibly get an appointment for my daughter's braces
      i wanna set something up for next thursday
      schedule
      need a haircut asap
      me urge una cita
      ¿tienen espacio mañana en la tarde?
      quisiera ver si hay lugar el viernes
      para el jueves por la mañana por favor
      a ver si me pueden atender hoy
      Could you put me on the waitlist for Friday
      hola buenas, este, quería ver si me pueden dar una hora para mañana en la tarde
      disculpe ¿tendrán algo para el sábado?
      yo quiero una limpieza dental
      ocupo un corte para hoy
      me gustaría que me atienda Maria
      hi my name is Dana and I'd like to book a massage for friday around 2
      hey it's john smith again i wanna come back for another haircut
      my tooth is killing me i need to see someone today
      my back is killing me can I get a massage today
      we need two haircuts for my boys
      how do I book an appointment
      how do i make an appointment
      it's urgent I need to come in today
      i had a stroke last year but now I need a cleaning`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "payment" },
    said: `
      do y'all take blue cross
      is there a deposit
      can I pay with apple pay when I get there
      ¿se puede pagar con tarjeta?
      ¿aceptan mi seguro?
      do you guys take cash app
      do you work with Cigna`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "parking" },
    said: `
      is there somewhere to park
      is it hard to find parking around there
      ¿tienen dónde estacionarse?
      do I need to pay for parking
      any street parking`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "opening_hours" },
    said: `
      yall open sundays
      what are your hours on saturday
      are you open on christmas
      when do you guys close today
      ¿hasta qué hora están?
      ¿atienden los domingos?
      are you guys still open right now
      ¿a qué hora abren mañana?
      ¿abren los domingos?`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "address" },
    said: `
      whats the address
      where's your shop at
      are you near the mall
      ¿por dónde están?
      which exit do I take to get to you
      what's your zip code`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "services" },
    said: `
      do you guys do color
      do you cut kids hair
      what kind of massages do you do
      ¿hacen cejas?
      ¿ustedes hacen masajes?
      do you guys do walk-in nail repairs`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "staff" },
    said: `
      does Maria still work there
      who's good with curly hair
      do you have any female doctors`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "cancellation_policy" },
    said: `
      if i need to cancel do i get charged
      how late can I cancel
      what if I have to cancel
      ¿y si tengo que cancelar?
      is it a problem if I cancel same day
      do you charge a no show fee`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "are_you_human" },
    said: `
      hold on am i talking to a computer
      is this a real person
      are you real
      ¿es usted una persona de verdad?
      ¿con quién hablo?
      you sound like a robot
      is this an answering machine
      you a bot`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "price" },
    said: `
      what do you charge for kids
      how much for a beard trim
      do you have a price list
      cuánto me sale la limpieza
      ¿cuánto cobran por un corte?
      oiga y cuánto me saldría un masaje
      ¿qué precio tienen los cortes?
      what's the damage for a cut and color
      do you guys have student discounts`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "other" },
    said: `
      do I need a referral
      should I come with clean hair
      do you guys have gluten free snacks
      can my mom come with me
      what should i bring
      ¿tengo que llegar antes?
      ¿tengo que llevar identificación?
      ¿se permiten mascotas?
      do you take walk ins
      do you take new patients
      are kids allowed
      is it ok if I'm ten minutes late
      what do i do if i lost my ring there
      do you validate
      are you hiring`,
  },
  {
    expects: "anything",
    want: { intent: "reschedule" },
    said: `
      I've got a 3 o'clock on Tuesday and I need to move it to Friday
      hey can you bump my tuesday thing to friday
      is there any way I can come in later than my appointment
      can i change the time of my appointment
      i'd like to push my appointment to next week
      I can't make it Tuesday, can we do Thursday instead
      I need to swap my Monday appointment for Wednesday
      I'm booked for Tuesday but I'd rather come Thursday
      cancel my tuesday and put me on friday instead
      tengo cita el martes pero no puedo, ¿puede ser el jueves?
      quisiera mover la cita del martes al viernes
      ¿me la puede cambiar para el lunes?
      necesito otra fecha para mi cita
      me urge cambiar mi cita de mañana
      fíjese que no voy a poder ir el martes, ¿me la cambia para el jueves?
      ¿puedo recorrer mi cita una hora?
      is it too late to change my appointment
      how do I reschedule
      reschedule please
      change appointment
      my appointment is at three can I make it four
      can i come at four instead of three today
      could I do my appointment a bit later
      something came up I need a new time
      i need to change my time
      need to move my three pm tomorrow
      I won't make it at 3, can you do 5`,
  },
  {
    expects: "anything",
    want: { intent: "cancel" },
    said: `
      i gotta cancel my thing on friday
      I'm not going to be able to make my appointment on Tuesday
      please cancel tomorrow's haircut
      I won't be coming in on friday
      can you take me off the schedule for friday
      I have to cancel, my kid is sick
      quiero cancelar la cita del martes
      ya no voy a ir el martes
      no podré asistir mañana
      me sale un imprevisto y tengo que cancelar
      fíjese que no voy a poder ir mañana
      is it too late to cancel my appointment
      how do i cancel my appointment
      I want to cancel all my appointments
      cancel
      yeah I need to cancel for tomorrow
      go ahead and cancel me
      I'm calling to cancel
      take my name off for Tuesday`,
  },
  {
    expects: "anything",
    want: { intent: "check_booking" },
    said: `
      what day is my haircut
      hi I forgot when my appointment is
      can you look up my appointment
      do you have me down for tuesday
      am I coming in tuesday or wednesday
      is my appointment still on for friday
      I think I have an appointment tomorrow, what time is it
      se me olvidó a qué hora es mi cita
      ¿para qué día tengo cita?
      ¿me puede decir cuándo es mi cita?
      no me acuerdo a qué hora tengo mi cita
      ¿sí tengo cita el viernes?
      check my booking
      appointment status
      what did I book
      just double checking my appointment time
      was it two or three on friday
      did my booking go through
      i got a text about an appointment when is it`,
  },
  {
    expects: "anything",
    want: { intent: "human" },
    said: `
      let me speak to a manager
      i'd rather talk to a real person
      is there anybody there I can speak with
      can you get someone on the phone
      agent agent agent
      can I speak with the dentist
      please connect me to the front desk
      me comunica con alguien por favor
      prefiero hablar con un humano
      ¿hay alguien con quien pueda hablar?
      pásame a una persona
      deme con un agente
      ¿me comunica con la doctora?
      quiero que me atienda una persona
      no entiende, páseme a alguien
      put somebody on
      is Maria around, can I talk to her
      yo let me holler at a manager
      speak to agent
      i need help from a person
      this isn't working can I talk to someone`,
  },
  {
    expects: "anything",
    want: { intent: "opt_out" },
    said: `
      quit texting me
      don't text me again
      please remove me from your text list
      I don't want to receive these messages anymore
      stop sending me stuff
      lose my number
      por favor ya no me escriban
      no me vuelvan a llamar
      ya no quiero mensajes
      quítenme de su lista
      Stop.
      no quiero que me manden más mensajes
      denme de baja por favor
      BAJA
      remove me
      please stop messaging this number
      never text me again
      wrong number stop texting
      cancelar mensajes`,
  },
  {
    expects: "anything",
    want: { intent: "emergency" },
    said: `
      my husband collapsed
      i cant breathe help
      my face is swelling up and I can't swallow
      I took too many pills
      he's unconscious
      my chest hurts really bad
      I don't want to live anymore
      after the extraction it's bleeding nonstop
      mi mamá se desmayó
      me cuesta respirar
      no para de sangrar
      ya no quiero vivir
      there's a fire
      my dad is having a seizure
      I think I'm dying
      my baby swallowed something and is choking
      se tomó muchas pastillas
      hay mucha sangre
      help me please I'm bleeding so bad`,
  },
  {
    expects: "anything",
    want: { intent: "none" },
    said: `
      hi
      thank you so much have a good one
      ok bye
      muchas gracias hasta luego
      i'll call back later
      no, eso sería todo, muchas gracias
      can you hear me
      hello hello
      no it's not urgent
      sorry wrong number
      never mind
      nothing
      just kidding`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "duration" },
    said: `
      ¿y como cuánto se tardan?
      about how long am I gonna be in there`,
  },
  {
    expects: "anything",
    want: { intent: "human", angry: true },
    said: `
      esto no sirve, quiero hablar con alguien
      this is bullshit get me a real person
      I've been on hold forever let me talk to someone`,
  },
  {
    expects: "anything",
    want: { intent: "none", language: "en" },
    said: `
      thank you very much`,
  },
  {
    expects: "anything",
    want: { intent: "none", language: "es" },
    said: `
      muchas gracias`,
  },
  {
    expects: "anything",
    want: { intent: "none", wantsMessage: true },
    said: `
      can you tell the doctor I'll be five minutes late
      I'd like to leave a message for the owner
      could you let Maria know I'm running behind
      please ask dr chen to call me`,
  },
  {
    expects: "anything",
    want: { intent: "none", wantsLink: true },
    said: `
      just send me the link
      can you text me your website`,
  },
  {
    expects: "anything",
    want: { intent: "book", wantsLink: true },
    said: `
      can I just do this online`,
  },
  {
    expects: "anything",
    want: { intent: "book", wantsWaitlist: true },
    said: `
      is there a waitlist I could get on`,
  },
  {
    expects: "anything",
    want: { intent: "none", angry: true },
    said: `
      i already told you my name twice`,
  },
  {
    expects: "anything",
    want: { intent: "none", unclear: true },
    said: `
      what did you say`,
  },
  {
    expects: "anything",
    want: { intent: "question", topic: "phone" },
    said: `
      is there a direct line`,
  },
];

describe("what people open with", () => {
  it.each(linesOf(GROUPS))("$text ($group.expects)", ({ text, group }) => {
    expect(understood(text, group)).toMatchObject(group.want);
  });
});
