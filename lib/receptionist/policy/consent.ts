import { toLocal } from "../clock";
import type { Intent, Moment } from "../understanding/types";
import { isSameName } from "./find-visit";
import type { Turn } from "./turn";

/** What a read-back named. Names as they are said; null: it named none. */
export type ReadBack = {
  readonly intents: readonly Intent[];
  /** Instants, ISO 8601. */
  readonly starts: readonly string[];
  readonly service: string | null;
  readonly staff: string | null;
  readonly name: string | null;
};

/** Orders not to do it, and "is it booked?": no engine's yes outweighs them. */
const FORBIDS =
  /\b(do not|don'?t|never|not) (book|reserve|cancel|move|schedule|make it|do (it|that|anything))\b|(?<![\p{L}])no (l[aoe] |me l[ao] )?(reserve|reserves|agende|haga|cancele|anule|mueva|cambie)(?![\p{L}])/iu;
export const forbids = (text: string): boolean => FORBIDS.test(text);
const ASKS = /\?\s*$/;
const BEGINS_WITH_YES =
  /^\W*(yes|yeah|yep|yup|sure|ok|okay|please|right|correct|of course|s[ií]|claro|vale|bueno|por favor|perfecto|correcto)(?![\p{L}])/iu;

/** A yes that asks for nothing else: no question, and no wish but the one it is said to. */
export function isPlainYes({ heard, text }: Turn, intents: readonly Intent[]): boolean {
  const isDoubtful = FORBIDS.test(text) || (ASKS.test(text) && !BEGINS_WITH_YES.test(text));
  return (
    heard.answer === "yes" &&
    !isDoubtful &&
    heard.topic === null &&
    heard.shift === null &&
    (heard.intent === "none" || intents.includes(heard.intent))
  );
}

function isWithin(moment: Moment, local: string): boolean {
  const [date, time] = local.split("T");
  return (
    (moment.date === null || moment.date === date) &&
    (moment.time === null || moment.time === time) &&
    (moment.window === null || (local >= moment.window.from && local < moment.window.to))
  );
}

/** Whether nothing that was said differs from what was read back. */
function fits({ heard, tools }: Turn, readBack: ReadBack): boolean {
  const locals = readBack.starts.map((start) => toLocal(new Date(start), tools.desk.profile.timeZone));
  const others = heard.otherTime === null ? [] : [{ ...heard, time: heard.otherTime }];
  const isOf = (...moments: readonly Moment[]) =>
    moments.some((moment) => locals.some((local) => isWithin(moment, local)));
  const saysWhen = heard.date !== null || heard.time !== null || heard.window !== null;
  return (
    (!saysWhen || isOf(heard, ...others)) &&
    (heard.existing === null || isOf(heard.existing)) &&
    !heard.soonest &&
    (heard.service === null || heard.service === readBack.service) &&
    (heard.staff === null || heard.staff === readBack.staff) &&
    (heard.name === null || (readBack.name !== null && isSameName(heard.name, readBack.name)))
  );
}

/** The one gate of every deed: a plain yes to exactly what was read back. */
export function agreesTo(turn: Turn, readBack: ReadBack): boolean {
  return isPlainYes(turn, readBack.intents) && fits(turn, readBack);
}

const KEEPS =
  /\b(keep|leave (it|that|them)|stays?|don'?t (cancel|do (it|that))|do not cancel|never ?mind|changed my mind)\b|(?<![\p{L}])(d[eé]j[ae](l[ao]s?|rl[ao]s?)?|mant[eé]n(g[ao])?(l[ao]s?)?|manten(g[ao]|er)(l[ao]s?)?|conserv(e|ar)(l[ao]s?)?|no (la |lo |me la )?(cancele|cancelen|anule)|qued[ea](rme|rse)?)(?![\p{L}])/iu;

/** "I can't keep it" keeps nothing. */
const CANNOT_KEEP =
  /\b(can'?t|can ?not|won'?t|not|don'?t (want|need) to|unable to|no longer)\s+(be able to\s+)?(keep|stay)\w*|(no (puedo|podr[eé]|quiero)|ya no \w+)\s+(conserv|manten|qued|dej)[\p{L}]*/giu;

/** "Yes, keep it", said to "you want to cancel?": whatever it begins with, nothing is cancelled. */
export function saysKeep({ text }: Turn): boolean {
  return KEEPS.test(text.replace(CANNOT_KEEP, " "));
}
