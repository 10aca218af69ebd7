"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { DraftDay } from "@/app/onboarding/draft";
import type { StepProps } from "@/app/onboarding/step-props";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { listTimeZones } from "@/lib/businesses/time-zones";
import type { Locale } from "@/lib/i18n/locale";

function dayName(weekday: number, locale: Locale): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return name.format(new Date(Date.UTC(2026, 1, 1 + weekday)));
}

export function StepHours({ draft, change, errors }: StepProps) {
  const t = useTranslations("onboarding");
  const common = useTranslations("common");
  const locale = useLocale();
  const zones = useMemo(() => listTimeZones(locale, draft.timeZone, new Date()), [locale, draft.timeZone]);

  function set(weekday: number, changes: Partial<DraftDay>) {
    change({ hours: draft.hours.map((day) => (day.weekday === weekday ? { ...day, ...changes } : day)) });
  }

  function copyFirst() {
    const first = draft.hours.find((day) => day.open);
    if (first)
      change({ hours: draft.hours.map((day) => (day.open ? { ...day, from: first.from, to: first.to } : day)) });
  }

  return (
    <>
      <Field label={t("timeZone")} hint={t("timeZoneHint")} error={errors.timeZone} required>
        {(control) => (
          <Combobox
            {...control}
            controlSize="lg"
            options={zones}
            value={draft.timeZone}
            onValueChange={(timeZone) => change({ timeZone })}
            emptyText={common("noMatches")}
            moreText={common("keepTyping")}
          />
        )}
      </Field>
      <div>
        <ul className="rounded-md border border-line bg-panel">
          {draft.hours.map((day) => (
            <DayRow
              key={day.weekday}
              day={day}
              name={dayName(day.weekday, locale)}
              error={errors[`day-${day.weekday}`]}
              onChange={(changes) => set(day.weekday, changes)}
            />
          ))}
        </ul>
        {errors.hours ? (
          <div data-error tabIndex={-1} className="mt-2 outline-none">
            <FieldError id="hours-error">{errors.hours}</FieldError>
          </div>
        ) : null}
        <Button variant="link" className="mt-3" onClick={copyFirst}>
          {t("copyHours")}
        </Button>
      </div>
    </>
  );
}

type DayRowProps = {
  day: DraftDay;
  name: string;
  error: string | undefined;
  onChange: (changes: Partial<DraftDay>) => void;
};

function DayRow({ day, name, error, onChange }: DayRowProps) {
  const t = useTranslations("onboarding");
  const errorId = `day-${day.weekday}-error`;
  const wrong = error ? { "aria-invalid": true as const, "aria-describedby": errorId } : {};
  return (
    <li className="border-line border-t px-4 py-2.5 first:border-t-0">
      <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2">
        <Checkbox
          className="w-32 first-letter:uppercase"
          label={<span className="inline-block first-letter:uppercase">{name}</span>}
          checked={day.open}
          onChange={(event) => onChange({ open: event.target.checked })}
        />
        {day.open ? (
          <div className="flex flex-1 items-center gap-2 sm:justify-end">
            <Input
              {...wrong}
              type="time"
              className="tabular sm:w-36!"
              aria-label={t("opensOn", { day: name })}
              value={day.from}
              onChange={(event) => onChange({ from: event.target.value })}
            />
            <span aria-hidden="true" className="text-muted">
              –
            </span>
            <Input
              {...wrong}
              type="time"
              className="tabular sm:w-36!"
              aria-label={t("closesOn", { day: name })}
              value={day.to}
              onChange={(event) => onChange({ to: event.target.value })}
            />
          </div>
        ) : (
          <span className="flex-1 text-muted text-sm sm:text-right">{t("closed")}</span>
        )}
      </div>
      <FieldError id={errorId}>{error}</FieldError>
    </li>
  );
}
