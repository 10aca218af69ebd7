"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { PlanList } from "@/components/booking/plan-list";
import { type Repeat, settleVisits } from "@/components/booking/repeat";
import { RepeatRule } from "@/components/booking/repeat-rule";
import { pickOf, type SeriesPick } from "@/components/booking/series-pick";
import { dayIn } from "@/components/booking/slot-days";
import type { BookableBusiness } from "@/components/booking/types";
import type { Hold } from "@/components/booking/use-hold";
import { usePlan } from "@/components/booking/use-plan";
import { useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { formatLocalDay } from "@/lib/i18n/format";

type RepeatPanelProps = {
  business: BookableBusiness;
  hold: Hold;
  most: number;
  repeat: Repeat;
  timeZone: string;
  gone: ReadonlySet<string>;
  round: number;
  attempt: number;
  onRepeat: (repeat: Repeat) => void;
  onPick: (pick: SeriesPick | null) => void;
};

/** The rule of a repeated visit and what it comes to, date by date, before anything is booked. */
export function RepeatPanel(props: RepeatPanelProps) {
  const { business, hold, most, repeat, timeZone, gone, round, attempt, onRepeat, onPick } = props;
  const { t, locale } = useBookingWords();
  const words = useTranslations("common");
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const { state, retry } = usePlan(business.slug, hold, repeat, round);
  const alert = useRef<HTMLDivElement>(null);
  const plan = state.status === "ready" ? state.plan : null;
  const visits = useMemo(
    () => (plan ? settleVisits(plan.visits, { kept: hold.startsAt, skipped, gone }) : null),
    [plan, hold.startsAt, skipped, gone],
  );

  useEffect(() => onPick(visits ? pickOf(visits) : null), [visits, onPick]);
  useEffect(() => {
    if (attempt > 0 || round > 0) alert.current?.focus();
  }, [attempt, round]);

  const clashes = visits?.filter(({ state: now }) => now === "clash") ?? [];
  const booked = visits?.filter(({ state: now }) => now === "booked").length ?? 0;
  const skip = (starts: readonly string[], on: boolean) =>
    setSkipped((before) => {
      const after = new Set(before);
      for (const startsAt of starts) {
        if (on) after.add(startsAt);
        else after.delete(startsAt);
      }
      return after;
    });
  const months = plan?.skippedMonths.map((month) => formatLocalDay(`${month}-01`, locale, "month")).join(", ");

  return (
    <div className="flex flex-col gap-5">
      <RepeatRule {...{ repeat, most }} day={dayIn(hold.startsAt, business.timeZone)} onChange={onRepeat} />
      <section aria-label={t("repeat.plan")} aria-busy={visits === null || undefined}>
        <p className="mb-2 font-medium text-sm">{t("repeat.plan")}</p>
        {state.status === "failed" ? (
          <Notice tone="bad" title={t("repeat.planFailed")} action={<Button onClick={retry}>{words("retry")}</Button>}>
            {state.sentence}
          </Notice>
        ) : visits ? (
          <PlanList
            {...{ visits, gone, timeZone }}
            first={hold.startsAt}
            businessName={business.name}
            onSkip={(startsAt, on) => skip([startsAt], on)}
          />
        ) : (
          <div role="status">
            <span className="sr-only">{t("repeat.planning")}</span>
            <Skeleton className="h-56" />
          </div>
        )}
        {months ? <p className="mt-2 text-muted text-sm">{t("repeat.missing", { months })}</p> : null}
        {plan?.isCut ? <p className="mt-2 text-muted text-sm">{t("repeat.cut")}</p> : null}
        {clashes.length > 0 ? (
          <div ref={alert} tabIndex={-1} role="alert" className="mt-3 rounded-md outline-none">
            <Notice
              tone="warn"
              title={gone.size > 0 ? t("repeat.changed") : undefined}
              action={
                clashes.length > 1 ? (
                  <Button
                    onClick={() =>
                      skip(
                        clashes.map(({ startsAt }) => startsAt),
                        true,
                      )
                    }
                  >
                    {t("repeat.skipAll")}
                  </Button>
                ) : null
              }
            >
              {t("repeat.settle", { count: clashes.length })}
            </Notice>
          </div>
        ) : visits ? (
          <p role="status" className="mt-2 text-muted text-sm">
            {t("repeat.willBook", { count: booked })}
          </p>
        ) : null}
      </section>
    </div>
  );
}
