import { AppError, type FaultCode } from "@/lib/errors";

type Failure = { readonly code?: string; readonly message: string };
type Result<T> = { readonly data: T; readonly error: null } | { readonly data: unknown; readonly error: Failure };

const faultByState: Readonly<Record<string, FaultCode>> = {
  "42501": "forbidden",
  PGRST116: "not_found",
  PGRST301: "not_signed_in",
  PGRST303: "not_signed_in",
  "22P02": "invalid_input",
  "22003": "invalid_input",
  "22007": "invalid_input",
  "23502": "invalid_input",
  "23503": "invalid_input",
  "23505": "invalid_input",
  "23514": "invalid_input",
};

/** What a supabase-js request answered. Throws AppError for a failure: SQLSTATE and PostgREST codes become faults. */
export function rowsOf<T>(result: Result<T>): T {
  if (result.error === null) return result.data;
  const code = faultByState[result.error.code ?? ""] ?? "internal";
  throw new AppError(code, `member query: ${result.error.code ?? "no code"}`, { cause: result.error });
}

/** ISO 8601 in UTC from what the Data API writes, which is not the same on every Supabase. */
export function isoOf(instant: string): string {
  return new Date(instant).toISOString();
}

/** `isoOf`, where the column may be empty. */
export function isoOrNull(instant: string | null): string | null {
  return instant === null ? null : isoOf(instant);
}

/** A search word made safe inside PostgREST's `or=(…ilike.…)`: wildcards and structure are taken out. Empty: no search. */
export function searchWord(text: string): string {
  return text
    .replace(/[%*_,()"\\:]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}
