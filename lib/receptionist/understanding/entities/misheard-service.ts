import { roughSound } from "./misheard-staff";
import { EVERYDAY, NEVER_NAMES } from "./plain-words";
import { distance, soundOf } from "./sounds";
import { type Token, tokensOf } from "./tokens";

type Known = { readonly entry: number; readonly words: readonly string[]; readonly sound: string };
const known = new WeakMap<readonly (readonly string[])[], readonly Known[]>();

function knownOf(services: readonly (readonly string[])[]): readonly Known[] {
  const made =
    known.get(services) ??
    services.flatMap((names, entry) =>
      names.map((name) => {
        const words = tokensOf(name).map(({ word }) => word);
        return { entry, words, sound: roughSound(words) };
      }),
    );
  known.set(services, made);
  return made;
}

const sameWord = (said: string, word: string) => said === word || `${said}s` === word || said === `${word}s`;

function soundsLike(said: string, word: string): boolean {
  const [one, other] = [soundOf(said), soundOf(word)];
  return said[0] === word[0] && Math.min(one.length, other.length) >= 2 && distance(one, other, 1) <= 1;
}

/** "Oil chain", "beer trim", "sports message": a word is right and the others sound like it. */
function halfRight(said: readonly string[], { words }: Known): boolean {
  return (
    words.length > 1 &&
    said.length === words.length &&
    said.some((word, at) => word.length > 2 && sameWord(word, words[at] ?? "")) &&
    said.every((word, at) => sameWord(word, words[at] ?? "") || soundsLike(word, words[at] ?? ""))
  );
}

/** "Man he cure": one word split in pieces. */
function inPieces(said: readonly string[], { words, sound }: Known): boolean {
  if (said.length < 2 || said.length <= words.length) return false;
  const [heard, joined, name] = [roughSound(said), said.join(""), words.join("")];
  if (
    name.startsWith(said[0] ?? "-") &&
    (said[0]?.length ?? 0) > 2 &&
    name.length >= 6 &&
    distance(joined, name, 1) <= 1
  )
    return true;
  if (sound.length < 6) return false;
  const ordinary = said.every((word) => EVERYDAY.has(word) || NEVER_NAMES.has(word));
  return heard === sound || (!ordinary && heard[0] === sound[0] && distance(heard, sound, 1) <= 1);
}

/** The place in the list of a service whose name was written as words that only sound like it; null: none, or more than one. */
export function misheardService(services: readonly (readonly string[])[], tokens: readonly Token[]): number | null {
  const found = new Set<number>();
  const words = tokens.map(({ word }) => word);
  for (let at = 0; at < words.length; at++)
    for (let size = 2; size <= 4 && at + size <= words.length; size++) {
      const said = words.slice(at, at + size);
      for (const one of knownOf(services)) if (halfRight(said, one) || inPieces(said, one)) found.add(one.entry);
    }
  const [entry] = found;
  return found.size === 1 && entry !== undefined ? entry : null;
}
