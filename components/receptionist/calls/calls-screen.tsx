"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { PhoneCall, SearchX } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { useStillRows } from "@/components/dashboard/use-still-rows";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { Page, PageHeader } from "@/components/layout/page-header";
import { CallSheet } from "@/components/receptionist/calls/call-sheet";
import { CallsFilters } from "@/components/receptionist/calls/calls-filters";
import { callParam, callsSearch } from "@/components/receptionist/calls/calls-search";
import { CallsTable } from "@/components/receptionist/calls/calls-table";
import { NumbersView } from "@/components/receptionist/calls/numbers-view";
import { TaskRow } from "@/components/receptionist/calls/task-row";
import { callsQuery, receptionistQuery, tasksQuery } from "@/components/receptionist/queries";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import type { Conversation } from "@/lib/receptionist/calls/conversation-view";

const none: readonly Conversation[] = [];

/** What is left to do on top, then every conversation, or the figures of them. */
export function CallsScreen() {
  const t = useTranslations("calls");
  const { params, set } = useUrlState();
  const view = params.get("view") === "numbers" ? "numbers" : "list";
  return (
    <Page className="max-w-6xl!">
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <Segmented
            name="calls-view"
            label={t("views.label")}
            value={view}
            options={[
              { value: "list", label: t("views.list") },
              { value: "numbers", label: t("views.numbers") },
            ]}
            onValueChange={(next) => set({ view: next === "numbers" ? next : null, [callParam]: null }, "replace")}
          />
        }
      />
      {view === "numbers" ? (
        <NumbersView />
      ) : (
        <>
          <OpenTasks />
          <CallsFilters />
          <CallList />
          <CallSheet />
        </>
      )}
    </Page>
  );
}

function OpenTasks() {
  const t = useTranslations("calls.tasks");
  const { slug } = useDashboard();
  const { data } = useQuery(tasksQuery(slug));
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="open-tasks" className="mb-6">
      <h2 id="open-tasks" className="mb-2 font-semibold text-base">
        {t("title")}
      </h2>
      <Panel className="divide-y divide-line">
        {data.map((one) => (
          <TaskRow key={one.id} task={one} />
        ))}
      </Panel>
    </section>
  );
}

function CallList() {
  const t = useTranslations("calls");
  const { slug } = useDashboard();
  const { params, set } = useUrlState();
  const search = callsSearch(params);
  const query = useInfiniteQuery(callsQuery(slug, search));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.data) ?? none, [query.data]);
  const { shown, waiting, release, region } = useStillRows(rows, search);
  if (query.isPending) return <ListSkeleton rows={8} />;
  if (query.isError && !query.data) return <LoadFailed onRetry={query.refetch} />;
  if (shown.length === 0) return <NoCalls filtered={search !== ""} />;
  return (
    <>
      {waiting > 0 ? (
        <p className="sticky top-16 z-10 mb-2 flex justify-center">
          <Button size="sm" variant="primary" onClick={release}>
            {t("newOnes", { count: waiting })}
          </Button>
        </p>
      ) : null}
      <div {...region}>
        <Panel className="overflow-hidden">
          <CallsTable calls={shown} openId={params.get(callParam)} onOpen={(id) => set({ [callParam]: id })} />
        </Panel>
      </div>
      <div className="mt-4 flex items-center justify-between gap-3">
        <p className="tabular text-muted text-sm">{t("count", { count: shown.length })}</p>
        {query.hasNextPage ? (
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t("loadMore")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function NoCalls({ filtered }: { filtered: boolean }) {
  const t = useTranslations("calls");
  const area = useTranslations("receptionist");
  const { slug } = useDashboard();
  const { data } = useQuery(receptionistQuery(slug));
  if (filtered) return <EmptyState icon={<SearchX />} title={t("noMatch")} text={t("noMatchText")} />;
  const isSet = data?.isSet ?? true;
  return (
    <EmptyState
      icon={<PhoneCall />}
      title={t("empty")}
      text={isSet ? t("emptyText") : t("emptyOff")}
      action={
        <Link
          href={`/dashboard/${slug}/receptionist/${isSet ? "call" : "on"}`}
          className={buttonClass({ variant: "primary" })}
        >
          {isSet ? area("callNow") : area("off.turnOn")}
        </Link>
      }
    />
  );
}
