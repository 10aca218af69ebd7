"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { bookingParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { ledgerQuery } from "@/components/dashboard/rotation/queries";
import { useAssignmentWords } from "@/components/dashboard/rotation/use-assignment-words";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { textLink } from "@/components/ui/text-link";
import type { LedgerLine } from "@/lib/booking/rotation";

/** Each booking that was given out, latest first, with its reason. */
export function Ledger({ serviceId }: { serviceId: string }) {
  const t = useTranslations("why.rotation");
  const { slug } = useDashboard();
  const query = useInfiniteQuery(ledgerQuery(slug, serviceId));
  if (query.isPending) return <ListSkeleton rows={6} />;
  if (query.isError) return <LoadFailed onRetry={query.refetch} />;
  const lines = query.data.pages.flatMap((page) => page.data);
  if (lines.length === 0) return <EmptyState title={t("empty")} text={t("emptyText")} />;
  return (
    <>
      <Panel>
        <ol className="divide-y divide-line">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      </Panel>
      {query.hasNextPage ? (
        <Button className="mt-3" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const t = useTranslations("why.rotation");
  const words = useWords();
  const say = useAssignmentWords();
  const { set } = useUrlState();
  const { staffName, staffHue } = useCatalog();
  const { staffId, bookingId, startsAt, customerName } = line;
  const name = staffName(staffId);
  return (
    <li className="flex gap-3 px-4 py-3 text-sm">
      <StaffMark small name={name} hue={staffHue(staffId)} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">{name}</span>
          <time dateTime={line.at} className="tabular text-muted text-xs">
            {words.dayTime(line.at)}
          </time>
        </p>
        <p className={line.isVoid ? "measure text-muted" : "measure"}>{say(line)}</p>
        {line.isVoid ? <p className="text-muted text-xs">{t("void")}</p> : null}
        {bookingId && startsAt ? (
          <button
            type="button"
            className={`${textLink} mt-0.5 text-left`}
            onClick={() => set({ [bookingParam]: bookingId })}
          >
            {[customerName, words.dayTime(startsAt)].filter(Boolean).join(", ")}
          </button>
        ) : (
          <p className="text-muted">{t("hold")}</p>
        )}
      </div>
    </li>
  );
}
