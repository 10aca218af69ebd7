import { env } from "@/lib/env";
import { deriveToken } from "@/lib/tokens";

/** The token of the link to one's place in line. The database keeps its hash alone. */
export function entryTokenOf(entryId: string): string {
  return deriveToken(env().TOKEN_SECRET, "waitlist", entryId);
}

/** The token of the link to one offer. The database keeps its hash alone. */
export function offerTokenOf(offerId: string): string {
  return deriveToken(env().TOKEN_SECRET, "offer", offerId);
}
