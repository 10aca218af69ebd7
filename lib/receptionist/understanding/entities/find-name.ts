import type { Utterance } from "../types";
import { amended, spelledAfter, written } from "./amend-name";
import {
  bare,
  bareIn,
  type Candidate,
  isGiven,
  isLetterIn,
  LEAD,
  type NameFound,
  pieces,
  type Sight,
} from "./bare-name";
import type { SpelledRun } from "./letters";
import { writeName } from "./name-case";
import { type Cue, cueAt, KIN_WORDS } from "./name-cues";
import { firstAndLast } from "./name-parts";
import { EVERYDAY, NEVER_NAMES, TRADE_WORDS } from "./plain-words";
import { isCased, type NameRead, readName } from "./read-name";
import { spellingHint, withHint, withSpelling } from "./spell-name";
import { corrects, overlaps, type Span, type Token, tokensOf } from "./tokens";
import { wordyName } from "./wordy-name";

const GREETING = new Set(
  "hi hello hey hola good morning afternoon evening buenas buenos dias tardes noches yes yeah si uh um ok okay so well oh there and y".split(
    " ",
  ),
);
const AFTER = new Set(["here", "speaking", "calling", "again"]);
/** "it's", "I'm", "this is": a lone unknown word counts only where callers introduce themselves. */
function isIntroduced(sight: Sight, cueFrom: number, cue: Cue, read: NameRead, asked: boolean): boolean {
  const { tokens } = sight;
  const first = cue.words[0] ?? "";
  const opens =
    tokens.slice(0, cueFrom).every((token) => GREETING.has(token.word)) || /[.!?]/.test(tokens[cueFrom]?.gap ?? "");
  const after = AFTER.has(tokens[read.to]?.word ?? "");
  if (/^(?:it's|its|it|es)$/.test(first)) {
    return (
      asked ||
      after ||
      (cueFrom > 0 &&
        opens &&
        first !== "es" &&
        read.words.length > 0 &&
        tokens.slice(0, cueFrom).some((token) => /^(?:hi|hello|hey|hola)$/.test(token.word)))
    );
  }
  const greeted =
    /^(?:this|call)$/.test(first) ||
    (cueFrom > 0 && tokens.slice(0, cueFrom).every((token) => GREETING.has(token.word)));
  return (
    asked ||
    after ||
    (opens && greeted && cue.kind !== "other") ||
    read.words.length > 1 ||
    sight.cased ||
    (cue.kind === "other" && endsClause(tokens, read.to)) ||
    isWellKnown(sight, read)
  );
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || /[.,;!?]/.test(tokens[at]?.gap ?? "");
}

function isWellKnown(sight: Sight, read: NameRead): boolean {
  return readName(sight.tokens, read.from, "named", sight.cased, isLetterIn(sight)) !== null;
}

function skipIs(tokens: readonly Token[], at: number): number {
  return /^(?:is|es|son|as|like|called|named|llamada|llamado|que)$/.test(tokens[at]?.word ?? "") ? at + 1 : at;
}

function candidateAt(sight: Sight, at: number, cue: Cue, asked: boolean): Candidate | null {
  const start = at + cue.words.length;
  const after = cue.kind === "other" && cue.sureness === "vague" ? skipIs(sight.tokens, start) : start;
  const introduces = /^(?:it's|its|it|this|i'm|im|i|soy|es)$/.test(cue.words[0] ?? "");
  const sureness = asked && cue.sureness === "vague" && introduces ? "likely" : cue.sureness;
  const read = readName(sight.tokens, after, sureness, sight.cased, isLetterIn(sight));
  if (read !== null) {
    const trusted = cue.sureness !== "vague" || isIntroduced(sight, at, cue, read, asked);
    const clear = !sight.taken.some((span) => overlaps(span, read));
    const helper =
      /^(?:for|para)$/.test(cue.words[0] ?? "") && !asked && sight.isStaff(sight.tokens[read.from]?.word ?? "");
    const staffed = read.title === "Dr." && (cue.kind === "other" || /^(?:his|her|their)$/.test(cue.words[0] ?? ""));
    return trusted && clear && !helper && !staffed ? { ...inFull(sight, read), kind: cue.kind } : null;
  }
  const run = sight.letters.find((each) => each.from === after);
  return run !== undefined && (cue.sureness === "certain" || cue.sureness === "likely" || (asked && introduces))
    ? { from: after, to: after, words: [], title: null, kind: cue.kind }
    : null;
}

/** "Bond, James Bond". */
function inFull(sight: Sight, read: NameRead): NameRead {
  const again = /^[,.] $/.test(sight.tokens[read.to]?.gap ?? "")
    ? readName(sight.tokens, read.to, "vague", sight.cased, isLetterIn(sight))
    : null;
  const longer =
    again !== null && again.words.length > read.words.length && read.words.every((word) => again.words.includes(word));
  return longer ? { ...again, from: read.from } : read;
}

function cued(sight: Sight, asked: boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < sight.tokens.length; at++) {
    const cue = cueAt(sight.tokens, at);
    if (cue === null || isOthersName(sight.tokens, at, cue)) {
      continue;
    }
    const plainly = candidateAt(sight, at, cue, asked);
    const candidate = plainly ?? sharing(candidateAt(sight, at, cue, true), found.at(-1));
    if (candidate !== null) {
      found.push(candidate);
      at = Math.max(at, candidate.to - 1);
    } else if (cue.words.length > 1 && cue.sureness === "certain") {
      at += cue.words.length - 1;
    }
  }
  return found;
}

/** "My name's Ellen Marsh, well, it's Ellen Pruitt now": the same person by another name. */
function sharing(candidate: Candidate | null, before: Candidate | undefined): Candidate | null {
  return candidate?.words.length !== 1 && candidate?.words.some((word) => before?.words.includes(word))
    ? candidate
    : null;
}

const ALONG = /^(?:con|with|bring|bringing|traer|traigo|llevar|llevo|traemos|llevamos)$/;

/** "Can I bring my daughter", "puedo llevar a mi hija", "vengo de parte de Lucía". */
function isCompany(tokens: readonly Token[], at: number, cue: Cue): boolean {
  const before = tokens[at - 1]?.word ?? "";
  return cue.words[0] === "de"
    ? cue.words[1] === "parte" && /^(?:vengo|venimos|voy|vine|vendre)$/.test(before)
    : cue.kind === "other" && ALONG.test(before === "a" ? (tokens[at - 2]?.word ?? "") : before);
}

/** "what's her name", "is this…", "first" and "last" said of times. */
function isOthersName(tokens: readonly Token[], at: number, cue: Cue): boolean {
  const before = tokens[at - 1]?.word ?? "";
  if (isCompany(tokens, at, cue)) {
    return true;
  }
  if ((cue.words[0] === "first" || cue.words[0] === "last") && cue.words[1] !== "name" && cue.words[1] !== "name's") {
    return !tokens.some((token) => token.word === (cue.words[0] === "first" ? "last" : "first"));
  }
  if (cue.words[0] === "name" && cue.words.length === 1) {
    return at > 0 && !/[,.;:\n]/.test(tokens[at]?.gap ?? "");
  }
  if (cue.words[0] === "nombre" && cue.kind === "first") {
    return !tokens.some((token) => token.word.startsWith("apellido"));
  }
  if (cue.words[0] === "it's" || cue.words[0] === "its") {
    return before === "if" || before === "when" || before === "think" || before === "whether";
  }
  if (cue.words.at(-1) === "is" || cue.words.at(-1) === "name") {
    const owner = before.replace(/'s$/, "");
    const others = owner !== before && !KIN_WORDS.has(owner);
    const place =
      NEVER_NAMES.has(before) || KIN_WORDS.has(owner) ? false : EVERYDAY.has(owner) || TRADE_WORDS.has(owner);
    return others || place || /^(?:what|which|whose|user)$/.test(before);
  }
  if (cue.words[0] === "call" && before === "but") {
    return true;
  }
  return (cue.words[0] === "habla" && before === "se") || (cue.words[0] === "this" && before === "is");
}

function opening(sight: Sight): Candidate | null {
  const { tokens } = sight;
  let at = 0;
  while (GREETING.has(tokens[at]?.word ?? "")) {
    at += 1;
  }
  const read = readName(tokens, at, "vague", sight.cased, isLetterIn(sight));
  const said = read === null ? "" : (tokens[read.to]?.word ?? "");
  return read !== null &&
    (said === "here" || said === "speaking" || said === "calling") &&
    !/[.;!?]/.test(tokens[read.to]?.gap ?? "")
    ? { ...read, kind: "self" }
    : null;
}

/** "Maria Lopez, 917 555 0142": a whole name at the start of an answer that goes on to a number. */
function nameBeforeContact(sight: Sight): Candidate | null {
  const found = bareIn(sight, { from: 0, to: Math.min(...sight.taken.map((span) => span.from)) });
  return found !== null && found.words.length > 1 && isWellKnown(sight, found) ? found : null;
}

function isLonger(earlier: Candidate, later: Candidate): boolean {
  return earlier.words.length > later.words.length && later.words.every((word) => earlier.words.includes(word));
}

function lastOf(tokens: readonly Token[], found: readonly Candidate[]): Candidate | null {
  let chosen: Candidate | null = null;
  for (const each of found) {
    if (chosen === null || corrects(tokens, chosen.to, each.from) || !isLonger(chosen, each)) {
      chosen = each;
    }
  }
  return chosen;
}

/** "McAllister, and I'm Fiona". */
function behindSurname(sight: Sight, said: Candidate, asked: boolean): Candidate {
  const [first] = pieces(sight.tokens);
  const lead = asked && said.kind === "self" && said.words.length === 1 && first ? bareIn(sight, first) : null;
  const fits = lead !== null && lead.words.length === 1 && lead.to <= said.from && !isGiven(lead.words[0]);
  return fits && isGiven(said.words[0]) && !said.words.includes(lead.words[0] ?? "")
    ? { ...said, from: lead.from, words: [...said.words, ...lead.words] }
    : said;
}

const MAY_NAME =
  /name|nombre|this is|\bi'?m\b|\bi am\b|under|\bit'?s\b|it is|\bfor\b|\bpara\b|llam|soy|habla|here|speaking|calling|\bmy\b|\bour\b|\bmi\b|apellido|parte de|call me|speaking|booked|\bes\b|’|surname/i;

/** The caller's (or the guest's) name as a person would write it; a title stays only before a lone surname ("Mrs. Patel"). */
export function findNameSaid(
  utterance: Utterance,
  tokens: readonly Token[],
  letters: readonly SpelledRun[],
  taken: readonly Span[],
  isStaff: (word: string) => boolean,
): NameFound {
  const asked = utterance.expects === "name";
  if (!asked && taken.length === 0 && !MAY_NAME.test(utterance.text)) {
    return { name: null, span: null };
  }
  const sight: Sight = {
    tokens,
    cased: isCased(tokens),
    isStaff,
    rest: utterance.text.slice(tokens.at(-1)?.end ?? 0),
    letters: letters.filter((run) => run.strong || (asked && isWholeAnswer(tokens, run))),
    taken,
  };
  const start = opening(sight);
  const found = [...(start === null ? [] : [start]), ...cued(sight, asked)];
  const parted = firstAndLast(sight, found);
  if (parted !== null) {
    return parted;
  }
  const own = found.filter((each) => each.kind !== "other" && each.kind !== "last");
  const said = lastOf(tokens, own.length > 0 ? own : found);
  const answer = asked && said === null ? bare(sight) : null;
  const opened = said === null && !asked && taken.length > 0 ? nameBeforeContact(sight) : null;
  const bareThen = answer === null ? null : amended(sight, answer);
  const chosen = said === null ? (bareThen ?? opened) : behindSurname(sight, amended(sight, said), asked);
  const tail = chosen?.words.length === 0 ? bareIn(sight, pieces(tokens).at(-1) ?? { from: 0, to: 0 }) : null;
  if (tail !== null && tail.words.length > 1) {
    return { name: written(tail.words, tail.title), span: tail };
  }
  const wordy = asked ? wordyName(tokens) : null;
  if (wordy !== null && (chosen === null || isPartOf(tokens, wordy, chosen.words))) {
    return wholeOf(tokens, wordy);
  }
  if (chosen !== null) {
    return { name: written(spelledAfter(sight, chosen, chosen.from), chosen.title), span: chosen };
  }
  return asked ? spelledOnly(utterance, sight) : { name: null, span: null };
}

const wholeOf = (tokens: readonly Token[], span: Span): NameFound => ({
  name: writeName(tokens.slice(span.from, span.to).map(({ raw }) => raw)),
  span,
});

const isPartOf = (tokens: readonly Token[], span: Span, words: readonly string[]): boolean =>
  words.length < span.to - span.from &&
  words.every((word) => tokens.slice(span.from, span.to).some(({ raw }) => raw === word));

/** The caller's whole name in place of another answer ("Jorge Ramírez" where a stylist was asked for). */
export function wholeNameSaid(utterance: Utterance, tokens: readonly Token[], taken: readonly Span[]): NameFound {
  const cased = isCased(tokens);
  const found = bare({ tokens, cased, letters: [], taken, isStaff: () => false, rest: "" });
  if (found !== null && found.words.length > 1 && isGiven(found.words[0])) {
    return { name: written(found.words, found.title), span: found };
  }
  const wordy = /\?/.test(utterance.text) || utterance.expects !== "staff" ? null : wordyName(tokens);
  return wordy === null || taken.some((span) => overlaps(span, wordy))
    ? { name: null, span: null }
    : wholeOf(tokens, wordy);
}

/** Two letters are a name ("B O") only when they are all of the answer. */
export function isWholeAnswer(tokens: readonly Token[], run: SpelledRun): boolean {
  return (
    tokens.every((token, at) => (at >= run.from && at < run.to) || LEAD.has(token.word) || token.word === "spelled") &&
    tokens.slice(run.from, run.to).every((token) => token.raw.length === 1)
  );
}

function spelledOnly(utterance: Utterance, sight: Sight): NameFound {
  const run = sight.letters.at(-1);
  if (run !== undefined) {
    const all =
      sight.letters.length === 2 && !corrects(sight.tokens, sight.letters[0]?.to ?? 0, run.from)
        ? sight.letters.flatMap((each) => withSpelling([], each))
        : withSpelling([], run);
    return { name: written(all, null), span: run };
  }
  const hint = spellingHint(sight.tokens, 0);
  const before = utterance.history.findLast((said) => said.speaker === "USER");
  if (hint === null || before === undefined) {
    return { name: null, span: null };
  }
  const earlier = tokensOf(before.text);
  const known = bare({
    tokens: earlier,
    cased: isCased(earlier),
    letters: [],
    taken: [],
    isStaff: () => false,
    rest: "",
  });
  return { name: known === null ? null : written(withHint(known.words, hint), known.title), span: null };
}
