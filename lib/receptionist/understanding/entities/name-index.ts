import { type Concept, conceptsOf } from "./concepts";
import { EVERYDAY, NEVER_NAMES } from "./plain-words";
import { distance, soundOf } from "./sounds";
import { tokensOf } from "./tokens";

export type Form = { readonly entry: number; readonly keys: readonly string[] };

/** A list of names, prepared once for all utterances. */
export type NameIndex = {
  readonly forms: readonly Form[];
  readonly byKey: ReadonlyMap<string, readonly Form[]>;
  readonly vocabulary: readonly string[];
  /** Two words said where the list has one, or the other way about: "micro blading". */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly fuzzy: Map<string, string | null>;
};

type Names = readonly (readonly string[])[];

export function buildIndex(names: Names, keysOf: (name: string) => readonly string[]): NameIndex {
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
  return { forms, byKey, vocabulary: [...byKey.keys()], joined, fuzzy: new Map() };
}

export const serviceKeys = (name: string): readonly string[] =>
  conceptsOf(tokensOf(name)).map((concept: Concept) => concept.key);

/** The word of the list that an unknown word was meant for: a letter or a sound away; null: none, or more than one. */
export function nearestKey(index: NameIndex, word: string): string | null {
  const known = index.fuzzy.get(word);
  if (known !== undefined) {
    return known;
  }
  const found = word.length < 4 || EVERYDAY.has(word) || NEVER_NAMES.has(word) ? null : search(index, word);
  if (index.fuzzy.size < 5000) {
    index.fuzzy.set(word, found);
  }
  return found;
}

function search(index: NameIndex, word: string): string | null {
  const sound = soundOf(word);
  let best: string | null = null;
  let least = 99;
  let tie = false;
  for (const key of index.vocabulary) {
    if (key.length < 4 || Math.abs(key.length - word.length) > 3) {
      continue;
    }
    const longest = Math.max(key.length, word.length);
    const most = longest >= 8 ? 2 : 1;
    const ear = sound.length >= 2 && sound === soundOf(key) ? 0 : 1;
    const apart = distance(word, key, ear === 0 ? 3 : most);
    if (
      apart > (ear === 0 ? Math.max(most, Math.floor(longest * 0.4)) : most) ||
      (ear === 1 && word[0] !== key[0] && longest < 7)
    ) {
      continue;
    }
    const cost = apart + ear * 0.5;
    tie = cost === least;
    if (cost < least) {
      least = cost;
      best = key;
    }
  }
  return tie ? null : best;
}
