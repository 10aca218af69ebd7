import { z } from "zod";

const problemShape = z.object({
  code: z.string().catch("internal"),
  startsAt: z.string().optional().catch(undefined),
  request_id: z.string().optional().catch(undefined),
  errors: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .catch(undefined),
});

/** An answer that was a problem (RFC 9457): `code` is a fault or a refusal. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly { field: string; message: string }[];
  /** The visit of a series that stood in the way. */
  readonly startsAt: string | null;

  constructor(
    status: number,
    code: string,
    fields: readonly { field: string; message: string }[],
    startsAt: string | null = null,
  ) {
    super(code);
    this.name = "ProblemError";
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.startsAt = startsAt;
  }
}

async function toProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => ({}));
  const problem = problemShape.safeParse(body).data;
  return new ProblemError(
    response.status,
    problem?.code ?? "internal",
    problem?.errors ?? [],
    problem?.startsAt ?? null,
  );
}

/** Asks one of our own routes. The type is what that route sends: both ends import it from `lib`. */
export async function fetchJson<T>(url: string, options: { signal?: AbortSignal } = {}): Promise<T> {
  const response = await fetch(url, { ...options, headers: { accept: "application/json" } });
  if (!response.ok) throw await toProblem(response);
  return response.json();
}

/** Sends a change to one of our own routes. */
export async function sendJson<T>(method: "POST" | "PUT" | "PATCH", url: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await toProblem(response);
  return response.json();
}
