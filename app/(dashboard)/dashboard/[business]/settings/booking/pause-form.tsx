"use client";

import { useTranslations } from "use-intl/react";
import type { SaveAction } from "@/app/(dashboard)/dashboard/[business]/settings/save-form";
import { useActionForm } from "@/components/layout/use-action-form";
import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** One button, at once: nothing else to save beside it. */
export function PauseForm({ action, paused }: { action: SaveAction; paused: boolean }) {
  const t = useTranslations("settings.booking");
  const { state, action: run, pending, ref } = useActionForm(action);
  return (
    <form ref={ref} action={run} aria-label={t("pauseTitle")} className="flex flex-wrap items-center gap-4">
      {state.message ? (
        <Notice tone="bad" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="status" value={paused ? "active" : "paused"} />
      <span role="status" className="min-w-0 flex-1 basis-56">
        <StatusBadge tone={paused ? "warn" : "good"}>{paused ? t("paused") : t("open")}</StatusBadge>
      </span>
      <Button type="submit" variant={paused ? "primary" : "secondary"} loading={pending}>
        {paused ? t("resume") : t("pause")}
      </Button>
    </form>
  );
}
