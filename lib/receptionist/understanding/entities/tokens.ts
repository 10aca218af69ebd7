/** One word, number or sign of a text. `gap` is what stands between it and the token before. */
export type Token = {
  readonly raw: string;
  /** Lower case, without accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
};

const TOKEN = /[\p{L}\p{M}]+(?:['’´][\p{L}\p{M}]+)*|\d+|[@+&]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding.
const ASCII = /^[\x00-\x7f]*$/;

/** Lower case without accents: the form in which words are compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’´]/g, "'");
}

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const end = match.index + raw.length;
    tokens.push({ raw, word: fold(raw), start: match.index, end, gap: text.slice(last, match.index) });
    last = end;
  }
  return tokens;
}

/** A stretch of tokens, half-open. */
export type Span = { readonly from: number; readonly to: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

const CORRECTIONS: readonly (readonly string[])[] = [
  "no wait",
  "no sorry",
  "no",
  "nope",
  "sorry",
  "actually",
  "i mean",
  "i meant",
  "wait",
  "scratch that",
  "make that",
  "make it",
  "or rather",
  "correction",
  "rather",
  "on second thought",
  "on second thoughts",
  "better",
  "perdon",
  "perdona",
  "disculpa",
  "disculpe",
  "digo",
  "mejor",
  "mejor dicho",
  "espera",
  "espere",
  "en realidad",
  "quise decir",
  "quiero decir",
  "corrijo",
].map((phrase) => phrase.split(" "));

const byFirst = new Map<string, (readonly string[])[]>();
for (const phrase of CORRECTIONS) {
  const first = phrase[0] ?? "";
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
  );
}

/** How many tokens at `at` say "no, I meant another"; 0: none. */
export function correctionAt(tokens: readonly Token[], at: number): number {
  const phrases = byFirst.get(tokens[at]?.word ?? "");
  return phrases?.find((phrase) => phrase.every((word, i) => tokens[at + i]?.word === word))?.length ?? 0;
}

export function sequenceAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[at + i]?.word === word);
}

/** Whether a stretch of tokens takes something back. */
export function corrects(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (correctionAt(tokens, at) > 0) {
      return true;
    }
  }
  return false;
}
