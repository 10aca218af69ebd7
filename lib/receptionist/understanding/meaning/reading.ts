import type { Heard, Utterance, When } from "../types";
import { asksToBook, type BookingWish, type Standing, wishAboutExisting } from "./booking-wishes";
import { type Line, phrases, plainLine } from "./plain-line";

/** One utterance with what its context tells about it. */
export type Reading = {
  readonly said: Utterance;
  readonly line: Line;
  readonly when: When;
  /** What the conversation was about before this utterance. */
  readonly before: BookingWish | null;
  /** A time of any kind is named. */
  readonly timed: boolean;
  /** A service or a person of the business is named. */
  readonly namesListed: boolean;
  /** A name, a phone number or an e-mail address is told. */
  readonly identified: boolean;
  /** What is named now that the last question did not already name. */
  readonly newValue: boolean;
  readonly lastSaid: string;
};

export function readingOf(said: Utterance, when: When, heard: Heard | null): Reading {
  const line = plainLine(said.text);
  const lastSaid = plainLine(said.history.findLast((one) => one.speaker === "SYSTEM")?.text ?? "").text;
  const timed = when.date !== null || when.time !== null || when.window !== null || when.soonest || when.shift !== null;
  const listed = [...namedOf(line.text, [...said.services, ...said.staff]), ...heardOf(heard)];
  const repeats = sameAsSaid(line.text, lastSaid) || when.chosenOffer !== null;
  const identified = heard !== null && (heard.name ?? heard.phone ?? heard.email) !== null;
  return {
    said,
    line,
    when,
    before: wishBefore(said),
    timed: timed || when.chosenOffer !== null,
    namesListed: listed.length > 0,
    identified,
    newValue:
      (timed && !repeats) ||
      (said.expects === "confirm" && hasNewTimeWord(line.text, lastSaid)) ||
      (identified && !restatesName(heard, lastSaid)) ||
      listed.some((name) => !sharesWord(name, lastSaid)),
    lastSaid,
  };
}

const heardOf = (heard: Heard | null): string[] =>
  [heard?.service ?? null, heard?.staff ?? null].flatMap((name) => (name === null ? [] : [plainLine(name).text]));

const sharesWord = (name: string, lastSaid: string): boolean => {
  const said = new Set(lastSaid.split(" "));
  return name.split(" ").some((word) => word.length > 2 && said.has(word));
};

/** "Yes, my name is Maria" to "…for Maria. Shall I book it?": nothing but that name, which they were told. */
function restatesName(heard: Heard | null, lastSaid: string): boolean {
  if (heard === null || heard.name === null || (heard.phone ?? heard.email) !== null) return false;
  const told = /\b(?:for|a nombre de) \p{L}/u.test(lastSaid);
  const said = new Set(lastSaid.split(" "));
  return (
    !told ||
    plainLine(heard.name)
      .text.split(" ")
      .every((word) => said.has(word))
  );
}

function namedOf(text: string, lists: readonly (readonly string[])[]): string[] {
  const padded = ` ${text} `;
  const names = lists.flatMap((names) => names.map((name) => plainLine(name).text));
  return names.filter((name) => name !== "" && (padded.includes(` ${name} `) || padded.includes(` ${name}s `)));
}

const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "one two three four five six seven eight nine ten eleven twelve",
    "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "#first #second #third #fourth #fifth #sixth #seventh #eighth #ninth #tenth #eleventh #twelfth #thirteenth #fourteenth #fifteenth #sixteenth #seventeenth #eighteenth #nineteenth #twentieth",
    "#primero #segundo #tercero",
  ]
    .flatMap((words) => words.split(" ").map((word, at): [string, string] => [word, String(at + 1)]))
    .map(([word, number]) => (word.startsWith("#") ? [word.slice(1), `#${number}`] : [word, number]))
    .concat([
      ["fifteen", "15"],
      ["twenty", "20"],
      ["thirty", "30"],
      ["media", "30"],
      ["forty", "40"],
      ["fifty", "50"],
      ["quince", "15"],
      ["cuarto", "15"],
      ["quarter", "15"],
      ["half", "30"],
      ["thirtieth", "#30"],
    ]),
);
const TIME_WORD =
  /^(?:#?\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:days?)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|today|tomorrow|hoy|manana|noon|mediodia|january|february|march|april|june|july|august|september|october|november|december|next|later|earlier|morning|afternoon|evening)$/;

/** Whether every time word was already in what was said to them: "yes, Tuesday at three" after "Tuesday at 3?". */
function sameAsSaid(text: string, lastSaid: string): boolean {
  const said = new Set(numbered(lastSaid));
  const named = numbered(text).filter((word) => TIME_WORD.test(word));
  return named.length > 0 && named.every((word) => said.has(word));
}

/** A yes that names another hour is no yes, whether or not a time could be made of it. */
function hasNewTimeWord(text: string, lastSaid: string): boolean {
  if (lastSaid === "") return false;
  const said = new Set(numbered(lastSaid));
  const named = numbered(
    text
      .replace(MONEY, "")
      .replace(
        /\b(?:see you|nos vemos|hasta|second thoughts?|that one|this one|one (?:moment|second|sec|minute))\b.*/,
        "",
      ),
  );
  return named.some((word) => TIME_WORD.test(word) && !/^(?:1|later|next|earlier)$/.test(word) && !said.has(word));
}

const MONEY = /\b(?:[\w:]+ ){1,2}(?:dollars?|bucks|euros?|pesos?)\b/g;
const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre";
const DAY_AFTER_MONTH = new RegExp(`\\b(${MONTH}) (\\d+)\\b`, "g");
const DAY_BEFORE_MONTH = new RegExp(`\\b(\\d+) (?=(?:de|of) (?:${MONTH})\\b)`, "g");

/** The words with numbers in one form: an hour is "3", a day of the month "#3". */
const numbered = (line: string): string[] =>
  line
    .replaceAll(/(\d) ?(?:am|pm)\b/g, "$1")
    .replaceAll(/\$(?=\d)/g, "")
    .replaceAll(/(\d):00\b/g, "$1")
    .replaceAll(/(\d):(\d)/g, "$1 $2")
    .split(" ")
    .map((word) => NUMBERS[word] ?? word.replace(/(?<=day)s$/, ""))
    .join(" ")
    .replaceAll(/\b(2|3)0 #(\d)\b/g, "#$1$2")
    .replaceAll(DAY_AFTER_MONTH, "$1 #$2")
    .replaceAll(DAY_BEFORE_MONTH, "#$1 ")
    .replaceAll(/\b(\d+)(?:st|nd|rd|th)\b/g, "#$1")
    .split(" ");

const OFFERS_MOVE = phrases(
  "(?:like to|want to|should i|shall i|i can|ill|to) (?:move|reschedule)",
  "reschedul\\w+",
  "moved? (?:it|your|to)",
  "reprogram\\w+",
  "cambiar (?:la|su) cita",
  "moverla|cambiarla",
);

function wishBefore(said: Utterance): BookingWish | null {
  for (const turn of said.history.toReversed()) {
    const line = plainLine(turn.text);
    if (turn.speaker === "SYSTEM") {
      if (OFFERS_MOVE.test(line.text)) return "reschedule";
      continue;
    }
    const wish = wishAboutExisting(line.text, line.asked, "booking");
    if (wish === "reschedule" || wish === "cancel") return wish;
    if (wish === null && asksToBook(line.text)) return "book";
  }
  return null;
}

/** Whether a booking is just being made, so that "change it to four" can only correct it. */
export function standingOf(reading: Reading): Standing {
  const { before, when, said } = reading;
  if (before === "reschedule" || (when.existing !== null && !prefersAnother(reading))) return "open";
  const unasked = said.expects === "anything" || said.expects === "which_booking";
  if (before === null && unasked && said.offers.length === 0) return "open";
  return said.expects === "confirm" ? "read_back" : "booking";
}

const PREFERS = phrases(
  "instead of|rather than|en (?:vez|lugar) del?|(?:any ?where|any ?time|some ?time|some ?where)(?: \\w+)? from",
);
const OWN = phrases(
  "my|our|appointment|booking|booked|have|had|ive|come|coming|came|late|move|(?<!oil )change|switch|swap|reschedule|tengo|tenia|mi|cita|cambi\\w+|mover|pasar",
);
/** "Thursday instead of Friday would be better": of what is offered, not of a booking that stands. */
export const prefersAnother = ({ line }: Reading): boolean => PREFERS.test(line.text) && !OWN.test(line.text);

export const asksIdentity = ({ said }: Reading): boolean =>
  said.expects === "name" || said.expects === "phone" || said.expects === "email";

const ANYONE = phrases(
  "any(?:one|body)?(?: \\w+){0,3}",
  "(?:no|dont have a) preference",
  "whoever\\w*",
  "doesnt matter|dont (?:care|mind)",
  "me da igual|cualquiera|no importa|quien sea|no tengo preferencia|(?:el|la) que sea",
);
export const anyStaff = ({ said, line }: Reading): boolean => said.expects === "staff" && ANYONE.test(line.text);

const FLEXIBLE = phrases(
  "whenever|any ?time|any day|flexible|doesnt matter|dont (?:care|mind)|wide open|up to you|you (?:pick|choose)|surprise me",
  "cuando (?:sea|quiera\\w*|pueda\\w*)|cualquier (?:dia|hora|momento)|a cualquier hora|me da igual|no importa|usted diga",
);
/** "Whenever": every time will do. */
export const isFlexible = (text: string): boolean => FLEXIBLE.test(text);

const TIME_TOLD = phrases(
  "\\w+days?",
  "tomorrow|today|noon|oclock|am|pm|mornings?|afternoons?|evenings?|weeks?|weekends?",
  "lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|tarde|hoy|semana|mediodia",
);
/** Words of a day or an hour, also when no time could be made of them ("not Tuesday"). */
export const namesTime = (text: string): boolean => TIME_TOLD.test(text);
