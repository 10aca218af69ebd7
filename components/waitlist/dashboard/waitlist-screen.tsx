"use client";

import { useQuery } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { useStillRows } from "@/components/dashboard/use-still-rows";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { EntryRow } from "@/components/waitlist/dashboard/entry-row";
import { type Show, waitlistQuery } from "@/components/waitlist/dashboard/waitlist-query";
import type { MemberEntry } from "@/lib/waitlist/list-waitlist";

const none: readonly MemberEntry[] = [];
const defaultMinutes = 30;

export function WaitlistScreen() {
  const t = useTranslations("waitlist.dashboard");
  const { slug } = useDashboard();
  const words = useWords();
  const { params, set } = useUrlState();
  const show: Show = params.get("show") === "over" ? "over" : "waiting";
  const query = useQuery(waitlistQuery(slug, show));
  const { shown, region } = useStillRows(query.data?.data ?? none, show);
  const duration = words.duration(query.data?.offerMinutes ?? defaultMinutes);
  return (
    <Page className="max-w-5xl!">
      <PageHeader title={t("title")} text={t("text", { duration })} />
      <Segmented
        name="show"
        label={t("show")}
        className="mb-4"
        value={show}
        options={[
          { value: "waiting", label: t("waiting") },
          { value: "over", label: t("over") },
        ]}
        onValueChange={(next) => set({ show: next === "over" ? next : null }, "replace")}
      />
      {query.isPending ? (
        <ListSkeleton rows={6} />
      ) : query.isError && !query.data ? (
        <LoadFailed onRetry={query.refetch} />
      ) : shown.length === 0 ? (
        <Nobody show={show} />
      ) : (
        <div {...region}>
          <Panel className="overflow-hidden">
            <ul className="divide-y divide-line">
              {shown.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </Panel>
          {query.data?.hasMore ? (
            <p className="tabular mt-3 text-muted text-sm">{t("more", { count: String(shown.length) })}</p>
          ) : null}
        </div>
      )}
    </Page>
  );
}

function Nobody({ show }: { show: Show }) {
  const t = useTranslations("waitlist.dashboard");
  const { slug } = useDashboard();
  if (show === "over") {
    return <EmptyState icon={<Hourglass />} title={t("emptyOver")} text={t("emptyOverText")} />;
  }
  return (
    <EmptyState
      icon={<Hourglass />}
      title={t("empty")}
      text={t("emptyText")}
      action={
        <Link href={`/dashboard/${slug}/services`} className={buttonClass()}>
          {t("emptyLink")}
        </Link>
      }
    />
  );
}
