import { isoDate, weekdayOf } from "./calendar";

/** Days that are over. `date` null: more than one, or which one is not clear. */
export type PastDay = { readonly date: string | null };

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const DIAS = ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"];
const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, un: 1, una: 1, "a couple of": 2, "a few": 3, two: 2, dos: 2, three: 3, tres: 3 },
  ...{ four: 4, cuatro: 4, five: 5, cinco: 5, six: 6, seis: 6, seven: 7, siete: 7, ten: 10, diez: 10 },
};
const COUNT = `${Object.keys(COUNTS).join("|")}|\\d{1,3}`;

type Kind = { readonly words: RegExp; readonly day: (today: number, match: RegExpExecArray) => number | null };

const back =
  (days: number): Kind["day"] =>
  (today) =>
    today - days;

function lastWeekday(names: readonly string[]): Kind["day"] {
  return (today, match) => {
    const weekday = names.indexOf(match[1] ?? "") + 1;
    return today - (((weekdayOf(today) - weekday + 6) % 7) + 1);
  };
}

const ago: Kind["day"] = (today, match) => {
  const count = COUNTS[match[1] ?? ""] ?? Number(match[1]);
  const unit = match[2] ?? "";
  return /^d/.test(unit) ? today - count : /^(?:w|s)/.test(unit) ? today - 7 * count : null;
};

const KINDS: readonly Kind[] = [
  { words: /\b(?:the )?day before yesterday\b|\b(?:antes de ayer|anteayer|antier)\b/, day: back(2) },
  { words: /\b(?:yesterday|last night|ayer|anoche)\b/, day: back(1) },
  { words: new RegExp(`\\b(${COUNT}) (days?|weeks?|months?|years?) ago\\b`), day: ago },
  { words: new RegExp(`\\bhace (${COUNT}) (dias?|semanas?|mes(?:es)?|anos?)\\b`), day: ago },
  {
    words: new RegExp(`\\b(?:this past|last) (${WEEKDAYS.join("|")})\\b(?! (?:of|in)\\b)`),
    day: lastWeekday(WEEKDAYS),
  },
  { words: new RegExp(`\\b(${DIAS.join("|")}) pasado\\b(?! manana)`), day: lastWeekday(DIAS) },
  { words: /\blast (?:week|month|year|weekend)\b(?! (?:of|in)\b)/, day: () => null },
  { words: /\b(?:la semana pasada|el mes pasado|el ano pasado|el fin de semana pasado)\b/, day: () => null },
];

/** What happened then, or whose visit it was: no wish for that day, unless it is wished for outright ("to yesterday"). */
const TOLD =
  /\b(?:was|were|called|came|missed|booked|made|had|did|didn't|got|spoke|talked|saw|forgot|told|said|went|tried|left|cancel+ed|scheduled|received|lost|broke|started|visited|wanted|needed|since|from|of|my (?:appointment|visit|booking|reservation))\b|\b(?:llame|fui|estuve|hable|reserve|hice|perdi|tuve|vine|dije|olvide|cancele|recibi|pedi|era|habia|tenia|desde|mi (?:cita|visita|reserva))\b|'s\b/;
const OUTRIGHT = /\b(?:to|for|on|para|a|al|para el)(?: the| el)? ?$/;

type Found = { readonly at: number; readonly length: number; readonly date: string | null };

function find(plain: string, today: number): Found | null {
  for (const { words, day } of KINDS) {
    const match = words.exec(plain);
    if (match) {
      const number = day(today, match);
      return { at: match.index, length: match[0].length, date: number === null ? null : isoDate(number) };
    }
  }
  return null;
}

/** The utterance without its days that are over, each letter where it was: "last Tuesday" is not the next one. */
export function withoutPastDays(plain: string, today: number): string {
  const found = find(plain, today);
  if (found === null) {
    return plain;
  }
  const until = found.at + found.length;
  return withoutPastDays(plain.slice(0, found.at) + " ".repeat(found.length) + plain.slice(until), today);
}

/** The day that is over and was wished for all the same ("yesterday at three"), or null. `plain`: lower case, no accents. */
export function findPastDay(plain: string, today: number): PastDay | null {
  const found = find(plain, today);
  if (found === null) {
    return null;
  }
  const before = plain.slice(0, found.at);
  const after = plain.slice(found.at + found.length);
  const isTold = TOLD.test(before) || TOLD.test(after.slice(0, 40));
  return isTold && !OUTRIGHT.test(before) ? null : { date: found.date };
}
