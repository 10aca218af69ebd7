export type FaultCode = "invalid_input" | "not_signed_in" | "forbidden" | "not_found" | "rate_limited" | "internal";

export type FieldError = { readonly field: string; readonly message: string };

type FaultOptions = {
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
};

/** A fault: something no sentence of the dialogue can answer. Doors turn the code into a status and words; `message` is for logs. */
export class AppError extends Error {
  readonly code: FaultCode;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | null;

  constructor(code: FaultCode, message: string, options: FaultOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
