"use client";

import { useTranslations } from "use-intl/react";
import { ErrorState } from "@/components/ui/error-state";

/** A list or page that did not load, with the way to try again. */
export function LoadFailed({ onRetry }: { onRetry: () => unknown }) {
  const t = useTranslations("dashboard.status");
  const common = useTranslations("common");
  return (
    <ErrorState
      title={t("loadFailed")}
      text={t("loadFailedText")}
      retryLabel={common("retry")}
      onRetry={() => void onRetry()}
    />
  );
}
