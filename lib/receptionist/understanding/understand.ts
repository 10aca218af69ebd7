import { heardRight } from "./ear/heard-right";
import { findHeard, maskContacts } from "./entities/find-heard";
import { judgeMeaning } from "./meaning/judge-meaning";
import { restate } from "./meaning/restate";
import type { Heard, Meant, Understood, Utterance } from "./types";
import { type FoundWhen, findWhen } from "./when/find-when";

/** What the built-in engine tells beside what every engine tells. */
export type BuiltInUnderstood = Understood & Pick<FoundWhen, "hours" | "dayGuessed" | "said">;

/**
 * The built-in engine: pure, without key or network. Phone numbers, codes, e-mails and spelled letters are taken out
 * before times are read, so that "five five five" is never five o'clock.
 */
export function understandBuiltIn(given: Utterance): BuiltInUnderstood {
  const utterance = restate(heardRight(given));
  const heard: Heard = findHeard(utterance);
  const when = findWhen({ ...utterance, text: maskContacts(utterance.text, utterance) });
  const meant: Meant = judgeMeaning(utterance, when, heard);
  return { ...inIntent(utterance.text, when, meant), ...heard, ...meant };
}

const OPENING =
  /\b(?:open|opens|opened|opening|close|closes|closed|closing|abren?|abierto|cierran?|cerrado|horarios?)\b/i;

/** The old time is what a cancellation or a look-up is about; nobody who asks for opening hours asks for a start. */
function inIntent(text: string, when: FoundWhen, { intent, topic }: Meant): FoundWhen {
  if (intent === "question" && topic === "opening_hours" && OPENING.test(text))
    return { ...when, time: null, otherTime: null, window: null };
  const aboutOld = intent === "cancel" || intent === "check_booking";
  const empty = when.date === null && when.time === null && when.window === null;
  return aboutOld && empty && when.existing !== null ? { ...when, ...when.existing } : when;
}
