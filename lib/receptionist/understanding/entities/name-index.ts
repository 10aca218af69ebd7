import { type Concept, conceptsOf } from "./concepts";
import { EVERYDAY, NEVER_NAMES } from "./plain-words";
import { distance, soundOf } from "./sounds";
import { tokensOf } from "./tokens";

export type Form = { readonly entry: number; readonly keys: readonly string[] };

/** A list of names, prepared once for all utterances. */
export type NameIndex = {
  readonly forms: readonly Form[];
  readonly byKey: ReadonlyMap<string, readonly Form[]>;
  readonly vocabulary: readonly { readonly word: string; readonly key: string }[];
  /** Two words said where the list has one, or the other way about: "micro blading". */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly fuzzy: Map<string, string | null>;
};

type Names = readonly (readonly string[])[];

/** `surfaces`: other words that a key is said by. */
export function buildIndex(
  names: Names,
  keysOf: (name: string) => readonly string[],
  surfaces: (key: string) => readonly string[] = () => [],
): NameIndex {
  const forms: Form[] = [];
  const byKey = new Map<string, Form[]>();
  const joined = new Map<string, readonly string[]>();
  names.forEach((entry, position) => {
    for (const name of entry) {
      const keys = [...new Set(keysOf(name))];
      if (keys.length === 0) {
        continue;
      }
      const form = { entry: position, keys };
      forms.push(form);
      keys.forEach((key, i) => {
        byKey.set(key, [...(byKey.get(key) ?? []), form]);
        const next = keys[i + 1];
        if (next !== undefined) {
          joined.set(key + next, [key, next]);
        }
      });
    }
  });
  const vocabulary = [...byKey.keys()].flatMap((key) => [
    { word: key, key },
    ...surfaces(key).map((word) => ({ word, key })),
  ]);
  return { forms, byKey, vocabulary, joined, fuzzy: new Map() };
}

export const serviceKeys = (name: string): readonly string[] =>
  conceptsOf(tokensOf(name)).map((concept: Concept) => concept.key);

/** The word of the list that an unknown word was meant for: a letter or a sound away; null: none, or more than one. */
export function nearestKey(index: NameIndex, word: string, letters = 2): string | null {
  const known = index.fuzzy.get(word);
  if (known !== undefined) {
    return known;
  }
  const found = word.length < 4 || EVERYDAY.has(word) || NEVER_NAMES.has(word) ? null : search(index, word, letters);
  if (index.fuzzy.size < 5000) {
    index.fuzzy.set(word, found);
  }
  return found;
}

function search(index: NameIndex, word: string, letters: number): string | null {
  const sound = soundOf(word);
  let best: string | null = null;
  let least = 99;
  let tie = false;
  for (const { word: known, key } of index.vocabulary) {
    if (known.length < 4 || Math.abs(known.length - word.length) > 3) {
      continue;
    }
    const longest = Math.max(known.length, word.length);
    const ear = sound !== "" && sound === soundOf(known) ? 0 : 1;
    const most = longest >= 8 ? letters : longest >= 6 || ear === 0 ? 1 : 0;
    const apart = distance(word, known, ear === 0 ? 3 : most);
    if (
      apart > (ear === 0 ? (longest <= 5 || sound.length < 2 ? 1 : Math.max(most, Math.floor(longest * 0.4))) : most) ||
      (ear === 1 && word[0] !== known[0] && longest < 7)
    ) {
      continue;
    }
    const cost = apart + ear * 0.5;
    tie = cost === least ? tie || key !== best : cost < least ? false : tie;
    if (cost < least) {
      least = cost;
      best = key;
    }
  }
  return tie ? null : best;
}
