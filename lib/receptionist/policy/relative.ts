import { addDays, clockOf, minuteOf, toLocal } from "../clock";
import type { State } from "../state";
import type { Understood } from "../understanding/types";

/** How far from a start that is spoken of another is: by the clock, or by whole days at the same time. */
export type Relative = { readonly minutes: number; readonly days: number };

const MINUTES_A_DAY = 1440;

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, fifteen: 15, twenty: 20, thirty: 30 },
  ...{ un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, diez: 10, quince: 15, veinte: 20, treinta: 30 },
};

type Unit = "minute" | "hour" | "day" | "week";
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^min/i, "minute"],
  [/^ho/i, "hour"],
  [/^d[aií]/iu, "day"],
  [/^(?:week|seman)/i, "week"],
];

const COUNT =
  "(half an|a half|a couple of|a couple|couple of|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|\\d{1,2})";
const CUENTA = "(media|un par de|una?|dos|tres|cuatro|cinco|seis|diez|quince|veinte|treinta|\\d{1,2})";
const AMOUNTS: readonly RegExp[] = [
  new RegExp(
    `\\b${COUNT} (minutes?|hours?|days?|weeks?) (later|after(?: that)?|earlier|before(?: that)?|sooner|back|forward)\\b`,
    "i",
  ),
  new RegExp(`\\b(back|forward|up)(?: by)? ${COUNT} (minutes?|hours?|days?|weeks?)\\b`, "i"),
  new RegExp(
    `(?<![\\p{L}])${CUENTA} (minutos?|horas?|d[ií]as?|semanas?) (m[aá]s tarde|m[aá]s temprano|despu[eé]s|antes)(?![\\p{L}])(?! (?:de|que)(?![\\p{L}]))`,
    "iu",
  ),
];

const WHOLE: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:the )?same (?:time|hour|day(?:,? (?:and )?same time)?)(?: on)?,? (?:but )?(?:the )?(?:next|following) week\b/i,
    7,
  ],
  [/\b(?:the )?following week\b(?! on)(?:,? (?:the )?same (?:day|time|hour))?/i, 7],
  [
    /\b(?:the )?same (?:time|hour)(?: on)?,? (?:but )?(?:the )?(?:next|following) day\b|\bthe (?:next|following) day\b/i,
    1,
  ],
  [/\bnext day,? (?:at )?(?:the )?same (?:time|hour)\b/i, 1],
  [/\bthe day after\b(?! tomorrow| my| the| our)/i, 1],
  [
    /(?<![\p{L}])(?:a )?la misma hora,? (?:pero )?(?:de )?la (?:semana (?:siguiente|que viene|pr[oó]xima)|pr[oó]xima semana)/iu,
    7,
  ],
  [
    /(?<![\p{L}])(?:a )?la misma hora,? (?:pero )?(?:d?el|al) d[ií]a siguiente|(?<![\p{L}])(?:el|al) d[ií]a siguiente/iu,
    1,
  ],
  [/(?<![\p{L}])(?:a )?la semana siguiente(?:,? (?:a )?la misma hora)?/iu, 7],
];

/** Anything that names a day or an hour of its own counts for itself. */
const ABSOLUTE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?<![\p{L}])(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)(?![\p{L}])|\b(?:at|by|after|before) (?:\d{1,2}|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:minutes?|hours?|days?|weeks?)\b)|(?<![\p{L}])a las? (?:\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)/iu;

function scale(count: string, unit: string, sign: number): Relative {
  const found = UNITS.find(([form]) => form.test(unit))?.[1] ?? "day";
  const half = /^(?:half an|a half|media)$/i.test(count);
  const couple = /couple|par/i.test(count);
  const amount = half ? 0.5 : couple ? 2 : (NUMBERS[count.toLowerCase()] ?? Number(count));
  const minutes = found === "minute" ? amount : found === "hour" ? amount * 60 : 0;
  const days = found === "day" ? amount : found === "week" ? amount * 7 : 0;
  return { minutes: minutes === 0 ? 0 : sign * minutes, days: days === 0 ? 0 : sign * Math.round(days) };
}

const EARLIER = /^(?:earlier|before|sooner|forward|up|m[aá]s temprano|antes)/iu;

/** "An hour later", "the same time the following week", "al día siguiente". null: nothing of the kind, or a day or hour of its own too. */
export function parseRelative(text: string): Relative | null {
  for (const form of AMOUNTS) {
    const [, first = "", second = "", third = ""] = form.exec(text) ?? [];
    if (first === "") continue;
    const [count, unit, way] = /^(?:back|forward|up)$/i.test(first) ? [second, third, first] : [first, second, third];
    return ABSOLUTE.test(text) ? null : scale(count, unit, EARLIER.test(way) ? -1 : 1);
  }
  const days = WHOLE.find(([form]) => form.test(text))?.[1];
  return days === undefined || ABSOLUTE.test(text) ? null : { minutes: 0, days };
}

/** The local day and clock time so far from a local start. */
export function shiftStart(
  local: string,
  { minutes, days }: Relative,
): { readonly date: string; readonly time: string } {
  const [date = "", time = "00:00"] = local.split("T");
  const minute = minuteOf(time) + minutes;
  const over = Math.floor(minute / MINUTES_A_DAY);
  return { date: addDays(date, days + over), time: clockOf(minute - over * MINUTES_A_DAY) };
}

/** The start that is spoken of: held, to be moved, the only one offered, or made just now. */
function baseOf({ hold, goal, target, offers, asked, ownBookings }: State): string | null {
  const [only] = offers;
  const offered = offers.length === 1 ? only?.startsAt : undefined;
  const moved = goal === "reschedule" ? target?.startsAt : undefined;
  const made = asked === "more" ? ownBookings.at(-1)?.startsAt : undefined;
  return hold?.startsAt ?? offered ?? moved ?? made ?? null;
}

/** A start that was said by its distance from the one that is spoken of, as the day and the time that it is. */
export function placeRelative(heard: Understood, before: State, zone: string, text: string): Understood {
  const relative = parseRelative(text);
  const base = baseOf(before);
  if (relative === null || base === null || before.asked === "message" || heard.existing !== null) {
    return heard;
  }
  const start = shiftStart(toLocal(new Date(base), zone), relative);
  const none = { otherTime: null, window: null, chosenOffer: null, shift: null, soonest: false, answer: null };
  return { ...heard, ...none, ...start, pausing: false };
}
