import { describe, expect, it } from "vitest";
import type { Intent } from "../types";
import { AT_FOUR, type Context, meant, NO_TIME, THURSDAY } from "./meant.test-helper";

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
    ["yes that works, and do you have parking?", null, "parking"],
    ["yes how much is it", null, "price"],
    ["sí, ¿y aceptan tarjeta?", null, "payment"],
    ["no thanks, but what are your hours", "no", "opening_hours"],
  ])("a question beside an answer is no yes: %s", (text, answer, topic) => {
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
