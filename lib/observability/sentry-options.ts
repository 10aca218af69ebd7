import { scrubEvent } from "./scrub-event";

/** One set of options for browser, server and edge: errors alone, nothing collected, everything scrubbed. */
export function sentryOptions(dsn: string, runtime: "browser" | "server" | "edge") {
  return {
    dsn,
    initialScope: { tags: { runtime } },
    dataCollection: { userInfo: false, cookies: false, httpHeaders: false, httpBodies: [], urlQueryParams: false },
    maxBreadcrumbs: 0,
    sendClientReports: false,
    beforeSend: scrubEvent,
  };
}
