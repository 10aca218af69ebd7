import { createHash } from "node:crypto";
import type { Idempotency } from "@/lib/database/catalog";

/** JSON with its names in order, so that the same request has the same hash however it was written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, child]) => `${JSON.stringify(name)}:${canonicalJson(child)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** Whether a key may be used: 1 to 255 visible ASCII characters. */
export function isIdempotencyKey(key: string): boolean {
  return /^[\x21-\x7e]{1,255}$/.test(key);
}

/** A key with the hash of what it is used for: method, path and body. `actor` parts the keys of different callers. */
export function composeIdempotency(
  request: { readonly method: string; readonly path: string; readonly body: unknown },
  key: string,
  actor: string,
): Idempotency {
  const text = `${request.method} ${request.path}\n${canonicalJson(request.body)}`;
  return { actor, key, requestHash: createHash("sha256").update(text).digest("hex") };
}
