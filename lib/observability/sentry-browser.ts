import { captureException, init } from "@sentry/nextjs";
import { sentryOptions } from "./sentry-options";

/** Starts Sentry in the browser, and hands it the errors that came before it was there. */
export function startSentry(dsn: string, earlier: readonly unknown[]): void {
  init(sentryOptions(dsn, "browser"));
  for (const error of earlier) {
    captureException(error);
  }
}
