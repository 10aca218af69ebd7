import type { Instrumentation } from "next";
import { env } from "@/lib/env";

/** Runs once per server. Sentry is loaded only when SENTRY_DSN names one. */
export async function register(): Promise<void> {
  const { SENTRY_DSN } = env();
  if (SENTRY_DSN !== undefined) {
    const { startSentry } = await import("@/lib/observability/sentry-server");
    startSentry(SENTRY_DSN, process.env.NEXT_RUNTIME === "edge" ? "edge" : "server");
  }
}

/** Errors of pages and routes that nothing caught: one log line by route pattern, and Sentry when it is on. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "edge") {
    const { logFault } = await import("@/lib/observability/logger");
    logFault(error, context.routePath);
  }
  if (env().SENTRY_DSN !== undefined) {
    const { reportRequestError } = await import("@/lib/observability/sentry-server");
    reportRequestError(error, { path: context.routePath, method: request.method, headers: {} }, context);
  }
};
