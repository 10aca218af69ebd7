import { findClaimWords } from "./claims";
import type { Locale } from "./understanding/types";

/** The sentences of a text as they stand. "a.m." and abbreviations of days end none. */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.!?…])(?<!\b[ap]\.\s?m\.)(?<!\b(?:dr|dra|sr|sra|mr|mrs|ms|st|no)\.)\s+(?=[\p{Lu}\d¿¡"“])|\n+/iu)
    .filter((sentence) => sentence.trim() !== "");
}

const DEED = "(?:booked|confirmed|reserved|scheduled|secured|cancell?ed|moved|rescheduled|set|in|down)";
const VISIT =
  "(?:appointment|booking|visit|reservation|request|slot|spot|time|name|haircut|session|class|cancell?ation)";
const CITA = "(?:cita|reserva|reservación|visita|turno|hora|solicitud|sesión|plaza|cancelación)";
const HECHO = "(?:reservad|confirmad|agendad|apuntad|anotad|cancelad|cambiad|movid|guardad)[oa]s?";

/** Words that speak of this caller's own visit, not of what is reserved, booked or confirmed in general. */
const OF_THE_CALLER = [
  "\\byou(?:'re|\\s+are|\\s+were|'ve|\\s+have)\\b",
  `\\byour\\s+(?:[\\w-]+\\s+){0,3}${VISIT}s?\\b`,
  "\\b(?:i|we)(?:'ve|\\s+have|\\s+just)?\\s+(?:\\w+\\s+)?(?:booked|reserved|confirmed|scheduled|cancell?ed|moved|rescheduled|put|added|saved|got)\\s+(?:you|it|that|your|them)\\b",
  `\\b(?:it|that|this|everything)(?:'s|\\s+is|\\s+has\\s+been)\\s+(?:\\w+\\s+)?${DEED}\\s*(?:$|[.!,]|for\\s+(?:you|\\d|\\w+day))`,
  `^(?:and\\s+|so\\s+)?(?:all\\s+)?(?:${DEED}|done|sorted)\\b`,
  "^(?:booking|appointment|reservation|spot|slot)\\b",
  "\\b(?:consider yourself|see you|expecting you|good to go|all set)\\b",
  `(?<![\\p{L}])(?:su|tu)\\s+${CITA}`,
  "(?<![\\p{L}])(?:le|te|lo|la)\\s+(?:he|hemos|tengo|tenemos|\\p{L}+(?:é|amos|imos))(?![\\p{L}])",
  `(?<![\\p{L}])(?:ya\\s+)?(?:tienes?|ya\\s+está|queda|quedó|quedas)\\s+(?:una\\s+|su\\s+|tu\\s+)?(?:${CITA}|${HECHO})`,
  `^[¡¿]?(?:${HECHO}|${CITA}|listo|hecho)(?![\\p{L}])`,
  "(?<![\\p{L}])(?:nos vemos|le esperamos|le vemos|te esperamos)(?![\\p{L}])",
].map((pattern) => new RegExp(pattern, "iu"));

/** Whether a sentence of the owner's would tell this caller that their own visit was made, moved or cancelled. */
function claimsVisit(sentence: string, locale: Locale): boolean {
  const plain = sentence.replace(/[’‘´`]/g, "'");
  return findClaimWords(sentence, locale).length > 0 && OF_THE_CALLER.some((pattern) => pattern.test(plain));
}

/**
 * What of an owner's own text may be said to a caller, sentence by sentence and word for word: all but what claims the caller's
 * visit. "Parking is reserved for you" is the owner's to say, "you're booked" is the database's.
 */
export function speakable(text: string, locale: Locale): string[] {
  return sentencesOf(text).filter((sentence) => !claimsVisit(sentence, locale));
}

/** A text without the owner's sentences in it, however their first letter was written. */
export function withoutOwnerWords(say: string, sentences: readonly string[]): string {
  return sentences
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, sentence) => {
      const capital = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
      return text.replaceAll(sentence, "…").replaceAll(capital, "…");
    }, say);
}
