"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { HolidayDays } from "@/components/dashboard/absence/holiday-days";
import { holidayChoiceQuery, holidayListQuery } from "@/components/dashboard/absence/queries";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Section } from "@/components/layout/page-header";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { type HolidayChoice, holidayChoice } from "@/lib/businesses/holiday-choice";
import type { HolidayPlace } from "@/lib/businesses/holidays";

type Draft = { readonly on: boolean; readonly country: string; readonly region: string };

const none: HolidayChoice = { country: null, region: null };

type HolidaysScreenProps = { countries: readonly HolidayPlace[]; today: string };

/** Whose public holidays the business keeps, and which of them it works. */
export function HolidaysScreen({ countries, today }: HolidaysScreenProps) {
  const t = useTranslations("absence.holidays");
  const { slug, country } = useDashboard();
  const canManage = useCanManage();
  const stored = useQuery(holidayChoiceQuery(slug)).data ?? none;
  const form = useSectionForm({
    stored: { on: stored.country !== null, country: stored.country ?? country, region: stored.region ?? "" },
    schema: holidayChoice,
    path: "holidays",
    savedText: t("saved"),
    toInput: (draft: Draft) => ({ country: draft.on ? draft.country : null, region: draft.region || null }),
  });
  const { draft } = form;
  const list = useQuery({ ...holidayListQuery(slug, draft.country, draft.region), enabled: draft.on });
  return (
    <>
      <SectionForm title={t("title")} text={t("text")} form={form} readOnly={!canManage}>
        <Switch
          label={t("on")}
          hint={t("onHint")}
          checked={draft.on}
          onChange={(event) => form.set({ on: event.target.checked })}
        />
        {draft.on ? (
          <PlaceFields form={form} countries={countries} regions={list.data?.regions ?? null} disabled={!canManage} />
        ) : null}
      </SectionForm>
      {draft.on ? (
        <Section title={t("daysTitle")} text={t("daysText")}>
          {form.changed ? <Notice className="mb-4">{t("unsaved")}</Notice> : null}
          <HolidayDays query={list} today={today} mayWork={canManage && !form.changed} />
        </Section>
      ) : null}
    </>
  );
}

type PlaceFieldsProps = {
  form: { draft: Draft; set: (typed: Partial<Draft>) => void; errors: Readonly<Record<string, string>> };
  countries: readonly HolidayPlace[];
  regions: readonly HolidayPlace[] | null;
  disabled: boolean;
};

function PlaceFields({ form, countries, regions, disabled }: PlaceFieldsProps) {
  const t = useTranslations("absence.holidays");
  const common = useTranslations("common");
  const { draft, set, errors } = form;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("country")} error={errors.country}>
        {(control) => (
          <Combobox
            {...control}
            disabled={disabled}
            options={countries}
            value={draft.country}
            onValueChange={(country) => set({ country, region: "" })}
            emptyText={common("noMatches")}
            moreText={common("keepTyping")}
          />
        )}
      </Field>
      {regions?.length === 0 && draft.region === "" ? null : (
        <Field label={t("region")} error={errors.region}>
          {(control) => (
            <NativeSelect
              {...control}
              disabled={regions === null}
              value={draft.region}
              onChange={(event) => set({ region: event.target.value })}
            >
              <option value="">{t("wholeCountry")}</option>
              {(regions ?? []).map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      )}
    </div>
  );
}
