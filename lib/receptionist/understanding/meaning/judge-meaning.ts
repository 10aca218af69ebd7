import type { Act, Intent, Meant, Topic, Utterance, When } from "../types";
import { readMove } from "./appointment-moves";
import { asksToBook, type BookingWish, namesBooking, wishAboutExisting } from "./booking-wishes";
import {
  asksToRepeat,
  callsOut,
  isAngry,
  isPausing,
  languageOf,
  saysGoodbye,
  thanks,
  wantsLink,
  wantsMessage,
  wantsWaitlist,
} from "./manner";
import { type Line, phrases, plainLine } from "./plain-line";
import { answerIn } from "./spoken-answer";
import { topicOf } from "./topics";
import { isEmergency, optsOut, wantsPerson } from "./urgent-wishes";

type Reading = {
  readonly said: Utterance;
  readonly line: Line;
  readonly when: When;
  /** What the conversation was about before this utterance. */
  readonly before: BookingWish | null;
  /** A time of any kind is named. */
  readonly timed: boolean;
  /** A service or a person from the lists is named. */
  readonly namesListed: boolean;
  /** What is named now that the last question did not already name. */
  readonly newValue: boolean;
  readonly lastSaid: string;
};

/** What an utterance means, judged from its words, what was asked last and the time `when` already read from it. */
export function judgeMeaning(utterance: Utterance, when: When): Meant {
  const reading = readingOf(utterance, when);
  const { text } = reading.line;
  const urgent = urgentIntent(reading);
  const existing = urgent === null ? wishAboutExisting(text, reading.line.asked, isMoving(reading)) : null;
  const topic = urgent === null ? askedTopic(reading, existing) : null;
  const answer = urgent === null ? answerOf(reading, topic) : null;
  const intent = urgent ?? intentOf(reading, existing, topic, answer);
  const acts = actsOf(reading, { intent, topic, answer, plain: urgent ?? existing });
  const pausing = answer === null && isQuiet(reading, intent, topic) && isPausing(text, utterance.text);
  return {
    acts,
    intent,
    topic,
    answer,
    angry: isAngry(text),
    language: languageOf(text),
    wantsWaitlist: wantsWaitlist(text),
    wantsMessage: urgent !== "opt_out" && wantsMessage(text),
    wantsLink: wantsLink(text),
    unclear: !pausing && isUnclear(reading, acts, intent, topic, answer),
    pausing,
  };
}

function readingOf(said: Utterance, when: When): Reading {
  const line = plainLine(said.text);
  const lastSaid = plainLine(said.history.findLast((one) => one.speaker === "SYSTEM")?.text ?? "").text;
  const timed = when.date !== null || when.time !== null || when.window !== null || when.soonest || when.shift !== null;
  const listed = namedOf(line.text, [...said.services, ...said.staff]);
  const repeats = sameAsSaid(line.text, lastSaid) || when.chosenOffer !== null;
  return {
    said,
    line,
    when,
    before: wishBefore(said),
    timed: timed || when.chosenOffer !== null,
    namesListed: listed.length > 0,
    newValue: (timed && !repeats) || listed.some((name) => !lastSaid.includes(name)),
    lastSaid,
  };
}

function namedOf(text: string, lists: readonly (readonly string[])[]): string[] {
  const padded = ` ${text} `;
  const names = lists.flatMap((names) => names.map((name) => plainLine(name).text));
  return names.filter((name) => name !== "" && (padded.includes(` ${name} `) || padded.includes(` ${name}s `)));
}

const NUMBERS: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  una: "1",
  dos: "2",
  tres: "3",
  cuatro: "4",
  cinco: "5",
  seis: "6",
  siete: "7",
  ocho: "8",
  nueve: "9",
  diez: "10",
  once: "11",
  doce: "12",
};
const TIME_WORDS =
  /^(?:\d+(?::\d+)?|mon|tues|wednes|thurs|fri|satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|today|tomorrow|hoy|manana|noon|mediodia|thirty|media|fifteen|quarter|cuarto|january|february|march|april|may|june|july|august|september|october|november|december|next|later|earlier|morning|afternoon|evening)$/;

/** Whether every time word was already in what was said to them: "yes, Tuesday at three" after "Tuesday at 3?". */
function sameAsSaid(text: string, lastSaid: string): boolean {
  const words = (line: string): string[] =>
    line
      .replaceAll(/(\d)(?::00)? ?(?:am|pm)\b/g, "$1")
      .split(" ")
      .map((word) => NUMBERS[word] ?? word);
  const said = new Set(words(lastSaid));
  const named = words(text).filter((word) => TIME_WORDS.test(word));
  return named.length > 0 && named.every((word) => said.has(word));
}

function wishBefore(said: Utterance): BookingWish | null {
  for (const turn of said.history.toReversed()) {
    const line = plainLine(turn.text);
    if (turn.speaker === "SYSTEM") {
      if (
        /\b(?:(?:like to|want to|should i|shall i|i can|ill|to) (?:move|reschedule)|reschedul\w+|moved? (?:it|your|to)|reprogram\w+|cambiar (?:la|su) cita|moverla|cambiarla)\b/.test(
          line.text,
        )
      )
        return "reschedule";
      continue;
    }
    const wish = wishAboutExisting(line.text, line.asked, false);
    if (wish === "reschedule" || wish === "cancel") return wish;
    if (wish === null && asksToBook(line.text)) return "book";
  }
  return null;
}

/** No new booking is being made, so "change it to four" speaks of one that stands. */
function isMoving(reading: Reading): boolean {
  if (reading.before === "reschedule" || reading.when.existing !== null) return true;
  return (
    reading.before === null &&
    (reading.said.expects === "anything" || reading.said.expects === "which_booking") &&
    reading.said.offers.length === 0
  );
}

function urgentIntent({ line, said }: Reading): Intent | null {
  if (isEmergency(line.text)) return "emergency";
  if (optsOut(line.text)) return "opt_out";
  const staff = said.staff.flatMap((names) => names.map((name) => plainLine(name).text));
  return wantsPerson(line.text, staff) ? "human" : null;
}

function askedTopic(reading: Reading, existing: BookingWish | null): Topic | null {
  const { line, timed } = reading;
  const topic = topicOf(line);
  if (topic === null) return null;
  if (asksToRepeat(line.text) || callsOut(line.text)) return null;
  if (topic !== "other") {
    if (existing !== null && topic !== "cancellation_policy")
      return existing === "check_booking" && !hasClause(line.text) ? null : topic;
    if (
      (topic === "staff" || topic === "services" || topic === "opening_hours") &&
      timed &&
      asksToBook(line.text) &&
      !hasClause(line.text)
    )
      return null;
    return topic;
  }
  if (existing !== null || asksToBook(line.text) || timed || reading.namesListed) return null;
  if (wantsWaitlist(line.text) || wantsMessage(line.text) || wantsLink(line.text)) return null;
  return isAnswerWithTone(reading) ? null : "other";
}

const hasClause = (text: string): boolean => / (?:and|also|but|y|tambien|pero) /.test(text);

/** "Maria Lopez?" and "okay?" are asked in tone only. */
function isAnswerWithTone({ line, said }: Reading): boolean {
  return (
    line.text.split(" ").length <= 3 &&
    said.expects !== "anything" &&
    !/^(?:what|how|where|why|who|is|are|do|does|que|como|donde|cuanto)\b/.test(line.text)
  );
}

function answerOf(reading: Reading, topic: Topic | null): "yes" | "no" | null {
  return answerIn(reading.line.text, {
    expects: reading.said.expects,
    newValue: reading.newValue,
    asking: topic !== null,
    askedMore:
      readMove(reading.lastSaid === "" ? null : reading.lastSaid) === "asks_more" ||
      /\balgo mas\b/.test(reading.lastSaid),
  });
}

function intentOf(
  reading: Reading,
  existing: BookingWish | null,
  topic: Topic | null,
  answer: "yes" | "no" | null,
): Intent {
  const { line, said, timed, namesListed } = reading;
  if (topic === "cancellation_policy") return "question";
  if (existing !== null) return existing;
  if (answer === "yes" && topic === null && said.expects === "confirm") return "none";
  const plainly = asksToBook(line.text);
  if (topic !== null) {
    if (plainly && (hasClause(line.text) || namesBooking(line.text)) && !startsAsking(line.text)) return "book";
    if (timed && said.expects === "time" && !startsAsking(line.text) && topic !== "opening_hours" && topic !== "staff")
      return wanted(reading);
    return "question";
  }
  if (plainly) return wanted(reading, true);
  if (said.expects === "which_booking") return "none";
  if (answer !== null && !reading.newValue) return "none";
  if (identity(said.expects) && !(timed && reading.newValue && namesTime(line.text))) return "none";
  if (timed || namesListed || anyStaff(reading)) return wanted(reading);
  if (wantsWaitlist(line.text)) return "book";
  return namesBooking(line.text) && !thanks(line.text) && answer === null ? "book" : "none";
}

const identity = (expects: Utterance["expects"]): boolean =>
  expects === "name" || expects === "phone" || expects === "email";
const startsAsking = (text: string): boolean =>
  /^(?:(?:and|but|so|ok|okay|also|hi|hello|hey|hola|y|oye|disculpe|perdon) )*(?:what|whats|how|where|wheres|who|which|do you|are you|is there|does|is|cuanto|donde|como|que|quien|cual|a que|hasta que|hay|tienen|aceptan|estan|cuales)\b/.test(
    text,
  );
const namesTime = (text: string): boolean =>
  /\b(?:\w+day|tomorrow|today|noon|oclock|am|pm|morning|afternoon|evening|week|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|tarde|hoy|semana)\b/.test(
    text,
  );
const anyStaff = ({ said, line }: Reading): boolean =>
  said.expects === "staff" &&
  phrases(
    "any(?:one|body)?(?: \\w+){0,3}",
    "(?:no|dont have a) preference",
    "whoever\\w*",
    "doesnt matter|dont (?:care|mind)",
    "(?:me da igual|cualquiera|no importa|quien sea|no tengo preferencia|el que sea|la que sea)",
  ).test(line.text);

/** A time or a service said in the middle of moving a booking belongs to the move. */
function wanted(reading: Reading, plainly = false): Intent {
  if (reading.when.existing !== null) return reading.before === "cancel" ? "cancel" : "reschedule";
  if (
    reading.before === "reschedule" &&
    !(plainly && /\b(?:new|another|nueva|otra cita|book|agendar|reservar)\b/.test(reading.line.text))
  )
    return "reschedule";
  return "book";
}

type Findings = {
  readonly intent: Intent;
  readonly topic: Topic | null;
  readonly answer: "yes" | "no" | null;
  readonly plain: Intent | null;
};

function actsOf(reading: Reading, found: Findings): readonly Act[] {
  const { line, when, said, timed } = reading;
  const acts = new Set<Act>();
  const toBookingOffer =
    said.expects === "anything" &&
    readMove(reading.lastSaid === "" ? null : `${reading.lastSaid}?`) === "offers_to_book";
  if (found.answer === "yes") acts.add(toBookingOffer ? "AFFIRM_INTENT" : "AFFIRM");
  if (found.answer === "no") acts.add(toBookingOffer ? "NEGATE_INTENT" : "NEGATE");
  if (found.answer === null && refusesFirst(reading)) acts.add("NEGATE");
  if (found.plain !== null || (found.intent !== "question" && asksToBook(line.text) && found.intent !== "none"))
    acts.add("INFORM_INTENT");
  if (when.shift !== null) acts.add("REQUEST_ALTS");
  if (when.chosenOffer !== null) acts.add("SELECT");
  if (found.topic !== null) acts.add("REQUEST");
  if (informs(reading, found, timed)) acts.add("INFORM");
  if (thanks(line.text)) acts.add("THANK_YOU");
  if (
    saysGoodbye(line.text) &&
    !(found.answer === "yes" && !/\b(?:bye|adios|hasta luego|good ?night)\b/.test(line.text))
  )
    acts.add("GOODBYE");
  return [...acts];
}

const refusesFirst = ({ said, line, newValue }: Reading): boolean =>
  newValue &&
  said.expects === "confirm" &&
  /^(?:(?:oh|sorry|well|wait|actually|um|perdon|espera) )*(?:no|nope|actually|wait|not|yes but|but|change|make it|mejor|espera|si pero|pero)\b/.test(
    line.text,
  );

function informs(reading: Reading, found: Findings, timed: boolean): boolean {
  const { when, said, line } = reading;
  if (found.plain === "human" || found.plain === "opt_out" || found.plain === "emergency") return false;
  if (found.intent === "question" && !asksToBook(line.text) && !reading.namesListed) return false;
  if (when.date !== null || when.time !== null || when.window !== null || when.soonest)
    return when.chosenOffer === null || when.date !== null;
  if (reading.namesListed || anyStaff(reading)) return true;
  if (timed && when.chosenOffer === null) return false;
  if (
    !identity(said.expects) &&
    !/@|\b(?:my name is|name is|me llamo|mi nombre es|this is|soy|my number is|mi numero es)\b/.test(line.text)
  )
    return false;
  return (
    found.answer === null &&
    found.topic === null &&
    found.plain === null &&
    line.text !== "" &&
    !saysGoodbye(line.text) &&
    !isPausing(line.text, said.text) &&
    !asksToRepeat(line.text)
  );
}

function isQuiet(reading: Reading, intent: Intent, topic: Topic | null): boolean {
  return (
    !reading.timed &&
    topic === null &&
    (intent === "none" || !asksToBook(reading.line.text)) &&
    intent !== "opt_out" &&
    !saysGoodbye(reading.line.text) &&
    !reading.namesListed &&
    (intent === "none" || intent === "book")
  );
}

function isUnclear(
  reading: Reading,
  acts: readonly Act[],
  intent: Intent,
  topic: Topic | null,
  answer: "yes" | "no" | null,
): boolean {
  const { line, said } = reading;
  if (asksToRepeat(line.text) && !reading.timed) return true;
  if (intent !== "none" || topic !== null || answer !== null || acts.length > 0 || reading.timed || reading.namesListed)
    return false;
  if (
    wantsLink(line.text) ||
    wantsMessage(line.text) ||
    isAngry(line.text) ||
    isGreeting(line.text) ||
    languageWish(line.text)
  )
    return false;
  return said.expects === "anything" || said.expects === "confirm" || said.expects === "time" || line.text === "";
}

const isGreeting = (text: string): boolean =>
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buen[oa]s?(?: \w+)?|yo)(?: there| \w+)?$/.test(text);
const languageWish = (text: string): boolean => /\b(?:spanish|english|espanol|ingles)\b/.test(text);
