import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setPriority } from "node:os";
import type { Duplex } from "node:stream";
import next from "next";
import { z } from "zod";
import { refuseRawRequest } from "@/lib/api/raw-request";
import { themeCookie } from "@/lib/theme/theme-choice";
import { runChild } from "./local/child";
import { cleanHeaders } from "./local/client-headers";
import { projectRoot } from "./local/paths";
import { forwardSocket, isForLine } from "./serving/forward-sockets";
import { PageCache } from "./serving/page-cache";

/**
 * Serves the built app (or, with NODE_ENV=development, the app with hot reload). Beyond `next start` it drops the headers
 * that only Next itself may set, and tells the app who is calling in `x-client-address`. Reads PORT (3000), HOST
 * (127.0.0.1), TRUSTED_PROXY_HOPS (0: how many proxies of ours append to X-Forwarded-For), VOICE_LINE_PORT (where the
 * streaming phone line takes sockets) and YIELDS (set: this copy serves the jobs, and goes after those that serve people).
 */
async function serve(): Promise<{ value: null; close(): Promise<void> }> {
  if (process.env.YIELDS) setPriority(10);
  const port = Number(process.env.PORT) || 3000;
  const hostname = process.env.HOST || "127.0.0.1";
  const hops = Number(process.env.TRUSTED_PROXY_HOPS) || 0;
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: 60_000 });
  // Next takes upgrades from a server of its own, so that those of the phone line can be kept from it.
  const upgrades = createServer();
  const app = next({
    dev: process.env.NODE_ENV === "development",
    dir: projectRoot,
    hostname,
    port,
    httpServer: upgrades,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const origin = `http://${hostname === "0.0.0.0" ? "127.0.0.1" : hostname}:${port}`;
  const isDevelopment = process.env.NODE_ENV === "development";
  const pages = isDevelopment ? null : new PageCache({ origin, freshMs: 3_000, themeCookie });
  const slots = isDevelopment ? null : await import("./serving/direct-slots");
  server.on("request", (request, response) => {
    const refusal = refuseRawRequest(request.method ?? "", request.url ?? "/", randomUUID());
    if (refusal) {
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    cleanHeaders(request, hops);
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const lineSockets = new Set<Duplex>();
  const linePort = Number(process.env.VOICE_LINE_PORT) || 0;
  server.on("upgrade", (request, socket, head) => {
    if (isForLine(request)) {
      lineSockets.add(socket);
      socket.once("close", () => lineSockets.delete(socket));
      forwardSocket(request, socket, head, linePort);
    } else if (!upgrades.emit("upgrade", request, socket, head)) socket.destroy();
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await slots?.answerSlots(request, response, origin)) return;
    if (await pages?.answer(request, response)) return;
    await handle(request, response);
  }
  await new Promise<void>((done, fail) => server.once("error", fail).listen(port, hostname, 1024, done));
  return {
    value: null,
    async close() {
      // Requests under way are finished; kept-open connections without one are not worth waiting for.
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      for (const socket of lineSockets) socket.destroy();
      const impatient = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(impatient);
      await app.close();
    },
  };
}

if (process.send) {
  runChild(z.unknown(), serve);
} else {
  const { close } = await serve();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
}
