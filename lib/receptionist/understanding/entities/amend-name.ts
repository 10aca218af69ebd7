import { type Candidate, isLetterIn, type Sight } from "./bare-name";
import { writeName } from "./name-case";
import { NEVER_NAMES } from "./plain-words";
import { readName } from "./read-name";
import { spellingHint, withHint, withSpelling } from "./spell-name";
import { correctionAt, overlaps, sequenceAt, type Token } from "./tokens";

/** "my name is Jon, no, Tim", "Ann, with an e: Anne": the bare words after a correction are the name. */
export function amended(sight: Sight, chosen: Candidate): Candidate {
  const { tokens } = sight;
  let last = chosen;
  for (let at = chosen.to; at < tokens.length; at++) {
    const saidSo = saidBefore(tokens, at);
    const again = saidSo > 0 || /^(?:well|now)$/.test(tokens[at]?.word ?? "");
    const size = saidSo > 0 ? saidSo : again ? 1 : correctionAt(tokens, at);
    if (size === 0) {
      continue;
    }
    const start = at + size;
    const from = /^(?:it's|its|it|not)$/.test(tokens[start]?.word ?? "") ? start + 1 : start;
    const refused = tokens[start]?.word === "not" || tokens[at - 1]?.word === "not";
    const read = readName(tokens, from, "vague", sight.cased, isLetterIn(sight));
    const ends =
      read !== null &&
      (read.to === tokens.length ||
        /[,.;!?]/.test(tokens[read.to]?.gap ?? "") ||
        NEVER_NAMES.has(tokens[read.to]?.word ?? ""));
    const same = !again || (read?.words.length !== 1 && read?.words.some((word) => last.words.includes(word)) === true);
    if (read !== null && ends && same && !refused && !sight.taken.some((span) => overlaps(span, read))) {
      const keepsSurname =
        read.words.length === 1 && last.words.length === 2 && !/^(?:actually|mejor)$/.test(tokens[at]?.word ?? "");
      last = {
        ...read,
        kind: chosen.kind,

        words: keepsSurname ? replaceLike(last.words, read.words[0] ?? "") : read.words,
        from: chosen.from,
      };
    }
  }
  return last;
}

const SAID_BEFORE = ["like i said", "as i said", "like i told you", "como le dije", "como dije", "como te dije"].map(
  (phrase) => phrase.split(" "),
);

/** How many words at `at` say that it was said before; 0: none. */
const saidBefore = (tokens: readonly Token[], at: number): number =>
  SAID_BEFORE.find((words) => sequenceAt(tokens, at, words))?.length ?? 0;

function replaceLike(words: readonly string[], word: string): readonly string[] {
  const first = words.findIndex((each) => each.charAt(0).toLowerCase() === word.charAt(0).toLowerCase());
  return first < 0 ? [word] : words.map((each, i) => (i === first ? word : each));
}

export function spelledAfter(sight: Sight, chosen: Candidate, from: number): readonly string[] {
  let { words } = chosen;
  let spelt = 0;
  for (const run of sight.letters.filter((each) => each.from >= from)) {
    words =
      spelt > 0 &&
      chosen.words.length < 2 &&
      !/\bno\b|sorry|wait/.test(between(sight.tokens, spelt, run.from)) &&
      words.length < 2
        ? [...words, run.letters]
        : withSpelling(words, run);
    spelt = run.to;
  }
  const after = between(sight.tokens, chosen.to, sight.tokens.length);
  if (words.length > 1 && /\b(?:with a hyphen|hyphenated|con guion)\b/.test(after)) {
    words = [...words.slice(0, -2), words.slice(-2).join("-")];
  }
  const hint = words.length > 0 ? spellingHint(sight.tokens, chosen.to) : null;
  return hint === null ? words : withHint(words, hint);
}

export const between = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(" ");

export function written(words: readonly string[], title: string | null): string | null {
  const name = writeName(words);
  return words.length === 0 ? null : title !== null && words.length === 1 ? `${title} ${name}` : name;
}
