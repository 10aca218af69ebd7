import http from "node:http";
import https from "node:https";
import { canonicalJson, signBody } from "./signing";

const callTimeoutMs = 15 * 60_000;
const maxAnswerBytes = 32 * 1024 * 1024;
const unreachableCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENOENT"]);

export interface AppAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

/** The app could not be reached at all, so nothing of the call can have run. */
export class AppUnreachable extends Error {}

export interface AppClient {
  /** Runs one function of the app: POST with a signed body. */
  call(functionId: string, stepId: string | undefined, body: unknown): Promise<AppAnswer>;
  /** Asks the app for its functions: PUT, in-band when the app agrees. */
  sync(): Promise<AppAnswer>;
  close(): void;
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readAnswer(response: http.IncomingMessage): Promise<AppAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) response.destroy(new Error("the app's answer is larger than 32 MB"));
      else chunks.push(chunk);
    });
    response.on("error", reject);
    response.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parseBody(text) });
    });
  });
}

/** Speaks to the app's serve route. One connection per call: a reused one may be dead, and a call is no safe retry. */
export function createAppClient(appUrl: string, signingKey: string): AppClient {
  const inFlight = new Set<http.ClientRequest>();
  const send = (method: string, query: Record<string, string>, body: string, headers: Record<string, string>) => {
    const url = new URL(appUrl);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    const requester = url.protocol === "https:" ? https : http;
    return new Promise<AppAnswer>((resolve, reject) => {
      const request = requester.request(url, {
        method,
        agent: false,
        timeout: callTimeoutMs,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "user-agent": "thechattyai-executor",
          "x-inngest-server-kind": "cloud",
          "x-inngest-signature": signBody(body, signingKey),
          ...headers,
        },
      });
      inFlight.add(request);
      request.on("close", () => inFlight.delete(request));
      request.on("timeout", () => request.destroy(new Error("the app did not answer within 15 minutes")));
      request.on("response", (response) => readAnswer(response).then(resolve, reject));
      request.on("error", (error) => {
        const code: unknown = Reflect.get(error, "code");
        const unreachable = typeof code === "string" && unreachableCodes.has(code);
        reject(unreachable ? new AppUnreachable(`the app is not reachable at ${appUrl} (${code})`) : error);
      });
      request.end(body);
    });
  };
  return {
    call: (functionId, stepId, body) =>
      send("POST", { fnId: functionId, stepId: stepId ?? "step" }, canonicalJson(body), {}),
    sync: () => send("PUT", {}, canonicalJson({ url: appUrl }), { "x-inngest-sync-kind": "in_band" }),
    close() {
      for (const request of inFlight) request.destroy(new Error("the executor is closing"));
    },
  };
}
