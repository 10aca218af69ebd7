"use client";

import { useTranslations } from "use-intl/react";
import { SectionForm } from "@/components/dashboard/section-form";
import { useWords } from "@/components/dashboard/use-words";
import { same, useSettingsForm } from "@/components/receptionist/settings/section";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";
import { isOn } from "@/lib/receptionist/settings/is-on";

/** On or off, door by door, with what each needs. */
export function DoorsForm({ settings, canStream }: { settings: ReceptionistSettings; canStream: boolean }) {
  const t = useTranslations("receptionist.doors");
  const off = useTranslations("receptionist.off");
  const words = useWords();
  const { phoneEnabled, textEnabled, chatEnabled, streaming, phoneNumber } = settings;
  const form = useSettingsForm({ phoneEnabled, textEnabled, chatEnabled, streaming }, same, t("saved"));
  const { draft, set, readOnly } = form;
  const number = phoneNumber === null ? null : words.phone(phoneNumber);
  const lacksNumber = phoneNumber === null && (draft.phoneEnabled || draft.textEnabled);
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={readOnly}>
      {isOn(draft) ? null : <Notice tone="warn">{off("allOff")}</Notice>}
      {lacksNumber ? <Notice tone="warn">{t("missingNumber")}</Notice> : null}
      <Switch
        label={t("phone")}
        hint={number === null ? t("phoneHint") : t("phoneOn", { number })}
        checked={draft.phoneEnabled}
        onChange={(event) => set({ phoneEnabled: event.target.checked })}
      />
      <Switch
        label={t("streaming")}
        hint={t(canStream ? "streamingHint" : "streamingNeeds")}
        disabled={!canStream}
        checked={draft.streaming}
        onChange={(event) => set({ streaming: event.target.checked })}
      />
      <Switch
        label={t("texts")}
        hint={number === null ? t("textHint") : t("textOn", { number })}
        checked={draft.textEnabled}
        onChange={(event) => set({ textEnabled: event.target.checked })}
      />
      <Switch
        label={t("chat")}
        hint={t("chatHint")}
        checked={draft.chatEnabled}
        onChange={(event) => set({ chatEnabled: event.target.checked })}
      />
    </SectionForm>
  );
}
