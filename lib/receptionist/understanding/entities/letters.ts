import type { Span, Token } from "./tokens";

/** Letters said one by one; `strong` when nothing else could be meant. */
export type SpelledRun = Span & { readonly letters: string; readonly strong: boolean };

type Unit = { readonly size: number; readonly letters: string; readonly sure: boolean };

const NATO: ReadonlyMap<string, string> = new Map(
  "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
    .split(" ")
    .map((word) => [word, word.charAt(0)]),
);

const pairs = (text: string) =>
  new Map(text.split(" ").map((pair): [string, string] => [pair.slice(2), pair.charAt(0)]));
const SURE_NAMES = pairs(
  "b:bee c:cee d:dee f:eff f:ef g:gee h:aitch h:haitch j:jay k:kay m:em p:pee q:cue q:queue s:ess t:tee v:vee x:ex z:zee z:zed f:efe h:hache j:jota l:ele m:eme n:ene ñ:eñe q:cu r:erre r:ere v:uve x:equis z:zeta z:ceta c:ce g:ge k:ka p:pe",
);
const UNSURE_NAMES = pairs(
  "a:ay a:eh e:ee b:be l:el n:en s:ese c:see c:sea d:de i:eye o:oh r:ar r:are t:tea t:te u:you u:yu y:why y:ye k:ca v:ve l:ell",
);
const UNSURE_LETTERS = new Set(["a", "i", "o", "y", "e", "u"]);
const EXAMPLE = new Set(["as", "for", "like", "de", "como"]);
const SILENT = new Set(["capital", "uppercase", "mayuscula", "letter", "letra", "small", "lowercase", "minuscula"]);
const HALF_DAYS = new Set(["a", "p"]);

function single(token: Token | undefined): string | null {
  return token !== undefined && /^\p{L}$/u.test(token.raw.normalize("NFC")) ? letterOf(token) : null;
}

function letterOf(token: Token): string {
  return token.raw.normalize("NFC").toLowerCase() === "ñ" ? "ñ" : token.word;
}

function named(token: Token | undefined): Unit | null {
  if (token === undefined) {
    return null;
  }
  const letter = SURE_NAMES.get(token.raw.normalize("NFC").toLowerCase() === "eñe" ? "eñe" : token.word);
  const nato = NATO.get(token.word);
  const unsure = UNSURE_NAMES.get(token.word);
  if (unsure !== undefined) {
    return { size: 1, letters: unsure, sure: false };
  }
  const found = letter ?? nato;
  return found === undefined ? null : { size: 1, letters: found, sure: true };
}

/** "m as in mary", "b de burro", "k for kilo". */
function exampleSize(tokens: readonly Token[], at: number, letter: string): number {
  const word = tokens[at]?.word ?? "";
  if (!EXAMPLE.has(word)) {
    return 0;
  }
  const skip =
    word === "as" && tokens[at + 1]?.word === "in" ? 2 : word === "like" && tokens[at + 1]?.word === "in" ? 2 : 1;
  const example = tokens[at + skip];
  return example !== undefined && example.word.length > 1 && (example.word.startsWith(letter) || word === "as")
    ? skip + 1
    : 0;
}

const COMPOUND: readonly (readonly [readonly string[], string])[] = [
  [["double", "u"], "w"],
  [["double", "you"], "w"],
  [["doble", "u"], "w"],
  [["doble", "ve"], "w"],
  [["doble", "uve"], "w"],
  [["uve", "doble"], "w"],
  [["ve", "doble"], "w"],
  [["ve", "corta"], "v"],
  [["ve", "chica"], "v"],
  [["be", "larga"], "b"],
  [["be", "grande"], "b"],
  [["b", "larga"], "b"],
  [["b", "grande"], "b"],
  [["v", "corta"], "v"],
  [["v", "chica"], "v"],
  [["i", "griega"], "y"],
  [["y", "griega"], "y"],
  [["i", "latina"], "i"],
  [["x", "ray"], "x"],
];

function compoundAt(tokens: readonly Token[], at: number): Unit | null {
  for (const [words, letters] of COMPOUND) {
    if (words.every((word, i) => tokens[at + i]?.word === word)) {
      return { size: words.length, letters, sure: true };
    }
  }
  return null;
}

const DOUBLES = new Set(["double", "doble", "dos", "two"]);

function unitAt(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  const article = token?.word === "a" && /^(?:with|has)$/.test(tokens[at - 1]?.word ?? "");
  if (token === undefined || article) {
    return null;
  }
  const compound = compoundAt(tokens, at);
  if (compound !== null) {
    return compound;
  }
  const next = tokens[at + 1];
  if (DOUBLES.has(token.word)) {
    const plural = next?.word.replace(/'?s$/, "") ?? "";
    const plain = token.word === "two" || token.word === "dos";
    const letter =
      single(next) ?? (plural.length === 1 ? plural : null) ?? (plain ? null : (named(next)?.letters ?? null));
    return letter === null ? null : { size: 2, letters: letter + letter, sure: true };
  }
  if (SILENT.has(token.word)) {
    const after = unitAt(tokens, at + 1);
    return after === null || token.word === "small" ? null : { ...after, size: after.size + 1 };
  }
  const letter = single(token);
  const unit = letter === null ? named(token) : { size: 1, letters: letter, sure: !UNSURE_LETTERS.has(letter) };
  if (unit === null) {
    return null;
  }
  const example = exampleSize(tokens, at + 1, unit.letters);
  return example === 0 ? unit : { size: 1 + example, letters: unit.letters, sure: true };
}

/** "p m" after an hour is no spelling. */
function isHalfDay(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? "";
  return (
    HALF_DAYS.has(tokens[at]?.word ?? "") && tokens[at + 1]?.word === "m" && (/^\d+$/.test(before) || CLOCK.has(before))
  );
}

const CLOCK = new Set(
  "one two three four five six seven eight nine ten eleven twelve fifteen thirty fortyfive o'clock oclock una dos tres cuatro cinco seis siete ocho nueve diez once doce media cuarto treinta quince the".split(
    " ",
  ),
);
const BETWEEN = new Set(["then", "and", "y", "luego", "space", "espacio"]);
const BROKEN = /[;:!?¿¡]/;

function runFrom(tokens: readonly Token[], from: number): SpelledRun | null {
  let at = from;
  let letters = "";
  let units = 0;
  let sure = 0;
  let singles = 0;
  let to = from;
  let joint = "";
  while (at < tokens.length) {
    if (isHalfDay(tokens, at)) {
      break;
    }
    const unit = unitAt(tokens, at);
    const token = tokens[at];
    if (unit !== null && token !== undefined) {
      if (units > 0 && BROKEN.test(token.gap)) {
        break;
      }
      const wide = units > 1 && joint === "-" && /^[\s,.]+$/.test(token.gap);
      letters += `${wide ? " " : ""}${unit.letters}`;
      joint = units === 0 ? "" : token.gap.trim() === "-" ? "-" : "";
      units += 1;
      sure += unit.sure ? 1 : 0;
      singles += unit.size <= 2 && tokens[at + unit.size - 1]?.word.length === 1 ? 1 : 0;
      at += unit.size;
      to = at;
      continue;
    }
    const sign = SIGNS.get(token?.word ?? "");
    if (
      units < (sign === "'" ? 1 : 2) ||
      unitAt(tokens, at + 1) === null ||
      (sign === undefined && !BETWEEN.has(token?.word ?? ""))
    ) {
      break;
    }
    letters += token?.word === "space" || token?.word === "espacio" ? " " : (sign ?? "");
    at += 1;
  }
  const plain = letters.replace(/[^\p{L}]/gu, "").length;
  const strong = units >= 3 && plain >= 3 && (sure >= 2 || singles === units);
  const possible = units >= 2 && sure >= 1;
  return strong || possible ? { from, to, letters, strong } : null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["hyphen", "-"],
  ["dash", "-"],
  ["guion", "-"],
  ["apostrophe", "'"],
  ["apostrofe", "'"],
]);

const GRAMMAR = new Set(["you", "are", "see", "sea", "why", "oh", "eye", "tea", "be"]);

/** "s m i t h are you": words after plain letters, and those that the sentence goes on from, are grammar. */
function trim(tokens: readonly Token[], run: SpelledRun): SpelledRun | null {
  let { to, letters } = run;
  const plain = tokens.slice(run.from, run.to).filter((token) => token.word.length === 1).length;
  for (let last = tokens[to - 1]; last !== undefined && to > run.from; last = tokens[to - 1]) {
    const next = tokens[to];
    const goesOn = next !== undefined && !/[,.;!?]/.test(next.gap);
    if (last.word.length === 1 || !UNSURE_NAMES.has(last.word) || !(goesOn || (plain > 1 && GRAMMAR.has(last.word)))) {
      break;
    }
    to -= 1;
    letters = letters.slice(0, -1);
  }
  return letters.length < 2 ? null : { ...run, to, letters };
}

/** "Smyth with a Y S M Y T H": the letter after "with a" is told of the word, and then the word is spelled. */
function withoutHint(tokens: readonly Token[], run: SpelledRun | null): SpelledRun | null {
  if (run === null || !/^(?:an?|una)$/.test(tokens[run.from - 1]?.word ?? "")) {
    return run;
  }
  const word = /^(?:with|con)$/.test(tokens[run.from - 2]?.word ?? "") ? (tokens[run.from - 3]?.word ?? "") : "";
  const rest = run.letters.slice(1);
  return rest.length >= 3 && word.includes(run.letters.charAt(0)) && word[0] === rest[0]
    ? { ...run, from: run.from + 1, letters: rest }
    : run;
}

/** Names spelled letter by letter, English and Spanish, NATO words and "m as in Mary" included; weak runs are marked so. */
export function spelledRuns(tokens: readonly Token[]): readonly SpelledRun[] {
  const runs: SpelledRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = withoutHint(tokens, runFrom(tokens, at));
    const run = found === null ? null : trim(tokens, found);
    if (run !== null) {
      runs.push(run);
      at = run.to;
    } else {
      at += 1;
    }
  }
  return runs;
}
