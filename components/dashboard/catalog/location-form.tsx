"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { weekOf } from "@/components/dashboard/catalog/hours-draft";
import { PlaceForm } from "@/components/dashboard/catalog/place-form";
import { type LocationDraft, locationDraftOf, locationInputOf } from "@/components/dashboard/catalog/places-draft";
import { WeekEditor } from "@/components/dashboard/catalog/week-form";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { listTimeZones } from "@/lib/businesses/time-zones";
import type { CatalogLocation } from "@/lib/catalog/get-catalog";
import { locationInput } from "@/lib/catalog/place-schema";
import { zoneCity } from "@/lib/i18n/format";

type LocationFormProps = { location: CatalogLocation | null; onDone?: () => void };

/** A place, or a new one. */
export function LocationForm({ location, onDone }: LocationFormProps) {
  const t = useTranslations("dashboard.places");
  const common = useTranslations("common");
  const { timeZone } = useDashboard();
  const form = useSectionForm({
    stored: locationDraftOf(location, timeZone),
    schema: locationInput,
    path: "locations",
    savedText: t("placeSaved"),
    toInput: (draft: LocationDraft) => locationInputOf(draft, location?.id ?? null),
    onSaved: () => onDone?.(),
  });
  const { draft, set, errors } = form;
  const isNew = location === null && onDone ? { saveLabel: t("placeAdd"), onCancel: onDone } : null;
  const fields = { draft, set, errors };
  return (
    <PlaceForm label={location ? t("placeEdit", { name: location.name }) : t("placeNew")} form={form} isNew={isNew}>
      <TextField
        label={t("name")}
        required
        maxLength={120}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <TextField
        label={t("address")}
        optional={common("optional")}
        hint={t("addressHint")}
        maxLength={300}
        value={draft.address}
        onChange={(address) => set({ address })}
        error={errors.address}
      />
      <ZoneFields {...fields} />
      <HourFields {...fields} />
      {location ? (
        <Switch
          label={t("placeActive")}
          hint={t("placeActiveHint")}
          checked={draft.active}
          onChange={(event) => set({ active: event.target.checked })}
        />
      ) : null}
    </PlaceForm>
  );
}

type FieldsProps = {
  draft: LocationDraft;
  set: (patch: Partial<LocationDraft>) => void;
  errors: Readonly<Record<string, string>>;
};

function ZoneFields({ draft, set, errors }: FieldsProps) {
  const t = useTranslations("dashboard.places");
  const common = useTranslations("common");
  const { timeZone, locale } = useDashboard();
  const zones = useMemo(() => listTimeZones(locale, draft.timeZone, new Date()), [locale, draft.timeZone]);
  return (
    <>
      <Switch
        label={t("zoneOwn")}
        hint={t("zoneOwnHint", { zone: zoneCity(timeZone) })}
        checked={draft.ownZone}
        onChange={(event) => set({ ownZone: event.target.checked })}
      />
      {draft.ownZone ? (
        <Field label={t("zone")} hint={t("zoneHint")} error={errors.timeZone}>
          {(control) => (
            <Combobox
              {...control}
              options={zones}
              value={draft.timeZone}
              onValueChange={(zone) => set({ timeZone: zone })}
              emptyText={common("noMatches")}
              moreText={common("keepTyping")}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

function HourFields({ draft, set, errors }: FieldsProps) {
  const t = useTranslations("dashboard.places");
  const { catalog } = useCatalog();
  const problem = Object.entries(errors).find(([path]) => path.split(".")[0] === "hours")?.[1];
  function turn(on: boolean) {
    const isEmpty = draft.days.every((day) => day.length === 0);
    set({ ownHours: on, ...(on && isEmpty ? { days: weekOf(catalog.hours, null) } : {}) });
  }
  return (
    <>
      <Switch
        label={t("hours")}
        hint={t("hoursHint")}
        aria-invalid={problem ? true : undefined}
        checked={draft.ownHours}
        onChange={(event) => turn(event.target.checked)}
      />
      <p role="alert" className="text-bad text-sm empty:hidden">
        {problem}
      </p>
      {draft.ownHours ? (
        <WeekEditor
          draft={{ own: true, days: draft.days }}
          set={({ days }) => (days ? set({ days }) : undefined)}
          shade={catalog.hours}
        />
      ) : null}
    </>
  );
}
