import type { Turn } from "./turn";

/** "What did you say?", "what were those times again?", "who is it with?": what was said last answers it. */
const AGAIN: readonly RegExp[] = [
  /^\W*(?:sorry|pardon|excuse me|what|what was that|come again|say that again|c[oó]mo|perd[oó]n|perdone|qu[eé]|repita|me lo repite)(?: please| por favor)?[?!. ]*$/i,
  /^\W*(?:(?:sorry|pardon|ok|okay|wait|um|uh)\W+)*(?:can|could|would|will) you (?:please )?(?:repeat|say) (?:that|it|those|them|the times|all that)(?: again)?(?: for me)?(?: please)?[?!. ]*$/i,
  /^\W*(?:(?:sorry|wait|um|uh|and|so)\W+)*(?:what|which) (?:were|are) (?:those|these|the|my) (?:times?|options?|offers?|days?|choices)(?: again)?(?: please)?[?!. ]*$/i,
  /^\W*(?:(?:sorry|perd[oó]n|perdone|y|disculpe)\W+)*(?:me )?(?:lo |la |los |las )?(?:puede|podr[ií]a|puedes|podr[ií]as)(?: usted)? repet[ií]r(?:me)?(?:lo|la|los|las)?(?: por favor)?[?!. ]*$/iu,
  /^\W*(?:(?:perd[oó]n|perdone|y)\W+)*(?:cu[aá]les|qu[eé] horas?) (?:eran|son|era)(?: esas horas| las horas)?[?!. ]*$/iu,
];

/** The same of a visit that was just read out, made or found. */
const OF_THE_VISIT: readonly RegExp[] = [
  /^\W*(?:(?:sorry|wait|and|so|ok|okay)\W+)*(?:who(?:'s| is| was) (?:it|that) with|(?:what|which) (?:number|phone|name|day|time|date) (?:do you have|have you got|did you (?:put|say)|was (?:it|that))(?: for me| down)?|(?:what|when) (?:time |day )?was (?:it|that)|(?:and )?you have my (?:name|number) (?:right|correct))(?: again)?[?!. ]*$/i,
  /^\W*(?:(?:perd[oó]n|perdone|y)\W+)*(?:(?:a )?qu[eé] hora (?:era|es|qued[oó])|(?:y )?con qui[eé]n(?: (?:era|es|voy))?|(?:para )?(?:cu[aá]ndo|qu[eé] d[ií]a) (?:era|es|qued[oó]))[?!. ]*$/iu,
];

/** Whether the caller only wants to hear again what was said last. */
export function asksAgain({ state, text, heard }: Turn): boolean {
  const isRead = state.readBack !== null || (state.asked === "more" && state.lastBooking !== null);
  return (
    state.lastSay !== "" &&
    (AGAIN.some((form) => form.test(text)) ||
      (heard.asksAgain === true && heard.answer === null && heard.lacksCode !== true) ||
      (isRead && OF_THE_VISIT.some((form) => form.test(text))))
  );
}

/** "I'll think about it and call you back": they leave. */
const LEAVES =
  /\b(?:i'?ll|i will|let me|we'?ll|i'?m going to|i'?m gonna) (?:just )?(?:call|ring|phone|try|get back|think|check|talk|speak|ask)\b.*\b(?:back|later|again|about it|over|another time|tomorrow|first|husband|wife|partner|mom|boss)\b|(?<![\p{L}])(?:ya |luego |despu[eé]s |mejor )*(?:te|le|les|os) (?:llamo|marco|escribo|llamar[eé])(?: yo)?(?: luego| despu[eé]s| m[aá]s tarde| otro d[ií]a| ma[nñ]ana)?|(?<![\p{L}])(?:me )?lo (?:pienso|pensar[eé]|consulto|consultar[eé]|hablo con)/iu;
/** "Never mind", "forget it": what is being made is let go of. */
const FORGETS =
  /^\W*(?:(?:no|oh|ok|okay|well|actually|you know what|um|uh|pues|bueno|ay|mejor|sabe qu[eé])\W+)*(?:never ?mind|forget (?:it|about it|that)|leave it|let'?s leave it|no quiero (?:nada|reservar)|(?:nada )?d[eé]j[ae]lo|olv[ií]d[ae]lo|mejor (?:lo dejamos|no|nada))(?![\p{L}])/iu;

function saysFacts({ heard, changed }: Turn): boolean {
  const moment = heard.date !== null || heard.time !== null || heard.window !== null || heard.existing !== null;
  const what = heard.service !== null || heard.staff !== null || heard.phone !== null || heard.email !== null;
  return moment || what || changed.person || heard.wantsMessage || heard.wantsWaitlist || heard.wantsLink;
}

/** Whether the caller gives up what is being made: for good ("leaves"), or for something else ("forgets"). null: neither. */
export function givesUp(turn: Turn): "leaves" | "forgets" | null {
  const { state, heard, text } = turn;
  if (state.asked === "message" || saysFacts(turn)) {
    return null;
  }
  const isMaking = state.goal !== null && state.goal !== "message" && state.goal !== "opt_out";
  if (LEAVES.test(text) && heard.answer !== "yes" && (isMaking || state.asked === "more")) {
    return "leaves";
  }
  const isOff = FORGETS.test(text) || (heard.acts.includes("NEGATE_INTENT") && heard.intent === "none");
  return isMaking && isOff && state.asked !== "cancel_read_back" ? "forgets" : null;
}
