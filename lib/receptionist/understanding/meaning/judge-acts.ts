import type { Act, Intent, Topic } from "../types";
import { readMove } from "./appointment-moves";
import { dialledWrong, givesUp, leavesForNow } from "./asides";
import { asksToBook } from "./booking-wishes";
import { asksToRepeat, isPausing, saysGoodbye, thanks, wantsWaitlist } from "./manner";
import { phrases } from "./plain-line";
import { anyStaff, asksIdentity, type Reading } from "./reading";
import { agreesFirst } from "./spoken-answer";

export type Findings = {
  readonly intent: Intent;
  readonly topic: Topic | null;
  readonly answer: "yes" | "no" | null;
  /** The intent that is expressed in so many words, not only by a time or a name. */
  readonly plain: Intent | null;
};

export const lastMove = (reading: Reading): ReturnType<typeof readMove> | null =>
  reading.lastSaid === "" ? null : readMove(`${reading.lastSaid}?`);

const PICKS_ONE = phrases(
  "^(?:(?:ill take|lets do|lets go with|yes|yeah|ok|okay|i want|give me|um|prefiero|quiero|me quedo con|si) )*(?:the |la |el )?(?:first|second|third|last|other|earlier|later|former|latter|primera?|segund[ao]|tercera?|ultim[ao])(?: (?:one|option|time|opcion|hora))?(?: (?:please|works|is (?:good|fine|great|perfect)|por favor|sounds good))*$",
);
/** "The second one", whether or not it is known what was offered. */
export const picksOne = ({ said, when, line }: Reading): boolean =>
  when.chosenOffer !== null || (said.expects === "time" && when.shift === null && PICKS_ONE.test(line.text));

export function actsOf(reading: Reading, found: Findings): readonly Act[] {
  const { line, when, said } = reading;
  const acts = new Set<Act>();
  const toOffer = said.expects === "anything" && lastMove(reading) === "offers_to_book";
  if (found.answer === "yes" && !toOffer) acts.add("AFFIRM");
  if (found.answer === "no") acts.add(toOffer ? "NEGATE_INTENT" : "NEGATE");
  if (found.answer === null && refusesFirst(reading)) acts.add("NEGATE");
  if (givesUp(line.text)) acts.add("NEGATE_INTENT");
  const accepts = toOffer && (found.answer === "yes" || (found.intent === "book" && agreesFirst(line.text)));
  if (accepts) acts.add("AFFIRM_INTENT");
  if (found.plain !== null || (!accepts && opensWish(reading, found.intent))) acts.add("INFORM_INTENT");
  if (when.shift !== null) acts.add("REQUEST_ALTS");
  if (picksOne(reading)) acts.add("SELECT");
  if (found.topic !== null) acts.add("REQUEST");
  if (informs(reading, found)) acts.add("INFORM");
  if (thanks(line.text)) acts.add("THANK_YOU");
  const leaves =
    (found.answer === "no" && leavesForNow(line.text)) || (said.expects === "anything" && dialledWrong(line.text));
  if (leaves) acts.add("GOODBYE");
  if (saysGoodbye(line.text) && (found.answer !== "yes" || LEAVES.test(line.text))) acts.add("GOODBYE");
  return [...acts];
}

const LEAVES = phrases("bye|goodbye|adios|hasta luego|good ?night|see you|have a \\w+");

/** A booking asked for anew; in answer to "when?" the same words only tell a time. */
const opensWish = ({ said, line }: Reading, intent: Intent): boolean =>
  intent !== "question" &&
  intent !== "none" &&
  said.expects === "anything" &&
  (asksToBook(line.text) || wantsWaitlist(line.text));

const REFUSES_FIRST = phrases(
  "^(?:(?:oh|sorry|well|wait|actually|perdon|espera|hold on) )*(?:no|nope|nah|not|actually|wait|yes but|yeah but|but|change|make it|mejor|espera|si pero|pero)",
);
const refusesFirst = ({ said, line, newValue }: Reading): boolean =>
  (newValue || CORRECTS.test(line.text)) && said.expects === "confirm" && REFUSES_FIRST.test(line.text);

const CORRECTS = phrases(
  "^(?:\\w+ ){0,3}(?:make it|make that|change|lets do|id like|i want|i said|can we|could we|how about|what about|mejor|que sea|cambie\\w*)",
);

const TELLS_IDENTITY = phrases(
  "my name is|name is|me llamo|mi nombre es|this is|soy|my number is|mi numero es|my email is|mi correo es",
);

function informs(reading: Reading, found: Findings): boolean {
  const { when, said, line } = reading;
  if (found.plain === "human" || found.plain === "opt_out" || found.plain === "emergency") return false;
  if (found.intent === "question" && !asksToBook(line.text)) return false;
  if (when.date !== null || when.time !== null || when.window !== null || when.soonest) {
    return when.chosenOffer === null || (when.date !== null && !PICKS_ONE.test(line.text));
  }
  if (reading.namesListed || reading.identified || anyStaff(reading)) return true;
  if (reading.timed) return false;
  if (!asksIdentity(reading) && !line.text.includes("@") && !TELLS_IDENTITY.test(line.text)) return false;
  const settled = found.answer !== null || found.topic !== null || found.plain !== null || line.text === "";
  return !settled && !saysGoodbye(line.text) && !isPausing(line.text, said.text) && !asksToRepeat(line.text);
}
