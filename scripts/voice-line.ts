import { createServer, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { sendEvents } from "@/inngest/client";
import { createFunctions } from "@/lib/database/functions";
import { env } from "@/lib/env";
import { createRelay, relayOutbox } from "@/lib/events/relay-outbox";
import { logFault } from "@/lib/observability/logger";
import { createEngine, warmUp } from "@/lib/receptionist/engine";
import { composePhoneDoor } from "@/lib/receptionist/phone/compose-door";
import { RelaySession } from "@/lib/receptionist/phone/relay-session";
import { listAuthTokens } from "@/lib/twilio/auth-tokens";
import { isSigned } from "@/lib/twilio/signature";
import { runChild } from "./local/child";

const MOST_BYTES = 65_536;
const GATHER_MS = 100;
const POOL_SIZE = 5;

function isFromTwilio(request: IncomingMessage): boolean {
  const { VOICE_STREAM_URL } = env();
  const signature = [request.headers["x-twilio-signature"]].flat()[0];
  return VOICE_STREAM_URL !== undefined && isSigned(listAuthTokens(env()), signature, VOICE_STREAM_URL);
}

function refuse(socket: Duplex): void {
  socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
}

/**
 * The streaming phone door: one process that speaks ConversationRelay's protocol. Listens on VOICE_LINE_PORT of 127.0.0.1;
 * scripts/serve.ts forwards the sockets of VOICE_STREAM_URL to it. A call whose socket breaks goes on at /api/voice.
 */
async function startLine(): Promise<{ value: null; close(): Promise<void> }> {
  // The first caller does not wait for the grammar.
  warmUp();
  const db = createFunctions(env().DATABASE_URL, POOL_SIZE);
  const deps = { db, rewords: env().RECEPTIONIST_REWORD === "on", ...createEngine(env()) };
  const relay = createRelay(() => relayOutbox(db, sendEvents), GATHER_MS);
  const committed = () => {
    relay().catch((error: unknown) => logFault(error, "relay-outbox"));
  };
  const onFault = (error: unknown) => logFault(error, "voice-line");
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });

  function serve(socket: WebSocket): void {
    const session = new RelaySession({
      makeDoor: () => composePhoneDoor({ ...deps, now: new Date() }, env(), committed),
      send: (message) => socket.send(JSON.stringify(message)),
      onFault,
    });
    socket.on("message", (data) => session.receive(data.toString()));
    socket.on("close", () => session.close());
    socket.on("error", onFault);
  }

  const server = createServer((_, response) => response.writeHead(426).end());
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (!isFromTwilio(request)) return refuse(socket);
    sockets.handleUpgrade(request, socket, head, serve);
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail).listen(Number(process.env.VOICE_LINE_PORT), "127.0.0.1", done);
  });
  return {
    value: null,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await db.close();
    },
  };
}

if (process.send) {
  runChild(z.unknown(), startLine);
} else {
  const { close } = await startLine();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
}
