import type { SpelledRun } from "./letters";
import { GIVEN_NAMES } from "./plain-words";
import { similarity } from "./sounds";
import { fold, type Token } from "./tokens";

/** "johnsmith" -> "john smith" when it begins with a well-known first name and enough is left; else one word. */
function splitFirst(letters: string): readonly string[] {
  if (GIVEN_NAMES.has(letters) || letters.length < 8) {
    return [letters];
  }
  for (let size = letters.length - 4; size >= 3; size--) {
    const rest = letters.slice(size);
    if (GIVEN_NAMES.has(letters.slice(0, size)) && !/^(?:son|sen|ss?on|er|ander|ez)/.test(rest)) {
      return [letters.slice(0, size), rest];
    }
  }
  return [letters];
}

const wordsOfRun = (run: SpelledRun): readonly string[] => {
  const parts = run.letters.split(" ").filter((part) => part !== "");
  return parts.length > 1 ? parts : splitFirst(run.letters);
};

/** A name with its spelling: the spelled word replaces the one it is like, cuts up the whole, or follows a lone first name. */
export function withSpelling(words: readonly string[], run: SpelledRun): readonly string[] {
  if (words.length === 0) {
    return wordsOfRun(run);
  }
  const letters = run.letters.replace(/[ ]/g, "");
  const joined = fold(words.join("").replace(/[-']/g, ""));
  if (words.length > 1 && similarity(joined, letters) >= 0.6 && letters.length >= joined.length - 2) {
    return joined === letters ? words : cutLike(words, letters);
  }
  const alike = words.map((word) => similarity(fold(word), letters));
  const best = Math.max(...alike);
  if (best >= 0.45) {
    const at = alike.lastIndexOf(best);
    const kept = fold(words[at] ?? "") === letters ? (words[at] ?? letters) : letters;
    return words.map((word, i) => (i === at ? kept : word));
  }
  if (words.length > 1) {
    return words.toSpliced(-1, 1, letters);
  }
  return GIVEN_NAMES.has(fold(words[0] ?? "")) ? [...words, ...wordsOfRun(run)] : wordsOfRun(run);
}

function cutLike(words: readonly string[], letters: string): readonly string[] {
  const first = words[0] ?? "";
  let best = first.length;
  for (const size of [first.length, first.length + 1, first.length - 1]) {
    if (similarity(fold(first), letters.slice(0, size)) > similarity(fold(first), letters.slice(0, best))) {
      best = size;
    }
  }
  return words.length === 2 ? [letters.slice(0, best), letters.slice(best)] : words;
}

const NUMBERS = new Set(["two", "double", "dos", "doble"]);

type Hint = {
  readonly letter: string;
  readonly twice: boolean;
  readonly without: boolean;
  readonly once: boolean;
  readonly last: boolean;
  readonly of: string;
};

/** "with a k", "with two l's", "without an h", "con z", "sin hache". */
export function spellingHint(tokens: readonly Token[], from: number): Hint | null {
  for (let at = from; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? "";
    const without = word === "without" || word === "sin" || (word === "no" && tokens[at + 1]?.word.length === 1);
    if (!without && word !== "with" && word !== "con") {
      continue;
    }
    let next = at + 1;
    let twice = false;
    let once = false;
    while (
      /^(?:a|an|the|one|just|la|una|two|double|dos|doble)$/.test(tokens[next]?.word ?? "") &&
      tokens[next + 1] !== undefined
    ) {
      twice ||= NUMBERS.has(tokens[next]?.word ?? "");
      once ||= tokens[next]?.word === "one" || tokens[next]?.word === "una";
      next += 1;
    }
    const said = LETTER_NAMES.get(tokens[next]?.word ?? "") ?? tokens[next]?.word.replace(/'?s$/, "") ?? "";
    if (/^(?:[a-z]|ph)$/.test(said)) {
      const last = tokens.slice(next).some((token) => token.word === "end" || token.word === "final");
      return { letter: said, twice, without, once, last, of: tokens[at - 1]?.word ?? "" };
    }
  }
  return null;
}

const LETTER_NAMES: ReadonlyMap<string, string> = new Map([
  ["hache", "h"],
  ["zeta", "z"],
  ["ese", "s"],
  ["ka", "k"],
  ["ce", "c"],
  ["be", "b"],
  ["uve", "v"],
  ["ve", "v"],
  ["jota", "j"],
  ["ge", "g"],
  ["s", "s"],
]);

const SWAPS: readonly (readonly [string, RegExp, string])[] = [
  ["k", /ch|ck|c|q/i, "k"],
  ["c", /k|s|z/i, "c"],
  ["y", /i/i, "y"],
  ["i", /y|ee/i, "i"],
  ["z", /s(?=$|\b)|s/i, "z"],
  ["s", /z|c(?=[ei])/i, "s"],
  ["v", /ph|b|f/i, "v"],
  ["b", /v/i, "b"],
  ["g", /j/i, "g"],
  ["j", /g/i, "j"],
  ["f", /ph/i, "f"],
  ["ph", /v|f/i, "ph"],
];

function respell(word: string, hint: Hint): string {
  const { letter } = hint;
  if (hint.once) {
    return word.replace(new RegExp(`${letter}${letter}`, "i"), letter);
  }
  const has = fold(word).includes(letter);
  if (hint.without) {
    return word.replace(new RegExp(`(?<=.)${letter}`, "i"), "");
  }
  if (hint.twice) {
    return has && !fold(word).includes(letter + letter)
      ? word.replace(new RegExp(`${letter}(?!.*${letter})`, "i"), letter + letter)
      : word;
  }
  const sibilant = letter === "z" ? "s" : letter === "s" ? "z" : null;
  if (sibilant !== null && word.toLowerCase().endsWith(sibilant)) {
    return word.slice(0, -1) + letter;
  }
  if (
    has &&
    !(letter === "e" && hint.last && /[^aeiou]$/i.test(word)) &&
    !(letter === "y" && /i/i.test(word) && !/^y|y$/i.test(word))
  ) {
    return word;
  }
  if (letter === "e" || letter === "h") {
    return letter === "h" && /[jt](?=on|om)/i.test(word) ? word.replace(/([jt])(?=on|om)/i, "$1h") : word + letter;
  }
  const swap = SWAPS.find(([to]) => to === letter);
  const last = letter === "z" || letter === "s" || letter === "i" ? lastMatch(word, swap?.[1]) : null;
  if (last !== null) {
    return word.slice(0, last.index) + letter + word.slice(last.index + last[0].length);
  }
  return swap === undefined ? word : word.replace(swap[1], letter);
}

function lastMatch(word: string, pattern: RegExp | undefined): RegExpExecArray | null {
  return pattern === undefined ? null : ([...word.matchAll(new RegExp(pattern.source, "gi"))].at(-1) ?? null);
}

/** The last word of the name that the hint changes: "Erick Smith with a y" -> "Erick Smyth". */
export function withHint(words: readonly string[], hint: Hint): readonly string[] {
  const meant = words.findLastIndex((word) => fold(word) === hint.of);
  const changed = words.map((word, i) => (meant < 0 || meant === i ? respell(word, hint) : word));
  const at = changed.findLastIndex((word, i) => word !== words[i]);
  const fits = meant < 0 && !hint.without && fold(words.at(-1) ?? "").includes(hint.letter);
  if (fits && at !== words.length - 1 && !hint.twice) {
    return words;
  }
  const replaced = changed[at];
  return replaced === undefined ? words : words.map((word, i) => (i === at ? capitalLike(word, replaced) : word));
}

function capitalLike(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
