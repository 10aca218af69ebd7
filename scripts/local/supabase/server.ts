import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { z } from "zod";
import { listenOnLoopback } from "../ports";
import { createSupabaseApp, type SupabaseOptions } from "./app";

export interface SupabaseServer {
  value: { url: string; port: number };
  close(): Promise<void>;
}

/** Serves the embedded Supabase on loopback. */
export async function startSupabase(options: SupabaseOptions & { port?: number | undefined }): Promise<SupabaseServer> {
  const app = createSupabaseApp(options);
  const server = createServer(getRequestListener(async (request) => asPostgrest(await app.fetch(request))));
  // Longer than the clients' pools keep theirs, so that no request meets a closing connection.
  server.keepAliveTimeout = 65_000;
  const port = await listenOnLoopback(server, options.port);
  return {
    value: { url: `http://127.0.0.1:${port}`, port },
    async close() {
      server.closeIdleConnections();
      await new Promise((done) => server.close(done));
      await app.connection.close();
    },
  };
}

/** A broken constraint that the embedded one does not know (an exclusion) comes as a 500; PostgREST says 400. */
async function asPostgrest(response: Response): Promise<Response> {
  if (response.status !== 500) return response;
  const body = await response.text();
  const isViolation = z.object({ code: z.string().startsWith("23") }).safeParse(parseJson(body)).success;
  return new Response(body, { status: isViolation ? 400 : 500, headers: response.headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
