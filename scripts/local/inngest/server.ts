import http from "node:http";
import { z } from "zod";
import type { Engine } from "./engine";
import { acceptEvents } from "./events";
import { countWork, listEvents, listRuns } from "./listings";
import { eventSchema } from "./protocol";
import { hashSigningKey, isSameSecret } from "./signing";
import { composeStatusPage } from "./status-page";

const maxBodyBytes = 8 * 1024 * 1024;
const eventsSchema = z.union([z.array(eventSchema), eventSchema.transform((event) => [event])]);

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface ServerOptions {
  readonly eventKey: string;
  readonly signingKey: string;
  /** Takes a registration that the app sent by itself. */
  readonly onRegistration: (body: unknown) => void;
}

class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function readJson(request: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > maxBodyBytes) throw new BadRequest(413, "the body is larger than 8 MB");
    chunks.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new BadRequest(400, "the body is not JSON");
  }
}

function failure(status: number, error: string): Reply {
  return { status, body: { status, error } };
}

function seedOf(request: http.IncomingMessage): string | undefined {
  const seed = request.headers["x-inngest-event-id-seed"];
  return Array.isArray(seed) ? seed[0] : seed;
}

async function takeEvents(engine: Engine, options: ServerOptions, request: http.IncomingMessage, key: string) {
  if (!isSameSecret(key, options.eventKey)) return failure(401, "the event key is not known");
  const parsed = eventsSchema.safeParse(await readJson(request));
  if (!parsed.success) return failure(400, `not an event: ${z.prettifyError(parsed.error)}`);
  const ids = await acceptEvents(engine, parsed.data, seedOf(request));
  return { status: 200, body: { ids, status: 200 } };
}

async function takeRegistration(options: ServerOptions, request: http.IncomingMessage): Promise<Reply> {
  const expected = `Bearer ${hashSigningKey(options.signingKey)}`;
  if (!isSameSecret(request.headers.authorization ?? "", expected)) return failure(401, "the signing key is not ours");
  const body = await readJson(request);
  try {
    options.onRegistration(body);
    return { status: 200, body: { status: 200, skipped: false, modified: true } };
  } catch (error) {
    return failure(400, error instanceof Error ? error.message : String(error));
  }
}

async function tellHealth(engine: Engine): Promise<Reply> {
  const counts = await countWork(engine.database.pool);
  const registered = engine.registry.syncedAt !== undefined;
  return { status: 200, body: { status: "ok", registered, functions: engine.registry.list().length, ...counts } };
}

async function tellRuns(engine: Engine, url: URL, eventId?: string, runId?: string): Promise<Reply> {
  const query = (name: string) => url.searchParams.get(name) ?? undefined;
  const data = await listRuns(engine.database.pool, {
    functionId: query("function"),
    status: query("status"),
    eventName: query("event"),
    eventId: eventId ?? query("eventId"),
    runId,
    limit: limitOf(url),
  });
  if (runId) return data.length ? { status: 200, body: { data: data[0] } } : failure(404, "no such run");
  return { status: 200, body: { data } };
}

function limitOf(url: URL): number {
  const limit = Number(url.searchParams.get("limit") ?? 100);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1_000) : 100;
}

async function read(engine: Engine, url: URL): Promise<Reply> {
  const [, version, kind, id, below] = url.pathname.split("/").map(decodeURIComponent);
  if (url.pathname === "/health") return tellHealth(engine);
  if (version === "v1" && kind === "runs") return tellRuns(engine, url, undefined, id);
  if (version === "v1" && kind === "events" && id && below === "runs") return tellRuns(engine, url, id);
  if (version === "v1" && kind === "events" && !id) {
    const data = await listEvents(engine.database.pool, url.searchParams.get("name") ?? undefined, limitOf(url));
    return { status: 200, body: { data } };
  }
  return failure(404, "not found");
}

async function answer(engine: Engine, options: ServerOptions, request: http.IncomingMessage): Promise<Reply | string> {
  const url = new URL(request.url ?? "/", "http://executor");
  const [, first, key] = url.pathname.split("/");
  if (request.method === "GET" && url.pathname === "/") {
    return composeStatusPage(engine.database.pool, engine.registry);
  }
  if (request.method === "GET") return read(engine, url);
  if (request.method === "POST" && first === "e" && key) {
    return takeEvents(engine, options, request, decodeURIComponent(key));
  }
  if (request.method === "POST" && url.pathname === "/fn/register") return takeRegistration(options, request);
  return failure(404, "not found");
}

/** The executor's HTTP side: events and registrations in, status out. */
export function createExecutorServer(engine: Engine, options: ServerOptions): http.Server {
  return http.createServer((request, response) => {
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
      response.end(body);
    };
    const sendJson = ({ status, body }: Reply) => send(status, "application/json", JSON.stringify(body));
    answer(engine, options, request)
      .then((reply) => (typeof reply === "string" ? send(200, "text/html; charset=utf-8", reply) : sendJson(reply)))
      .catch((error: unknown) => {
        if (error instanceof BadRequest) return sendJson(failure(error.status, error.message));
        if (error instanceof URIError) return sendJson(failure(400, "the path cannot be read"));
        engine.log(
          `${request.method} ${request.url?.split("?")[0]} failed: ${error instanceof Error ? error.message : error}`,
        );
        sendJson(failure(request.url === "/health" ? 503 : 500, "internal"));
      });
  });
}
