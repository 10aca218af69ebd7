import type { IncomingMessage, ServerResponse } from "node:http";
import { answerDirectly } from "@/app/_server/slot-answers";
import { GET } from "@/app/api/v1/businesses/[slug]/slots/route";

const slotsOf = /^\/api\/v1\/businesses\/([^/?]+)\/slots(?:\?|$)/;
/** What the route reads of a request's headers. */
const read = ["accept-encoding", "if-none-match", "x-client-address", "x-forwarded-for", "x-request-id"];

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of read) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, [value].flat().join(", "));
  }
  return headers;
}

/**
 * Answers the question that is asked most, which times are free, with the route's own handler and without the framework's
 * router before it: that costs more than a cached answer. False: the request is Next's.
 */
export async function answerSlots(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Promise<boolean> {
  const slug = request.method === "GET" ? slotsOf.exec(request.url ?? "")?.[1] : undefined;
  if (slug === undefined) return false;
  const asked = answerDirectly(new Request(`${origin}${request.url}`, { headers: headersOf(request) }));
  const answer = await GET(asked, { params: Promise.resolve({ slug: decodeURIComponent(slug) }) });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (answer.body === null) {
    response.writeHead(answer.status).end();
    return true;
  }
  const body = Buffer.from(await answer.arrayBuffer());
  response.setHeader("content-length", body.length);
  response.writeHead(answer.status).end(body);
  return true;
}
