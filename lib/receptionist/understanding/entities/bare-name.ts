import type { SpelledRun } from "./letters";
import type { Kind } from "./name-cues";
import { FILLERS, type NameRead, readName } from "./read-name";
import { correctionAt, overlaps, type Span, type Token } from "./tokens";

export type Candidate = NameRead & { readonly kind: Kind };

/** An utterance as the name rules see it. `taken`: what is something else already. */
export type Sight = {
  readonly tokens: readonly Token[];
  readonly cased: boolean;
  readonly letters: readonly SpelledRun[];
  readonly taken: readonly Span[];
};

export const isLetterIn = (sight: Sight) => (at: number) => sight.letters.some((run) => run.from <= at && at < run.to);

/** Courtesies before the name of an answer. */
export const LEAD = new Set(
  "yes yeah yep yup sure ok okay alright right uh um umm uhm er erm eh ah oh well so hi hello hey hola si claro vale bueno pues of course please absolutely certainly it it's its that's thats is that would be will the name a and y como no thanks thank you hmm mm great perfect gracias por supuesto este es like let me see just put i'll go with under actually sorry perdon desde luego put write good morning afternoon buenas tardes buenos dias".split(
    " ",
  ),
);
const TRAIL = new Set(
  "please thanks thank you here speaking is my name that's thats it all sir madam ma'am por favor gracias as before again ok okay uh um will be fine spelled spelt it's its y and eso se escribe con with a an the letter just like two double without sin mi nombre for appointment i'd say everyone calls me simply so yeah right correct in full double".split(
    " ",
  ),
);

/** "Mrs. Patel", "J. Smith": no sentence ends there. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  return /^\./.test(tokens[at]?.gap ?? "") && /^(?:mr|mrs|ms|dr|st|\p{L})$/u.test(tokens[at - 1]?.word ?? "");
}

/** Where the answer is taken back or a sentence ends. */
function pieces(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const size = correctionAt(tokens, at);
    if (size > 0 || (at > from && /[.;!?,:]/.test(tokens[at]?.gap ?? "") && !isShortened(tokens, at))) {
      found.push({ from, to: at });
      from = at + size;
      at += Math.max(0, size - 1);
    }
  }
  return [...found, { from, to: tokens.length }].filter((piece) => piece.to > piece.from);
}

/** The name that a stretch is nothing but, apart from courtesies; null: it is more, or none. */
export function bareIn(sight: Sight, piece: Span): Candidate | null {
  const tokens = sight.tokens.slice(0, piece.to);
  let at = piece.from;
  while (at < piece.to && LEAD.has(tokens[at]?.word ?? "") && !sight.letters.some((run) => run.from === at)) {
    at += 1;
  }
  const isLetter = isLetterIn(sight);
  const read = readName(tokens, at, "bare", sight.cased, isLetter);
  if (read === null || sight.taken.some((span) => overlaps(span, read))) {
    return null;
  }
  for (let next = read.to; next < piece.to; next++) {
    const word = tokens[next]?.word ?? "";
    const spelled = isLetter(next) || word.replace(/'?s$/, "").length === 1;
    if (!(TRAIL.has(word) || spelled)) {
      return null;
    }
  }
  return { ...read, kind: "self" };
}

/** Of an answer in pieces: the last one, or all of them when they make one name ("Maria, Lopez"). */
export function bare(sight: Sight): Candidate | null {
  let last: Candidate | null = null;
  for (const piece of pieces(sight.tokens)) {
    const found = bareIn(sight, piece);
    if (found === null) {
      continue;
    }
    const before: Candidate | null = last;
    last = before === null ? found : joined(sight, before, found);
  }
  return last;
}

function joined(sight: Sight, before: Candidate, found: Candidate): Candidate {
  const goesOn =
    sight.tokens.slice(before.to, found.from).every((token) => FILLERS.has(token.word)) &&
    before.words.length + found.words.length <= 4;
  const repeats = before.words.some((word) => found.words.includes(word));
  return goesOn && !repeats
    ? { ...found, from: before.from, words: [...before.words, ...found.words], title: before.title }
    : found;
}
