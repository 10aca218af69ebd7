"use client";

import type { PlannedVisit } from "@/components/booking/repeat";
import { isReason } from "@/components/booking/why";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { formatTime } from "@/lib/i18n/format";

type PlanListProps = {
  visits: readonly PlannedVisit[];
  /** The first visit, that the customer's hold keeps: it cannot be left out. */
  first: string;
  gone: ReadonlySet<string>;
  timeZone: string;
  businessName: string;
  onSkip: (startsAt: string, skip: boolean) => void;
};

/** Every date of a repeated visit: booked, skipped, or not free and why. Nothing is booked that is not here. */
export function PlanList({ visits, first, gone, timeZone, businessName, onSkip }: PlanListProps) {
  const { t, locale } = useBookingWords();
  return (
    <ol className="overflow-hidden rounded-md border border-line bg-panel">
      {visits.map((visit) => {
        const when = shortWhen(visit.startsAt, timeZone, locale);
        const own = Date.parse(visit.startsAt) === Date.parse(first);
        const { state } = visit;
        const why = gone.has(visit.startsAt)
          ? t("repeat.goneNow")
          : isReason(visit.reason)
            ? t(`why.${visit.reason}`, { business: businessName })
            : null;
        return (
          <li
            key={visit.startsAt}
            className={cx(
              "flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-4 py-2 first:border-t-0",
              state === "clash" && "bg-warn-soft",
            )}
          >
            <span className="min-w-0 flex-1 basis-44">
              <span className="flex flex-wrap items-center gap-x-2">
                <span
                  className={cx(
                    "tabular inline-block font-medium text-sm first-letter:uppercase",
                    state === "skipped" && "text-muted line-through",
                  )}
                >
                  {when}
                </span>
                {own ? <StatusBadge tone="good">{t("repeat.first")}</StatusBadge> : null}
                {state === "clash" ? <StatusBadge tone="warn">{t("repeat.notFree")}</StatusBadge> : null}
                {state === "skipped" ? <StatusBadge tone="neutral">{t("repeat.unskip")}</StatusBadge> : null}
              </span>
              {state !== "booked" && why ? <span className="block text-muted text-sm">{why}</span> : null}
              {visit.isShifted && state === "booked" ? (
                <span className="block text-muted text-sm">
                  {t("repeat.shifted", { time: formatTime(visit.startsAt, timeZone, locale) })}
                </span>
              ) : null}
            </span>
            {own ? null : (
              <Button
                aria-pressed={state === "skipped"}
                onClick={() => onSkip(visit.startsAt, state !== "skipped")}
                className={state === "skipped" ? "bg-sunken!" : undefined}
              >
                <span>
                  {t("repeat.skip")}
                  <span className="sr-only"> {when}</span>
                </span>
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
