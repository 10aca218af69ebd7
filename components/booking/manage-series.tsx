"use client";

import { useTranslations } from "use-intl/react";
import type { ManagedBooking, ManagedSeries } from "@/components/booking/manage-types";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { StatusBadge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";

type ManageSeriesProps = { booking: ManagedBooking; series: ManagedSeries; timeZone: string };

/** Which visit of a series this is, and when the others are. */
export function ManageSeries({ booking, series, timeZone }: ManageSeriesProps) {
  const t = useTranslations("manage");
  const { locale } = useBookingWords();
  const { position, occurrences, everyUnit, everyInterval, visits } = series;
  const unit = everyUnit === "day" || everyUnit === "week" ? everyUnit : "month";
  return (
    <section aria-labelledby="series" className="mt-5 rounded-md border border-line bg-panel p-5">
      <h2 id="series" className="font-medium">
        {t("seriesPosition", { position: String(position), count: String(occurrences) })}
      </h2>
      <p className="text-muted text-sm">{t("seriesEvery", { unit, interval: everyInterval })}</p>
      {visits.length > 0 ? (
        <details className="mt-3" open={visits.length <= 8}>
          <summary className="min-h-8 cursor-pointer rounded-sm text-brand-text text-sm underline decoration-1 underline-offset-4">
            {t("seriesDates")}
          </summary>
          <ol className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {visits.map((visit) => (
              <li key={visit.id} className="tabular flex flex-wrap items-center gap-x-2 text-sm">
                <span
                  className={cx(
                    "inline-block first-letter:uppercase",
                    visit.cancelled && "text-muted line-through",
                    visit.id === booking.id && "font-semibold",
                  )}
                >
                  {shortWhen(visit.startsAt, timeZone, locale)}
                </span>
                {visit.cancelled ? <StatusBadge tone="neutral">{t("status.cancelled")}</StatusBadge> : null}
                {visit.id === booking.id ? <StatusBadge tone="brand">{t("seriesThis")}</StatusBadge> : null}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
