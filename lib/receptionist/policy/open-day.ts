import type { State } from "../state";
import type { Understood } from "../understanding/types";

/** Nothing but a day: "Tuesday.", "el martes, por favor". */
const BARE_DAY =
  /^\W*(?:(?:uh+|um+|eh+|on|for|this|next|the|el|este|pr[oó]ximo|para|and|y|what about|how about|maybe|or|o|mejor|qu[eé] tal)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|hoy|ma[nñ]ana)(?:\W+(?:please|then|por favor|entonces))*\W*$/iu;

/**
 * A day alone, said to offers of several days, asks what is free on it rather than for the one start that was named of it: "…or
 * which other day?" was asked as well. What is understood, without the offer.
 */
export function openDay(heard: Understood, { offers, wish }: State, text: string): Understood {
  const days = new Set(offers.map(({ local }) => local.slice(0, 10)));
  const opens = heard.chosenOffer !== null && days.size > 1 && heard.time === null && wish.time === null;
  return opens && heard.date !== null && BARE_DAY.test(text) ? { ...heard, chosenOffer: null } : heard;
}
