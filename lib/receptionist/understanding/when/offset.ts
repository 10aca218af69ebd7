import type { Moment, Offset } from "../types";
import { clockText, dayNumber, isoDate, minuteOf } from "./calendar";

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, un: 1, una: 1, two: 2, dos: 2, couple: 2, par: 2, three: 3, tres: 3, few: 3 },
  ...{ four: 4, cuatro: 4, five: 5, cinco: 5, six: 6, seis: 6, ten: 10, diez: 10, fifteen: 15, quince: 15 },
  ...{ twenty: 20, veinte: 20, thirty: 30, treinta: 30, forty: 40, "forty five": 45, "cuarenta y cinco": 45 },
};
const NUMBER =
  "an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty five|forty|(?:a )?(?:couple|few)(?: of)?|una?|un par de|dos|tres|cuatro|cinco|seis|diez|quince|veinte|treinta|cuarenta y cinco|\\d{1,2}";
const AMOUNT = `(?:(?:a )?half (?:an? )?hour|(?:a )?quarter of an hour|media hora|(?:un )?cuarto de hora|(?:${NUMBER}) (?:hours?|hrs?|minutes?|mins?|days?|weeks?|horas?|minutos?|dias?|semanas?)(?: and a half| y media)?)`;
const LATER = "(?:later|after(?: that| it)?|mas tarde|despues|luego|mas adelante)";
const EARLIER = "(?:earlier|sooner|before(?: that| it)?|antes|mas temprano|mas pronto)";
const ENDS =
  "(?=\\W*$|[,.;!?]| (?:than that|than it is|please|if|would|works?|is|instead|same|then|that day|at the same|with|and|on the same|thanks|por favor|mejor|si|seria|es posible|puede|entonces|ese|el mismo|a la misma|la misma|y|gracias|que eso|de eso|porfa))";
const IT = "(?:it|that|this|them|(?:my|the|our|that) (?:[\\w']+ ){0,7}?[\\w']+)";

/** `moves`: a verb moves the visit, its clock time stays where only days are told. */
type Form = readonly [sign: 1 | -1, form: RegExp, moves?: true];

const BY_AMOUNT: readonly Form[] = [
  [1, new RegExp(`\\b(${AMOUNT}) ${LATER}${ENDS}`)],
  [-1, new RegExp(`\\b(${AMOUNT}) ${EARLIER}${ENDS}`)],
  [
    1,
    new RegExp(
      `\\b(?:push(?:ed)?|mov(?:e|ed)|put|shift|bump|set|slide) (?:${IT} )?(?:back|out|on|later)(?: by)? (${AMOUNT})${ENDS}`,
    ),
    true,
  ],
  [
    -1,
    new RegExp(`\\b(?:mov(?:e|ed)|bring|pull|bump|shift) (?:${IT} )?(?:forward|up|earlier)(?: by)? (${AMOUNT})${ENDS}`),
    true,
  ],
  [1, new RegExp(`\\b(?:delay|postpone) (?:${IT} )?(?:by )?(${AMOUNT})${ENDS}`), true],
  [1, new RegExp(`\\b(?:retras|aplaz|atras|pospon)\\w+ (?:(?:mi|la|el) (?:\\w+ ){1,7}?)?(${AMOUNT})${ENDS}`), true],
  [-1, new RegExp(`\\badelant\\w+ (?:(?:mi|la|el) (?:\\w+ ){1,7}?)?(${AMOUNT})${ENDS}`), true],
];

const BY_DAYS: readonly (readonly [days: number, form: RegExp])[] = [
  [
    1,
    new RegExp(
      `\\b(?:(?:the|to the) (?:next|following) day|the day after(?: that)?|al dia siguiente|el dia siguiente|el dia despues)${ENDS}`,
    ),
  ],
  [-1, new RegExp(`\\b(?:the day before(?: that)?|the previous day|el dia antes|el dia anterior|un dia antes)${ENDS}`)],
];
const WEEK = new RegExp(
  `\\b(?:the following week|the week after(?: that)?|(?:a )?la semana siguiente|la semana despues)${ENDS}`,
);
const NEXT_WEEK = /\b(?:next week|la semana que viene|la proxima semana)\b/;
const WEEKDAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b/;
const SAME_TIME = /\b(?:same time|same hour|misma hora)\b/;
const SAME_ALONE =
  /^\W*(?:(?:um+|uh+|just|maybe|yes|ok|pues|si|keep|at|for) )*(?:the |a la |la )?(?:same (?:time|hour)|misma hora)(?: please| is fine| works| por favor| si puede ser)?\W*$/;
const SAME = /\b(?:same (?:time|hour|day)|misma hora|mismo dia)\b/;
/** Who comes late moves nothing, and neither does who asks about a past or a coming event. */
const LATENESS =
  /\b(?:late for|running|i'll be|i will be|i'm going to be|i might be|llegar\w*|llego|tardar\w*|remind\w*|text me|recuerd\w+|recordar\w*|avis\w+|mensaje|mandais|mandan|reminder|policy|notice|aviso)\b/;

function amountOf(said: string, sign: 1 | -1): Pick<Offset, "days" | "minutes"> {
  const half = / (?:and a half|y media)$/.test(said);
  if (/^(?:(?:a )?half|media)\b/.test(said)) return { days: 0, minutes: sign * 30 };
  if (/quarter|cuarto de/.test(said)) return { days: 0, minutes: sign * 15 };
  const words = said.replace(/ (?:and a half|y media)$/, "");
  const unit = words.split(" ").at(-1) ?? "";
  const number = words.slice(0, -unit.length).trim();
  const name = /couple|few|par/.exec(number)?.[0] ?? number;
  const count = (COUNTS[name] ?? Number(name)) + (half ? 0.5 : 0);
  if (/^h/.test(unit)) return { days: 0, minutes: sign * count * 60 };
  if (/^m/.test(unit)) return { days: 0, minutes: sign * count };
  return { days: sign * Math.round(/^(?:w|s)/.test(unit) ? count * 7 : count), minutes: 0 };
}

/** `plain`: lower case, no accents. null: nothing is told by how far it is from another visit. */
export function offsetSaid(plain: string): Offset | null {
  if (LATENESS.test(plain)) return null;
  const sameTime = SAME_TIME.test(plain);
  for (const [sign, form, moves] of BY_AMOUNT) {
    const match = form.exec(plain);
    if (match?.[1] === undefined) continue;
    const { days, minutes } = amountOf(match[1], sign);
    return { days, minutes, sameTime: minutes === 0 && (sameTime || moves === true) };
  }
  for (const [days, form] of BY_DAYS) if (form.test(plain)) return { days, minutes: 0, sameTime };
  if (!WEEKDAY.test(plain) && (WEEK.test(plain) ? true : SAME.test(plain) && NEXT_WEEK.test(plain)))
    return WEEK.test(plain) && !SAME.test(plain) ? null : { days: 7, minutes: 0, sameTime };
  return SAME_ALONE.test(plain) ? { days: 0, minutes: 0, sameTime: true } : null;
}

/** The moment so far from a known one; its time where the hour moves or stays. */
export function offsetFrom(
  known: { readonly date: string; readonly time: string | null },
  offset: Offset,
): Moment | null {
  const day = dayNumber(known.date) + offset.days;
  if (offset.minutes === 0) return { date: isoDate(day), time: offset.sameTime ? known.time : null, window: null };
  if (known.time === null) return null;
  const minute = minuteOf(`T${known.time}`) + offset.minutes;
  return minute < 0 || minute >= 1440 ? null : { date: isoDate(day), time: clockText(minute), window: null };
}

const AFTER_LAST = new RegExp(
  `\\b(?:(?:right|straight|immediately|directly|just) after(?: that| it| mine| me| him| her)?|after (?:that|that one|mine)|(?:justo|inmediatamente|enseguida) despues|despues de (?:eso|esa|ese|la mia))${ENDS}`,
);
const BEFORE_LAST = new RegExp(
  `\\b(?:(?:right|straight|immediately|just) before(?: that| it| mine| me| him| her)?|before (?:that|that one|mine)|justo antes|antes de (?:eso|esa|ese|la mia))${ENDS}`,
);
const ANOTHER = /\b(?:another|one more|a second|also|as well|otr[oa]|tambien)\b/;

/** Where a second visit is to be beside the one that was just made. */
export function besideLastSaid(plain: string): "after" | "before" | "same" | null {
  if (LATENESS.test(plain)) return null;
  if (AFTER_LAST.test(plain)) return "after";
  if (BEFORE_LAST.test(plain)) return "before";
  return ANOTHER.test(plain) && SAME_TIME.test(plain) ? "same" : null;
}
