import type { Desk } from "../business";
import type { State } from "../state";
import { serviceChoice } from "../tools/answer-question";
import type { Understood } from "../understanding/types";
import { placeRelative } from "./relative";

/** Nothing but a day: "Tuesday.", "el martes, por favor". */
const BARE_DAY =
  /^\W*(?:(?:uh+|um+|eh+|on|for|this|next|the|el|este|pr[oó]ximo|para|and|y|what about|how about|maybe|or|o|mejor|qu[eé] tal)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|hoy|ma[nñ]ana)(?:\W+(?:please|then|por favor|entonces))*\W*$/iu;

/**
 * A day alone, said to offers of several days, asks what is free on it rather than for the one start that was named of it: "…or
 * which other day?" was asked as well. What is understood, without the offer.
 */
function openDay(heard: Understood, { offers, wish }: State, text: string): Understood {
  const days = new Set(offers.map(({ local }) => local.slice(0, 10)));
  const opens = heard.chosenOffer !== null && days.size > 1 && heard.time === null && wish.time === null;
  return opens && heard.date !== null && BARE_DAY.test(text) ? { ...heard, chosenOffer: null } : heard;
}

/** "The first one", "number two", "la última", and nothing else: said to a list of names. */
const ORDINALS: readonly RegExp[] = [
  /^(?:first|1st|one|1|primer[oa]?|uno|una)$/i,
  /^(?:second|2nd|two|2|segund[oa]|dos)$/i,
  /^(?:third|3rd|three|3|tercer[oa]?|tres)$/i,
  /^(?:fourth|4th|four|4|cuart[oa]|cuatro)$/i,
  /^(?:fifth|5th|five|5|quint[oa]|cinco)$/i,
  /^(?:sixth|6th|six|6|sext[oa]|seis)$/i,
];
const PLACE =
  /^\W*(?:(?:uh+|um+|i'd like|i would like|i'll take|let's do|give me|quiero|quisiera|me quedo con)\s+)?(?:the |number |option |el |la |opci[oó]n |n[uú]mero )(?:number |n[uú]mero )?([\p{L}\d]+)(?: one| option)?(?:\W+(?:please|por favor))?\W*$/iu;

/** A place in the list of services that was just said, as the service that stood there. */
function pickService(heard: Understood, { asked, wish }: State, desk: Desk, text: string): Understood {
  const word = PLACE.exec(text)?.[1];
  if (asked !== "service" || wish.service !== null || heard.service !== null || word === undefined) {
    return heard;
  }
  const [names, hasOthers] = serviceChoice(desk);
  const isLast = /^(?:last|[uú]ltim[oa])$/iu.test(word) && !hasOthers;
  const service = isLast ? names.at(-1) : names[ORDINALS.findIndex((ordinal) => ordinal.test(word))];
  return service === undefined ? heard : { ...heard, service, date: null, time: null, otherTime: null, intent: "book" };
}

/** "I don't know", "she doesn't mind": said to "anyone in particular?", anyone will do. */
const NOBODY_KNOWN =
  /^\W*(?:(?:um+|uh+|oh|well|pues|eh)\W+)*(?:i (?:really )?(?:don'?t|do not) (?:know|mind|care)(?: (?:them|any of them|anyone|anybody|who))?|(?:he|she|they|it) (?:doesn'?t|don'?t) (?:mind|care|matter)|not (?:sure|really|particularly)|no idea|n\/?a|no s[eé]|ni idea|me da (?:igual|lo mismo)|no conozco a nadie|(?:a [eé]l|a ella) le da igual)\W*$/iu;

function takeAnyone(heard: Understood, { asked }: State, text: string): Understood {
  const isAny = asked === "staff" && heard.staff === null && NOBODY_KNOWN.test(text);
  return isAny ? { ...heard, anyStaff: true, pausing: false, answer: null } : heard;
}

/** What an utterance means where it was said: to offers of several days, or to a list of services. */
export function inContext(heard: Understood, before: State, desk: Desk, text: string): Understood {
  const placed = placeRelative(openDay(heard, before, text), before, desk.profile.timeZone, text);
  return takeAnyone(pickService(placed, before, desk, text), before, text);
}
