"use client";

import { useTranslations } from "use-intl/react";
import { type ServiceDraft, slugOf } from "@/components/dashboard/catalog/service-draft";
import { TextField } from "@/components/dashboard/text-field";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";

export type ServiceFieldsProps = {
  draft: ServiceDraft;
  set: (patch: Partial<ServiceDraft>) => void;
  /** What is wrong, by the schema's path. */
  errors: Readonly<Record<string, string>>;
};

/** `isNew`: the web address follows the name until one is typed. */
export function EssentialFields({ draft, set, errors, isNew }: ServiceFieldsProps & { isNew: boolean }) {
  const t = useTranslations("dashboard.services");
  const common = useTranslations("common");
  function rename(name: string) {
    set(isNew && draft.slug === slugOf(draft.name) ? { name, slug: slugOf(name) } : { name });
  }
  return (
    <>
      <TextField label={t("name")} required maxLength={120} value={draft.name} onChange={rename} error={errors.name} />
      <TextField
        label={t("slug")}
        required
        maxLength={80}
        hint={t("slugHint")}
        value={draft.slug}
        onChange={(slug) => set({ slug })}
        error={errors.slug}
      />
      <Field label={t("description")} optional={common("optional")} error={errors.description}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <TextField
        label={t("category")}
        optional={common("optional")}
        hint={t("categoryHint")}
        maxLength={80}
        value={draft.category}
        onChange={(category) => set({ category })}
        error={errors.category}
      />
      <Switch
        label={t("active")}
        hint={t("activeHint")}
        checked={draft.active}
        onChange={(event) => set({ active: event.target.checked })}
      />
    </>
  );
}
