"use client";

import { LoadFailed } from "@/components/dashboard/load-failed";
import { Page } from "@/components/layout/page-header";

/** A page that broke keeps the rail and the top bar, and can be tried again. */
export default function DashboardError({ reset }: { error: Error; reset: () => void }) {
  return (
    <Page>
      <LoadFailed onRetry={reset} />
    </Page>
  );
}
