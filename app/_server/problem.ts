import { PROBLEMS, type ProblemCode } from "@/lib/api/problems";
import type { Refusal } from "@/lib/booking/refusals";
import type { FieldError } from "@/lib/errors";
import type { Outcome } from "@/lib/outcome";
import type { TurnRefusal } from "@/lib/receptionist/reply";
import type { WaitlistRefusal } from "@/lib/waitlist/refusals";

/** An answer that is a problem: thrown inside a route, answered by its wrapper as RFC 9457 problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    more: {
      readonly errors?: readonly FieldError[];
      readonly extra?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.errors = more.errors ?? [];
    this.extra = more.extra ?? {};
    this.headers = more.headers ?? {};
  }
}

function errorsOf(refusal: Refusal | WaitlistRefusal | TurnRefusal, fields: unknown): FieldError[] {
  const named = Array.isArray(fields) ? fields.filter((field) => typeof field === "string") : [];
  return named.map((field) => ({ field: `customer.${field}`, message: PROBLEMS[refusal].detail }));
}

/** The value of an outcome; a refusal becomes the problem that says it. */
export function assertDone<T>(outcome: Outcome<T, Refusal | WaitlistRefusal | TurnRefusal>): T {
  if (outcome.ok) {
    return outcome.value;
  }
  const { fields, reason, startsAt, bookingId } = outcome.detail ?? {};
  const named = Object.entries({ reason, startsAt, bookingId }).filter(([, value]) => typeof value === "string");
  const extra = Object.fromEntries(named);
  throw new Problem(outcome.refusal, { errors: errorsOf(outcome.refusal, fields), extra });
}

/** The answer to a problem. `instance` names the request, never its address: an address may carry a token. */
export function problemResponse(problem: Problem, requestId: string, headers: Headers): Response {
  const { status, title, detail } = PROBLEMS[problem.code];
  headers.set("content-type", "application/problem+json");
  headers.set("cache-control", "no-store");
  for (const [name, value] of Object.entries(problem.headers)) {
    headers.set(name, value);
  }
  const body = {
    type: `urn:thechattyai:problem:${problem.code}`,
    title,
    status,
    detail,
    instance: `urn:thechattyai:request:${requestId}`,
    code: problem.code,
    request_id: requestId,
    ...problem.extra,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
