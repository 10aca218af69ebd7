import { BODY_LIMIT, readBounded } from "@/lib/api/read-bounded";
import type { FieldError } from "@/lib/errors";

export type BodyProblem = "body_too_large" | "unsupported_media_type" | "invalid_input";

export type JsonBody =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  | { readonly ok: false; readonly problem: BodyProblem; readonly errors: readonly FieldError[] };

const DEPTH = 12;

function fail(problem: BodyProblem, message: string): JsonBody {
  return { ok: false, problem, errors: [{ field: "body", message }] };
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
