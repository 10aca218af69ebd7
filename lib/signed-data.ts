import { createHmac, timingSafeEqual } from "node:crypto";

/** What signed data is for: one purpose's token is none of another's. */
export type SignedPurpose = "conversation_offer" | "practice_mark" | "practice_call";

function sign(secret: string, purpose: SignedPurpose, text: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}:${text}`).digest();
}

/** Data as an opaque token that only this server can make: HMAC-SHA-256 over base64url JSON. It can be read, not changed. */
export function signData(secret: string, purpose: SignedPurpose, data: unknown): string {
  const text = Buffer.from(JSON.stringify(data)).toString("base64url");
  return `${text}.${sign(secret, purpose, text).toString("base64url")}`;
}

/** The data of a token of ours, or null. Its shape and how long it is good are the caller's to check. */
export function readSignedData(secret: string, purpose: SignedPurpose, token: string): unknown {
  const [text = "", mac = ""] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  const wanted = sign(secret, purpose, text);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return null;
  }
  return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
}
