import { env } from "@/lib/env";
import { deriveToken } from "@/lib/tokens";

/** The token of a booking's manage link. The database keeps its hash alone. */
export function manageTokenOf(bookingId: string): string {
  return deriveToken(env().TOKEN_SECRET, "manage", bookingId);
}

/** What proves that a hold is one's own. The database keeps its hash alone. */
export function holdSecretOf(holdId: string): string {
  return deriveToken(env().TOKEN_SECRET, "hold", holdId);
}
