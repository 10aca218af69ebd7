import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const prefixPattern = /^signkey-\w+-/;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Canonical JSON (RFC 8785): the SDK signs its own canonical form of the parsed body, so we send exactly that. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** Throws unless the key has the shape that both sides hash alike: `signkey-<env>-<even number of hex digits>`. */
export function assertSigningKey(signingKey: string): void {
  if (!/^signkey-\w+-(?:[0-9a-f]{2}){8,}$/i.test(signingKey)) {
    throw new Error("INNGEST_SIGNING_KEY must look like signkey-local-<an even number of hex digits, at least 16>");
  }
}

/** The value of `x-inngest-signature` for a body: HMAC-SHA256 of body + unix seconds with the key after its prefix. */
export function signBody(body: string, signingKey: string, at: number = Date.now()): string {
  const seconds = Math.round(at / 1000).toString();
  const key = signingKey.replace(prefixPattern, "");
  return `t=${seconds}&s=${createHmac("sha256", key)
    .update(body + seconds)
    .digest("hex")}`;
}

/** What the SDK sends as its bearer token: the prefix and the SHA-256 of the key's bytes. */
export function hashSigningKey(signingKey: string): string {
  const prefix = signingKey.match(prefixPattern)?.[0] ?? "";
  const bytes = Buffer.from(signingKey.slice(prefix.length), "hex");
  return prefix + createHash("sha256").update(bytes).digest("hex");
}

/** Compares two secrets without telling by the time taken where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = createHash("sha256").update(given).digest();
  const b = createHash("sha256").update(expected).digest();
  return timingSafeEqual(a, b);
}
