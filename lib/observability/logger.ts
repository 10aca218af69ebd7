import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

/** All that a request's line may say. Nothing of a body, an address, a token or a person has a place in it. */
export type RequestLine = {
  readonly request_id: string;
  readonly business_id: string | null;
  readonly actor: string;
  readonly method: string;
  /** The route's pattern, never its address: an address may carry a token. */
  readonly route: string;
  readonly outcome: string;
  readonly status: number;
  readonly ms: number;
};

let instance: Logger | undefined;

function logger(): Logger {
  instance ??= pino(
    { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 1, sync: false }),
  );
  return instance;
}

type FaultLine = { name: string; sqlstate?: string; stack: string[]; cause?: FaultLine };

/** What may be told of an error: its kind, SQLSTATE and where. Messages stay out, for they quote values. */
export function describeFault(error: unknown, depth = 0): FaultLine {
  if (!(error instanceof Error)) {
    return { name: typeof error, stack: [] };
  }
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const stack = frames.slice(0, 12).map((line) => line.trim());
  const code = "code" in error && typeof error.code === "string" && /^[A-Z0-9_]{3,32}$/i.test(error.code);
  return {
    name: error.name,
    ...(code && { sqlstate: String(error.code) }),
    stack,
    ...(error.cause !== undefined && depth < 3 && { cause: describeFault(error.cause, depth + 1) }),
  };
}

/** One line per request. */
export function logRequest(line: RequestLine): void {
  if (line.status >= 500) {
    logger().error(line);
  } else {
    logger().info(line);
  }
}

async function sendToSentry(error: unknown): Promise<void> {
  const { sendFault } = await import("./sentry-server");
  sendFault(error);
}

/**
 * One line for an unexpected error, and Sentry when it is on. `where` is a route pattern or a job's name, `requestId` ties
 * it to its request.
 */
export function logFault(error: unknown, where: string, requestId: string | null = null): void {
  logger().error({ request_id: requestId, route: where, outcome: "fault", fault: describeFault(error) });
  if (env().SENTRY_DSN !== undefined) {
    sendToSentry(error).catch(() => undefined);
  }
}
