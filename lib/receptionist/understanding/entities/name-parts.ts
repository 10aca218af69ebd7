import { spelledAfter, written } from "./amend-name";
import { bareIn, type Candidate, type NameFound, type Sight } from "./bare-name";
import { withSpelling } from "./spell-name";
import type { Token } from "./tokens";

export function firstAndLast(sight: Sight, found: readonly Candidate[]): NameFound | null {
  const last = found.findLast((each) => each.kind === "last");
  if (last === undefined) {
    return lastThenFirst(sight, found);
  }
  const first =
    found.findLast((each) => each.kind === "first") ??
    found.findLast((each) => each.kind === "self" && each.to <= last.from);
  const lead = first ?? bareIn(sight, { from: 0, to: lastCue(sight.tokens, last.from) });
  const spelledIn = (each: Candidate, until: number) =>
    spelledAfter({ ...sight, letters: sight.letters.filter((run) => run.to <= until) }, each, each.from);
  const ends = first !== undefined && first.from > last.from ? first.from : sight.tokens.length;
  const surname = spelledIn(last, ends).slice(0, last.words.length > 0 ? undefined : 1);
  const given =
    lead === null
      ? spelledBefore(sight, last.from)
      : spelledIn(lead, lead.from < last.from ? last.from : sight.tokens.length).slice(
          0,
          Math.max(1, lead.words.length),
        );
  const name = written([...given, ...surname], null);
  return {
    name,
    span: { from: Math.min(lead?.from ?? last.from, last.from), to: Math.max(lead?.to ?? last.to, last.to) },
  };
}

function spelledBefore(sight: Sight, at: number): readonly string[] {
  const run = sight.letters.find((each) => each.to <= at);
  return run === undefined ? [] : withSpelling([], run);
}

/** "Smith, first name John". */
function lastThenFirst(sight: Sight, found: readonly Candidate[]): NameFound | null {
  const first = found.findLast((each) => each.kind === "first" && each.words.length === 1);
  const at = sight.tokens.findLastIndex((token, i) => i < (first?.from ?? 0) && /^(?:first|given)$/.test(token.word));
  const surname =
    first === undefined || at <= 0 ? null : (surnameTold(sight) ?? bareIn(sight, { from: 0, to: at })?.words);
  return first === undefined || !surname
    ? null
    : { name: written([...first.words, ...surname], null), span: { from: 0, to: first.to } };
}

/** "Okonkwo's the last name". */
function surnameTold(sight: Sight): readonly string[] | null {
  const [name, article, last] = sight.tokens;
  const told = /^(?:the|my)$/.test(article?.word ?? "") && /^(?:last|family|surname)$/.test(last?.word ?? "");
  return told && name !== undefined && /['’]s$/.test(name.raw) ? [name.raw.replace(/['’]s$/, "")] : null;
}

function lastCue(tokens: readonly Token[], before: number): number {
  const at = tokens.findLastIndex((token, i) => i < before && /^(?:last|surname|apellidos?|family)$/.test(token.word));
  return at < 0 ? before : at;
}
