"use client";

import { useTranslations } from "use-intl/react";
import { SectionForm } from "@/components/dashboard/section-form";
import { same, useSettingsForm } from "@/components/receptionist/settings/section";
import { Switch } from "@/components/ui/switch";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";

const abilities = ["mayBook", "mayReschedule", "mayCancel", "mayJoinWaitlist", "mayTakeMessages"] as const;

export function MayForm({ settings }: { settings: ReceptionistSettings }) {
  const t = useTranslations("receptionist.may");
  const { mayBook, mayReschedule, mayCancel, mayJoinWaitlist, mayTakeMessages } = settings;
  const stored = { mayBook, mayReschedule, mayCancel, mayJoinWaitlist, mayTakeMessages };
  const form = useSettingsForm(stored, same, t("saved"));
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={form.readOnly}>
      {abilities.map((ability) => (
        <Switch
          key={ability}
          label={t(ability)}
          hint={t(`${ability}Hint`)}
          checked={form.draft[ability]}
          onChange={(event) => form.set({ [ability]: event.target.checked })}
        />
      ))}
    </SectionForm>
  );
}
