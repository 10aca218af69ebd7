"use client";

import { useTranslations } from "use-intl/react";
import type { LengthDraft } from "@/components/dashboard/catalog/service-draft";
import type { ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { Button } from "@/components/ui/button";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";

export function LengthFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.lengths");
  const services = useTranslations("dashboard.services");
  const { currency } = useDashboard();
  const { lengths } = draft;
  const replace = (index: number, patch: Partial<LengthDraft>) =>
    set({ lengths: lengths.map((one, at) => (at === index ? { ...one, ...patch } : one)) });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={services("duration")}
          required
          inputMode="numeric"
          hint={t("hint")}
          value={draft.duration}
          onChange={(duration) => set({ duration })}
          error={errors.durationMinutes}
        />
        <TextField
          label={services("price")}
          required
          inputMode="decimal"
          hint={t("priceHint")}
          start={currency}
          value={draft.price}
          onChange={(price) => set({ price })}
          error={errors.priceCents}
        />
      </div>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="font-medium">{t("others")}</legend>
        <p className="mt-1 text-muted text-sm">{t("othersText")}</p>
        {lengths.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a length has nothing but its place
          <div key={index} className="grid grid-cols-[1fr_1fr_auto] items-start gap-3">
            <TextField
              label={t("minutes", { number: String(index + 1) })}
              inputMode="numeric"
              value={one.minutes}
              onChange={(minutes) => replace(index, { minutes })}
              error={errors[`durations.${index}.minutes`]}
            />
            <TextField
              label={t("price", { number: String(index + 1) })}
              inputMode="decimal"
              start={currency}
              value={one.price}
              onChange={(price) => replace(index, { price })}
              error={errors[`durations.${index}.priceCents`]}
            />
            <Button
              size="icon"
              variant="ghost"
              className="self-end"
              aria-label={t("remove", { number: String(index + 1) })}
              onClick={() => set({ lengths: lengths.filter((_, at) => at !== index) })}
            >
              <CloseIcon />
            </Button>
          </div>
        ))}
        <div>
          <Button
            size="sm"
            disabled={lengths.length >= 20}
            onClick={() => set({ lengths: [...lengths, { minutes: "", price: draft.price }] })}
          >
            <PlusIcon />
            {t("add")}
          </Button>
        </div>
      </fieldset>
    </>
  );
}
