import { correctionAt, type Span, type Token } from "./tokens";

/** One reading of a stretch of words as an entry of a list. */
export type Hit = Span & { readonly entry: number; readonly full: boolean; readonly weight: number };

const NEGATORS = new Set([
  "not",
  "without",
  "except",
  "no",
  "sin",
  "excepto",
  "menos",
  "but",
  "salvo",
  "isn't",
  "don't",
  "besides",
]);
const SKIPPED = new Set(
  "a an the with by my for want like to see have get do any dr doctor doctora mr mrs ms miss senor senora un una el la con lo de quiero que sea necessarily really need book more mas".split(
    " ",
  ),
);
const REPLACED = new Set(["instead", "rather", "than", "lugar", "vez"]);
const ANY = new Set([
  "anyone",
  "anybody",
  "anything",
  "any",
  "cualquiera",
  "everyone",
  "whoever",
  "quien",
  "cualquier",
  "sea",
  "quiera",
  "nothing",
  "todos",
]);

/** "not with Ben", "anyone but Ana", "instead of a haircut", "no quiero un corte". */
export function isRefused(tokens: readonly Token[], hit: Span): boolean {
  let at = hit.from - 1;
  while (
    at >= 0 &&
    hit.from - at <= 5 &&
    SKIPPED.has(tokens[at]?.word ?? "") &&
    !/[,.;!?]/.test(tokens[at + 1]?.gap ?? "")
  ) {
    at -= 1;
  }
  const token = tokens[at];
  if (token === undefined || /[,.;!?]/.test(tokens[at + 1]?.gap ?? "")) {
    return false;
  }
  const before = tokens[at - 1]?.word ?? "";
  if (token.word === "of" || token.word === "than") {
    return REPLACED.has(before) || (token.word === "than" && (before === "other" || before === "rather"));
  }
  if (REPLACED.has(token.word)) {
    return token.word !== "rather" && token.word !== "instead";
  }
  if (!NEGATORS.has(token.word)) {
    return false;
  }
  if (token.word === "but" || token.word === "menos") {
    return ANY.has(before) || ANY.has(tokens[at - 2]?.word ?? "");
  }
  if (token.word === "no") {
    return isPlainNo(tokens, at, hit);
  }
  return true;
}

/** "no quiero…", "con cualquiera, no Ben", "just a cut, with no colour"; but "a haircut no a colour" corrects. */
function isPlainNo(tokens: readonly Token[], at: number, hit: Span): boolean {
  const next = tokens[at + 1]?.word ?? "";
  const before = tokens[at - 1]?.word ?? "";
  return (
    next === "quiero" ||
    next === "que" ||
    next === "sea" ||
    next === "more" ||
    next === "mas" ||
    before === "with" ||
    before === "y" ||
    before === "and" ||
    (next === "con" && hit.from - at === 2 && at === 0)
  );
}

/** Where each part begins that takes the part before it back. */
function partOf(tokens: readonly Token[], starts: readonly number[], at: number): number {
  return tokens.length === 0 ? 0 : starts.filter((start) => start <= at).length;
}

function correctionStarts(tokens: readonly Token[]): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const size = correctionAt(tokens, at);
    if (size > 0) {
      starts.push(at + size);
      at += size - 1;
    }
  }
  return starts;
}

const CHANGES = new Set("change switch swap move cambiar cambio cambia cambie pasar upgrade turn".split(" "));
const TOWARDS = new Set(["to", "for", "into", "por", "a"]);

/** "change my haircut to a colour": what comes after "to". */
function isTarget(tokens: readonly Token[], hit: Span, earlier: Span): boolean {
  const changes = tokens.slice(0, earlier.from).some((token) => CHANGES.has(token.word));
  const between = tokens.slice(earlier.to, hit.from).map((token) => token.word);
  return changes && between.length > 0 && between.length <= 5 && between.some((word) => TOWARDS.has(word));
}

function strongest(hits: readonly Hit[]): readonly Hit[] {
  const kept = hits.filter(
    (hit) => !hits.some((other) => other !== hit && other.from < hit.to && hit.from < other.to && beats(other, hit)),
  );
  return kept.some((hit) => hit.full) ? kept.filter((hit) => hit.full) : kept;
}

function beats(one: Hit, other: Hit): boolean {
  return one.full === other.full ? one.weight > other.weight : one.full && one.weight >= other.weight * 0.5;
}

const PAST = new Set(
  "skip forget drop scrap olvida olvide had was used saw last previously normally usually tuve ultima fui antes anterior".split(
    " ",
  ),
);
const CLAUSE = new Set(["but", "and", "now", "so", "pero", "ahora", "y"]);

/** "I had a haircut last week and now…": said of before, when something else is said of now. */
function isPast(tokens: readonly Token[], hit: Span): boolean {
  let from = hit.from;
  while (from > 0 && !/[,.;!?]/.test(tokens[from]?.gap ?? "") && !CLAUSE.has(tokens[from - 1]?.word ?? "")) {
    from -= 1;
  }
  return tokens.slice(from, hit.from).some((token) => PAST.has(token.word));
}

const ONLY = new Set(["just", "only", "solo", "solamente", "nada"]);

/** "no balayage, just a cut": nothing else. */
function isOnly(tokens: readonly Token[], hit: Span): boolean {
  const before = tokens.slice(Math.max(0, hit.from - 3), hit.from);
  return before.some((token) => ONLY.has(token.word));
}

/** "anyone but Ben or Luca": both. */
function isJoined(tokens: readonly Token[], refused: Span, hit: Span): boolean {
  const between = tokens.slice(refused.to, hit.from).map((token) => token.word);
  return refused.to < hit.from && between.length === 1 && /^(?:or|nor|o|ni)$/.test(between[0] ?? "");
}

/** "No la limpieza, el empaste": what a "no" before the article puts aside when another follows. */
function isPutAside(tokens: readonly Token[], hit: Hit, hits: readonly Hit[]): boolean {
  const article = /^(?:the|el|la|los|las)$/.test(tokens[hit.from - 1]?.word ?? "");
  const no = tokens[hit.from - 2];
  return (
    article &&
    no?.word === "no" &&
    (hit.from === 2 || /[,.;]/.test(no.gap)) &&
    /^\s*$/.test(tokens[hit.from - 1]?.gap ?? "") &&
    hits.some((other) => other.from >= hit.to && other.entry !== hit.entry)
  );
}

function narrowed(hits: readonly Hit[], isSo: (hit: Hit) => boolean): readonly Hit[] {
  const kept = hits.filter(isSo);
  return kept.length > 0 ? kept : hits;
}

/** What is left of the hits when those that were refused are put aside. */
export function notRefused(tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  const refused = hits.filter((hit) => isRefused(tokens, hit) || isPutAside(tokens, hit, hits));
  return hits.filter((hit) => !refused.includes(hit) && !refused.some((other) => isJoined(tokens, other, hit)));
}

export function wantedOf(tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  const wanted = notRefused(tokens, hits);
  const present = narrowed(wanted, (hit) => !isPast(tokens, hit));
  const only = present.find((hit) => isOnly(tokens, hit));
  const plainNo = only !== undefined && tokens.some((token) => token.word === "no" || token.word === "not");
  return plainNo ? narrowed(present, (hit) => isOnly(tokens, hit)) : present;
}

/** The one entry meant, after corrections and refusals; null: none, or no one more than another. `at`: where it was said. */
export function choose(tokens: readonly Token[], hits: readonly Hit[]): Hit | null {
  const wanted = wantedOf(tokens, hits);
  if (wanted.length === 0) {
    return null;
  }
  const starts = correctionStarts(tokens);
  const last = Math.max(...wanted.map((hit) => partOf(tokens, starts, hit.from)));
  const best = strongest(wanted.filter((hit) => partOf(tokens, starts, hit.from) === last)).toSorted(
    (a, b) => a.from - b.from,
  );
  const final = best.at(-1);
  if (final === undefined || best.every((hit) => hit.entry === final.entry)) {
    return final ?? null;
  }
  const first = best[0];
  const targeted = first !== undefined && first.to <= final.from && isTarget(tokens, final, first);
  return targeted && best.filter((hit) => hit.from === final.from).every((hit) => hit.entry === final.entry)
    ? final
    : null;
}
