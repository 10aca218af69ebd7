"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { intervalOf, nextStretch, type Stretch, weekOf } from "@/components/dashboard/catalog/hours-draft";
import { StretchFields } from "@/components/dashboard/catalog/stretch-fields";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import { weekdayOf } from "@/components/ui/month-math";
import { dateOverrideInput } from "@/lib/catalog/schemas";

type HolidayHoursProps = { date: string; day: string; name: string; onDone: () => void };

/** The hours of a holiday that is worked: the weekday's usual ones, until changed. */
export function HolidayHours({ date, day, name, onDone }: HolidayHoursProps) {
  const t = useTranslations("absence.holidays");
  const common = useTranslations("common");
  const hours = useTranslations("dashboard.hours");
  const { catalog } = useCatalog();
  const box = useRef<HTMLFormElement>(null);
  const usual = weekOf(catalog.hours, null)[weekdayOf(date)] ?? [];
  const form = useSectionForm({
    stored: { stretches: usual.length > 0 ? usual : [nextStretch([])] },
    schema: dateOverrideInput,
    path: "overrides",
    savedText: t("workSaved", { day }),
    toInput: (draft: { stretches: readonly Stretch[] }) => ({
      staffId: null,
      date,
      note: name.slice(0, 200),
      intervals: draft.stretches.map(intervalOf),
    }),
    onSaved: onDone,
  });
  const { stretches } = form.draft;
  const set = (next: Stretch[]) => form.set({ stretches: next });
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={box}
      noValidate
      aria-label={t("hoursOn", { day })}
      className="mt-3 flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      {stretches.map((one, index) => (
        <StretchFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has nothing but its place
          key={index}
          day={day}
          value={one}
          onChange={(next) => set(stretches.map((old, at) => (at === index ? next : old)))}
          onRemove={stretches.length > 1 ? () => set(stretches.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      <p role="alert" className="text-bad text-sm empty:hidden">
        {Object.values(form.errors)[0]}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" loading={form.isPending}>
          {t("saveHours")}
        </Button>
        <Button
          size="sm"
          aria-label={hours("addInterval", { day })}
          onClick={() => set([...stretches, nextStretch(stretches)])}
        >
          <PlusIcon />
          {common("add")}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
