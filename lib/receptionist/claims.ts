import type { Claim } from "@/lib/database/receptionist-shapes";
import type { ClaimKind, ClaimLanguage } from "./claim-words";
import { englishClaims } from "./claim-words-en";
import { spanishClaims } from "./claim-words-es";
import type { Locale } from "./understanding/types";

const LANGUAGES: Readonly<Record<Locale, ClaimLanguage>> = { en: englishClaims, es: spanishClaims };

type Sentence = { readonly text: string; readonly isQuestion: boolean };

/** Lower case, plain apostrophes, "a.m." without its points: a point then ends a sentence. */
function plain(text: string): string {
  return (
    text
      .normalize("NFC")
      // "at 3 p.m. Anything else?": that point ends a sentence too.
      .replace(/\b([ap])\.\s?m\.(?=\s+[\p{Lu}¿¡]|\s*$)/giu, (found, half: string, at: number, whole: string) =>
        /^\s+\p{Ll}/u.test(whole.slice(at + found.length)) ? `${half}m` : `${half}m.`,
      )
      .toLowerCase()
      .replace(/[’‘´`]/g, "'")
      .replace(/["“”«»*_()[\]]/g, " ")
      .replace(/\b(?:went|gone|go|going) ahead and\b/g, "")
      .replace(/\b([ap])\.\s?m\b\.?/g, "$1m")
      .replace(/\b(dr|dra|sr|sra|mr|mrs|ms|st|no)\.(?=\s)/g, "$1")
      .replace(/[–—]+/g, " - ")
      .replace(/[^\S\n]+/g, " ")
  );
}

function sentencesOf(text: string): Sentence[] {
  const pieces = plain(text).match(/[^.!?;:…\n¿¡]+(?:[.:](?=\S)[^.!?;:…\n¿¡]*)*[.!?;:…\n]*/g) ?? [];
  return pieces.map((piece) => ({
    text: piece.replace(/[.!;:…?\s]+$/, "").trim(),
    isQuestion: /\?\s*$/.test(piece),
  }));
}

/** The clauses of a sentence that state something: of a question only what stands before the asking. */
function statementsOf({ text, isQuestion }: Sentence, language: ClaimLanguage): string[] {
  const { asks, tag, joints, condition, performs } = language;
  const clauses = text
    .split(joints)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  const deeds = clauses.filter((clause) => performs.test(clause));
  if (condition.test(text) && clauses.length > 1) {
    return deeds;
  }
  if (!isQuestion) {
    return clauses;
  }
  const last = clauses.at(-1) ?? "";
  const firstAsking = clauses.findIndex((clause) => asks.test(clause));
  if (tag.test(last)) {
    return deeds;
  }
  return firstAsking === -1 ? [...clauses.slice(0, -1), ...deeds] : clauses.slice(0, firstAsking);
}

function claimsOf(clause: string, { said, voidedBefore, voidedAfter }: ClaimLanguage): ClaimKind[] {
  const found: ClaimKind[] = [];
  for (const [kind, pattern] of said) {
    for (const match of clause.matchAll(pattern)) {
      const [before, after] = [clause.slice(0, match.index), clause.slice(match.index + match[0].length)];
      if (!voidedBefore.test(before) && !voidedAfter.test(after)) {
        found.push(kind);
      }
    }
  }
  return found;
}

/**
 * What a text tells its reader was done (booked, moved, cancelled, put on the waiting list), in English and in Spanish whichever
 * was spoken. Questions, negations, conditions, rules ("bookings can be cancelled until…") and times that are taken say nothing.
 * `locale` is the language spoken: one-word sentences count only in their own.
 */
export function findClaimWords(text: string, locale: Locale): ClaimKind[] {
  const found = new Set<ClaimKind>();
  for (const sentence of sentencesOf(text)) {
    for (const language of [englishClaims, spanishClaims]) {
      for (const clause of statementsOf(sentence, language)) {
        for (const kind of claimsOf(clause, language)) {
          found.add(kind);
        }
      }
    }
    const bare = sentence.isQuestion ? [] : LANGUAGES[locale].bare;
    for (const [kind, pattern] of bare) {
      if (statementsOf(sentence, LANGUAGES[locale]).some((clause) => clause.search(pattern) !== -1)) {
        found.add(kind);
      }
    }
  }
  return [...found];
}

/** A claim that makes words true: who moved a booking may say that it is booked; "all set" may follow anything that was done. */
const BACKED_BY: Readonly<Record<ClaimKind, readonly Claim["kind"][]>> = {
  booked: ["booked", "rescheduled"],
  requested: ["requested", "booked"],
  rescheduled: ["rescheduled"],
  cancelled: ["cancelled"],
  waitlisted: ["waitlisted"],
  done: ["booked", "requested", "rescheduled", "cancelled", "waitlisted"],
};

/** Whether what was really done bears out what the words say. */
export function isBacked(words: ClaimKind, done: readonly Claim["kind"][]): boolean {
  return BACKED_BY[words].some((kind) => done.includes(kind));
}
