"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { HolidayRow } from "@/components/dashboard/absence/holiday-row";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { Button } from "@/components/ui/button";
import type { HolidayList } from "@/lib/businesses/holiday-settings";
import type { Holiday } from "@/lib/businesses/holidays";

type HolidayDaysProps = {
  query: { data: HolidayList | undefined; isError: boolean; refetch: () => unknown };
  today: string;
  mayWork: boolean;
};

/** This and the next year's public holidays, by year; what has passed on demand. */
export function HolidayDays({ query, today, mayWork }: HolidayDaysProps) {
  const t = useTranslations("absence.holidays");
  const [all, setAll] = useState(false);
  if (!query.data) {
    return query.isError ? <LoadFailed onRetry={query.refetch} /> : <ListSkeleton rows={8} />;
  }
  const { days } = query.data;
  if (days.length === 0) {
    return <p className="text-muted text-sm">{t("none")}</p>;
  }
  const passed = days.filter((one) => one.date < today).length;
  const years = [...Map.groupBy(all ? days : days.slice(passed), (one: Holiday) => one.date.slice(0, 4))];
  return (
    <div className="flex flex-col gap-5">
      {passed > 0 ? (
        <div>
          <Button size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("hidePassed") : t("passed", { count: passed })}
          </Button>
        </div>
      ) : null}
      {years.map(([year, ofYear]) => (
        <div key={year}>
          <h3 className="tabular mb-1.5 font-medium text-sm">{year}</h3>
          <ul className="divide-y divide-line rounded-md border border-line bg-panel">
            {ofYear.map((one) => (
              <HolidayRow key={one.date} holiday={one} mayWork={mayWork && one.date >= today} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
