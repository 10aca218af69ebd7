import { PROBLEMS } from "./problems";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function canDecode(path: string): boolean {
  try {
    return !/%00/.test(path) && decodeURIComponent(path).isWellFormed();
  } catch {
    return false;
  }
}

export type RawAnswer = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

/**
 * What our own server answers before the framework sees a request, or null: a method or an address that cannot be read would
 * be a fault there. Under /api as problem+json, elsewhere as plain text.
 */
export function refuseRawRequest(method: string, url: string, requestId: string): RawAnswer | null {
  const path = url.split("?", 1)[0] ?? "";
  const isMethodKnown = METHODS.has(method);
  if (isMethodKnown && canDecode(path)) {
    return null;
  }
  const code = isMethodKnown ? "not_found" : "method_not_allowed";
  const { status, title, detail } = PROBLEMS[code];
  const headers: Record<string, string> = { "cache-control": "no-store", "x-request-id": requestId };
  if (!isMethodKnown) {
    headers.allow = [...METHODS].join(", ");
  }
  if (!path.startsWith("/api")) {
    return { status, headers: { ...headers, "content-type": "text/plain; charset=utf-8" }, body: `${title}\n` };
  }
  const type = `urn:thechattyai:problem:${code}`;
  const instance = `urn:thechattyai:request:${requestId}`;
  const body = JSON.stringify({ type, title, status, detail, instance, code, request_id: requestId });
  return { status, headers: { ...headers, "content-type": "application/problem+json" }, body };
}
