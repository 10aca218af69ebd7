"use client";

import { useTranslations } from "use-intl/react";
import { useZoneOptions } from "@/components/dashboard/absence/use-zone-options";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { TextField } from "@/components/dashboard/text-field";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";
import { staffRulesInput, type Trip } from "@/lib/catalog/absence-schema";
import type { StaffRules } from "@/lib/catalog/staff-rules";

type Errors = Readonly<Record<string, string>>;

/** When somebody's hours are read on another clock. */
export function TravelForm({ staffId, rules }: { staffId: string; rules: StaffRules }) {
  const t = useTranslations("absence.travel");
  const { timeZone } = useDashboard();
  const canManage = useCanManage();
  const form = useSectionForm({
    stored: { travel: rules.travel },
    schema: staffRulesInput,
    path: `staff/${staffId}/rules`,
    savedText: t("saved"),
    toInput: (draft: { travel: readonly Trip[] }) => draft,
  });
  const { travel } = form.draft;
  const set = (next: readonly Trip[]) => form.set({ travel: next });
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={!canManage}>
      {travel.length === 0 ? <p className="text-muted text-sm">{t("empty")}</p> : null}
      {travel.map((trip, index) => (
        <TripFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a trip has nothing but its place
          key={index}
          number={String(index + 1)}
          trip={trip}
          errors={tripErrors(form.errors, index)}
          onChange={(next) => set(travel.map((one, at) => (at === index ? next : one)))}
          onRemove={canManage ? () => set(travel.filter((_, at) => at !== index)) : null}
        />
      ))}
      {canManage ? (
        <div>
          <Button onClick={() => set([...travel, { fromDate: "", toDate: "", timeZone }])}>
            <PlusIcon />
            {t("add")}
          </Button>
        </div>
      ) : null}
    </SectionForm>
  );
}

function tripErrors(errors: Errors, index: number): Errors {
  const prefix = `travel.${index}.`;
  const mine = Object.entries(errors).filter(([field]) => field.startsWith(prefix));
  return Object.fromEntries(mine.map(([field, text]) => [field.slice(prefix.length), text]));
}

type TripFieldsProps = {
  number: string;
  trip: Trip;
  errors: Errors;
  onChange: (trip: Trip) => void;
  onRemove: (() => void) | null;
};

function TripFields({ number, trip, errors, onChange, onRemove }: TripFieldsProps) {
  const t = useTranslations("absence.travel");
  const common = useTranslations("common");
  const canManage = useCanManage();
  const zones = useZoneOptions(trip.timeZone);
  return (
    <fieldset className="min-w-0 rounded-md border border-line bg-panel p-4">
      <legend className="sr-only">{t("trip", { number })}</legend>
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 gap-4 sm:grid-cols-2">
          <TextField
            type="date"
            required
            label={t("first")}
            value={trip.fromDate}
            onChange={(fromDate) => onChange({ ...trip, fromDate })}
            error={errors.fromDate}
          />
          <TextField
            type="date"
            required
            label={t("last")}
            value={trip.toDate}
            onChange={(toDate) => onChange({ ...trip, toDate })}
            error={errors.toDate}
          />
          <Field label={t("zone")} error={errors.timeZone} className="sm:col-span-2">
            {(control) => (
              <Combobox
                {...control}
                disabled={!canManage}
                options={zones}
                value={trip.timeZone}
                onValueChange={(timeZone) => onChange({ ...trip, timeZone })}
                emptyText={common("noMatches")}
                moreText={common("keepTyping")}
              />
            )}
          </Field>
        </div>
        {onRemove ? (
          <Button size="icon-sm" variant="ghost" aria-label={t("remove", { number })} onClick={onRemove}>
            <CloseIcon />
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
