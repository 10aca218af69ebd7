import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { listenOnLoopback } from "../ports";
import { Faults } from "./faults";

export interface VendorRequest {
  method: string;
  url: URL;
  headers: Headers;
  body: Buffer;
}

export interface VendorAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** One vendor's emulator, and what we add to it. */
export interface Vendor {
  /** Where the emulator proper listens. */
  upstream: string;
  /** Answers in place of the emulator, or passes by answering undefined. */
  before?(request: VendorRequest): VendorAnswer | undefined;
  /** Sees what the emulator answered before the client does. */
  after?(request: VendorRequest, status: number, answer: unknown): void;
  close(): Promise<void>;
}

export interface Gateway {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Stands before an emulator: adds faults on demand (see faults.ts) and hooks. The vendor is made once the port is known,
 * since emulators write their own address into their answers.
 */
export async function startGateway(
  preferredPort: number | undefined,
  makeVendor: (url: string) => Promise<Vendor>,
): Promise<Gateway> {
  const faults = new Faults();
  let vendor: Vendor | undefined;
  const server: Server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, faults, vendor).catch((error: unknown) => {
      console.error("vendor gateway", error);
      if (!outgoing.headersSent) send(outgoing, { status: 502, body: { error: "The emulator failed" } });
    });
  });
  server.keepAliveTimeout = 30_000;
  const port = await listenOnLoopback(server, preferredPort);
  const url = `http://127.0.0.1:${port}`;
  vendor = await makeVendor(url);
  return {
    url,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await vendor?.close();
    },
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  faults: Faults,
  vendor: Vendor | undefined,
): Promise<void> {
  const request = await read(incoming);
  const { method, url } = request;
  if (!vendor) return send(outgoing, { status: 503, body: { error: "Starting" } });
  if (url.pathname === "/_faults") return send(outgoing, faults.control(method, request.body));

  const fault = faults.take(method, url.pathname);
  if (fault?.status) return send(outgoing, { status: fault.status, body: fault.body ?? composeFault(fault.status) });
  if (fault?.timeoutMs !== undefined) {
    await sleep(fault.timeoutMs);
    outgoing.destroy();
    return;
  }
  const reply = await perform(request, vendor);
  if (fault?.delayMs) await sleep(fault.delayMs);
  if (fault?.lostAnswer) outgoing.destroy();
  else reply(outgoing);
}

/** The fields by which Twilio's and Resend's clients tell an error. */
function composeFault(status: number): Record<string, unknown> {
  const isLimit = status === 429;
  const name = isLimit ? "rate_limit_exceeded" : "internal_server_error";
  return { status, statusCode: status, code: isLimit ? 20429 : 20500, name, message: "Injected fault" };
}

async function perform(request: VendorRequest, vendor: Vendor): Promise<(outgoing: ServerResponse) => void> {
  const own = vendor.before?.(request);
  if (own) return (outgoing) => send(outgoing, own);
  const { method, url, headers, body } = request;
  const response = await fetch(vendor.upstream + url.pathname + url.search, {
    method,
    headers,
    redirect: "manual",
    ...(method === "GET" || method === "HEAD" ? {} : { body: new Uint8Array(body) }),
  });
  const content = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get("content-type")?.includes("json");
  vendor.after?.(request, response.status, isJson && content.length ? JSON.parse(content.toString("utf8")) : undefined);
  return (outgoing) => {
    const passed = new Headers(response.headers);
    for (const name of ["connection", "content-encoding", "content-length", "transfer-encoding"]) passed.delete(name);
    outgoing.writeHead(response.status, [...passed].flat());
    outgoing.end(content);
  };
}

async function read(incoming: IncomingMessage): Promise<VendorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  for (const name of ["connection", "content-length", "expect", "keep-alive", "transfer-encoding"])
    headers.delete(name);
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`);
  return { method: incoming.method ?? "GET", url, headers, body: Buffer.concat(chunks) };
}

function send(outgoing: ServerResponse, { status, headers = {}, body }: VendorAnswer): void {
  outgoing.writeHead(status, { "content-type": "application/json", ...headers });
  outgoing.end(typeof body === "string" ? body : JSON.stringify(body));
}
