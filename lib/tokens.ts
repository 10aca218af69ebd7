import { createHash, createHmac, randomBytes } from "node:crypto";

export type TokenPurpose =
  | "manage"
  | "hold"
  | "invitation"
  | "waitlist"
  | "offer"
  | "conversation"
  | "code"
  | "conversation_offer";

/**
 * The secret of one row, derived from its random id and the server's 256-bit secret, so that it can be put into a later
 * message though only its hash is stored. 256 bits, base64url. Source: HMAC-SHA-256, RFC 2104.
 */
export function deriveToken(secret: string, purpose: TokenPurpose, id: string): string {
  return createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url");
}

/** A fresh random token: 192 bits, base64url, after a readable prefix. */
export function randomToken(prefix: string): string {
  return `${prefix}${randomBytes(24).toString("base64url")}`;
}

/** What the database keeps of a token: SHA-256 in lower-case hex. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
