"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { keptStarts, mostVisits } from "@/components/dashboard/repeat";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { PlannedOccurrence, SeriesPlan } from "@/lib/booking/plan-series";

type PlanProps = {
  query: UseQueryResult<SeriesPlan>;
  /** Taken off the list. */
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
  /** Null: whoever is free. */
  staffId: string | null;
  onStaff: (staffId: string) => void;
};

/** Every visit of a series before it is booked: which can be had, which clash and why, and who could take them all. */
export function SeriesPlanList({ query, left, onLeave, staffId, onStaff }: PlanProps) {
  const t = useTranslations("series.repeat");
  const words = useWords();
  const problem = useProblemText();
  const plan = query.data;
  if (!plan) {
    return query.isError ? (
      <Notice tone="bad" role="alert">
        {problem(query.error)}
      </Notice>
    ) : (
      <div role="status" aria-label={t("checking")}>
        <Skeleton className="h-40 w-full" />
      </div>
    );
  }
  const total = plan.occurrences.length;
  const ok = plan.occurrences.filter((one) => one.ok).length;
  const months = plan.skipped.map((month) => words.localDay(`${month}-01`, "month")).join(", ");
  function keep(startsAt: string, isKept: boolean) {
    const next = new Set(left);
    if (isKept) next.delete(startsAt);
    else next.add(startsAt);
    onLeave(next);
  }
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="tabular font-medium text-sm">
        {t("plan", { ok: String(ok), total: String(total) })}
      </p>
      {keptStarts(plan, left).length > 0 ? <WhoForAll plan={plan} staffId={staffId} onStaff={onStaff} /> : null}
      <fieldset className="max-h-72 overflow-y-auto rounded-md border border-line">
        <legend className="sr-only">{t("keep")}</legend>
        <ul className="divide-y divide-line">
          {plan.occurrences.map((one) => (
            <li key={one.startsAt} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <Checkbox
                className="min-w-0 flex-1"
                label={
                  <span className="tabular inline-block first-letter:uppercase">{words.dayTime(one.startsAt)}</span>
                }
                checked={one.ok && !left.has(one.startsAt)}
                disabled={!one.ok}
                onChange={(event) => keep(one.startsAt, event.target.checked)}
              />
              <Marks occurrence={one} />
            </li>
          ))}
        </ul>
      </fieldset>
      {months ? <p className="text-muted text-sm">{t("skipped", { months })}</p> : null}
      {plan.isCut ? <p className="text-muted text-sm">{t("cut", { count: String(mostVisits) })}</p> : null}
    </div>
  );
}

function Marks({ occurrence }: { occurrence: PlannedOccurrence }) {
  const t = useTranslations("series.repeat");
  return (
    <>
      {occurrence.isShifted ? <Badge tone="info">{t("shifted")}</Badge> : null}
      {occurrence.ok ? null : <Badge tone="warn">{t(`why.${occurrence.reason}`)}</Badge>}
    </>
  );
}

// One person keeps a series: when nobody is free for all of it, the one who can take most is offered.
function WhoForAll({ plan, staffId, onStaff }: { plan: SeriesPlan } & Pick<PlanProps, "staffId" | "onStaff">) {
  const t = useTranslations("series.repeat");
  const { staffName } = useCatalog();
  const best = plan.bestStaff[0];
  if (plan.staffIds.length > 0 || staffId !== null) return null;
  if (!best) return <Notice tone="warn">{t("nobodyAtAll")}</Notice>;
  const name = staffName(best.staffId);
  const total = plan.occurrences.filter((one) => one.ok).length;
  return (
    <Notice
      tone="warn"
      action={
        <Button size="sm" onClick={() => onStaff(best.staffId)}>
          {t("choose", { name })}
        </Button>
      }
    >
      {t("nobody", { name, count: String(best.count), total: String(total) })}
    </Notice>
  );
}
