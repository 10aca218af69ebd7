"use client";

import { useTranslations } from "use-intl/react";
import { useCanManage } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { TextField } from "@/components/dashboard/text-field";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { useWords } from "@/components/dashboard/use-words";
import { limitPeriods, type StaffLimit, staffRulesInput } from "@/lib/catalog/absence-schema";
import type { StaffRules } from "@/lib/catalog/staff-rules";

type Period = StaffLimit["period"];
type Typed = { readonly count: string; readonly minutes: string };
type Draft = Readonly<Record<Period, Typed>>;

function draftOf(limits: readonly StaffLimit[]): Draft {
  const typed = (period: Period): Typed => {
    const limit = limits.find((one) => one.period === period);
    return { count: String(limit?.count ?? ""), minutes: String(limit?.minutes ?? "") };
  };
  return { day: typed("day"), week: typed("week"), month: typed("month") };
}

function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

function givenPeriods(draft: Draft): Period[] {
  return limitPeriods.filter((period) => draft[period].count.trim() !== "" || draft[period].minutes.trim() !== "");
}

/** How much may be booked with one person, over all services. */
export function LimitsForm({ staffId, name, rules }: { staffId: string; name: string; rules: StaffRules }) {
  const t = useTranslations("absence.limits");
  const canManage = useCanManage();
  const form = useSectionForm({
    stored: draftOf(rules.limits),
    schema: staffRulesInput,
    path: `staff/${staffId}/rules`,
    savedText: t("saved"),
    toInput: (draft: Draft) => ({
      limits: givenPeriods(draft).map((period) => ({
        period,
        count: numberOf(draft[period].count),
        minutes: numberOf(draft[period].minutes),
      })),
    }),
  });
  const { draft, set, errors } = form;
  const given = givenPeriods(draft);
  return (
    <SectionForm title={t("title")} text={t("text", { name })} form={form} readOnly={!canManage}>
      {limitPeriods.map((period) => (
        <PeriodFields
          key={period}
          period={period}
          typed={draft[period]}
          onChange={(typed) => set({ [period]: typed })}
          errorOf={(field) => errors[`limits.${given.indexOf(period)}.${field}`]}
        />
      ))}
    </SectionForm>
  );
}

type PeriodFieldsProps = {
  period: Period;
  typed: Typed;
  onChange: (typed: Typed) => void;
  errorOf: (field: keyof Typed) => string | undefined;
};

function PeriodFields({ period, typed, onChange, errorOf }: PeriodFieldsProps) {
  const t = useTranslations("absence.limits");
  const words = useWords();
  const minutes = numberOf(typed.minutes);
  const time = minutes !== null && minutes >= 60 && Number.isInteger(minutes) ? words.duration(minutes) : null;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t(`countOf.${period}`)}
        inputMode="numeric"
        maxLength={6}
        className="tabular"
        value={typed.count}
        onChange={(count) => onChange({ ...typed, count })}
        error={errorOf("count")}
      />
      <TextField
        label={t(`minutesOf.${period}`)}
        hint={time === null ? undefined : t("equals", { time })}
        inputMode="numeric"
        maxLength={6}
        className="tabular"
        value={typed.minutes}
        onChange={(text) => onChange({ ...typed, minutes: text })}
        error={errorOf("minutes")}
      />
    </div>
  );
}
