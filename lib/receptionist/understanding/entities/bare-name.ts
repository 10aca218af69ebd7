import type { SpelledRun } from "./letters";
import type { Kind } from "./name-cues";
import { GIVEN_NAMES } from "./plain-words";
import { FILLERS, type NameRead, readName } from "./read-name";
import { correctionAt, corrects, fold, overlaps, type Span, type Token } from "./tokens";

export type NameFound = { readonly name: string | null; readonly span: Span | null };

export type Candidate = NameRead & { readonly kind: Kind };

/** An utterance as the name rules see it. `taken`: what is something else already. */
export type Sight = {
  readonly tokens: readonly Token[];
  readonly cased: boolean;
  readonly letters: readonly SpelledRun[];
  readonly taken: readonly Span[];
  /** What stands after the last token. */
  readonly rest: string;
  readonly isStaff: (word: string) => boolean;
};

export const isLetterIn = (sight: Sight) => (at: number) => sight.letters.some((run) => run.from <= at && at < run.to);

/** Courtesies before the name of an answer. */
export const LEAD = new Set(
  "la el i said should we be just yes yeah yea yep yup sure ok okay alright right uh um umm uhm er erm eh ah oh well so hi hello hey hola si claro vale bueno pues of course please absolutely certainly it it's its that's thats is that would be will name and y como no thanks thank you hmm mm great perfect gracias por supuesto este es like let me see just put under actually sorry perdon desde luego put write good morning afternoon buenas tardes buenos dias".split(
    " ",
  ),
);
const TRAIL = new Set(
  "hyphen hyphenated guion acento accent tilde en on over i jota ge be ce alta baja chica grande larga corta number phone cell email one ph hache zeta ese ka uve al final ve think believe i please thanks thank you here speaking is my name that's thats it all sir madam ma'am por favor gracias as before again ok okay uh um will be fine spelled spelt it's its y and eso se escribe con with a an the letter just like two double without sin mi nombre for appointment i'd say everyone calls me simply so yeah right correct in full double".split(
    " ",
  ),
);

/** After the name the sentence may go on to something else. */
const QUESTION = new Set(
  "is are was will would can could do does did what who where when which how may should es esta".split(" "),
);

const GOES_ON = new Set(["and", "but", "so", "because", "y", "pero", "porque", "if", "not"]);

const LETTERS_FOLLOW = /^(?:\p{L}|an|the|then|and|with|capital|in|as|letter|one|two|double|con|una?)$/u;

/** "Mrs. Patel", "J. Smith": no sentence ends there; "…with a Z. Carlos" has one. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.raw.length === 1 && LETTERS_FOLLOW.test(tokens[at - 2]?.word ?? "")) {
    return false;
  }
  return /^\./.test(tokens[at]?.gap ?? "") && /^(?:mr|mrs|ms|dr|st|\p{L})$/u.test(tokens[at - 1]?.word ?? "");
}

/** Where the answer is taken back or a sentence ends. */
export function pieces(tokens: readonly Token[]): readonly Span[] {
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
  if (QUESTION.has(tokens[piece.from]?.word ?? "") && /\?/.test(sight.tokens[piece.to]?.gap ?? sight.rest)) {
    return null;
  }
  const isLetter = isLetterIn(sight);
  const read = readName(tokens, at, "bare", sight.cased, isLetter);
  if (read === null || sight.taken.some((span) => overlaps(span, read))) {
    return null;
  }
  for (let next = read.to; next < piece.to; next++) {
    const word = tokens[next]?.word ?? "";
    if (GOES_ON.has(word)) {
      break;
    }
    const spelled = isLetter(next) || word.replace(/'?s$/, "").length === 1;
    const other = sight.taken.some((span) => span.from <= next && next < span.to);
    if (!(TRAIL.has(word) || spelled || other)) {
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
    last = before === null ? found : later(sight, before, found);
  }
  return last;
}

export const isGiven = (word: string | undefined) => word !== undefined && GIVEN_NAMES.has(fold(word));

function later(sight: Sight, before: Candidate, found: Candidate): Candidate {
  const isLetter = isLetterIn(sight);
  const goesOn =
    sight.tokens.slice(before.to, found.from).every((token, i) => FILLERS.has(token.word) || isLetter(before.to + i)) &&
    before.words.length + found.words.length <= 4;
  const repeats = before.words.some((word) => found.words.includes(word));
  const surnameFirst =
    before.words.length === 1 && found.words.length === 1 && isGiven(found.words[0]) && !isGiven(before.words[0]);
  if (goesOn && !repeats && surnameFirst && sight.tokens[found.from]?.gap === ", ") {
    return { ...found, from: before.from, words: [...found.words, ...before.words] };
  }
  if (goesOn && !repeats) {
    return { ...found, from: before.from, words: [...before.words, ...found.words], title: before.title };
  }
  const extended = before.words.every((word) => found.words.includes(word));
  return extended || corrects(sight.tokens, before.to, found.from) ? found : before;
}
