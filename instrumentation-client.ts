const KEPT = 10;

/** The layout names a DSN only when one is configured; without it nothing more is loaded. */
const dsn = document.querySelector<HTMLMetaElement>('meta[name="sentry-dsn"]')?.content;

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) {
    window.requestIdleCallback(work, { timeout: 5_000 });
  } else {
    setTimeout(work, 2_000);
  }
}

if (dsn) {
  const earlier: unknown[] = [];
  const keep = (event: ErrorEvent | PromiseRejectionEvent): void => {
    if (earlier.length < KEPT) {
      earlier.push("reason" in event ? event.reason : event.error);
    }
  };
  window.addEventListener("error", keep);
  window.addEventListener("unhandledrejection", keep);
  whenIdle(async () => {
    const { startSentry } = await import("@/lib/observability/sentry-browser");
    window.removeEventListener("error", keep);
    window.removeEventListener("unhandledrejection", keep);
    startSentry(dsn, earlier);
  });
}
