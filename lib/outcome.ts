/** What a verb answers: a value, or a refusal a person must hear. Faults are thrown as AppError. */
export type Outcome<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R; readonly detail?: Readonly<Record<string, unknown>> };

/** The happy half of an outcome. */
export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The refusing half of an outcome. */
export function refused<R extends string>(
  refusal: R,
  detail?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly refusal: R; readonly detail?: Readonly<Record<string, unknown>> } {
  return detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };
}
