"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { type SaveAction, SaveForm } from "@/app/(dashboard)/dashboard/[business]/settings/save-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { formatDuration } from "@/lib/i18n/format";

const offsets = [10080, 4320, 2880, 1440, 720, 240, 120, 60, 30, 15];

export function RemindersForm({ action, chosen }: { action: SaveAction; chosen: readonly number[] }) {
  const t = useTranslations("settings.reminders");
  const locale = useLocale();
  const [ticked, setTicked] = useState<readonly number[]>(chosen);
  const all = [...new Set([...offsets, ...chosen])].sort((one, other) => other - one);
  return (
    <SaveForm action={action} label={t("title")}>
      {(errors) => (
        <fieldset aria-describedby="reminders-count reminders-error">
          <legend className="sr-only">{t("title")}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {all.map((minutes) => (
              <Checkbox
                key={minutes}
                name="minutes"
                value={minutes}
                label={t("before", { time: formatDuration(minutes, locale) })}
                checked={ticked.includes(minutes)}
                onChange={(event) =>
                  setTicked(event.target.checked ? [...ticked, minutes] : ticked.filter((one) => one !== minutes))
                }
              />
            ))}
          </div>
          <p id="reminders-count" aria-live="polite" className="mt-3 text-muted text-sm">
            {t("count", { count: ticked.length })}
          </p>
          <FieldError id="reminders-error">
            {errors.minutes ?? (ticked.length > 5 ? t("tooMany") : undefined)}
          </FieldError>
        </fieldset>
      )}
    </SaveForm>
  );
}
