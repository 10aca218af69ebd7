"use client";

import { useTranslations } from "use-intl/react";
import { useZoneOptions } from "@/components/dashboard/absence/use-zone-options";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { staffRulesInput } from "@/lib/catalog/absence-schema";
import type { CatalogStaff } from "@/lib/catalog/get-catalog";
import { zoneCity } from "@/lib/i18n/format";

type Draft = { readonly locationId: string; readonly timeZone: string };

/** Where one person works, when the business has places, and the clock of their own hours. */
export function PlaceForm({ person }: { person: CatalogStaff }) {
  const t = useTranslations("absence.place");
  const common = useTranslations("common");
  const { timeZone } = useDashboard();
  const { catalog } = useCatalog();
  const canManage = useCanManage();
  const form = useSectionForm({
    stored: { locationId: person.locationId ?? "", timeZone: person.timeZone ?? "" },
    schema: staffRulesInput,
    path: `staff/${person.id}/rules`,
    savedText: t("saved"),
    toInput: (draft: Draft) => ({ ...draft, locationId: draft.locationId || null }),
  });
  const { draft, set, errors } = form;
  const zones = useZoneOptions(draft.timeZone);
  const business = { value: "", label: t("likeBusiness", { zone: zoneCity(timeZone) }), keywords: timeZone };
  const locations = catalog.locations.filter((one) => one.active || one.id === person.locationId);
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={!canManage}>
      {locations.length === 0 ? null : (
        <Field label={t("location")} error={errors.locationId}>
          {(control) => (
            <NativeSelect
              {...control}
              value={draft.locationId}
              onChange={(event) => set({ locationId: event.target.value })}
            >
              <option value="">{t("noLocation")}</option>
              {locations.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      )}
      <Field label={t("zone")} hint={t("zoneHint")} error={errors.timeZone}>
        {(control) => (
          <Combobox
            {...control}
            disabled={!canManage}
            options={[business, ...zones]}
            value={draft.timeZone}
            onValueChange={(zone) => set({ timeZone: zone })}
            emptyText={common("noMatches")}
            moreText={common("keepTyping")}
          />
        )}
      </Field>
    </SectionForm>
  );
}
