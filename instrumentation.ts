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

/** Errors of pages and routes that nothing caught. The address may carry a token: the pattern is what is told. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "edge") {
    const { logFault } = await import("@/lib/observability/logger");
    logFault(error, context.routePath);
  } else if (env().SENTRY_DSN !== undefined) {
    const { sendFault } = await import("@/lib/observability/sentry-server");
    sendFault(error);
  }
};
