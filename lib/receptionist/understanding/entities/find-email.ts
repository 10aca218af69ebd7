import type { Utterance } from "../types";
import { digitUnitAt } from "./digits";
import type { SpelledRun } from "./letters";
import { similarity } from "./sounds";
import type { Span, Token } from "./tokens";

export type EmailFound = { readonly email: string | null; readonly spans: readonly Span[] };

const HINT =
  /@|\barroba\b|\bat\b.*(?:\.|\b(?:dot|com|gmail|g ?mail|yahoo|hotmail|outlook|icloud)\b)|\b(?:gmail|hotmail|yahoo|outlook)\b/i;
const TYPED = /[\w+-]+(?:\.[\w+-]+)*@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/gi;
const AT = new Set(["at", "@", "arroba", "a.t"]);
const DOT = new Set(["dot", "punto", "point", "period"]);
const ENDINGS = new Set(
  "com net org edu gov io co es mx uk us me info biz de fr it ca au ie nz app dev cat ar cl pe pt eu ve uy ec br in online".split(
    " ",
  ),
);
const PROVIDERS: ReadonlyMap<string, string> = new Map(
  "gmail hotmail outlook yahoo icloud aol live msn protonmail googlemail ymail".split(" ").map((name) => [name, name]),
);
const NOISE = new Set(
  "all lower lowercase case one word no spaces together todo junto minusculas minuscula en sin espacios capital letter letters uh um er eh".split(
    " ",
  ),
);
const STOPS = new Set(
  "is it's its that's thats es address email e-mail mail correo electronico yes yeah yep si sure ok okay sorry no actually wait perdon my mi the to send use and y it to write me him her this name so well at in on claro escribe por direccion under as you can put va seria would be".split(
    " ",
  ),
);

type Piece = { readonly text: string; readonly size: number };

const SEPARATORS: readonly (readonly [readonly string[], string])[] = [
  [["guion", "bajo"], "_"],
  [["barra", "baja"], "_"],
  [["under", "score"], "_"],
  [["underscore"], "_"],
  [["underline"], "_"],
  [["dash"], "-"],
  [["hyphen"], "-"],
  [["guion", "medio"], "-"],
  [["guion"], "-"],
  [["minus"], "-"],
  [["menos"], "-"],
  [["plus"], "+"],
  [["mas"], "+"],
  [["+"], "+"],
  [["dot"], "."],
  [["punto"], "."],
  [["point"], "."],
  [["period"], "."],
];

function separatorEnding(tokens: readonly Token[], at: number, floor: number): Piece | null {
  for (const [words, text] of SEPARATORS) {
    const from = at - words.length + 1;
    if (from >= floor && words.every((word, i) => tokens[from + i]?.word === word)) {
      return { text, size: words.length };
    }
  }
  return null;
}

/** "j, o, h, n": letters with commas between belong together. */
function isApart(token: Token, next: Token | undefined): boolean {
  return token.word.length === 1 && (next?.word.length === 1 || /^\p{L}$/u.test(token.word));
}

function signIn(gap: string): string {
  const sign = gap.trim();
  return gap === sign && /^[._+-]+$/.test(sign) ? sign : "";
}

/** Number words that end at a token, longest first: "ninety nine", "double seven". */
function digitsEnding(tokens: readonly Token[], at: number, floor: number): Piece | null {
  for (let size = Math.min(3, at - floor + 1); size > 0; size--) {
    const unit = digitUnitAt(tokens, at - size + 1);
    if (unit !== null && unit.to === at + 1 && !unit.unsure) {
      return { text: unit.digits, size };
    }
  }
  return null;
}

type Local = { readonly text: string; readonly from: number };

/** "t as in tom", "b de burro", "double d", "jota", "with a capital p" (which adds nothing). */
function letterEnding(tokens: readonly Token[], at: number, floor: number): Piece | null {
  const word = (back: number) => (at - back >= floor ? (tokens[at - back]?.word ?? "") : "");
  const isExampleOf = (letter: string) => letter.length === 1 && word(0).length > 1 && word(0).startsWith(letter);
  if (word(1) === "in" && word(2) === "as" && isExampleOf(word(3))) {
    return { text: word(3), size: 4 };
  }
  if (/^(?:for|like|de|como)$/.test(word(1)) && isExampleOf(word(2))) {
    return { text: word(2), size: 3 };
  }
  if (/^(?:double|doble)$/.test(word(1)) && word(0).length === 1) {
    return { text: word(0) === "u" ? "w" : word(0).repeat(2), size: 2 };
  }
  if (word(0) === "mayuscula" && word(1).length === 1 && word(2) === "con") {
    return { text: "", size: 3 };
  }
  if (word(0).length === 1 && word(1) === "capital" && /^(?:a|with)$/.test(word(2))) {
    return { text: "", size: word(2) === "a" && word(3) === "with" ? 4 : 3 };
  }
  const letter = SPANISH_LETTERS.get(word(0));
  return letter === undefined ? null : { text: letter, size: 1 };
}

const SPANISH_LETTERS: ReadonlyMap<string, string> = new Map([
  ["jota", "j"],
  ["hache", "h"],
  ["efe", "f"],
  ["eme", "m"],
  ["ene", "n"],
  ["erre", "r"],
  ["equis", "x"],
  ["zeta", "z"],
  ["uve", "v"],
]);

function runEnding(tokens: readonly Token[], at: number, runs: readonly SpelledRun[], floor: number): Piece | null {
  const run = runs.find((each) => each.to === at + 1 && each.from >= floor);
  const dotted = run !== undefined && tokens.slice(run.from + 1, run.to).some((token) => /^[._+]$/.test(token.gap));
  return run === undefined || dotted ? null : { text: run.letters.replace(/ /g, ""), size: run.to - run.from };
}

function noiseSize(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.word ?? "";
  if (word === "word" && tokens[at - 1]?.word === "one") {
    return 2;
  }
  return NOISE.has(word) && word !== "one" && word !== "no" ? 1 : 0;
}

/** Reads backwards from the "at" to where the address begins. */
function readLocal(tokens: readonly Token[], at: number, runs: readonly SpelledRun[], floor: number): Local {
  let text = "";
  let end = at - 1;
  let from = at;
  while (end >= floor) {
    const token = tokens[end];
    const gap = tokens[end + 1]?.gap ?? "";
    const run = runEnding(tokens, end, runs, floor);
    const comma = /^,\s$/.test(gap) && token !== undefined;
    const apart = comma && (text === "" || run !== null || isApart(token, tokens[end + 1]));
    if (token === undefined || (text !== "" && /[.;:!?,]\s|[;:!?¿¡]/.test(gap) && !apart)) {
      break;
    }
    if (/^dots?$/.test(token.word) && tokens[end - 1]?.word === "no") {
      end -= 2;
      continue;
    }
    const piece =
      run ??
      separatorEnding(tokens, end, floor) ??
      letterEnding(tokens, end, floor) ??
      digitsEnding(tokens, end, floor);
    const noise = piece === null ? noiseSize(tokens, end) : 0;
    if (noise > 0) {
      end -= noise;
      continue;
    }
    if (piece === null && STOPS.has(token.word) && signIn(gap) === "") {
      break;
    }
    text = (piece?.text ?? token.word.replace(/'/g, "")) + (end + 1 < at ? signIn(gap) : "") + text;
    end -= piece?.size ?? 1;
    from = end + 1;
  }
  return { text: text.replace(/^[._-]+|[._-]+$/g, "").replace(/\.{2,}/g, "."), from };
}

type Domain = { readonly text: string; readonly to: number };

function isDot(tokens: readonly Token[], at: number): boolean {
  return DOT.has(tokens[at]?.word ?? "");
}

function endingAt(
  tokens: readonly Token[],
  at: number,
  runs: readonly SpelledRun[],
): { text: string; to: number } | null {
  const word = tokens[at]?.word ?? "";
  if (ENDINGS.has(word)) {
    return { text: word, to: at + 1 };
  }
  const run = runs.find((each) => each.from === at);
  return run !== undefined && ENDINGS.has(run.letters) ? { text: run.letters, to: run.to } : null;
}

/** Reads forwards from the "at": "g mail dot com", "green leaf dental dot co dot uk", "gmail". */
function readDomain(tokens: readonly Token[], at: number, runs: readonly SpelledRun[]): Domain | null {
  const labels: string[] = [];
  let label = "";
  let next = at;
  let to = -1;
  while (next < tokens.length && next - at < 12) {
    const token = tokens[next];
    const dotted = label !== "" && /^\.\s?$/.test(token?.gap ?? "");
    const dot = isDot(tokens, next);
    const ending = dotted
      ? endingAt(tokens, next, runs)
      : dot
        ? endingAt(tokens, next + 1, runs)
        : PROVIDERS.has(label)
          ? endingAt(tokens, next, runs)
          : null;
    if ((ending !== null && label !== "") || (ending !== null && to > 0)) {
      labels.push(...(label === "" ? [] : [label]), ending.text);
      label = "";
      to = ending.to;
      next = ending.to;
      continue;
    }
    if (to > 0 || token === undefined || AT.has(token.word) || (next > at && /[,;!?]/.test(token.gap))) {
      break;
    }
    const run = runs.find((each) => each.from === next);
    if (dot || dotted) {
      labels.push(label);
      label = "";
    }
    if (!dot) {
      const hyphen = token.word === "hyphen" || token.word === "dash" || token.word === "guion";
      label += run?.letters ?? (hyphen ? "-" : `${label !== "" && token.gap === "-" ? "-" : ""}${token.word}`);
    }
    next = run?.to ?? next + 1;
  }
  if (to > 0) {
    return { text: labels.filter((each) => each !== "").join("."), to };
  }
  return bareProvider(tokens, at);
}

function bareProvider(tokens: readonly Token[], at: number): Domain | null {
  const one = tokens[at]?.word ?? "";
  const two = one + (tokens[at + 1]?.word ?? "");
  if (two !== one && PROVIDERS.has(two)) {
    return { text: `${two}.com`, to: at + 2 };
  }
  return PROVIDERS.has(one) && one !== "live" ? { text: `${one}.com`, to: at + 1 } : null;
}

const LOCAL = /^[\w+-]+(?:\.[\w+-]+)*$/;

function typedIn(text: string, tokens: readonly Token[]): { email: string; span: Span } | null {
  const typed = [...text.matchAll(TYPED)].at(-1);
  if (typed === undefined) {
    return null;
  }
  const end = typed.index + typed[0].length;
  const from = tokens.findIndex((token) => token.end > typed.index);
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  return { email: typed[0].toLowerCase(), span: { from, to } };
}

/** "…at hotmail, no, gmail dot com": only the provider is said anew. */
function newDomain(tokens: readonly Token[], from: number, runs: readonly SpelledRun[]): Domain | null {
  for (let at = from; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? "";
    if (PROVIDERS.has(word) || PROVIDERS.has(word + (tokens[at + 1]?.word ?? ""))) {
      return readDomain(tokens, at, runs);
    }
  }
  return null;
}

/** "at", "at sign", "at the rate (of)". */
function afterAt(tokens: readonly Token[], at: number): number {
  const rate = tokens[at + 1]?.word === "the" && tokens[at + 2]?.word === "rate";
  if (tokens[at + 1]?.word === "sign") {
    return at + 2;
  }
  return at + (rate ? 3 : 1) + (rate && tokens[at + 3]?.word === "of" ? 1 : 0);
}

/** The last e-mail address said or typed, in lower case. */
export function findEmailSaid(utterance: Utterance, tokens: readonly Token[], runs: readonly SpelledRun[]): EmailFound {
  if (!HINT.test(utterance.text)) {
    return { email: null, spans: [] };
  }
  const typed = typedIn(utterance.text, tokens);
  let email = typed?.email ?? null;
  const spans: Span[] = typed === null ? [] : [typed.span];
  let floor = 0;
  for (let at = 0; at < tokens.length; at++) {
    const domain =
      AT.has(tokens[at]?.word ?? "") && (typed === null || at >= typed.span.to)
        ? readDomain(tokens, afterAt(tokens, at), runs)
        : null;
    if (domain === null) {
      continue;
    }
    const local = readLocal(tokens, at, runs, floor);
    const name = local.text === "" ? (email?.split("@")[0] ?? "") : local.text;
    if (LOCAL.test(name)) {
      email = `${name}@${domain.text}`;
      spans.push({ from: local.from, to: domain.to });
      floor = domain.to;
      at = domain.to - 1;
    }
  }
  const end = spans.at(-1)?.to;
  if (email === null || end === undefined) {
    return { email, spans };
  }
  const another = newDomain(tokens, end, runs);
  const [local = "", host = ""] = email.split("@");
  const respelt = runs.find((run) => run.from >= end && run.strong && similarity(run.letters, local) > 0.6);
  return { email: `${respelt?.letters ?? local}@${another?.text ?? host}`, spans };
}
