import type { FieldError } from "@/lib/errors";

/** 64 kB: the longest body of any request. */
export const BODY_LIMIT = 65_536;

export type BodyProblem = "body_too_large" | "unsupported_media_type" | "invalid_input";

export type JsonBody =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  | { readonly ok: false; readonly problem: BodyProblem; readonly errors: readonly FieldError[] };

const DEPTH = 12;

function fail(problem: BodyProblem, message: string): JsonBody {
  return { ok: false, problem, errors: [{ field: "body", message }] };
}

// Counted while it is read: a body without a length, or longer than it said, stops at the limit.
async function readBounded(request: Request): Promise<Uint8Array | null> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > BODY_LIMIT) {
    return null;
  }
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    length += value.byteLength;
    if (length > BODY_LIMIT) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : new Uint8Array(Buffer.concat(chunks));
}

/** Whether text can be stored: no NUL and no half of a surrogate pair. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function findFlaw(value: unknown, depth: number): string | null {
  if (typeof value === "string") {
    return isPlainText(value) ? null : "holds a character that is no text";
  }
  if (typeof value !== "object" || value === null) {
    return null;
  }
  if (depth === 0) {
    return "is nested too deeply";
  }
  for (const [key, child] of Object.entries(value)) {
    const flaw =
      key === "__proto__" || !isPlainText(key) ? "has a name that is not allowed" : findFlaw(child, depth - 1);
    if (flaw) {
      return flaw;
    }
  }
  return null;
}

/** A request's JSON, at most 64 kB of UTF-8 that the database could store. An empty body counts as `{}`. */
export async function readJson(request: Request): Promise<JsonBody> {
  const bytes = await readBounded(request);
  if (!bytes) {
    return fail("body_too_large", `wants at most ${BODY_LIMIT} bytes`);
  }
  if (bytes.byteLength === 0) {
    return { ok: true, value: {}, text: "" };
  }
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([a-z0-9.-]+\+)?json\s*(;|$)/i.test(type)) {
    return fail("unsupported_media_type", "wants Content-Type: application/json");
  }
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return fail("invalid_input", "wants JSON in UTF-8");
  }
  const flaw = findFlaw(value, DEPTH);
  return flaw ? fail("invalid_input", flaw) : { ok: true, value, text };
}
