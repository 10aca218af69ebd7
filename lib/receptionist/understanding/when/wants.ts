import type { Moment, Utterance, When } from "../types";
import { minuteOf } from "./calendar";
import type { Range } from "./resolve";

const SOONEST = [
  /\b(?:as soon as (?:possible|you can)|soon as possible|a\.?s\.?a\.?p\.?|soonest|right away|straight away|immediately|earliest (?:possible|avail\w+|you(?:'ve| have)?|appointment|slot|time|opening|one)|(?:very )?earliest$|first (?:available|free|open(?:ing)?|slot|appointment|thing)|next (?:available|free|open(?:ing)?)|whenever (?:is|you(?:'re| are| have)) (?:the )?(?:soonest|first|free)|when(?:'s| is) (?:the|your) (?:next|soonest|earliest|first)|quickest|how soon|whenever you(?:'ve| have) (?:got )?(?:something|anything|an opening|a slot|a spot)|whatever(?:'s| is) (?:the )?(?:soonest|first|next|earliest)|the sooner the better|earliest (?:tomorrow|today|this|next|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:tomorrow|today|\w+day) earliest|(?:see me|come|come in|come over|available|free|take me|fit me in|get in|do it|seen) (?:right )?now|as early as (?:possible|you can|you have)|any ?time soon)\b/,
  /\b(?:lo antes posible|cuanto antes|lo mas pronto(?: posible)?|lo mas temprano posible|el primer (?:hueco|turno|horario)|la primera (?:cita|hora) (?:disponible|libre|que)|primera (?:cita )?disponible|primer hueco|proxim[oa] (?:cita |hueco |turno |hora )?(?:disponible|libre)|enseguida|inmediatamente|lo primero que (?:tenga|haya)|ya mismo|a la mayor brevedad|en cuanto pued[ae]n?)\b/,
];

/** "The first free one", "as soon as possible". */
export function wantsSoonest(plain: string): boolean {
  return SOONEST.some((form) => form.test(plain));
}

const SHIFTS: readonly (readonly [NonNullable<When["shift"]>, RegExp])[] = [
  [
    "other_day",
    /\b(?:(?:another|a different|any other|some other|other) (?:day|date|days|dates)|different days?|otro dia|otra fecha|otros dias|otras fechas|(?:on|for) a different day|dia diferente|dia distinto)\b/,
  ],
  [
    "earlier",
    /\b(?:(?:anything|something|any|one|slots?|times?|bit|little|hour|earlier|much|way|appointments?|openings?|is there|available) earlier|earlier (?:one|slot|time|appointment|opening|than|in the day|that day|if|please|on)|(?:an )?earlier (?:one|slot)|sooner|earlier\W*$|(?:bring|pull|move) (?:it|my \w+|that|this) (?:forward|up)|(?:algo|un poco|alguna|mucho|una hora|media hora|cita|hora|hay) (?:mas )?(?:antes|temprano)|mas temprano|mas pronto|algo antes)\b/,
  ],
  [
    "later",
    /\b(?:(?:anything|something|any|one|slots?|times?|bit|little|hour|much|way|appointments?|openings?|available) later(?! today| this| next)|later (?:one|slot|time|appointment|opening|than that|in the day|that day|if|please|on that)|later\W*$|(?:push|move|put) (?:it|my \w+|that|this) back|mas tarde|algo despues|un poco despues)\b/,
  ],
  [
    "other",
    /\b(?:(?:anything|what|something) else|(?:any )?other (?:times?|options?|slots?|openings?|appointments?)|(?:another|a different|some other) (?:time|slot|option|one|hour|appointment)|different times?|more options|none of (?:those|them|these)|neither|otra hora|otras horas|otro horario|otros horarios|otra opcion|otras opciones|algo mas disponible|otro hueco|ninguna de (?:esas|las dos)|ninguno)\b/,
  ],
];

/** What is wanted beside what was offered. */
export function shiftOf(plain: string): When["shift"] {
  if (
    /\b(?:(?:earlier|later) than (?!that|this|what|the )|or later|or earlier|no later|not later|no earlier|sooner the better|later (?:today|this|next)|hoy mas tarde|mas tarde hoy|o mas tarde|no mas tarde)\b/.test(
      plain,
    )
  ) {
    return /\b(?:another|other|different|otr[oa]) (?:day|dia|fecha|date)/.test(plain) ? "other_day" : null;
  }
  for (const [shift, form] of SHIFTS) if (form.test(plain)) return shift;
  return null;
}

const ORDINALS: readonly (readonly [number, RegExp])[] = [
  [
    0,
    /\b(?:(?:the|your|that|let's do the|take the) (?:very )?(?:first|1st)|first (?:one|option|slot|time|works|is)|option (?:one|a|1)|number (?:one|1)|former|(?:el|la) primer[oa]?|primera opcion|opcion (?:uno|1|a))\b/,
  ],
  [
    1,
    /\b(?:(?:the|your|that) (?:second|2nd)|second (?:one|option|slot|time|works)|option (?:two|b|2)|number (?:two|2)|(?:el|la) segund[oa]|segunda opcion|opcion (?:dos|2|b))\b/,
  ],
  [
    2,
    /\b(?:(?:the|your|that) (?:third|3rd)|third (?:one|option|slot|time)|option (?:three|c|3)|number (?:three|3)|(?:el|la) tercer[oa]?|tercera opcion|opcion (?:tres|3|c))\b/,
  ],
];
const LAST = /\b(?:the last(?: one)?|last (?:one|option)|the latter|latter|(?:el|la) ultim[oa]|ultima opcion)\b/;
const MIDDLE = /\b(?:the middle(?: one)?|middle one|(?:el|la) del medio|(?:el|la) de en medio)\b/;
const LATER =
  /\b(?:the (?:later|latest)(?: one| time| slot| appointment)?|later (?:one|time|slot) (?:please|works|is)|(?:el|la) (?:de )?mas tarde|(?:el|la) mas tarde)\b/;
const EARLIER =
  /\b(?:the (?:earlier|earliest)(?: one| time| slot| appointment)?|earlier (?:one|time|slot) (?:please|works|is)|(?:el|la) (?:de )?mas temprano|(?:el|la) mas temprano|(?:el|la) de antes)\b/;
const EITHER =
  /\b(?:either (?:one|of (?:them|those)|is|works|would|will)|any of (?:them|those|these)|whichever|both (?:work|are)|cualquiera|me da igual)\b/;
/** Nothing but that, to offers of times. */
const EITHER_ALONE =
  /^\W*(?:(?:oh|well|uh|um|honestly|really|pues|eh)\W+)*(?:(?:i )?(?:have )?no preference|(?:i )?(?:don't|do not) (?:mind|care)(?: which)?|(?:it )?(?:doesn't|does not) matter(?: to me)?|(?:it's )?up to you|you (?:pick|choose|decide)|surprise me|any(?: one| time)?|anyone|whatever(?: works| suits)?|all good|sin preferencia|no tengo preferencia|no (?:me )?importa|lo que sea|(?:la|el) que sea|(?:usted )?elija(?: usted)?)(?:\W+(?:please|is fine|will do|works|por favor))?\W*$/;
const NOT_OFFERED =
  /\b(?:first|primer[oa]?) (?:available|free|thing|name|week|appointment|visit|hora|vez)|second (?:opinion|visit)|last (?:name|week|time|month|visit)|ultima vez|earliest (?:you|available|possible)|(?:an|any|anything|something|nothing|algo) (?:earlier|later)|neither|ningun|than (?:the|that)/;

/** "The earliest you've got", said to offers, is the first of them in time. */
const TAKES_EARLIEST =
  /^\W*(?:(?:um+|uh+|ok|just|i'll take|give me|let's do|whatever(?: time)?(?:'s| is)|the|your|dame|deme|la|lo)\W+)*(?:earliest|soonest|mas tempran[ao]|primera que)(?: (?:you've got|you have|you got|one|time|there is|of (?:those|them|these)|works|is fine|please|tengas?|haya|posible|por favor))*\W*$/;

function byOrdinal(plain: string, offers: readonly string[]): number | null {
  if (NOT_OFFERED.test(plain) && !TAKES_EARLIEST.test(plain)) return null;
  const inOrder = offers
    .map((offer, index) => ({ offer, index }))
    .sort((one, other) => one.offer.localeCompare(other.offer));
  if (LATER.test(plain)) return inOrder.at(-1)?.index ?? null;
  if (EARLIER.test(plain) || TAKES_EARLIEST.test(plain)) return inOrder[0]?.index ?? null;
  for (const [index, form] of ORDINALS) if (form.test(plain)) return index < offers.length ? index : null;
  if (EITHER.test(plain) || EITHER_ALONE.test(plain)) return 0;
  if (LAST.test(plain)) return offers.length - 1;
  return MIDDLE.test(plain) && offers.length === 3 ? 1 : null;
}

/** "The morning one", "la de la tarde". */
const THE_ONE = /\b(?:the \w+(?: \w+)? (?:one|slot|appointment|option|time)|(?:el|la) de (?:la|el|por la))\b/;

function inHours(offers: readonly string[], date: string | null, hours: Range): number | null {
  const fits = offers.flatMap((offer, index) => {
    const minute = minuteOf(offer);
    return (date === null || offer.startsWith(date)) && minute >= hours.from && minute < hours.to ? [index] : [];
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The offer that was taken: by its place among the offers, or by the one that has its day and time. */
export function chosenOffer(plain: string, { offers }: Utterance, said: Moment, hours: Range | null): number | null {
  if (offers.length === 0) return null;
  if (hours !== null && THE_ONE.test(plain)) return inHours(offers, said.date, hours);
  if (said.window !== null) return null;
  if (said.date === null && said.time === null) return byOrdinal(plain, offers);
  if (said.time === null && shiftOf(plain) !== null) return null;
  const fits = offers.flatMap((offer, index) => {
    const day = said.date === null || offer.startsWith(said.date);
    return day && (said.time === null || offer.slice(11, 16) === said.time) ? [index] : [];
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
