"use client";

import { useTranslations } from "use-intl/react";
import { type ServiceDraft, slugOf } from "@/components/dashboard/catalog/service-draft";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { contactRules } from "@/lib/catalog/service-schema";

export type ServiceFieldsProps = {
  draft: ServiceDraft;
  set: (patch: Partial<ServiceDraft>) => void;
  errors: Readonly<Record<string, string>>;
  /** A new service takes its web address from its name until one is typed. */
  isNew?: boolean;
};

export function EssentialFields({ draft, set, errors, isNew }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.services");
  const common = useTranslations("common");
  const { currency } = useDashboard();
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
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("duration")}
          required
          inputMode="numeric"
          value={draft.duration}
          onChange={(duration) => set({ duration })}
          error={errors.durationMinutes}
        />
        <TextField
          label={t("price")}
          required
          inputMode="decimal"
          start={currency}
          value={draft.price}
          onChange={(price) => set({ price })}
          error={errors.priceCents}
        />
      </div>
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

export function RuleFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.services");
  const { defaults } = useDashboard();
  const like = (value: string) => t("likeBusiness", { value });
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          label={t("bufferBefore")}
          inputMode="numeric"
          value={draft.bufferBefore}
          onChange={(bufferBefore) => set({ bufferBefore })}
          error={errors.bufferBeforeMinutes}
        />
        <TextField
          label={t("bufferAfter")}
          inputMode="numeric"
          value={draft.bufferAfter}
          onChange={(bufferAfter) => set({ bufferAfter })}
          error={errors.bufferAfterMinutes}
        />
        <TextField
          label={t("notice")}
          inputMode="decimal"
          placeholder={like(t("hours", { count: defaults.minimumNoticeMinutes / 60 }))}
          value={draft.noticeHours}
          onChange={(noticeHours) => set({ noticeHours })}
          error={errors.minimumNoticeMinutes}
        />
        <TextField
          label={t("window")}
          inputMode="numeric"
          placeholder={like(t("days", { count: defaults.bookingWindowDays }))}
          value={draft.windowDays}
          onChange={(windowDays) => set({ windowDays })}
          error={errors.bookingWindowDays}
        />
        <TextField
          label={t("step")}
          inputMode="numeric"
          placeholder={like(t("minutes", { count: String(defaults.slotStepMinutes) }))}
          value={draft.step}
          onChange={(step) => set({ step })}
          error={errors.slotStepMinutes}
        />
        <Field label={t("contactRule")}>
          {(control) => (
            <NativeSelect
              {...control}
              value={draft.contactRule}
              onChange={(event) =>
                set({ contactRule: contactRules.find((one) => one === event.target.value) ?? "phone_or_email" })
              }
            >
              {contactRules.map((one) => (
                <option key={one} value={one}>
                  {t(`contactRules.${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      </div>
      <Switch
        label={t("requiresConfirmation")}
        hint={t("requiresConfirmationHint")}
        checked={draft.requiresConfirmation}
        onChange={(event) => set({ requiresConfirmation: event.target.checked })}
      />
    </>
  );
}

export function PeopleFields({ draft, set }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.services");
  const { catalog } = useCatalog();
  const people = catalog.staff.filter((one) => one.active || draft.staffIds.includes(one.id));
  const toggle = (id: string, on: boolean) =>
    set({ staffIds: (on ? [...draft.staffIds, id] : draft.staffIds.filter((one) => one !== id)).sort() });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="sr-only">{t("people")}</legend>
      {people.map((one) => (
        <Checkbox
          key={one.id}
          label={one.name}
          hint={one.title}
          checked={draft.staffIds.includes(one.id)}
          onChange={(event) => toggle(one.id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
