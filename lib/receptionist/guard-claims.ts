import { logFault } from "@/lib/observability/logger";
import { findClaimWords, isBacked } from "./claims";
import { type Turn, words } from "./policy/turn";

/** The business's and the caller's own words: a service called "You're booked" claims nothing. */
function withoutNames(turn: Turn, say: string): string {
  const { profile } = turn.tools.desk;
  const names = [
    profile.name,
    ...profile.services.map((service) => service.name),
    ...profile.staff.map((person) => person.name),
    ...[turn.state.customer.name].flatMap((name) => name ?? []),
  ];
  return names
    .filter((name) => name.trim() !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, "…"), say);
}

/**
 * The last gate before a reply is said: words that claim a deed pass only when this turn did that deed. Anything else is
 * replaced by a sentence that claims nothing, and logged.
 */
export function guardClaims(turn: Turn, say: string): string {
  const done = turn.claims.map((claim) => claim.kind);
  const unbacked = findClaimWords(withoutNames(turn, say), turn.locale).filter((kind) => !isBacked(kind, done));
  if (unbacked.length === 0) {
    return say;
  }
  logFault(new Error(`a reply claimed ${unbacked.join(", ")} without it`), "guard-claims", turn.tools.conversationId);
  const w = words(turn);
  return `${w.unknownAnswer} ${w.offerMessage}`;
}
