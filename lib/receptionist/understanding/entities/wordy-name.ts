import { LEAD } from "./bare-name";
import { GIVEN_NAMES, NAME_OR_WORD, NEVER_NAMES } from "./plain-words";
import type { Span, Token } from "./tokens";

/** Days and months that people are called by. */
const SURNAMES = new Set(
  "friday monday sunday may march june august april summer noon early day weeks week love good best long domingo abril enero mayo".split(
    " ",
  ),
);

/** "Joe Friday", "Kim Deal": all of an answer, a first name and words that only here are a surname; null: it is not that. */
export function wordyName(tokens: readonly Token[]): Span | null {
  const from = tokens.findIndex(({ word }, at) => at >= 3 || !LEAD.has(word) || GIVEN_NAMES.has(word));
  const [first, ...rest] = tokens.slice(Math.max(0, from));
  const isName = first !== undefined && (GIVEN_NAMES.has(first.word) || NAME_OR_WORD.has(first.word));
  const fits =
    rest.length > 0 &&
    rest.length <= 2 &&
    rest.every(
      ({ word, gap, raw }) =>
        gap === " " &&
        /^\p{L}{2,}/u.test(raw) &&
        !/n't$|'/.test(word) &&
        (SURNAMES.has(word) || !NEVER_NAMES.has(word)),
    );
  return from >= 0 && isName && fits ? { from, to: tokens.length } : null;
}
