"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { AgendaRow } from "@/components/calendar/agenda";
import { useNow } from "@/components/calendar/use-now";
import { bookingParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { FirstSteps } from "@/components/dashboard/first-steps";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { NeedsYou } from "@/components/dashboard/needs-you";
import { NextUp } from "@/components/dashboard/next-up";
import { todayQuery } from "@/components/dashboard/queries";
import { TodayByPerson } from "@/components/dashboard/today-by-person";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";

/** Home: who is next, where the gaps are, what needs me. `now` is the server's clock for the first paint. */
export function TodayScreen({ now: serverNow }: { now: number }) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const words = useWords();
  const names = useCatalog();
  const { slug } = useDashboard();
  const { set } = useUrlState();
  const now = useNow(serverNow);
  const query = useQuery(todayQuery(slug));
  const onOpen = (id: string) => set({ [bookingParam]: id });
  const today = query.data;
  if (query.isPending) {
    return (
      <Page>
        <ListSkeleton rows={6} />
      </Page>
    );
  }
  if (!today) {
    return (
      <ErrorState
        title={t("status.loadFailed")}
        text={t("status.loadFailedText")}
        retryLabel={common("retry")}
        onRetry={() => query.refetch()}
      />
    );
  }
  const isNew = today.recent.length === 0;
  return (
    <Page className="max-w-6xl!">
      <PageHeader
        title={<span className="block first-letter:uppercase">{words.localDay(today.date, "long")}</span>}
        text={t("today.counts", { count: today.bookings.length })}
        actions={
          <Link
            href={`/dashboard/${slug}/calendar`}
            className="text-brand-text text-sm underline underline-offset-4 hover:decoration-2"
          >
            {t("today.seeCalendar")}
          </Link>
        }
      />
      {isNew ? (
        <FirstSteps />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-6">
            <NextUp today={today} now={now} onOpen={onOpen} />
            <TodayByPerson today={today} now={now} onOpen={onOpen} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <NeedsYou today={today} onOpen={onOpen} />
            <section>
              <h2 className="mb-2 font-semibold text-base">{t("today.recent")}</h2>
              <Panel className="divide-y divide-line overflow-hidden">
                {today.recent.slice(0, 5).map((one) => (
                  <div key={one.id}>
                    <p className="px-3 pt-2 text-muted text-xs first-letter:uppercase">{words.day(one.startsAt)}</p>
                    <AgendaRow booking={one} names={names} words={words} past={false} onOpen={onOpen} />
                  </div>
                ))}
              </Panel>
            </section>
          </div>
        </div>
      )}
    </Page>
  );
}
