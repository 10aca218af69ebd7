import type { Span, Token } from "./tokens";

/** Digits as one breath says them: "5", "five", "double five", "forty two", "veinticinco". */
export type DigitUnit = Span & {
  readonly digits: string /** "to", "for", "oh": a digit only among digits. */;
  readonly unsure: boolean;
};

export type DigitRun = Span & { readonly units: readonly DigitUnit[]; readonly plus: boolean };

const table = (text: string) =>
  new Map(
    text.split(" ").map((pair): [string, string] => {
      const [word = "", digits = ""] = pair.split(":");
      return [word, digits];
    }),
  );

const ONES = table(
  "zero:0 naught:0 nought:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 niner:9 cero:0 uno:1 un:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9",
);
const UNSURE = table("oh:0 o:0 to:2 too:2 for:4 fore:4 ate:8 won:1 tree:3 fife:5 sex:6 un:1 una:1");
const TEENS = table(
  "ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiuno:21 veintiun:21 veintiuna:21 veintidos:22 veintitres:23 veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29",
);
const TENS = table("twenty:2 thirty:3 forty:4 fourty:4 fifty:5 sixty:6 seventy:7 eighty:8 ninety:9");
const TENS_ES = table("treinta:3 cuarenta:4 cincuenta:5 sesenta:6 setenta:7 ochenta:8 noventa:9");
const HUNDREDS_ES = table(
  "cien:1 ciento:1 doscientos:2 trescientos:3 cuatrocientos:4 quinientos:5 seiscientos:6 setecientos:7 ochocientos:8 novecientos:9",
);
const REPEAT = new Map([
  ["double", 2],
  ["doble", 2],
  ["triple", 3],
  ["treble", 3],
  ["quadruple", 4],
]);
const MEASURES = new Set(
  "st nd rd th am pm a.m p.m h hs hrs o'clock oclock people persons minutes mins minute hours hour days weeks personas minutos horas dollars pounds euros".split(
    " ",
  ),
);

const oneDigit = (token: Token | undefined) =>
  token === undefined ? undefined : (ONES.get(token.word) ?? (/^\d$/.test(token.word) ? token.word : undefined));
const notZero = (digit: string | undefined) => (digit === "0" ? undefined : digit);
const unit = (from: number, size: number, digits: string, unsure = false): DigitUnit => ({
  from,
  to: from + size,
  digits,
  unsure,
});

function spanishPair(tokens: readonly Token[], at: number): { size: number; digits: string } | null {
  const word = tokens[at]?.word ?? "";
  const tens = TENS_ES.get(word);
  if (tens !== undefined) {
    const ones = tokens[at + 1]?.word === "y" ? notZero(oneDigit(tokens[at + 2])) : undefined;
    return ones === undefined ? { size: 1, digits: `${tens}0` } : { size: 3, digits: tens + ones };
  }
  const teens = TEENS.get(word);
  return teens === undefined ? null : { size: 1, digits: teens };
}

function spanishHundreds(tokens: readonly Token[], at: number, hundreds: string): DigitUnit {
  const pair = spanishPair(tokens, at + 1);
  if (pair !== null) {
    return unit(at, 1 + pair.size, hundreds + pair.digits);
  }
  const ones = tokens[at]?.word === "ciento" ? notZero(ONES.get(tokens[at + 1]?.word ?? "")) : undefined;
  return ones === undefined ? unit(at, 1, `${hundreds}00`) : unit(at, 2, `${hundreds}0${ones}`);
}

function repeated(tokens: readonly Token[], at: number, times: number): DigitUnit | null {
  const next = tokens[at + 1];
  const digit = oneDigit(next) ?? (next?.word === "oh" || next?.word === "o" ? "0" : undefined);
  return digit === undefined ? null : unit(at, 2, digit.repeat(times));
}

/** The digits that begin at a token, as English or Spanish says them. */
export function digitUnitAt(tokens: readonly Token[], at: number): DigitUnit | null {
  const token = tokens[at];
  if (token === undefined) {
    return null;
  }
  const { word } = token;
  if (/^\d+$/.test(word)) {
    return unit(at, 1, word);
  }
  const times = REPEAT.get(word);
  if (times !== undefined) {
    return repeated(tokens, at, times);
  }
  const tens = TENS.get(word);
  if (tens !== undefined) {
    const ones = notZero(ONES.get(tokens[at + 1]?.word ?? ""));
    return ones === undefined ? unit(at, 1, `${tens}0`) : unit(at, 2, tens + ones);
  }
  const hundreds = HUNDREDS_ES.get(word);
  if (hundreds !== undefined) {
    return spanishHundreds(tokens, at, hundreds);
  }
  const pair = spanishPair(tokens, at);
  if (pair !== null) {
    return unit(at, pair.size, pair.digits);
  }
  const unsure = UNSURE.get(word);
  if (unsure !== undefined) {
    return unit(at, 1, unsure, true);
  }
  const digit = ONES.get(word);
  if (digit === undefined) {
    return null;
  }
  const scale = tokens[at + 1]?.word;
  const zeros = scale === "hundred" ? "00" : scale === "thousand" || scale === "mil" ? "000" : null;
  return zeros === null || digit === "0" ? unit(at, 1, digit) : unit(at, 2, digit + zeros);
}

const BETWEEN = new Set("uh um er erm eh este then dash hyphen guion space espacio pause luego".split(" "));
const CUT = /[:/?!¿¡%$€£]|\d/;

function isMeasured(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next?.word === "o" && tokens[to + 1]?.word === "clock") {
    return true;
  }
  return next !== undefined && MEASURES.has(next.word) && !/[,.;]/.test(next.gap);
}

function skipBetween(tokens: readonly Token[], at: number): number {
  let next = at;
  while (
    BETWEEN.has(tokens[next]?.word ?? "") ||
    (isAnd(tokens[next]) && tokens[next + 1]?.word === "then") ||
    isThenEs(tokens, next)
  ) {
    next += 1;
  }
  return next;
}

const isAnd = (token: Token | undefined) => token?.word === "and";
const isThenEs = (tokens: readonly Token[], at: number) => tokens[at]?.word === "y" && tokens[at + 1]?.word === "luego";

function runFrom(tokens: readonly Token[], from: number): DigitRun | null {
  const plus = /^(?:\+|plus|mas)$/.test(tokens[from]?.word ?? "");
  const units: DigitUnit[] = [];
  let at = plus ? from + 1 : from;
  while (at < tokens.length) {
    const next = units.length === 0 ? at : skipBetween(tokens, at);
    const found = digitUnitAt(tokens, next);
    const cut = units.length > 0 && CUT.test(tokens[next]?.gap ?? "");
    if (
      found === null ||
      cut ||
      (units.length === 0 && found.unsure && found.digits !== "0") ||
      isTime(tokens, found)
    ) {
      break;
    }
    units.push(found);
    at = found.to;
  }
  const last = units.at(-1);
  return last === undefined ? null : { from, to: last.to, units, plus };
}

/** "3 pm", "the 5th", "10:30", "2019-03-01", "two people" are no digits of a number. */
function isTime(tokens: readonly Token[], found: DigitUnit): boolean {
  const next = tokens[found.to];
  if (isMeasured(tokens, found.to) || (next !== undefined && /^[:/]$/.test(next.gap) && /^\d/.test(next.raw))) {
    return true;
  }
  const year = /^(?:19|20)\d\d$/.test(tokens[found.from]?.raw ?? "");
  return year && next?.gap === "-" && /^\d\d$/.test(next.raw) && tokens[found.to + 1]?.gap === "-";
}

/** All stretches of digits of a text, in its order. */
export function digitRuns(tokens: readonly Token[]): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    const minutes = /^[:/]$/.test(tokens[at]?.gap ?? "") && /^\d/.test(tokens[at]?.raw ?? "");
    const run = minutes ? null : runFrom(tokens, at);
    if (run !== null) {
      runs.push(run);
    }
    at = run === null ? at + 1 : Math.max(run.to, at + 1);
  }
  return runs;
}

/** Without the words at its end that need not be digits: "4821 for". */
export function withoutTail(run: DigitRun): DigitRun {
  const last = run.units.findLastIndex((each) => !each.unsure || each.digits === "0");
  return { ...run, units: run.units.slice(0, last + 1), to: run.units[last]?.to ?? run.to };
}

export const digitsOf = (units: readonly DigitUnit[]) => units.map((each) => each.digits).join("");
