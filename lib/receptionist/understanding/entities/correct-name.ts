import { type SpelledRun, spelledRuns } from "./letters";
import { writeName } from "./name-case";
import { EVERYDAY, NEVER_NAMES, TRADE_WORDS } from "./plain-words";
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

/**
 * The name that was read back, put right by an utterance that is nothing but such a correction ("no, Lopes", "Maria Lopes with
 * an s", "it's Lopes not Lopez", "no, Lopes con ese", "L O P E S"). null: it is none, or changes nothing.
 */
export function correctName(known: string, text: string): string | null {
  const tokens = tokensOf(text);
  const runs = spelledRuns(tokens).filter((run) => run.strong && run.letters.length > 2);
  const hint = spellingHint(tokens, 0);
  const until = hint === null ? tokens.length : hintStart(tokens);
  const before = known.split(/\s+/);
  let words: readonly string[] = before;
  for (let at = 0; at < until; at += 1) {
    const token = tokens[at];
    if (token === undefined || AROUND.has(token.word) || NOT.has(token.word) || isLetterOf(runs, at)) {
      continue;
    }
    const { at: which, alike } = closest(words, token.word);
    if (alike < ALIKE || (alike < 1 && isOrdinary(token.word))) {
      return null;
    }
    if (alike < 1 && !isRefused(tokens, at)) {
      words = words.map((word, index) => (index === which ? token.raw : word));
    }
  }
  for (const run of runs) {
    const letters = run.letters.replace(/ /g, "");
    const isLike = closest(words, letters).alike >= ALIKE || similarity(fold(words.join("")), letters) >= ALIKE;
    if (!isLike) {
      return null;
    }
    words = withSpelling(words, run);
  }
  const hinted = hint === null || isOther(tokens, until) ? words : withHint(words, hint);
  const corrected = writeName(hinted);
  return fold(corrected) === fold(known) ? null : corrected;
}

/** "With an appointment": what follows is no letter and its courtesies. */
function isOther(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some((token) => token.word.length > 5 && !AROUND.has(token.word) && isOrdinary(token.word));
}
