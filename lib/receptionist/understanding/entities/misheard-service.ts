import { roughSound } from "./misheard-staff";
import { EVERYDAY, NEVER_NAMES } from "./plain-words";
import { distance, soundOf } from "./sounds";
import { type Token, tokensOf } from "./tokens";

type Known = {
  readonly entry: number;
  readonly words: readonly string[];
  readonly name: string;
  readonly sound: string;
};
const known = new WeakMap<readonly (readonly string[])[], readonly Known[]>();

function knownOf(services: readonly (readonly string[])[]): readonly Known[] {
  const made =
    known.get(services) ??
    services.flatMap((names, entry) =>
      names.map((name) => {
        const words = tokensOf(name).map(({ word }) => word);
        return { entry, words, name: words.join(""), sound: roughSound(words) };
      }),
    );
  known.set(services, made);
  return made;
}

const sameWord = (said: string, word: string) =>
  said === word || (Math.abs(said.length - word.length) === 1 && (`${said}s` === word || said === `${word}s`));

const soundsLike = (said: string, word: string): boolean => {
  if (said[0] !== word[0]) return false;
  const [one, other] = [soundOf(said), soundOf(word)];
  return Math.min(one.length, other.length) >= 2 && distance(one, other, 1) <= 1;
};

/** "Oil chain", "beer trim", "sports message": a word is right and the others sound like it. */
function halfRight(said: readonly string[], { words }: Known): boolean {
  return (
    words.length > 1 &&
    said.length === words.length &&
    said.some((word, at) => word.length > 2 && sameWord(word, words[at] ?? "")) &&
    said.every((word, at) => sameWord(word, words[at] ?? "") || soundsLike(word, words[at] ?? ""))
  );
}

/** Some words in a row; how they sound together is worked out once, when a name begins as they do. */
class Row {
  readonly joined: string;
  readonly #first: string | undefined;
  #heard: string | null = null;

  constructor(
    readonly said: readonly string[],
    sounds: ReadonlyMap<string, string>,
  ) {
    this.joined = said.join("");
    this.#first = sounds.get(said[0] ?? "")?.[0];
  }

  mayBegin(sound: string): boolean {
    return this.#first === undefined || this.#first === sound[0];
  }

  get heard(): string {
    this.#heard ??= roughSound(this.said);
    return this.#heard;
  }
}

/** "Man he cure": one word split in pieces. */
function inPieces(row: Row, { words, name, sound }: Known): boolean {
  const { said, joined } = row;
  const [first = "-"] = said;
  if (said.length <= words.length) return false;
  if (first.length > 2 && name.length >= 6 && name.startsWith(first) && distance(joined, name, 1) <= 1) return true;
  if (sound.length < 6 || !row.mayBegin(sound)) return false;
  if (row.heard === sound) return true;
  const near = row.heard[0] === sound[0] && distance(row.heard, sound, 1) <= 1;
  return near && !said.every((word) => EVERYDAY.has(word) || NEVER_NAMES.has(word));
}

/** The place in the list of a service whose name was written as words that only sound like it; null: none, or more than one. */
export function misheardService(services: readonly (readonly string[])[], tokens: readonly Token[]): number | null {
  const found = new Set<number>();
  const words = tokens.map(({ word }) => word);
  const sounds = new Map(words.map((word) => [word, roughSound([word])]));
  for (let at = 0; at < words.length; at++)
    for (let size = 2; size <= 4 && at + size <= words.length; size++) {
      const row = new Row(words.slice(at, at + size), sounds);
      for (const one of knownOf(services)) if (halfRight(row.said, one) || inPieces(row, one)) found.add(one.entry);
    }
  const [entry] = found;
  return found.size === 1 && entry !== undefined ? entry : null;
}
