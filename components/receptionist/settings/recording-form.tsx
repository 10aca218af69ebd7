"use client";

import { useTranslations } from "use-intl/react";
import { SectionForm } from "@/components/dashboard/section-form";
import { same, useSettingsForm } from "@/components/receptionist/settings/section";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Switch } from "@/components/ui/switch";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";
import { retentionChoices } from "@/lib/receptionist/settings/settings-schema";

export function RecordingForm({ settings }: { settings: ReceptionistSettings }) {
  const t = useTranslations("receptionist.recording");
  const { recordCalls, retentionDays } = settings;
  const form = useSettingsForm({ recordCalls, retentionDays }, same, t("saved"));
  const { draft, set, readOnly } = form;
  const choices = [...new Set([...retentionChoices, retentionDays])].sort((one, other) => one - other);
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={readOnly}>
      <Switch
        label={t("record")}
        hint={t("recordHint")}
        checked={draft.recordCalls}
        onChange={(event) => set({ recordCalls: event.target.checked })}
      />
      <Field label={t("retention")} hint={t("retentionHint")}>
        {(control) => (
          <NativeSelect
            {...control}
            className="tabular max-w-48"
            value={draft.retentionDays}
            onChange={(event) => set({ retentionDays: Number(event.target.value) })}
          >
            {choices.map((days) => (
              <option key={days} value={days}>
                {t("days", { days })}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
    </SectionForm>
  );
}
