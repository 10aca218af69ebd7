import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { afterCommit } from "@/app/_server/after-commit";
import { functions } from "@/app/_server/functions";
import { clientAddress, takeAddress } from "@/app/_server/limits";
import { type Membership, requireMemberForRoute } from "@/app/_server/member-ctx";
import { Problem, problemResponse } from "@/app/_server/problem";
import { composeIdempotency, isIdempotencyKey } from "@/lib/api/idempotency-key";
import { isPlainText, readJson } from "@/lib/api/read-json";
import type { Actor, Role } from "@/lib/context";
import type { Idempotency } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";
import { AppError, type FieldError } from "@/lib/errors";
import { logFault, logRequest } from "@/lib/observability/logger";

type Params = Readonly<Record<string, string>>;
/** `params` of a route without any is undefined. */
type RouteContext = { readonly params: Promise<Readonly<Record<string, string | string[] | undefined>> | undefined> };
type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** What a route's handler works with. `log` names what the request's line says beside its outcome: ids, never persons. */
export type ApiRequest = {
  readonly request: Request;
  readonly method: string;
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly db: Functions;
  readonly now: Date;
  readonly address: string;
  readonly requestId: string;
  /** Headers of the answer, whatever it becomes. */
  readonly headers: Headers;
  readonly log: { businessId: string | null; actor: Actor["type"] | "none" };
  /** The body, or the problem that says what is wrong with it. */
  json<T>(schema: z.ZodType<T>): Promise<T>;
  /** The Idempotency-Key of this request with the hash of what it asks. Read the body first. */
  idempotency(actor: string): Idempotency | undefined;
};

/** `bytes` are JSON already. */
export type ApiReply = {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
};

export type ApiHandler = (api: ApiRequest) => Promise<ApiReply>;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** The fields that a schema found wrong, as errors[] of a problem. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, 20).map((issue) => ({
    field: issue.path.map(String).join(".").slice(0, 120) || "body",
    message: issue.message.slice(0, 200),
  }));
}

function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
}

function asProblem(error: unknown, route: string, requestId: string): Problem {
  if (error instanceof Problem) {
    return error;
  }
  if (error instanceof AppError && error.code !== "internal") {
    const seconds = error.retryAfterSeconds;
    return new Problem(error.code, {
      errors: error.fields,
      ...(seconds !== null && { headers: { "retry-after": String(seconds) } }),
    });
  }
  logFault(error, route, requestId);
  return new Problem("internal");
}

async function plainParams(context: RouteContext): Promise<Params> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries((await context.params) ?? {})) {
    const text = Array.isArray(value) ? value.join("/") : (value ?? "");
    if (!isPlainText(text) || text.length > 200) {
      throw new Problem("not_found");
    }
    params[name] = text;
  }
  return params;
}

function plainQuery(request: Request): URLSearchParams {
  const query = new URL(request.url).searchParams;
  for (const [name, value] of query) {
    if (!isPlainText(name) || !isPlainText(value) || value.length > 500) {
      throw new Problem("invalid_input", {
        errors: [{ field: "query", message: "holds a value that is not allowed" }],
      });
    }
  }
  return query;
}

/** A value as a schema wants it, or the problem that names what is wrong. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new Problem("invalid_input", { errors: fieldErrors(parsed.error) });
  }
  return parsed.data;
}

async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<{ data: T; value: unknown }> {
  const body = await readJson(request);
  if (!body.ok) {
    // What was not read is still on its way: this connection carries no other request.
    const headers = body.problem === "body_too_large" ? { connection: "close" } : {};
    throw new Problem(body.problem, { errors: body.errors, headers });
  }
  return { data: parseInput(schema, body.value), value: body.value };
}

function readKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !isIdempotencyKey(key)) {
    const errors = [{ field: "Idempotency-Key", message: "wants 1 to 255 visible characters" }];
    throw new Problem("invalid_input", { errors });
  }
  return key;
}

async function composeApiRequest(
  request: Request,
  context: RouteContext,
  requestId: string,
  headers: Headers,
  log: ApiRequest["log"],
): Promise<ApiRequest> {
  const { method } = request;
  const address = clientAddress(request);
  if (method !== "GET" && method !== "OPTIONS") {
    for (const [name, value] of Object.entries(await takeAddress(address))) {
      headers.set(name, value);
    }
  }
  const [params, query, key] = [await plainParams(context), plainQuery(request), readKey(request)];
  let body: unknown = {};
  return {
    request,
    method,
    params,
    query,
    db: functions(),
    now: new Date(),
    address,
    requestId,
    headers,
    log,
    async json(schema) {
      const { data, value } = await readBody(request, schema);
      body = value;
      return data;
    },
    idempotency(actor) {
      const path = new URL(request.url).pathname;
      return key === null ? undefined : composeIdempotency({ method, path, body }, key, actor);
    },
  };
}

function replyResponse(reply: ApiReply, headers: Headers): Response {
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    headers.set(name, value);
  }
  const content = reply.bytes ?? (reply.body === undefined ? null : JSON.stringify(reply.body));
  if (content !== null) {
    headers.set("content-type", "application/json");
  }
  if (!headers.has("cache-control")) {
    headers.set("cache-control", "no-store");
  }
  return new Response(content, { status: reply.status, headers });
}

function wrap(route: string, handler: ApiHandler, headersOf: () => Headers): RouteHandler {
  return async (request, context) => {
    const startedAt = performance.now();
    const requestId = requestIdOf(request);
    const headers = headersOf();
    headers.set("x-request-id", requestId);
    const log: ApiRequest["log"] = { businessId: null, actor: "none" };
    let outcome = "ok";
    let response: Response;
    try {
      response = replyResponse(
        await handler(await composeApiRequest(request, context, requestId, headers, log)),
        headers,
      );
    } catch (error) {
      const problem = asProblem(error, route, requestId);
      outcome = problem.code;
      response = problemResponse(problem, requestId, headers);
    }
    logRequest({
      request_id: requestId,
      business_id: log.businessId,
      actor: log.actor,
      method: request.method,
      route,
      outcome,
      status: response.status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    });
    return response;
  };
}

/**
 * The methods of one route of the public API, each wrapped: request id, limits, strict input, problem+json for whatever goes
 * wrong, one log line. `route` is the pattern that the line names. `isOpen`: any origin may read with GET.
 */
export function apiRoute(
  route: string,
  handlers: Partial<Record<Method, ApiHandler>>,
  isOpen = false,
): Record<Method | "OPTIONS", RouteHandler> {
  const allow = [...METHODS.filter((method) => handlers[method]), ...(handlers.GET ? ["HEAD"] : []), "OPTIONS"].join(
    ", ",
  );
  const headersOf = (method: string) => (): Headers => {
    const headers = new Headers();
    if (isOpen && (method === "GET" || method === "OPTIONS")) {
      headers.set("access-control-allow-origin", "*");
    }
    return headers;
  };
  const refuse: ApiHandler = () => Promise.reject(new Problem("method_not_allowed", { headers: { allow } }));
  const of = (method: Method): RouteHandler => wrap(route, handlers[method] ?? refuse, headersOf(method));
  const options: ApiHandler = async () => ({
    status: 204,
    headers: isOpen ? { allow, "access-control-allow-methods": "GET", "access-control-max-age": "86400" } : { allow },
  });
  return {
    GET: of("GET"),
    POST: of("POST"),
    PUT: of("PUT"),
    PATCH: of("PATCH"),
    DELETE: of("DELETE"),
    OPTIONS: wrap(route, options, headersOf("OPTIONS")),
  };
}

export type DashboardRequest = {
  readonly request: Request;
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly member: Membership;
  json<T>(schema: z.ZodType<T>): Promise<T>;
};

/** A cookie is sent by any page that asks the browser to; what changes something must come from a page of ours. */
function assertOwnPage(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const isOwn = site === null ? origin !== null && URL.parse(origin)?.host === host : site === "same-origin";
  if (!isOwn) {
    throw new Problem("forbidden");
  }
}

/**
 * A JSON route of the dashboard under `[business]`: session and membership (roles: any when left out), same-origin for
 * mutations, problem+json, and what a mutation wrote is relayed. A handler's object becomes JSON; a Response goes out as it is; undefined is 204.
 */
export function dashboardRoute(
  options: { readonly roles?: readonly Role[] },
  handler: (dashboard: DashboardRequest) => Promise<Response | object | undefined>,
): RouteHandler {
  return (request, context) => {
    let answer: Response | undefined;
    const run: ApiHandler = async (api) => {
      const member = await requireMemberForRoute(api.params.business ?? "", options.roles);
      api.log.businessId = member.ctx.businessId;
      const found = await handler({
        request,
        params: api.params,
        query: api.query,
        member,
        json: (schema) => api.json(schema),
      });
      answer = found instanceof Response ? found : undefined;
      if (request.method !== "GET") {
        afterCommit();
      }
      return found === undefined
        ? { status: 204 }
        : { status: answer?.status ?? 200, ...(answer ? {} : { body: found }) };
    };
    const guarded: ApiHandler = async (api) => {
      if (request.method !== "GET") {
        assertOwnPage(request);
      }
      api.log.actor = "member";
      return run(api);
    };
    return wrap(
      "/api/dashboard/[business]",
      guarded,
      () => new Headers(),
    )(request, context).then((made) => answer ?? made);
  };
}
