"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { textLink } from "@/components/dashboard/text-link";
import { useWords } from "@/components/dashboard/use-words";
import { same, useSettingsForm } from "@/components/receptionist/settings/section";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";

const halfHours = Array.from({ length: 27 }, (_, index) => 480 + index * 30);

/** Calls that the receptionist makes itself: off unless turned on, and only to people who agreed. */
export function OutboundForm({ settings }: { settings: ReceptionistSettings }) {
  const t = useTranslations("receptionist.outbound");
  const words = useWords();
  const { slug } = useDashboard();
  const { outboundConfirmation, outboundWaitlist, outboundFromMinute, outboundToMinute } = settings;
  const stored = { outboundConfirmation, outboundWaitlist, outboundFromMinute, outboundToMinute };
  const form = useSettingsForm(stored, same, t("saved"));
  const { draft, set, errors, readOnly } = form;
  const isOn = draft.outboundConfirmation || draft.outboundWaitlist;
  const times = (selected: number) => [...new Set([...halfHours, selected])].sort((one, other) => one - other);
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={readOnly}>
      <Notice>
        {t("consent")} {t("consentWhere")}{" "}
        <Link href={`/dashboard/${slug}/customers`} className={textLink}>
          {t("consentLink")}
        </Link>
      </Notice>
      <Switch
        label={t("confirmation")}
        checked={draft.outboundConfirmation}
        onChange={(event) => set({ outboundConfirmation: event.target.checked })}
      />
      <Switch
        label={t("waitlist")}
        checked={draft.outboundWaitlist}
        onChange={(event) => set({ outboundWaitlist: event.target.checked })}
      />
      {isOn ? (
        <div className="grid max-w-md gap-4 sm:grid-cols-2">
          <Field label={t("from")} error={errors.outboundFromMinute}>
            {(control) => (
              <NativeSelect
                {...control}
                className="tabular"
                value={draft.outboundFromMinute}
                onChange={(event) => set({ outboundFromMinute: Number(event.target.value) })}
              >
                {times(draft.outboundFromMinute)
                  .filter((minute) => minute < 1260)
                  .map((minute) => (
                    <option key={minute} value={minute}>
                      {words.minute(minute)}
                    </option>
                  ))}
              </NativeSelect>
            )}
          </Field>
          <Field label={t("to")} error={errors.outboundToMinute}>
            {(control) => (
              <NativeSelect
                {...control}
                className="tabular"
                value={draft.outboundToMinute}
                onChange={(event) => set({ outboundToMinute: Number(event.target.value) })}
              >
                {times(draft.outboundToMinute)
                  .filter((minute) => minute > 480)
                  .map((minute) => (
                    <option key={minute} value={minute}>
                      {words.minute(minute)}
                    </option>
                  ))}
              </NativeSelect>
            )}
          </Field>
          <p className="text-muted text-sm sm:col-span-2">{t("hoursHint")}</p>
        </div>
      ) : null}
    </SectionForm>
  );
}
