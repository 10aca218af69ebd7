import type { Utterance } from "../types";
import { type Hit, notRefused } from "./choice";
import { fold, type Token } from "./tokens";

const OR = new Set(["or", "o", "u", "and", "y", "e", "either", "any", "ambos", "both", "&"]);
/** What may stand between two people of whom either will do. */
const BETWEEN = new Set("with by con maybe also even would be fine la el dr doctor doctora".split(" "));
const ASKS =
  /\?|^\W*(?:is|are|does|do|what|which|who|when|how|can|could|qu[eé]|qui[eé]n|cu[aá]l|cu[aá]ndo|trabajan?)\b/iu;

/** "Maya or Aisha", "con Maya o con Aisha": one list, with nothing but joining words in it. */
function isOneList(tokens: readonly Token[], hits: readonly Hit[]): boolean {
  return hits.slice(1).every((hit, i) => {
    const words = tokens.slice(hits[i]?.to ?? 0, hit.from).map(({ word }) => word);
    return (
      words.every((word) => OR.has(word) || BETWEEN.has(word)) &&
      (words.some((word) => OR.has(word)) || words.length === 0)
    );
  });
}

/** The places in the list of those of whom any will do: those named, or all but those refused; none: nothing of the kind. */
export function staffAmong(utterance: Utterance, tokens: readonly Token[], hits: readonly Hit[]): readonly number[] {
  const ordered = hits.toSorted((a, b) => a.from - b.from);
  const wanted = notRefused(tokens, ordered);
  const named = [...new Set(wanted.map(({ entry }) => entry))];
  if (named.length > 1) {
    const isWish = !ASKS.test(utterance.text) || /\b(?:either|with|con)\b/i.test(utterance.text);
    const places = new Set(wanted.map(({ from }) => from));
    return places.size === named.length && isWish && isOneList(tokens, wanted) ? named : [];
  }
  const refused = new Set(hits.map(({ entry }) => entry));
  const others = utterance.staff.flatMap((_, entry) => (refused.has(entry) ? [] : [entry]));
  return hits.length > 0 && wanted.length === 0 && !isQuestion(utterance.text) ? others : [];
}

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);

/**
 * "No con Luca", as it is written down of one who says "no, con Luca": a wish, when it was somebody else that was read out.
 * "No con Aisha mejor" is one whoever was.
 */
export function isAfterAll(utterance: Utterance, tokens: readonly Token[], hit: Hit): boolean {
  const [no, by] = tokens;
  const begins = no?.word === "no" && /^(?:con|with)$/.test(by?.word ?? "") && hit.from <= 3;
  if (!begins) return false;
  if (/^(?:mejor|instead|rather|please|por)$/.test(tokens[hit.to]?.word ?? "")) return true;
  const last = utterance.history.findLast(({ speaker }) => speaker === "SYSTEM");
  const said = new Set(last === undefined ? [] : fold(last.text).split(/[^\p{L}]+/u));
  const namesOne = (entry: number) =>
    utterance.staff[entry]?.some((name) => said.has(fold(name).split(" ")[0] ?? "")) === true;
  return utterance.staff.some((_, entry) => entry !== hit.entry && namesOne(entry)) && !namesOne(hit.entry);
}
