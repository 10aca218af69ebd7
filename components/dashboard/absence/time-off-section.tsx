"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { timeOffQuery } from "@/components/dashboard/absence/queries";
import { TimeOffForm } from "@/components/dashboard/absence/time-off-form";
import { TimeOffRow } from "@/components/dashboard/absence/time-off-row";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { useWords } from "@/components/dashboard/use-words";
import { Section } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import type { TimeOff } from "@/lib/catalog/time-off";

type TimeOffSectionProps = { staffId: string; name: string };

/** When somebody is away: for admins, and for the person. */
export function TimeOffSection({ staffId, name }: TimeOffSectionProps) {
  const t = useTranslations("absence.timeOff");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const [adding, setAdding] = useState(false);
  const query = useQuery(timeOffQuery(slug, staffId));
  return (
    <Section id="time-off" title={t("title")} text={t("text", { name })}>
      <div className="flex flex-col gap-4">
        {query.data ? (
          <TimeOffLists list={query.data} name={name} />
        ) : query.isError ? (
          <LoadFailed onRetry={() => query.refetch()} />
        ) : (
          <ListSkeleton rows={2} />
        )}
        {adding ? (
          <TimeOffForm staffId={staffId} onDone={() => setAdding(false)} />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>
              <PlusIcon />
              {canManage ? t("add") : t("ask")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function TimeOffLists({ list, name }: { list: readonly TimeOff[]; name: string }) {
  const t = useTranslations("absence.timeOff");
  const words = useWords();
  const today = words.dateOf(Date.now());
  const isOpen = (one: TimeOff) => one.status === "requested" || (one.status === "approved" && one.toDate >= today);
  const waiting = list.filter((one) => one.status === "requested").reverse();
  const upcoming = list.filter((one) => one.status === "approved" && one.toDate >= today).reverse();
  const past = list.filter((one) => !isOpen(one));
  return (
    <>
      {waiting.length + upcoming.length === 0 ? (
        <p className="text-sm">
          <span className="block font-medium">{t("empty")}</span>
          <span className="text-muted">{t("emptyText")}</span>
        </p>
      ) : null}
      <Group title={t("waiting")} list={waiting} name={name} />
      <Group title={t("upcoming")} list={upcoming} name={name} />
      {past.length > 0 ? (
        <details>
          <summary className="cursor-pointer rounded-sm text-muted text-sm">
            {t("past")} ({past.length})
          </summary>
          <div className="mt-2">
            <Rows list={past} name={name} isOver />
          </div>
        </details>
      ) : null}
    </>
  );
}

type GroupProps = { title: string; list: readonly TimeOff[]; name: string };

function Group({ title, list, name }: GroupProps) {
  if (list.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1.5 font-medium text-sm">{title}</h3>
      <Rows list={list} name={name} isOver={false} />
    </div>
  );
}

function Rows({ list, name, isOver }: { list: readonly TimeOff[]; name: string; isOver: boolean }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {list.map((one) => (
        <TimeOffRow key={one.id} timeOff={one} name={name} isOver={isOver} />
      ))}
    </ul>
  );
}
