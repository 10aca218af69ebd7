import type { IncomingMessage } from "node:http";

const internal = /^x-(middleware|nextjs|next|invoke|matched-path|client-address)(-|$)/;
/** Only a proxy of ours may say how the request looked before it. */
const forwarded = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "forwarded"];
/** Sent by browsers on navigation and prefetch: public parts of Next's protocol. */
const allowed = new Set(["x-nextjs-data", "x-nextjs-html-request-id", "x-nextjs-request-id"]);

/** Drops what a client must not be able to say for itself and adds `x-client-address`. `hops`: proxies of ours. */
export function cleanHeaders(request: Pick<IncomingMessage, "headers" | "socket">, hops: number): void {
  const { headers } = request;
  for (const name in headers)
    if (name.startsWith("x-") && internal.test(name) && !allowed.has(name)) delete headers[name];
  const address = findClientAddress(request, hops);
  if (hops === 0) for (const name of forwarded) delete headers[name];
  headers["x-client-address"] = address;
}

/** Each trusted proxy appends whom it heard from, so the client is the hops-th entry from the end. */
function findClientAddress(request: Pick<IncomingMessage, "headers" | "socket">, hops: number): string {
  const socketAddress = request.socket.remoteAddress ?? "";
  if (hops === 0) return socketAddress;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  return forwarded.at(-hops)?.trim() || socketAddress;
}
