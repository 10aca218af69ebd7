import { type Hit, wantedOf } from "./choice";
import type { NameIndex } from "./name-index";
import { corrects, fold, overlaps, type Token } from "./tokens";

const AND = new Set("and y e & plus also tambien mas then luego despues".split(" "));
/** Between two services these make a choice, or a second sentence. */
const OR = new Set(
  "or o u either instead than vs cancel cancelar book reservar move mover how what can cuanto que is".split(" "),
);

const rank = (hit: Hit): number => (hit.full ? 1000 : 0) + hit.weight;

/** The strongest hits of each place, in the order they were said; of places where two are as strong, none. */
function clearOnes(hits: readonly Hit[]): readonly Hit[] {
  const ordered = hits.toSorted((a, b) => rank(b) - rank(a));
  const kept: Hit[] = [];
  for (const hit of ordered) {
    if (!kept.some((other) => overlaps(other, hit))) kept.push(hit);
  }
  const isTied = (hit: Hit) =>
    hits.some((other) => other.entry !== hit.entry && overlaps(other, hit) && rank(other) === rank(hit));
  return kept.filter((hit) => !isTied(hit)).toSorted((a, b) => a.from - b.from);
}

/** The places in the list of all services that are wanted together ("a cut and colour"); fewer than two: none. */
export function allServices(tokens: readonly Token[], hits: readonly Hit[]): readonly number[] {
  const wanted = clearOnes(wantedOf(tokens, hits));
  const joined = wanted.slice(1).every((hit, i) => {
    const from = wanted[i]?.to ?? 0;
    const words = tokens.slice(from, hit.from).map(({ word }) => word);
    return (
      words.length <= 8 &&
      words.some((word) => AND.has(word)) &&
      !words.some((word) => OR.has(word)) &&
      !corrects(tokens, from, hit.from)
    );
  });
  const entries = [...new Set(wanted.map(({ entry }) => entry))];
  return joined && entries.length > 1 ? entries : [];
}

const FEW =
  "(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)";
const CHILD = new RegExp(
  `\\b${FEW}[- ]years?[- ]olds?\\b|\\b(?:son|daughter|boy|girl|grandson|granddaughter|nephew|niece)(?: \\w+)?,? (?:who is|who's|he's|she's|is|age|aged) ${FEW}\\b(?! (?:o'?clock|thirty|fifteen|am|pm))|\\blittle (?:boy|girl|one|son|daughter|guy|kid)\\b|\\b(?:hij|niet|sobrin|herman)[oa] (?:\\w+ )?(?:que tiene|de|tiene|con) ${FEW} an(?:os?|itos?)\\b|\\b(?:hij|niet|sobrin)[oa] peque\\w*|\\bpeques?\\b|\\bcumplir ${FEW} anos\\b`,
);
const COMES_ALONG = /\b(?:bring|come with|coming with|traer|traigo|llevar|llevo|ir con|voy con)\b/;

/** The service for children in place of the grown-ups' one, where it is for a child of an age told; else the same. */
export function forChild(index: NameIndex, entry: number, text: string): number {
  const plain = fold(text);
  if (!CHILD.test(plain) || COMES_ALONG.test(plain)) return entry;
  const own = index.forms.filter((form) => form.entry === entry);
  const same = index.forms.filter(
    ({ keys }) =>
      keys.includes("kid") &&
      own.some((form) => form.keys.length === keys.length - 1 && form.keys.every((key) => keys.includes(key))),
  );
  const entries = new Set(same.map((form) => form.entry));
  const [child] = entries;
  return entries.size === 1 && child !== undefined ? child : entry;
}
