import { describe, expect, it } from "vitest";
import type { Expects, Intent, Meant, Topic, Utterance, When } from "../types";
import { judgeMeaning } from "./judge-meaning";

const NO_TIME: When = {
  date: null,
  time: null,
  window: null,
  otherTime: null,
  existing: null,
  soonest: false,
  shift: null,
  chosenOffer: null,
};
const THURSDAY: When = { ...NO_TIME, date: "2026-12-03" };
const AT_FOUR: When = { ...NO_TIME, time: "16:00" };

type Context = { readonly expects?: Expects; readonly last?: string; readonly earlier?: string; readonly when?: When };

function meant(text: string, { expects = "anything", last, earlier, when = NO_TIME }: Context = {}): Meant {
  const history: Utterance["history"] = [
    ...(earlier === undefined ? [] : [{ speaker: "USER" as const, text: earlier }]),
    ...(last === undefined ? [] : [{ speaker: "SYSTEM" as const, text: last }]),
  ];
  return judgeMeaning(
    {
      text,
      history,
      now: "2026-11-30T09:00",
      locale: "en",
      services: [["Haircut", "corte"], ["Beard trim"], ["Teeth cleaning", "cleaning", "limpieza"]],
      staff: [
        ["Maria Lopez", "Maria"],
        ["Dr. Chen", "Chen"],
      ],
      expects,
      country: "US",
      offers: [],
    },
    when,
  );
}

const INTENTS: Readonly<Record<Intent, readonly string[]>> = {
  book: [
    "hi I'd like to book an appointment",
    "um yeah i was hoping to uh make an appointment",
    "can I get a haircut",
    "id like to come in for a beard trim please",
    "do you have anything available this week",
    "do you guys have any openings",
    "got anything open",
    "whats your next available appointment",
    "i need to see dr chen",
    "can you fit me in",
    "can you squeeze me in today",
    "is there any chance I could get in this afternoon",
    "I broke a tooth and I need an emergency appointment",
    "my tooth is bleeding a little can I get an appointment",
    "it's kind of an emergency, my crown fell out, can I come in today",
    "when can i come in for a cleaning",
    "how soon can you see me",
    "I want to schedule a cleaning for my son",
    "put me down for a haircut",
    "an appointment for one person please",
    "can someone see me on friday",
    "is Maria free on Friday",
    "book me in with maria",
    "i'm looking for an appointment as soon as possible",
    "appointment please",
    "what times do you have",
    "are there any slots left",
    "I was wondering if you have any availability for a haircut",
    "hola quisiera hacer una cita",
    "necesito una cita para un corte",
    "buenos días, quiero agendar una limpieza",
    "eh este quería reservar hora",
    "¿tienen algo disponible?",
    "me gustaría sacar un turno",
    "¿cuándo me pueden atender?",
    "quiero cortarme el pelo",
    "¿me puede dar una cita con Maria?",
    "hay algún hueco hoy",
    "una cita para dos personas",
    "¿puedo ir hoy por la tarde?",
    "me duele una muela, necesito una cita de urgencia",
  ],
  reschedule: [
    "I need to reschedule",
    "i need to re schedule my appointment",
    "can I move my appointment",
    "I'd like to change my appointment to another day",
    "could we push my haircut back a bit",
    "I have an appointment but I need a different day",
    "can we switch my booking to the afternoon",
    "i had a visit booked can i come earlier instead",
    "I don't want to cancel I want to move it to another day",
    "something came up, can I postpone my cleaning",
    "is it possible to bring my appointment forward",
    "I had a family emergency, can I reschedule",
    "I'd like to cancel no wait reschedule my appointment",
    "quiero cambiar mi cita",
    "necesito reprogramar",
    "¿puedo mover mi cita para otro día?",
    "quisiera adelantar mi cita",
    "me gustaría pasar la cita a otra hora",
    "tengo que posponer la limpieza",
    "quiero cambiar la hora de mi cita",
  ],
  cancel: [
    "cancel my appointment",
    "I need to cancel",
    "hi yeah I'd like to cancel my haircut please",
    "I can't make it to my appointment",
    "i wont be able to make it tomorrow",
    "please call off my cleaning",
    "I don't need my appointment anymore",
    "something came up and I have to cancel",
    "an emergency came up and i need to cancel my appointment",
    "could you take my booking off and cancel it",
    "quiero cancelar mi cita",
    "necesito anular la reserva",
    "no voy a poder ir a la cita",
    "por favor cancele mi cita",
    "ya no puedo ir mañana",
  ],
  check_booking: [
    "when is my appointment",
    "what time is my appointment again",
    "do I have an appointment",
    "I want to check my appointment",
    "can you tell me when I'm booked",
    "what time am I supposed to come in",
    "am I still booked",
    "I'm calling to confirm my appointment",
    "did you cancel my appointment",
    "who is my appointment with",
    "i just want to make sure i have an appointment",
    "do i have anything scheduled",
    "¿a qué hora es mi cita?",
    "¿cuándo tengo la cita?",
    "quiero confirmar mi cita",
    "¿tengo cita mañana?",
    "para revisar mi cita",
  ],
  question: [
    "do you take walk ins",
    "can i bring my dog",
    "is there wifi",
    "I have a question",
    "do I need to bring anything",
    "how much is a haircut",
    "are you open on sundays",
    "¿puedo llevar a mi perro?",
    "tengo una pregunta",
    "¿necesito llevar algo?",
  ],
  human: [
    "can I talk to a person",
    "representative",
    "operator please",
    "I want to speak to a human",
    "let me talk to somebody",
    "is there someone I can talk to",
    "can you transfer me to the front desk",
    "i need to speak with a real person",
    "put me through to the manager",
    "get me an agent",
    "I don't want to talk to a robot",
    "can I speak to Maria",
    "could someone call me please",
    "connect me with someone",
    "just give me a human being",
    "quiero hablar con una persona",
    "¿puedo hablar con alguien?",
    "páseme con la recepcionista",
    "comuníqueme con el encargado",
    "operadora",
    "no quiero hablar con una máquina",
    "una persona real por favor",
  ],
  opt_out: [
    "STOP",
    "Unsubscribe",
    "stop texting me",
    "please stop calling me",
    "take me off your list",
    "don't call me again",
    "remove me from your list",
    "remove my number please",
    "do not text me anymore",
    "i dont want any more messages",
    "no more texts",
    "opt me out",
    "no me manden más mensajes",
    "dejen de llamarme",
    "no quiero recibir más mensajes",
    "bórrenme de la lista",
    "quiero darme de baja",
    "no me llamen más",
  ],
  emergency: [
    "I'm having chest pain",
    "I can't breathe",
    "he's not breathing",
    "I think I'm having a heart attack",
    "she's bleeding heavily",
    "my mouth is bleeding and it won't stop",
    "there's so much blood",
    "I want to kill myself",
    "I'm feeling suicidal",
    "my friend took an overdose",
    "call an ambulance",
    "she passed out",
    "this is an emergency",
    "my throat is closing up",
    "no puedo respirar",
    "me duele mucho el pecho",
    "está sangrando mucho y no para",
    "es una emergencia",
    "creo que es un infarto",
    "llame a una ambulancia",
    "quiero quitarme la vida",
  ],
  none: [
    "thank you bye",
    "thanks that's all",
    "hello",
    "good morning",
    "ok",
    "um",
    "wait a second",
    "gracias adiós",
    "hola buenas tardes",
    "un momento por favor",
    "perfecto",
    "no gracias",
  ],
};

describe("the intent of an opening", () => {
  const rows = Object.entries(INTENTS).flatMap(([intent, said]) => said.map((text) => [text, intent]));
  it.each(rows)("%s: %s", (text, intent) => {
    expect(meant(text).intent).toBe(intent);
  });
});

const TOPICS: Readonly<Record<Topic, readonly string[]>> = {
  price: [
    "how much is a haircut",
    "what do you charge for a cleaning",
    "um what's the price",
    "is it expensive",
    "how much does it cost",
    "cuánto cuesta un corte",
    "¿qué precio tiene la limpieza?",
    "cuanto sale",
    "¿cuánto me cobran?",
  ],
  duration: [
    "how long does it take",
    "how long is a haircut",
    "how much time does a cleaning take",
    "¿cuánto dura?",
    "cuánto tiempo tarda la limpieza",
    "how long will i be there",
  ],
  opening_hours: [
    "what are your hours",
    "when do you close",
    "are you open on saturday",
    "how late are you open",
    "what time do you open tomorrow",
    "do you work weekends",
    "¿a qué hora cierran?",
    "¿están abiertos los domingos?",
    "cuál es su horario",
    "abren los sábados",
  ],
  address: [
    "where are you located",
    "what's your address",
    "where are you guys",
    "how do I get there",
    "can you give me directions",
    "¿dónde están ubicados?",
    "¿cuál es la dirección?",
    "cómo llego",
  ],
  phone: ["what's your phone number", "what number can I call", "¿cuál es su teléfono?", "me da su número"],
  services: [
    "what services do you offer",
    "do you do highlights",
    "do you offer teeth whitening",
    "what do you guys do",
    "¿qué servicios ofrecen?",
    "hacen blanqueamiento",
  ],
  staff: [
    "who works there",
    "which barber is the best",
    "who will cut my hair",
    "is Maria working today",
    "¿quién me va a atender?",
    "qué estilistas tienen",
  ],
  cancellation_policy: [
    "what's your cancellation policy",
    "is there a fee if I cancel",
    "what happens if I need to cancel",
    "how much notice do I need to cancel",
    "do you charge for no shows",
    "can i cancel later if something comes up",
    "¿cobran si cancelo?",
    "cuál es la política de cancelación",
    "¿qué pasa si no llego?",
  ],
  payment: [
    "do you take credit cards",
    "can I pay with cash",
    "do you accept my insurance",
    "do I have to pay in advance",
    "do you require a deposit",
    "¿aceptan tarjeta?",
    "puedo pagar en efectivo",
    "qué formas de pago tienen",
  ],
  parking: [
    "do you have parking",
    "where can I park",
    "is parking free",
    "¿hay estacionamiento?",
    "dónde puedo aparcar",
  ],
  are_you_human: [
    "are you a robot",
    "am I talking to a real person",
    "wait are you human",
    "is this a machine",
    "are you an AI",
    "¿eres un robot?",
    "¿estoy hablando con una persona?",
    "who am i speaking with",
  ],
  other: ["is there wheelchair access", "can I bring my kids", "is there a bathroom there", "¿tienen wifi?"],
};

describe("what is asked about", () => {
  const rows = Object.entries(TOPICS).flatMap(([topic, said]) => said.map((text) => [text, topic]));
  it.each(rows)("%s: %s", (text, topic) => {
    const found = meant(text);
    expect([found.topic, found.intent]).toEqual([topic === "other" ? found.topic && topic : topic, "question"]);
    expect(found.acts).toContain("REQUEST");
  });

  it.each([
    "my phone number is 555 0142",
    "I'd like to book an appointment",
    "do you have anything on Friday",
    "cancel my appointment",
    "when is my appointment",
    "what times are open",
    "si, quiero una cita",
    "yes please",
    "Maria Lopez",
  ])("nothing in %s", (text) => {
    expect(meant(text).topic).toBeNull();
  });
});

const READ_BACK = "A haircut with Maria on Tuesday, December 1st at 3 pm. Shall I book it?";

describe("an answer to a read-back", () => {
  it.each([
    "yes",
    "yeah",
    "yep",
    "uh huh",
    "mm-hm",
    "sure",
    "sounds good",
    "that's right",
    "that works",
    "um yeah that works for me",
    "go ahead",
    "please do",
    "perfect",
    "okay",
    "correct",
    "yes please book it",
    "that's fine",
    "absolutely",
    "ok great thanks",
    "I guess so",
    "yes it is",
    "no that's right",
    "no problem",
    "no wait yes",
    "do it",
    "let's do it",
    "right",
    "yup that's me",
    "all good yes",
    "yes Tuesday at three is perfect",
    "yes with Maria",
    "sí",
    "si claro",
    "sí, por favor",
    "vale",
    "correcto",
    "así es",
    "perfecto gracias",
    "está bien",
    "dale",
    "de acuerdo",
    "me parece bien",
    "sí, adelante",
    "claro que sí",
    "por supuesto",
  ])("yes: %s", (text) => {
    const found = meant(text, { expects: "confirm", last: READ_BACK });
    expect([found.answer, found.intent, found.acts.includes("AFFIRM")]).toEqual(["yes", "none", true]);
  });

  it.each([
    "no",
    "nope",
    "nah",
    "not really",
    "no thanks",
    "no thank you",
    "that's not right",
    "that's wrong",
    "that doesn't work",
    "that won't work for me",
    "I don't think so",
    "no that's not what I said",
    "never mind",
    "not that one",
    "yes no sorry no",
    "no I can't",
    "forget it",
    "no gracias",
    "no, no es correcto",
    "para nada",
    "no me sirve",
    "mejor no",
    "está mal",
    "no puedo",
  ])("no: %s", (text) => {
    const found = meant(text, { expects: "confirm", last: READ_BACK });
    expect([found.answer, found.acts.includes("NEGATE")]).toEqual(["no", true]);
  });

  it.each([
    ["no, make it Thursday", THURSDAY],
    ["no Thursday", THURSDAY],
    ["yes but at four", AT_FOUR],
    ["yeah can we do four instead", AT_FOUR],
    ["actually four", AT_FOUR],
    ["wait Thursday", THURSDAY],
    ["okay so Thursday", THURSDAY],
    ["sí pero a las cuatro", AT_FOUR],
    ["no, mejor el jueves", THURSDAY],
    ["no el jueves", THURSDAY],
  ])("neither, but a new wish: %s", (text, when) => {
    const found = meant(text, { expects: "confirm", last: READ_BACK, when });
    expect([found.answer, found.intent, found.acts.includes("INFORM")]).toEqual([null, "book", true]);
  });

  it.each([
    "hmm",
    "wait",
    "one moment",
    "let me check",
    "are you sure",
    "no preference",
    "yes but with Dr. Chen",
    "no, my name is Lopez with a z",
    "no it's five five five zero one four two",
    "how much is it",
    "good morning",
    "I'm not sure",
    "no sé",
    "espera",
  ])("neither: %s", (text) => {
    expect(meant(text, { expects: "confirm", last: READ_BACK }).answer).toBeNull();
  });

  it.each([
    ["yes that works, and do you have parking?", "yes", "parking"],
    ["yes how much is it", "yes", "price"],
    ["sí, ¿y aceptan tarjeta?", "yes", "payment"],
    ["no thanks, but what are your hours", "no", "opening_hours"],
  ])("an answer and a question: %s", (text, answer, topic) => {
    const found = meant(text, { expects: "confirm", last: READ_BACK });
    expect([found.answer, found.topic, found.intent]).toEqual([answer, topic, "question"]);
  });
});

describe("other answers in the middle of a booking", () => {
  it.each<[string, Context, Intent]>([
    ["Maria Lopez", { expects: "name" }, "none"],
    ["my name is John Smith", { expects: "name" }, "none"],
    ["it's five five five zero one four two", { expects: "phone" }, "none"],
    ["jane at gmail dot com", { expects: "email" }, "none"],
    ["Thursday", { expects: "time", when: THURSDAY }, "book"],
    ["at four", { expects: "time", when: AT_FOUR }, "book"],
    ["el jueves", { expects: "time", when: THURSDAY }, "book"],
    ["a haircut", { expects: "service" }, "book"],
    ["anything later?", { expects: "time", when: { ...NO_TIME, shift: "later" } }, "book"],
    ["the second one", { expects: "time", when: { ...NO_TIME, chosenOffer: 1 } }, "book"],
    ["Thursday at four", { expects: "time", when: THURSDAY, earlier: "I need to move my appointment" }, "reschedule"],
    [
      "can we change it to Thursday",
      { expects: "confirm", when: THURSDAY, earlier: "I want to book a haircut" },
      "book",
    ],
    ["can we change it to Thursday", { when: THURSDAY }, "reschedule"],
    ["stop, wait, Wednesday", { expects: "time", when: THURSDAY }, "book"],
    ["the Tuesday one", { expects: "which_booking", when: THURSDAY }, "none"],
    ["actually cancel it", { expects: "confirm" }, "cancel"],
    ["what are your hours", { expects: "time" }, "question"],
    ["yes", { expects: "phone" }, "none"],
  ])("%s after %o: %s", (text, context, intent) => {
    expect(meant(text, context).intent).toBe(intent);
  });

  it("takes a yes to booking at all as AFFIRM_INTENT", () => {
    expect(meant("yes please", { last: "Would you like to book an appointment?" }).acts).toEqual(["AFFIRM_INTENT"]);
    expect(meant("not right now", { last: "Would you like to book an appointment?" }).acts).toEqual(["NEGATE_INTENT"]);
  });

  it("hears a name as no yes", () => {
    expect(meant("yes it's Maria Lopez", { expects: "name" }).answer).toBeNull();
    expect(meant("yes use this number", { expects: "phone" }).answer).toBe("yes");
  });

  it("calls a choice, another wish and a goodbye by their acts", () => {
    expect(meant("the second one", { expects: "time", when: { ...NO_TIME, chosenOffer: 1 } }).acts).toEqual(["SELECT"]);
    expect(meant("anything later", { expects: "time", when: { ...NO_TIME, shift: "later" } }).acts).toEqual([
      "REQUEST_ALTS",
    ]);
    expect(meant("no that's all thank you bye", { last: "Anything else?" }).acts).toEqual([
      "NEGATE",
      "THANK_YOU",
      "GOODBYE",
    ]);
    expect(meant("no thursday", { expects: "confirm", last: READ_BACK, when: THURSDAY }).acts).toEqual([
      "NEGATE",
      "INFORM",
    ]);
  });
});

describe("the manner", () => {
  it.each([
    "this is ridiculous",
    "for the third time, Tuesday",
    "are you kidding me",
    "what the hell",
    "I already told you that",
    "this is a waste of my time",
    "you're not listening",
    "stupid machine",
    "esto es ridículo",
    "ya te lo dije",
    "estoy harto",
    "por tercera vez, el martes",
    "qué pérdida de tiempo",
  ])("angry: %s", (text) => {
    expect(meant(text).angry).toBe(true);
  });

  it.each(["sorry to bother you", "I'd like the second time", "is it a bad time", "my hair is a mess", "no pasa nada"])(
    "not angry: %s",
    (text) => {
      expect(meant(text).angry).toBe(false);
    },
  );

  it.each([
    "wait",
    "one moment please",
    "hold on a sec",
    "let me check my calendar",
    "hmm",
    "uh",
    "um let me see",
    "just a minute",
    "I don't know yet",
    "espera un momento",
    "déjame ver",
    "un segundito",
    "mmm a ver",
    "este...",
  ])("pausing: %s", (text) => {
    const found = meant(text, { expects: "time" });
    expect([found.pausing, found.answer, found.intent, found.unclear]).toEqual([true, null, "none", false]);
  });

  it.each([
    ["wait Thursday", THURSDAY],
    ["hold on make it four", AT_FOUR],
    ["yes one moment please", null],
    ["cancel my appointment wait", null],
  ])("not only pausing: %s", (text, when) => {
    expect(meant(text, { expects: "confirm", last: READ_BACK, when: when ?? NO_TIME }).pausing).toBe(false);
  });

  it.each([
    ["I'd like to come in tomorrow", "en"],
    ["yes please", "en"],
    ["quiero una cita para mañana", "es"],
    ["sí, claro", "es"],
    ["habla español", "es"],
    ["can we do this in Spanish", "es"],
    ["Maria Lopez", null],
    ["no", null],
    ["555 0142", null],
    ["ok", null],
  ])("the language of %s: %s", (text, language) => {
    expect(meant(text).language).toBe(language);
  });
});

describe("side wishes", () => {
  it.each([
    "put me on the waiting list",
    "can you add me to the waitlist",
    "let me know if something opens up",
    "call me if there's a cancellation",
    "pónganme en la lista de espera",
    "avísenme si se libera algo",
  ])("waiting list: %s", (text) => {
    const found = meant(text);
    expect([found.wantsWaitlist, found.intent]).toEqual([true, "book"]);
  });

  it.each([
    "can I leave a message",
    "could you take a message for Maria",
    "tell Maria I'm running late",
    "call me back",
    "quiero dejar un mensaje",
    "dígale que llego tarde",
  ])("message: %s", (text) => {
    expect(meant(text).wantsMessage).toBe(true);
  });

  it.each([
    "text me the link",
    "can I book online",
    "send me the booking link please",
    "mándeme el enlace",
    "¿puedo reservar en línea?",
  ])("link: %s", (text) => {
    expect(meant(text).wantsLink).toBe(true);
  });

  it.each(["stop texting me", "no thanks", "how late are you open", "I'd like a late appointment"])(
    "none: %s",
    (text) => {
      const { wantsWaitlist, wantsMessage, wantsLink } = meant(text);
      expect([wantsWaitlist, wantsMessage, wantsLink]).toEqual([false, false, false]);
    },
  );
});

describe("what makes no sense", () => {
  it.each(["banana umbrella", "the purple of", "sorry what", "can you repeat that", "no entendí", "asdf"])(
    "%s",
    (text) => {
      expect(meant(text, { expects: "time" }).unclear).toBe(true);
    },
  );

  it.each(["yes", "hello", "thanks", "tuesday", "I want to book"])("but not %s", (text) => {
    expect(meant(text, { expects: "time", when: text === "tuesday" ? THURSDAY : NO_TIME }).unclear).toBe(false);
  });

  it("leaves names to those who read names", () => {
    expect(meant("xiomara quispe", { expects: "name" }).unclear).toBe(false);
  });
});

describe("what only sounds urgent", () => {
  it.each<[string, Intent]>([
    ["it's not an emergency", "none"],
    ["I had a heart attack last year, can I still get a massage appointment", "book"],
    ["I'd like an appointment in person", "book"],
    ["please don't call me, text me instead", "none"],
    ["do you handle emergencies", "question"],
    ["I'll talk to you later bye", "none"],
    ["I don't need to talk to a person", "none"],
    ["my hair is an emergency lol can I come in", "book"],
  ])("%s: %s", (text, intent) => {
    expect(meant(text).intent).toBe(intent);
  });
});
