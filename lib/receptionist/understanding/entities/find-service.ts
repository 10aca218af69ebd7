import type { Utterance } from "../types";
import { choose, type Hit } from "./choice";
import { CLASS_KEYS, type Concept, conceptsOf, surfacesOf } from "./concepts";
import { misheardService } from "./misheard-service";
import { allServices, forChild } from "./more-services";
import { buildIndex, type Form, type NameIndex, nearestKey, serviceKeys } from "./name-index";
import { paraphrased } from "./paraphrases";
import { EVERYDAY, NEVER_NAMES } from "./plain-words";
import { overlaps, type Span, type Token } from "./tokens";

/** `all`: those that are wanted together, when more than one is. */
export type ServiceFound = {
  readonly service: string | null;
  readonly span: Span | null;
  readonly all: readonly string[];
};

const indexes = new WeakMap<Utterance["services"], NameIndex>();

/** Words that many services share: alone they name none, unless a service was asked for. */
const QUALIFIERS = new Set(
  "man woman kid couple full half first new patient deep quick express short long basic standard classic minute hair care dental facial2 adult senior junior initial premium mini single double process emergency online virtual general regular routine student session 15 20 30 45 60 90 120 hot body".split(
    " ",
  ),
);
/** Words of every call: no service even where one is called so, unless a service was asked for. */
const COMMON = new Set(
  "appointment visit booking session call meeting service treatment check time slot other".split(" "),
);
const NEVER_PARTIAL = new Set(["trim", "and", "phone", "follow", "up"]);
const CUT_OFF = new Set(["out", "off", "it", "me", "back", "down", "short", "in", "you"]);

function indexOf(services: Utterance["services"]): NameIndex {
  const known = indexes.get(services);
  if (known !== undefined) {
    return known;
  }
  const built = buildIndex(services, serviceKeys, surfacesOf);
  indexes.set(services, built);
  return built;
}

function isSaidOtherwise(tokens: readonly Token[], concept: Concept): boolean {
  const before = tokens[concept.from - 1]?.word ?? "";
  const after = tokens[concept.to]?.word ?? "";
  return (
    (concept.word === "cut" &&
      concept.key === "cut" &&
      concept.to - concept.from === 1 &&
      (CUT_OFF.has(after) || before === "you")) ||
    (concept.word === "clean" && before === "is") ||
    (concept.key === "color" && before === "what") ||
    (before === "of" && /^(?:kinds?|types?|sorts?)$/.test(tokens[concept.from - 2]?.word ?? "")) ||
    (before === "de" && /^(?:tipos?|clases?)$/.test(tokens[concept.from - 2]?.word ?? "")) ||
    (/^pint/.test(concept.word) && tokens.slice(concept.to, concept.to + 2).some(({ word }) => word === "unas")) ||
    (concept.word === "dying" && /^(?:for|to|of|over|here|inside)$/.test(after))
  );
}

/** What a trade calls by another word where the list has none of it: "mechas" where there is only balayage. */
const NEAREST: ReadonlyMap<string, string> = new Map([
  ["highlight", "balayage"],
  ["shave", "beard"],
]);

/** What of the utterance is in the list's own words: compounds joined or split, misspellings put right. */
function heardConcepts(index: NameIndex, tokens: readonly Token[], taken: readonly Span[]): readonly Concept[] {
  const said = conceptsOf(tokens).filter(
    (each) => !taken.some((span) => overlaps(span, each)) && !isSaidOtherwise(tokens, each),
  );
  const heard: Concept[] = [];
  for (let at = 0; at < said.length; at++) {
    const concept = said[at];
    const next = said[at + 1];
    if (concept === undefined) {
      continue;
    }
    const both = next !== undefined && next.from === concept.to ? concept.word + next.word : null;
    const nearest = NEAREST.get(concept.key) ?? "";
    if (index.byKey.has(concept.key)) {
      heard.push(concept);
    } else if (index.byKey.has(nearest)) {
      heard.push({ ...concept, key: nearest });
    } else if (index.joined.has(concept.key)) {
      heard.push(...(index.joined.get(concept.key) ?? []).map((key) => ({ ...concept, key })));
    } else if (both !== null && next !== undefined && index.byKey.has(both)) {
      heard.push({ key: both, word: both, from: concept.from, to: next.to });
      at += 1;
    } else {
      const near = nearestKey(index, concept.key);
      const joint =
        near === null && both !== null && !index.byKey.has(next?.key ?? "") && !plain(concept.word)
          ? nearestKey(index, both)
          : null;
      if (near !== null) {
        heard.push({ ...concept, key: near });
      } else if (joint !== null && next !== undefined && joint.length >= 6) {
        heard.push({ key: joint, word: joint, from: concept.from, to: next.to });
        at += 1;
      }
    }
  }
  return heard;
}

const plain = (word: string) => NEVER_NAMES.has(word);

function nearby(tokens: readonly Token[], a: Concept, b: Concept): boolean {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const between = second.from - first.to;
  const cut = tokens.slice(first.to, second.from + 1).some((token) => /[.;!?]/.test(token.gap));
  return between <= 3 && !cut;
}

function hitOf(form: Form, tokens: readonly Token[], concepts: readonly Concept[], around: Concept): Hit | null {
  const used: Concept[] = [around];
  for (const key of form.keys) {
    if (used.some((each) => each.key === key)) {
      continue;
    }
    const found = concepts.filter((each) => each.key === key && used.some((known) => nearby(tokens, known, each)));
    const [closest] = found.toSorted((a, b) => Math.abs(a.from - around.from) - Math.abs(b.from - around.from));
    if (closest !== undefined) {
      used.push(closest);
    }
  }
  const weight = used.length * 10;
  const from = Math.min(...used.map((each) => each.from));
  const to = Math.max(...used.map((each) => each.to));
  return { entry: form.entry, full: used.length === form.keys.length, weight, from, to };
}

/** "The session", where only one service is called so. */
const isOnlySession = (index: NameIndex, key: string): boolean =>
  key === "session" && new Set((index.byKey.get(key) ?? []).map(({ entry }) => entry)).size === 1;

function isMeant(index: NameIndex, hit: Hit, form: Form, concepts: readonly Concept[], asked: boolean): boolean {
  const said = concepts.filter((each) => each.from >= hit.from && each.to <= hit.to && form.keys.includes(each.key));
  if (hit.full) {
    return asked || form.keys.length > 1 || !COMMON.has(form.keys[0] ?? "");
  }
  return said.some(
    ({ key, word }) =>
      isOnlySession(index, key) ||
      (!NEVER_PARTIAL.has(key) &&
        !COMMON.has(key) &&
        (asked || !(QUALIFIERS.has(key) || (EVERYDAY.has(word) && !HEADS.has(key)) || NEVER_NAMES.has(word)))),
  );
}

/** Ordinary words that are still enough to name the only service that has them. */
const HEADS = new Set(["cut", "clean", "consult", "exam", "massage", "color", "checkup", "therapy", "style"]);

/** "Barba" is the beard trim and not the beard care class, unless a class is spoken of. */
function withoutClasses(index: NameIndex, hits: readonly Hit[], concepts: readonly Concept[]): readonly Hit[] {
  if (concepts.some(({ key }) => CLASS_KEYS.has(key))) {
    return hits;
  }
  const isClass = ({ entry }: Hit) =>
    index.forms.filter((form) => form.entry === entry).every(({ keys }) => keys.some((key) => CLASS_KEYS.has(key)));
  const others = hits.filter((hit) => hit.full || !isClass(hit));
  return others.length > 0 ? others : hits;
}

/** The service of the list that an utterance names, as the list calls it; `span` is where. */
export function findServiceSaid(utterance: Utterance, tokens: readonly Token[], taken: readonly Span[]): ServiceFound {
  if (utterance.services.length === 0) {
    return { service: null, span: null, all: [] };
  }
  const nameOf = (entry: number) => utterance.services[entry]?.[0] ?? null;
  const index = indexOf(utterance.services);
  const concepts = heardConcepts(index, tokens, taken);
  const asked = utterance.expects === "service";
  const hits: Hit[] = [];
  for (const concept of concepts) {
    for (const form of index.byKey.get(concept.key) ?? []) {
      const hit = hitOf(form, tokens, concepts, concept);
      if (hit !== null && isMeant(index, hit, form, concepts, asked)) {
        hits.push(hit);
      }
    }
  }
  const meant = withoutClasses(index, hits, concepts);
  const chosen = choose(tokens, meant);
  if (hits.length === 0) {
    const described = paraphrased(index, utterance.text) ?? misheardService(utterance.services, tokens);
    return {
      service: described === null ? null : nameOf(forChild(index, described, utterance.text)),
      span: null,
      all: [],
    };
  }
  const all = allServices(tokens, meant).flatMap((entry) => nameOf(entry) ?? []);
  const service =
    chosen === null ? null : nameOf(all.length > 0 ? chosen.entry : forChild(index, chosen.entry, utterance.text));
  return { service, span: chosen, all };
}
