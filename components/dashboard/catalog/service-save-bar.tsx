"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

type SaveBarProps = {
  form: { isPending: boolean; discard: () => void };
  /** The titles of the sections that differ from what is stored. */
  changed: readonly string[];
  saveLabel?: string;
};

/** Stays in view while a long form holds something unsaved, and says what. Above the bottom bar on phones. */
export function SaveBar({ form, changed, saveLabel }: SaveBarProps) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 flex flex-wrap items-center gap-2 border-line border-t bg-paper px-4 py-3 md:bottom-0 md:-mx-6 md:px-6">
      <Button type="submit" variant="primary" loading={form.isPending}>
        {saveLabel ?? common("saveChanges")}
      </Button>
      <Button variant="ghost" onClick={form.discard}>
        {common("cancel")}
      </Button>
      <p role="status" className="min-w-0 flex-1 basis-48 text-muted text-sm">
        {changed.length > 0 ? t("service.changed", { sections: changed.join(", ") }) : t("status.changed")}
      </p>
    </div>
  );
}
