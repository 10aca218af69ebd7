import { findHeard, maskContacts } from "./entities/find-heard";
import { judgeMeaning } from "./meaning/judge-meaning";
import type { Heard, Meant, Understood, Utterance } from "./types";
import { type FoundWhen, findWhen } from "./when/find-when";

/** What the built-in engine tells beside what every engine tells. */
export type BuiltInUnderstood = Understood & Pick<FoundWhen, "hours" | "dayGuessed" | "said">;

/**
 * The built-in engine: pure, without key or network. Phone numbers, codes, e-mails and spelled letters are taken out
 * before times are read, so that "five five five" is never five o'clock.
 */
export function understandBuiltIn(utterance: Utterance): BuiltInUnderstood {
  const heard: Heard = findHeard(utterance);
  const when = findWhen({ ...utterance, text: maskContacts(utterance.text, utterance) });
  const meant: Meant = judgeMeaning(utterance, when, heard);
  return { ...when, ...heard, ...meant };
}
