import { EVERYDAY, GIVEN_NAMES, NAME_OR_WORD, NEVER_NAMES, TRADE_WORDS } from "./plain-words";
import type { Span, Token } from "./tokens";

/**
 * How sure the words before are that a name follows. "certain": "my name is"; "likely": "under", "me llamo" where an ordinary
 * word would be none; "vague": "I'm", "this is"; "bare": an answer with nothing before it; "named": only a well-known first name.
 */
export type Sureness = "certain" | "likely" | "vague" | "bare" | "named";

export type NameRead = Span & { readonly words: readonly string[]; readonly title: string | null };

export const FILLERS = new Set(["uh", "um", "umm", "uhm", "er", "erm", "eh", "ah", "em", "mmm", "mm", "like"]);
const PARTICLES = new Set([
  "de",
  "la",
  "las",
  "los",
  "del",
  "da",
  "dos",
  "di",
  "du",
  "van",
  "von",
  "der",
  "den",
  "el",
  "al",
]);
const TITLES: ReadonlyMap<string, string> = new Map([
  ["mr", "Mr."],
  ["mister", "Mr."],
  ["mrs", "Mrs."],
  ["missus", "Mrs."],
  ["misses", "Mrs."],
  ["ms", "Ms."],
  ["miss", "Miss"],
  ["dr", "Dr."],
  ["doctor", "Dr."],
  ["senor", "Sr."],
  ["sr", "Sr."],
  ["senora", "Sra."],
  ["sra", "Sra."],
  ["senorita", "Srta."],
  ["srta", "Srta."],
]);
/** Words that callers go on with far more often than they end a name. */
const RISKY = new Set(
  "will may long best good new short small little just case do major love king best day young don rich park hill field read page art max minute head house light rush power sweet strong cross law ella".split(
    " ",
  ),
);
/** Words that go on with a sentence, and are surnames right after a name: "Aurora Bueno". */
const SURNAMES = new Set(["bueno", "claro", "bien"]);
const ADJECTIVE = /(?:ing|ed|ly|(?<!v)ic|ful|less|ous|able|ible|tion|ment|ness|ando|endo|mente)$/;

const ADVERB = /(?:(?<!l)ly|ful|ness|ment|able|tion)$/;

/** Whether capitals tell anything: some word inside a sentence has one, and not all have. */
export function isCased(tokens: readonly Token[]): boolean {
  const inner = tokens.filter(
    (token, i) => i > 0 && !/[.!?]/.test(token.gap) && !/^i(?:'|$)/.test(token.word) && /^\p{L}{2}/u.test(token.raw),
  );
  return (
    inner.some((token) => /^\p{Lu}/u.test(token.raw)) &&
    tokens.some((token) => /^\p{Ll}/u.test(token.raw) || /^\p{Lu}\p{Ll}/u.test(token.raw))
  );
}

const MURMUR = /^(?:h*m{2,}|h+m+|u+[hm]+|e+r+m*|a+h+|o+h+)$/;
const isWordy = (token: Token) => /^\p{L}['’]?\p{L}/u.test(token.raw) && !/(?:n't|'ll|'ve|'re|'d|'m)$/.test(token.word);
const isOrdinary = (word: string) => EVERYDAY.has(word) || TRADE_WORDS.has(word);
const isCapital = (token: Token) => /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}/u.test(token.raw);
const startsSentence = (tokens: readonly Token[], at: number) => at === 0 || /[.!?]/.test(tokens[at]?.gap ?? "");

function isFirst(tokens: readonly Token[], at: number, sureness: Sureness, cased: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || !isWordy(token) || MURMUR.test(token.word)) {
    return false;
  }
  const { word } = token;
  const next = tokens[at + 1];
  const asName =
    NAME_OR_WORD.has(word) &&
    (sureness === "certain" || sureness === "bare" || (sureness !== "named" && cased && isCapital(token)));
  if (NEVER_NAMES.has(word)) {
    return asName;
  }
  const capital = cased && isCapital(token) && !startsSentence(tokens, at);
  if (isOrdinary(word)) {
    return (
      asName ||
      (capital &&
        ((sureness !== "named" && sureness !== "bare") || (next !== undefined && next.gap === " " && isCapital(next))))
    );
  }
  if (GIVEN_NAMES.has(word) && !(NAME_OR_WORD.has(word) && sureness === "named" && !capital)) {
    return true;
  }
  if (sureness === "named") {
    const before = tokens[at - 2]?.word ?? "";
    const asked =
      /^(?:number|address|price|rating|phone|directions|hours)$/.test(before) ||
      tokens.some((each) => each.word === "number");
    return (
      !asked && capital && next !== undefined && next.gap === " " && isCapital(next) && !NEVER_NAMES.has(next.word)
    );
  }
  if (sureness === "bare" && ADVERB.test(word)) {
    return false;
  }
  if (sureness === "vague" && (ADJECTIVE.test(word) || (cased && !isCapital(token)))) {
    return capital;
  }
  return true;
}

function isMore(tokens: readonly Token[], at: number, cased: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || !isWordy(token)) {
    return false;
  }
  const capital = cased && isCapital(token);
  const { word } = token;
  if (NAME_OR_WORD.has(word)) {
    const next = tokens[at + 1];
    return (
      capital ||
      (!cased && !RISKY.has(word) && !/^(?:april|may|june|august)$/.test(word)) ||
      (word !== "will" && word !== "may" && next === undefined)
    );
  }
  if (SURNAMES.has(word) && token.gap === " ") {
    return capital || (!cased && tokens[at + 1] === undefined);
  }
  if (NEVER_NAMES.has(word)) {
    return false;
  }
  if (isOrdinary(word)) {
    return capital;
  }
  return !cased || capital || GIVEN_NAMES.has(word) || !isCapital(tokens[at - 1] ?? token);
}

/** How many particles ("de la") stand at `at` before another word of the name; 0: none. */
function particlesAt(tokens: readonly Token[], at: number, cased: boolean): number {
  let size = 0;
  while (PARTICLES.has(tokens[at + size]?.word ?? "") && /^\s*$/.test(tokens[at + size]?.gap ?? "")) {
    size += 1;
  }
  return size > 0 && size <= 3 && /^\s+$/.test(tokens[at + size]?.gap ?? "") && isMore(tokens, at + size, cased)
    ? size
    : 0;
}

const JOINS = /^(?:\s+|-|\s-\s)$/;

/** The name that begins at `at`; `isLetter` tells tokens that are spelled letters. null: no name there. */
export function readName(
  tokens: readonly Token[],
  at: number,
  sureness: Sureness,
  cased: boolean,
  isLetter: (at: number) => boolean,
): NameRead | null {
  let next = at;
  while (FILLERS.has(tokens[next]?.word ?? "")) {
    next += 1;
  }
  const title = TITLES.get(tokens[next]?.word ?? "") ?? null;
  next += title === null ? 0 : 1;
  const from = next;
  const opening = particlesAt(tokens, next, cased);
  const sure = title === null || sureness === "certain" ? sureness : "likely";
  if (
    isLetter(next) ||
    (opening === 0 && !isFirst(tokens, next, sure, cased)) ||
    (opening > 0 && (sure === "vague" || sure === "named"))
  ) {
    return null;
  }
  const words: string[] = [];
  let hesitates = false;
  let size = opening > 0 ? opening + 1 : 1;
  while (size > 0 && words.length < 6) {
    for (const token of tokens.slice(next, next + size)) {
      if (hesitates && words.at(-1) === token.raw) {
        continue;
      }
      const joined = token.gap === "-" && words.length > 0;
      words.splice(
        joined ? -1 : words.length,
        joined ? 1 : 0,
        joined ? `${words.at(-1)}-${token.raw}` : initialOf(tokens, token),
      );
    }
    next += size;
    size = more(tokens, next, cased, isLetter);
    hesitates = size === 0;
    while (size === 0 && FILLERS.has(tokens[next]?.word ?? "") && more(tokens, next + 1, cased, isLetter, true) > 0) {
      next += 1;
      size = more(tokens, next, cased, isLetter, true);
    }
  }
  return words.some((word) => /['’]s$/.test(word))
    ? null
    : { from: title === null ? from : from - 1, to: next, words, title };
}

function initialOf(tokens: readonly Token[], token: Token): string {
  const next = tokens[tokens.indexOf(token) + 1];
  return /^\p{Lu}$/u.test(token.raw) && next?.gap.startsWith(". ") ? `${token.raw}.` : token.raw;
}

function more(
  tokens: readonly Token[],
  at: number,
  cased: boolean,
  isLetter: (at: number) => boolean,
  loose = false,
): number {
  const token = tokens[at];
  if (token === undefined || isLetter(at)) {
    return 0;
  }
  const initial = token.gap === ". " && /^(?:\p{L}|jr|st)$/iu.test(tokens[at - 1]?.raw ?? "");
  if (!(JOINS.test(token.gap) || initial || (loose && /^,?\s*$/.test(token.gap)))) {
    return 0;
  }
  if (/^\p{L}$/u.test(token.raw)) {
    const follows = tokens[at + 1];
    const written = /^\p{Lu}$/u.test(token.raw) && ((token.raw !== "I" && token.raw !== "A") || follows?.gap === ". ");
    const broken = /^[om]$/.test(token.word) && follows !== undefined && isMore(tokens, at + 1, cased);
    return (written || broken) && follows !== undefined && isMore(tokens, at + 1, cased) ? 2 : 0;
  }
  return isMore(tokens, at, cased) ? 1 : particlesAt(tokens, at, cased) > 0 ? particlesAt(tokens, at, cased) + 1 : 0;
}
