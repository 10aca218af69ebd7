import type { Heard, Intent, Meant, Topic, Utterance, When } from "../types";
import { givesUp, lacksCode, leavesForNow, partToChange, wrongName } from "./asides";
import { asksToBook, type BookingWish, namesBooking, refusesToBook, wishAboutExisting } from "./booking-wishes";
import { actsOf, lastMove, picksOne } from "./judge-acts";
import {
  asksToRepeat,
  callsOut,
  chats,
  greets,
  isAngry,
  isPausing,
  languageOf,
  saysGoodbye,
  thanks,
  wantsLink,
  wantsMessage,
  wantsWaitlist,
} from "./manner";
import { plainLine } from "./plain-line";
import {
  anyStaff,
  asksIdentity,
  isFlexible,
  namesTime,
  prefersAnother,
  type Reading,
  readingOf,
  standingOf,
} from "./reading";
import { answerIn } from "./spoken-answer";
import { topicOf } from "./topics";
import { isEmergency, isHelpKeyword, optsOut, wantsPerson } from "./urgent-wishes";

type Answer = Meant["answer"];

/**
 * What an utterance means, judged from its words, what was asked last and the time `when` already read from it;
 * `heard`, where it is known, tells which service, person or name was said.
 */
export function judgeMeaning(utterance: Utterance, when: When, heard: Heard | null = null): Meant {
  const reading = readingOf(utterance, when, heard);
  const { text } = reading.line;
  const urgent = urgentIntent(reading);
  const existing = urgent === null ? wishAboutExisting(text, reading.line.asked, standingOf(reading)) : null;
  const topic = urgent === null ? askedTopic(reading, existing) : null;
  const answer = urgent === null ? answerOf(reading, topic) : null;
  const intent = urgent ?? intentOf(reading, existing, topic, answer);
  const acts = actsOf(reading, { intent, topic, answer, plain: urgent ?? existing });
  const pausing = answer === null && topic === null && isQuiet(reading, intent) && isPausing(text, utterance.text);
  const meant = {
    acts,
    intent,
    topic,
    answer,
    angry: isAngry(text),
    language: languageOf(text),
    wantsWaitlist: wantsWaitlist(text),
    wantsMessage: urgent !== "opt_out" && (wantsMessage(text) || correctsName(reading)),
    wantsLink: wantsLink(text),
    pausing,
    ...asideIn(reading),
  };
  return { ...meant, unclear: isUnclear(reading, meant) };
}

function asideIn({
  line,
  said,
  lastSaid,
  timed,
  newValue,
}: Reading): Pick<Meant, "asksAgain" | "toChange" | "lacksCode"> {
  const asks = said.expects === "confirm" || said.expects === "time";
  const part = asks && !newValue ? partToChange(line.text) : null;
  return {
    ...(asksToRepeat(line.text) && !timed ? { asksAgain: true as const } : {}),
    ...(part === null ? {} : { toChange: part }),
    ...(lacksCode(line.text, lastSaid) ? { lacksCode: true as const } : {}),
  };
}

function urgentIntent({ line, said }: Reading): Intent | null {
  if (isHelpKeyword(said.text)) return "human";
  if (isEmergency(line.text)) return "emergency";
  if (optsOut(line.text)) return "opt_out";
  const staff = said.staff.flatMap((names) => names.map((name) => plainLine(name).text));
  return wantsPerson(line.text, staff) ? "human" : null;
}

function askedTopic(reading: Reading, existing: BookingWish | null): Topic | null {
  const { line, timed, said } = reading;
  if (existing === null && (LOST.test(line.text) || asksWhenThere(reading))) return "other";
  const topic = topicOf(line);
  if (topic === null || asksToRepeat(line.text) || callsOut(line.text)) return null;
  if (said.expects === "confirm" && reading.newValue && INSTEAD.test(line.text)) return null;
  if (existing === null && said.expects !== "staff" && asksForDays(reading, topic)) return "other";
  if (said.expects === "service" && LISTS_CHOICES.test(line.text)) return "services";
  if (topic === "other") return isOpenQuestion(reading, existing) ? "other" : null;
  if (existing !== null && topic !== "cancellation_policy") {
    return existing === "check_booking" && !hasClause(line.text) ? null : topic;
  }
  const loose = topic === "staff" || topic === "services" || topic === "opening_hours";
  return loose && timed && asksToBook(line.text) && !hasClause(line.text) ? null : topic;
}

const INSTEAD =
  /^(?:(?:oh|sorry|actually|wait|and|or) )*(?:can|could|may|might) (?:i|we|you|it)\b.*\binstead$|^(?:me )?(?:puede|podria|puedo)\b.*\ben (?:vez|lugar)\b/;
const WORKS =
  /\b(?:works?|working|there|in|here|off|around|trabaja|trabajando|esta|estara|estan|libra|sale|entra|viene|days?|dias)\b/;

const WHEN_THERE =
  /^(?:(?:and|so|hi|hello|y|hola|oye) )*(?:(?:what|which) (?:days?|hours)|when|que dias?|a que hora|que horario) .*\b(?:works?|working|in|there|trabaja|sale|entra|viene|libra|tiene)\b/;
const WORKS_LAST = /\b(?:does|is) \w+(?: \w+)? work(?:ing)?$/;

function namesStaff({ said, line }: Reading): boolean {
  const words = new Set(line.text.split(" "));
  const parts = said.staff.flatMap((names) => names.flatMap((name) => plainLine(name).text.split(" ")));
  return parts.some((part) => part.length > 2 && words.has(part));
}

const asksWhenThere = (reading: Reading): boolean =>
  WHEN_THERE.test(reading.line.text) &&
  (WORKS_LAST.test(reading.line.text) || !asksToBook(reading.line.text)) &&
  namesStaff(reading);

/** "Does Maya work on Mondays?": nothing that the hours of the house or the list of its people would tell. */
function asksForDays(reading: Reading, topic: Topic): boolean {
  const { text } = reading.line;
  if (topic !== "staff" && topic !== "opening_hours") return false;
  return WORKS.test(text) && !/\bstill\b|\bsigue\b/.test(text) && namesStaff(reading);
}

function isOpenQuestion(reading: Reading, existing: BookingWish | null): boolean {
  const { line, timed, said } = reading;
  if (existing !== null || asksToBook(line.text) || timed || reading.identified) return false;
  if (wantsWaitlist(line.text) || wantsLink(line.text) || isAngry(line.text)) return false;
  if (wantsMessage(line.text) && !/^(?:is|would it|what|will it)\b/.test(line.text)) return false;
  if (chats(line.text)) return false;
  if (/\b(?:why not|hold on|hang on|give me (?:a|one|just)|un (?:momento|segundo))\b/.test(line.text)) return false;
  const inToneOnly =
    line.text.split(" ").length <= 3 &&
    (said.expects !== "anything" || reading.namesListed) &&
    !ASKING_WORD.test(line.text);
  return !inToneOnly;
}

const LOST =
  /\b(?:did|has) (?:anyone|anybody|someone|somebody|you|you guys) (?:find|found|see|seen|turn in)\b|\b(?:i|we) (?:left|lost|forgot|dropped) (?:my|our|a|an) \w+(?: \w+){0,6} (?:have|has|find|found|see|seen)\b|\b(?:dejado|olvidado|perdido|deje|olvide|perdi)\b.*\b(?:tienen|teneis|visto|encontrado|esta)\b/;
const LISTS_CHOICES =
  /\b(?:what|which|que|cuales)\b.*\b(?:have|options|choices|are there|available|tienen|hay|opciones)\b/;
const ASKING_WORD = /^(?:what|how|where|why|who|is|are|do|does|can|que|como|donde|cuanto|por que|hay)\b/;
const hasClause = (text: string): boolean => / (?:and|also|but|y|tambien|pero) /.test(text);

const correctsName = ({ said, line }: Reading): boolean => said.expects === "anything" && wrongName(line.text);

function answerOf(reading: Reading, topic: Topic | null): Answer {
  const askedMore = lastMove(reading) === "asks_more" || /\balgo mas\b/.test(reading.lastSaid);
  const { newValue, lastSaid, said, line } = reading;
  if (lacksCode(line.text, lastSaid) || correctsName(reading)) return null;
  const { expects } = said;
  return answerIn(line.text, { expects, newValue, asking: topic !== null, askedMore, lastSaid, asked: line.asked });
}

function intentOf(reading: Reading, existing: BookingWish | null, topic: Topic | null, answer: Answer): Intent {
  const { line, said } = reading;
  if (topic === "cancellation_policy") return "question";
  if (existing !== null) return existing;
  if (topic !== null) return besideQuestion(reading, topic);
  if (said.expects === "confirm" && (answer === "yes" || refusesToBook(line.text))) return "none";
  if (leavesForNow(line.text) || givesUp(line.text)) return "none";
  if (said.expects === "which_booking" && !namesBooking(line.text)) return "none";
  if (asksIdentity(reading) && reading.identified && !reading.timed && !namesBooking(line.text)) return "none";
  if (onlyPauses(reading) || chats(line.text)) return "none";
  if (asksToBook(line.text)) return wanted(reading, true);
  if (said.expects === "which_booking") return "none";
  return fromContext(reading, answer);
}

/** "One second, let me grab my calendar." */
function onlyPauses({ line, said, timed, namesListed }: Reading): boolean {
  const text = line.text.replace(/\b(?:my|the|mi) (?:schedule|calendar|diary|planner|book|agenda|calendario)\b/g, "");
  return !timed && !namesListed && !namesBooking(text) && !wantsWaitlist(text) && isPausing(line.text, said.text);
}

function besideQuestion(reading: Reading, topic: Topic): Intent {
  const { line, said, timed } = reading;
  if (ASKS_FIRST.test(line.text)) return "question";
  if (wishesFirst(reading)) return wanted(reading);
  if (asksToBook(line.text) && (hasClause(line.text) || namesBooking(line.text))) return "book";
  const fitsTime = topic !== "opening_hours" && topic !== "staff";
  return timed && said.expects === "time" && fitsTime ? wanted(reading) : "question";
}

const PIECES = /[,.;!?¿]+\s*|\s(?=(?:and|also|but|oh|plus|y|tambien|ademas|pero)\s)/i;
const STANDS = /\b(?:im|i am|were|we are|my|our|already|had|mi|ya|tengo)\b/;

/** "A haircut on Friday, oh, and is there parking?": the question comes after a wish. */
function wishesFirst({ said, namesListed }: Reading): boolean {
  const pieces = said.text.split(PIECES).map((piece) => ({ ...plainLine(piece), asked: false }));
  const at = pieces.findIndex((piece) => topicOf(piece) !== null);
  const before = pieces
    .slice(0, Math.max(at, 0))
    .map(({ text }) => text)
    .join(" ");
  if (before === "" || STANDS.test(before)) return false;
  return asksToBook(before) || (namesListed && namesTime(before));
}

const ASKS_FIRST =
  /^(?:(?:and|but|so|ok|okay|also|hi|hello|hey|hola|y|oye|disculpe|perdon) )*(?:what|whats|how|where|wheres|who|which|do you|are you|is there|does|is|cuanto|donde|como|que|quien|cual|a que|hasta que|hay|tienen|aceptan|estan|cuales)\b/;

function fromContext(reading: Reading, answer: Answer): Intent {
  const { line, said, timed, namesListed, newValue } = reading;
  const atTime = said.expects === "time" || said.expects === "confirm";
  if (picksOne(reading)) return wanted(reading);
  if (atTime && !newValue && namesTime(line.text) && answer !== "yes") return wanted(reading);
  if (said.expects === "time" && isFlexible(line.text)) return wanted(reading);
  if (answer !== null && !newValue) return "none";
  if (asksIdentity(reading) && !(timed && newValue && namesTime(line.text))) return "none";
  if (wantsMessage(line.text) && said.expects === "anything") return "none";
  if (timed || namesListed || anyStaff(reading)) return wanted(reading);
  if (wantsWaitlist(line.text)) return "book";
  const mine =
    /\b(?:already have|ya tengo)\b|\b(?:my|mi) (?:\w+ )?(?:appointment|booking|reservation|visit|cita|reserva)\b/.test(
      line.text,
    );
  return namesBooking(line.text) && !mine && !thanks(line.text) && answer === null ? "book" : "none";
}

/** A time or a service said in the middle of moving a booking belongs to the move. */
function wanted(reading: Reading, plainly = false): Intent {
  const { existing, date, time, window } = reading.when;
  const same = existing?.date === date && existing?.time === time && existing?.window?.from === window?.from;
  const moves =
    existing !== null && !same && !prefersAnother(reading) && (date !== null || time !== null || window !== null);
  if (moves) return reading.before === "cancel" ? "cancel" : "reschedule";
  if (reading.before !== "reschedule") return "book";
  const another = plainly && /\b(?:new|another|nueva|otra cita|book|agendar|reservar)\b/.test(reading.line.text);
  return another ? "book" : "reschedule";
}

function isQuiet(reading: Reading, intent: Intent): boolean {
  if (reading.timed || reading.namesListed || saysGoodbye(reading.line.text)) return false;
  return intent === "none" || (intent === "book" && !asksToBook(reading.line.text));
}

function isUnclear(reading: Reading, meant: Omit<Meant, "unclear">): boolean {
  const { line, said } = reading;
  if (meant.pausing || meant.toChange !== undefined) return false;
  if (asksToRepeat(line.text) && !reading.timed) return true;
  const found = meant.intent !== "none" || meant.topic !== null || meant.answer !== null || meant.acts.length > 0;
  if (found || reading.timed || reading.namesListed) return false;
  if (meant.wantsLink || meant.wantsMessage || meant.angry || greets(line.text)) return false;
  if (/\b(?:spanish|english|espanol|ingles)\b/.test(line.text)) return false;
  return ["anything", "confirm", "time", "which_booking"].includes(said.expects) || line.text === "";
}
