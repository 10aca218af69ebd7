/** What a form's action answers: words beside fields, words above, what was typed, or what came out of it. */
export type FormState<Result = undefined> = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly result?: Result;
  /** Counts answers, so that the same answer twice is still news. */
  readonly answeredAt?: number;
};

/** The text fields of a form, trimmed. Files and missing fields are "". */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
