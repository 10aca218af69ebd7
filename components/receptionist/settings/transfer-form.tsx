"use client";

import { useTranslations } from "use-intl/react";
import { SectionForm } from "@/components/dashboard/section-form";
import { TextField } from "@/components/dashboard/text-field";
import { useSettingsForm } from "@/components/receptionist/settings/section";
import { RadioCards } from "@/components/ui/radio-cards";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";
import { transferTimes } from "@/lib/receptionist/settings/settings-schema";

export function TransferForm({ settings }: { settings: ReceptionistSettings }) {
  const t = useTranslations("receptionist.transfer");
  const form = useSettingsForm(
    {
      transferNumber: settings.transferNumber ?? "",
      transferWhen: settings.transferNumber === null ? "never" : settings.transferWhen,
    },
    (draft) => draft,
    t("saved"),
  );
  const { draft, set, errors, readOnly } = form;
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={readOnly}>
      <RadioCards
        name="transfer-when"
        legend={t("when")}
        value={draft.transferWhen}
        onValueChange={(value) => {
          const when = transferTimes.find((one) => one === value);
          if (when) set({ transferWhen: when });
        }}
        options={transferTimes.map((value) => ({ value, label: t(`whens.${value}`), hint: t(`whenHints.${value}`) }))}
      />
      {draft.transferWhen === "never" ? null : (
        <TextField
          label={t("number")}
          type="tel"
          inputMode="tel"
          required
          maxLength={40}
          className="max-w-72"
          hint={t("numberHint")}
          value={draft.transferNumber}
          onChange={(transferNumber) => set({ transferNumber })}
          error={errors.transferNumber}
        />
      )}
    </SectionForm>
  );
}
