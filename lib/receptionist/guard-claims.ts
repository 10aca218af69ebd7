import { logFault } from "@/lib/observability/logger";
import type { ClaimKind } from "./claim-words";
import { findClaimWords, isBacked } from "./claims";
import { sentencesOf, withoutOwnerWords } from "./owner-words";
import { type Turn, words } from "./policy/turn";

/** The business's and the caller's own words: a service called "You're booked" claims nothing. */
function withoutNames(turn: Turn, say: string): string {
  const { profile } = turn.tools.desk;
  const names = [
    profile.name,
    profile.address,
    ...profile.services.map((service) => service.name),
    ...profile.staff.map((person) => person.name),
    ...[turn.state.customer.name].flatMap((name) => name ?? []),
  ];
  return names
    .filter((name) => name.trim() !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, "…"), withoutOwnerWords(say, turn.facts));
}

function unbackedIn(turn: Turn, say: string): ClaimKind[] {
  const done = turn.claims.map((claim) => claim.kind);
  return findClaimWords(withoutNames(turn, say), turn.locale).filter((kind) => !isBacked(kind, done));
}

function report(turn: Turn, unbacked: readonly ClaimKind[]): void {
  logFault(new Error(`a reply claimed ${unbacked.join(", ")} without it`), "guard-claims", turn.tools.conversationId);
}

/** What is said before the question, without the sentences that claim what was not done: they must not cost the question. */
export function guardNotes(turn: Turn): string[] {
  return turn.notes.flatMap((note) => {
    const unbacked = unbackedIn(turn, note);
    if (unbacked.length === 0) {
      return [note];
    }
    report(turn, unbacked);
    return sentencesOf(note).filter((sentence) => unbackedIn(turn, sentence).length === 0);
  });
}

/**
 * The last gate before a reply is said: words that claim a deed pass only when this turn did that deed. Anything else is logged
 * and replaced by a sentence that claims nothing: then nothing of it was heard, and nothing of it can be agreed to.
 */
export function guardClaims(turn: Turn, say: string): { readonly say: string; readonly isReplaced: boolean } {
  const unbacked = unbackedIn(turn, say);
  if (unbacked.length === 0) {
    return { say, isReplaced: false };
  }
  report(turn, unbacked);
  const w = words(turn);
  return { say: `${w.unknownAnswer} ${w.offerMessage}`, isReplaced: true };
}
