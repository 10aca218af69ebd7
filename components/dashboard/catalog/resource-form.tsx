"use client";

import { useTranslations } from "use-intl/react";
import { PlaceForm } from "@/components/dashboard/catalog/place-form";
import { type ResourceDraft, resourceDraftOf, resourceInputOf } from "@/components/dashboard/catalog/places-draft";
import { TextField } from "@/components/dashboard/text-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Switch } from "@/components/ui/switch";
import type { CatalogResource } from "@/lib/catalog/get-catalog";
import { resourceInput, resourceKinds } from "@/lib/catalog/place-schema";

type ResourceFormProps = { resource: CatalogResource | null; onDone?: () => void };

/** A room or machine, or a new one. */
export function ResourceForm({ resource, onDone }: ResourceFormProps) {
  const t = useTranslations("dashboard.places");
  const form = useSectionForm({
    stored: resourceDraftOf(resource),
    schema: resourceInput,
    path: "resources",
    savedText: t("roomSaved"),
    toInput: (draft: ResourceDraft) => resourceInputOf(draft, resource?.id ?? null),
    onSaved: () => onDone?.(),
  });
  const { draft, set, errors } = form;
  const isNew = resource === null && onDone ? { saveLabel: t("roomAdd"), onCancel: onDone } : null;
  return (
    <PlaceForm label={resource ? t("roomEdit", { name: resource.name }) : t("roomNew")} form={form} isNew={isNew}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t("name")}
          required
          maxLength={120}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={errors.name}
        />
        <Field label={t("kind")} hint={t("kindHint")} error={errors.kind}>
          {(control) => (
            <NativeSelect
              {...control}
              disabled={resource !== null}
              value={draft.kind}
              onChange={(event) => set({ kind: resourceKinds.find((one) => one === event.target.value) ?? "room" })}
            >
              {resourceKinds.map((one) => (
                <option key={one} value={one}>
                  {t(`kinds.${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <TextField
          label={t("capacity")}
          required
          inputMode="numeric"
          hint={t("capacityHint")}
          value={draft.capacity}
          onChange={(capacity) => set({ capacity })}
          error={errors.capacity}
        />
        <PlaceChoice
          value={draft.locationId}
          onChange={(locationId) => set({ locationId })}
          error={errors.locationId}
        />
      </div>
      {resource ? (
        <Switch
          label={t("active")}
          hint={t("activeHint")}
          checked={draft.active}
          onChange={(event) => set({ active: event.target.checked })}
        />
      ) : null}
    </PlaceForm>
  );
}

type PlaceChoiceProps = { value: string | null; onChange: (id: string | null) => void; error: string | undefined };

function PlaceChoice({ value, onChange, error }: PlaceChoiceProps) {
  const t = useTranslations("dashboard.places");
  const { catalog } = useCatalog();
  const listed = catalog.locations.filter((one) => one.active || one.id === value);
  if (listed.length === 0) return null;
  return (
    <Field label={t("place")} hint={t("placeHint")} error={error}>
      {(control) => (
        <NativeSelect {...control} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{t("noPlace")}</option>
          {listed.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
