import { captureException, init } from "@sentry/nextjs";
import { sentryOptions } from "./sentry-options";

/** Starts Sentry on the server or at the edge. */
export function startSentry(dsn: string, runtime: "server" | "edge"): void {
  init(sentryOptions(dsn, runtime));
}

/** Sends one error, scrubbed. */
export function sendFault(error: unknown): void {
  captureException(error);
}
