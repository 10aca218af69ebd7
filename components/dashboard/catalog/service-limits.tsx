"use client";

import { useTranslations } from "use-intl/react";
import type { LimitDraft } from "@/components/dashboard/catalog/service-draft";
import type { ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { TextField } from "@/components/dashboard/text-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";
import { NativeSelect } from "@/components/ui/native-select";
import { limitPeriods } from "@/lib/catalog/service-schema";

export function LimitFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.limits");
  const { limits } = draft;
  const free = limitPeriods.find((period) => !limits.some((one) => one.period === period && !one.perStaff));
  const added: LimitDraft = { period: free ?? "day", perStaff: free === undefined, count: "", minutes: "" };
  return (
    <>
      <p className="measure text-muted text-sm">{t("text")}</p>
      {limits.length === 0 ? <p className="text-sm">{t("empty")}</p> : null}
      {limits.map((one, index) => (
        <LimitRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a limit has nothing but its place
          key={index}
          index={index}
          value={one}
          errors={errors}
          onChange={(patch) =>
            set({ limits: limits.map((other, at) => (at === index ? { ...one, ...patch } : other)) })
          }
          onRemove={() => set({ limits: limits.filter((_, at) => at !== index) })}
        />
      ))}
      <div>
        <Button size="sm" disabled={limits.length >= 12} onClick={() => set({ limits: [...limits, added] })}>
          <PlusIcon />
          {t("add")}
        </Button>
      </div>
    </>
  );
}

type LimitRowProps = {
  index: number;
  value: LimitDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<LimitDraft>) => void;
  onRemove: () => void;
};

function LimitRow({ index, value, errors, onChange, onRemove }: LimitRowProps) {
  const t = useTranslations("dashboard.service.limits");
  const number = String(index + 1);
  const error = (field: string) => errors[`limits.${index}.${field}`];
  return (
    <div className="relative grid items-start gap-3 border-line border-l-2 py-1 pl-3 sm:grid-cols-2">
      <Field label={t("period", { number })} error={error("period")} className="pr-12 sm:pr-0">
        {(control) => (
          <NativeSelect
            {...control}
            value={value.period}
            onChange={(event) => onChange({ period: limitPeriods.find((one) => one === event.target.value) ?? "day" })}
          >
            {limitPeriods.map((one) => (
              <option key={one} value={one}>
                {t(`periods.${one}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t("whose", { number })} error={error("perStaff")} className="sm:pr-12">
        {(control) => (
          <NativeSelect
            {...control}
            value={value.perStaff ? "staff" : "service"}
            onChange={(event) => onChange({ perStaff: event.target.value === "staff" })}
          >
            <option value="service">{t("whoseService")}</option>
            <option value="staff">{t("whoseStaff")}</option>
          </NativeSelect>
        )}
      </Field>
      <TextField
        label={t("count", { number })}
        inputMode="numeric"
        hint={t("countHint")}
        value={value.count}
        onChange={(count) => onChange({ count })}
        error={error("count")}
      />
      <TextField
        label={t("minutes", { number })}
        inputMode="numeric"
        hint={t("minutesHint")}
        value={value.minutes}
        onChange={(minutes) => onChange({ minutes })}
        error={error("minutes")}
      />
      <Button
        size="icon"
        variant="ghost"
        className="absolute! top-0 right-0"
        aria-label={t("remove", { number })}
        onClick={onRemove}
      >
        <CloseIcon />
      </Button>
    </div>
  );
}
