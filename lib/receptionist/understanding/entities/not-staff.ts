import type { Utterance } from "../types";
import { LEAD } from "./bare-name";
import { GIVEN_NAMES } from "./plain-words";
import { distance } from "./sounds";
import { fold, type Span, type Token } from "./tokens";
import { wordyName } from "./wordy-name";

const WITH_THEM = /\bwith (?:her|him)\b|(?<![\p{L}])con (?:ella|él)(?![\p{L}])|\bcon el\W*$/iu;
const SENT = /^(?:sent|referred|recommended|recomendo|manda|mando|envia|envio)$/;
const SENT_BY =
  /(?:sent|referred|recommended|told|recomendad[oa]|enviad[oa]|mandad[oa])(?: \w+){0,2} (?:by|por) $|(?:me|nos) (?:manda|mando|envia|envio|recomendo) $|(?:vengo|venimos|voy|vine) de parte de $/;

/** "Daniel recommended you", "vengo de parte de Maya": who sent them, unless it goes on "…con ella". */
export function isSender(utterance: Utterance, tokens: readonly Token[], hit: Span): boolean {
  const before = `${tokens
    .slice(Math.max(0, hit.from - 6), hit.from)
    .map(({ word }) => word)
    .join(" ")} `;
  const sends = SENT_BY.test(before) || SENT.test(tokens[hit.to]?.word ?? "");
  return sends && !WITH_THEM.test(utterance.text);
}

/**
 * "Alma Torres", "Kim Deal": an answer that is somebody's whole name, and only one word of it belongs to one of the list
 * (`keys`, first name first; `key`: the one that was said).
 */
export function isNamesake(
  { expects }: Utterance,
  tokens: readonly Token[],
  { from, to }: Span,
  key: string,
  keys: readonly string[],
): boolean {
  const name = wordyName(tokens);
  const first = tokens[from - 1];
  if (name === null || keys.length < 2 || name.from > from) return false;
  if (from > name.from) {
    const isOwn = keys.some((each) => distance(each, fold(first?.word ?? ""), 2) <= 1);
    return key !== keys[0] && !LEAD.has(first?.word ?? "") && GIVEN_NAMES.has(first?.word ?? "") && !isOwn;
  }
  const next = tokens[to]?.word;
  if (next === undefined) return false;
  const isOwn = keys.some((each) => distance(each, next, 2) <= 1 || each[0] === next);
  return !isOwn && (key !== keys[0] || expects === "confirm");
}
