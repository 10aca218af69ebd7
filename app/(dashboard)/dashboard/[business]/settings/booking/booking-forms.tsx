"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { type SaveAction, SaveForm } from "@/app/(dashboard)/dashboard/[business]/settings/save-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { formatDuration } from "@/lib/i18n/format";

const stepMinutes = [5, 10, 15, 20, 30, 45, 60, 90, 120];
const noticeMinutes = [0, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10080];

type NumberSelectProps = { name: string; label: string; error: string | undefined; options: number[]; value: number };

function MinutesSelect({ name, label, error, options, value, notice }: NumberSelectProps & { notice: boolean }) {
  const t = useTranslations("settings.booking");
  const locale = useLocale();
  const all = [...new Set([...options, value])].sort((one, other) => one - other);
  function words(minutes: number) {
    if (!notice) return formatDuration(minutes, locale);
    return minutes === 0 ? t("noNotice") : t("noticeBefore", { time: formatDuration(minutes, locale) });
  }
  return (
    <Field label={label} error={error}>
      {(control) => (
        <NativeSelect {...control} name={name} defaultValue={String(value)}>
          {all.map((minutes) => (
            <option key={minutes} value={minutes}>
              {words(minutes)}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}

// The Sunday that begins 2023: its week gives each weekday its name.
const sunday = Date.UTC(2023, 0, 1);

function WeekdaySelect({ label, error, value }: { label: string; error: string | undefined; value: number }) {
  const t = useTranslations("settings.booking");
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return (
    <Field label={label} hint={t("firstWeekdayHint")} error={error}>
      {(control) => (
        <NativeSelect {...control} name="firstWeekday" defaultValue={String(value)} className="max-w-56">
          {[1, 6, 0, 2, 3, 4, 5].map((weekday) => (
            <option key={weekday} value={weekday}>
              {name.format(sunday + weekday * 86_400_000)}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}

type TimesFormProps = {
  action: SaveAction;
  values: { step: number; notice: number; windowDays: number; firstWeekday: number };
};

export function TimesForm({ action, values }: TimesFormProps) {
  const t = useTranslations("settings.booking");
  return (
    <SaveForm action={action} label={t("timesTitle")}>
      {(errors) => (
        <>
          <MinutesSelect
            name="slotStepMinutes"
            label={t("step")}
            error={errors.slotStepMinutes}
            options={stepMinutes}
            value={values.step}
            notice={false}
          />
          <MinutesSelect
            name="minimumNoticeMinutes"
            label={t("notice")}
            error={errors.minimumNoticeMinutes}
            options={noticeMinutes}
            value={values.notice}
            notice
          />
          <Field label={t("window")} error={errors.bookingWindowDays} required>
            {(control) => (
              <Input
                {...control}
                name="bookingWindowDays"
                inputMode="numeric"
                className="tabular max-w-32"
                defaultValue={values.windowDays}
              />
            )}
          </Field>
          <WeekdaySelect label={t("firstWeekday")} error={errors.firstWeekday} value={values.firstWeekday} />
        </>
      )}
    </SaveForm>
  );
}

type ChangesFormProps = { action: SaveAction; values: { cancel: number; reschedule: number; offer: number } };

export function ChangesForm({ action, values }: ChangesFormProps) {
  const t = useTranslations("settings.booking");
  return (
    <SaveForm action={action} label={t("changesTitle")}>
      {(errors) => (
        <>
          <MinutesSelect
            name="cancelNoticeMinutes"
            label={t("cancelNotice")}
            error={errors.cancelNoticeMinutes}
            options={noticeMinutes}
            value={values.cancel}
            notice
          />
          <MinutesSelect
            name="rescheduleNoticeMinutes"
            label={t("rescheduleNotice")}
            error={errors.rescheduleNoticeMinutes}
            options={noticeMinutes}
            value={values.reschedule}
            notice
          />
          <Field label={t("waitlistOffer")} hint={t("waitlistOfferHint")} error={errors.waitlistOfferMinutes} required>
            {(control) => (
              <Input
                {...control}
                name="waitlistOfferMinutes"
                inputMode="numeric"
                className="tabular max-w-32"
                defaultValue={values.offer}
              />
            )}
          </Field>
        </>
      )}
    </SaveForm>
  );
}
