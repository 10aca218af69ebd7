/**
 * An answer of the public API as the page needs it: the value, or the stable code of problem+json ("offline": no answer came).
 * `startsAt`: which of several starts stands in the way.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly serverNow: number }
  | { readonly ok: false; readonly code: string; readonly fields: readonly string[]; readonly startsAt?: string };

type Sent = { method?: "GET" | "POST" | "PATCH" | "DELETE"; body?: unknown; key?: string; signal?: AbortSignal };

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOf(json: Json, name: string): string | null {
  const value = json[name];
  return typeof value === "string" ? value : null;
}

function wrongFields(problem: unknown): string[] {
  const errors = isJson(problem) ? problem.errors : null;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => (isJson(entry) ? (textOf(entry, "field") ?? []) : []));
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** Sends one request and reads the answer with `parse`, which gives null for a shape that is not the promised one. */
export async function request<T>(path: string, parse: (json: Json) => T | null, sent: Sent = {}): Promise<Answer<T>> {
  const { method = "GET", body, key, signal } = sent;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(signal ? { signal } : {}),
    });
  } catch {
    return { ok: false, code: "offline", fields: [] };
  }
  const serverNow = Date.parse(response.headers.get("date") ?? "") || Date.now();
  if (response.status === 204) {
    const value = parse({});
    return value === null ? { ok: false, code: "internal", fields: [] } : { ok: true, value, serverNow };
  }
  const json = await readJson(response);
  if (!response.ok) {
    const code = isJson(json) ? textOf(json, "code") : null;
    const fallback = response.status === 429 ? "rate_limited" : response.status === 404 ? "not_found" : "internal";
    const startsAt = isJson(json) ? textOf(json, "startsAt") : null;
    return { ok: false, code: code ?? fallback, fields: wrongFields(json), ...(startsAt ? { startsAt } : {}) };
  }
  const value = isJson(json) ? parse(json) : null;
  return value === null ? { ok: false, code: "internal", fields: [] } : { ok: true, value, serverNow };
}
