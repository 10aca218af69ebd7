import { type SpelledRun, spelledRuns } from "./letters";
import { writeName } from "./name-case";
import { withMore, withPart } from "./name-part";
import { EVERYDAY, GIVEN_NAMES, NEVER_NAMES, TRADE_WORDS } from "./plain-words";
import { similarity } from "./sounds";
import { spellingHint, withHint, withSpelling } from "./spell-name";
import { fold, type Token, tokensOf } from "./tokens";

/** Words around a correction that are none of the name. */
const AROUND = new Set(
  "no nope nah sorry perdon perdone disculpe but pero yes yeah yep si uh um actually it's its it is was es era that's thats that the a an my mi name nombre last first surname apellido se su should be would spelled spelt spell written write letter by escribe llamo me soy i'm im i am called like just please por favor sino and y at end final al el la with con in de del hyphen thanks thank you gracias".split(
    " ",
  ),
);
const NOT = new Set(["not", "isn't", "isnt"]);
/** How alike a word must be to the one that it puts right. */
const ALIKE = 0.6;

type Closest = { readonly at: number; readonly alike: number };

function closest(words: readonly string[], said: string): Closest {
  const alike = words.map((word) => similarity(fold(word), said));
  const best = Math.max(0, ...alike);
  return { at: alike.lastIndexOf(best), alike: best };
}

/** Where the hint about a letter begins ("with an s", "con ese"); the end when there is none. */
function hintStart(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => /^(?:with|without|con|sin)$/.test(token.word));
  return at < 0 ? tokens.length : at;
}

/** What was refused by name: "not Lopez", and in Spanish "…, no Lopez" unless the sentence begins with it. */
function isRefused(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? "";
  const isNo = before === "no" && at > 1 && !/[,.;!?]/.test(tokens[at]?.gap ?? "");
  return NOT.has(before) || isNo;
}

const isLetterOf = (runs: readonly SpelledRun[], at: number) => runs.some((run) => run.from <= at && at < run.to);
const isOrdinary = (word: string) => EVERYDAY.has(word) || TRADE_WORDS.has(word) || NEVER_NAMES.has(word);

/** What the name is after an utterance that speaks of nothing else, changed or not; null: it speaks of something else. */
function nameAfter(known: string, text: string): string | null {
  const tokens = tokensOf(text);
  const runs = spelledRuns(tokens).filter((run) => run.strong && run.letters.length > 2);
  const before = known.split(/\s+/);
  const isLetter = (at: number) => isLetterOf(runs, at);
  const more = withPart(before, tokens, isLetter) ?? withMore(before, tokens, isLetter);
  const words = more ?? withWords(before, tokens, runs);
  const spelled = words === null ? null : spelledOut(words, runs);
  return spelled === null ? null : writeName(spelled);
}

/** The words of the name as they were said again, a letter that is told among them; null: other words were said, or none. */
function withWords(
  before: readonly string[],
  tokens: readonly Token[],
  runs: readonly SpelledRun[],
): readonly string[] | null {
  const hint = spellingHint(tokens, 0);
  const until = hint === null ? tokens.length : hintStart(tokens);
  let words = before;
  let isSaid = runs.length > 0 || (hint !== null && !isOther(tokens, until));
  for (let at = 0; at < until; at += 1) {
    const token = tokens[at];
    if (token === undefined || AROUND.has(token.word) || NOT.has(token.word) || isLetterOf(runs, at)) {
      continue;
    }
    if (isRefused(tokens, at) && isSaid) {
      continue;
    }
    const { at: which, alike } = closest(words, token.word);
    if (alike < ALIKE || (alike < 1 && isOrdinary(token.word))) {
      return null;
    }
    isSaid = true;
    if (alike < 1 && !isRefused(tokens, at)) {
      words = words.map((word, index) => (index === which ? token.raw : word));
    }
  }
  if (!isSaid) {
    return null;
  }
  return hint === null || runs.length > 0 || isOther(tokens, until) ? words : withHint(words, hint);
}

/** Letters that were said one by one, put in where they belong; null: they belong to no part of the name. */
function spelledOut(said: readonly string[], runs: readonly SpelledRun[]): readonly string[] | null {
  let words = said;
  for (const run of runs) {
    const letters = run.letters.replace(/ /g, "");
    const isLike = closest(words, letters).alike >= ALIKE || similarity(fold(words.join("")), letters) >= ALIKE;
    const isFirst = words.length === 1 || GIVEN_NAMES.has(letters);
    if (!(isLike || (runs.length === 1 && isFirst))) {
      return null;
    }
    words = isLike ? withSpelling(words, run) : [letters, ...words.slice(1)];
  }
  return words;
}

/**
 * The name that was read back, put right by an utterance that is nothing but such a correction ("no, Lopes", "Maria Lopes with
 * an s", "it's Lopes not Lopez", "L O P E S", "last name is Lopes", "Maria Lopes" of a Maria). null: it is none, or changes
 * nothing.
 */
export function correctName(known: string, text: string): string | null {
  const corrected = nameAfter(known, text);
  return corrected === null || fold(corrected) === fold(known) ? null : corrected;
}

/** Whether an utterance only says the name again as it was read back ("no, it's A O I F E" of an Aoife): nothing to change. */
export function repeatsName(known: string, text: string): boolean {
  const said = nameAfter(known, text);
  return said !== null && fold(said) === fold(known);
}

/** "With an appointment": what follows is no letter and its courtesies. */
function isOther(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some((token) => token.word.length > 5 && !AROUND.has(token.word) && isOrdinary(token.word));
}
