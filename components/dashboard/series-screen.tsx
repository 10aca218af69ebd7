"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { bookingParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError } from "@/components/dashboard/fetch-json";
import { type SeriesView, seriesQuery } from "@/components/dashboard/queries";
import { CancelRest } from "@/components/dashboard/series-cancel-rest";
import { SeriesVisits } from "@/components/dashboard/series-visits";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

/** All visits of one series. `now` is the server's clock, in milliseconds. */
export function SeriesScreen({ seriesId, now }: { seriesId: string; now: number }) {
  const t = useTranslations("series.page");
  const dashboard = useTranslations("dashboard");
  const common = useTranslations("common");
  const { slug } = useDashboard();
  const query = useQuery(seriesQuery(slug, seriesId));
  const back = (
    <Link href={`/dashboard/${slug}/bookings`} className="underline underline-offset-4 hover:text-ink">
      {dashboard("booking.backToList")}
    </Link>
  );
  if (query.data) return <Series series={query.data} now={now} back={back} />;
  const isMissing =
    query.error instanceof ProblemError && (query.error.code === "not_found" || query.error.code === "forbidden");
  return (
    <Page className="max-w-3xl!">
      <PageHeader title={t("title")} back={back} />
      {query.isPending ? (
        <Skeleton className="h-96 w-full" />
      ) : isMissing ? (
        <EmptyState
          title={t("notFound")}
          text={t("notFoundText")}
          action={
            <Link href={`/dashboard/${slug}/bookings`} className={buttonClass()}>
              {dashboard("booking.backToList")}
            </Link>
          }
        />
      ) : (
        <ErrorState
          title={dashboard("status.loadFailed")}
          text={dashboard("status.loadFailedText")}
          retryLabel={common("retry")}
          onRetry={() => query.refetch()}
        />
      )}
    </Page>
  );
}

function Series({ series, now, back }: { series: SeriesView; now: number; back: ReactNode }) {
  const t = useTranslations("series");
  const words = useWords();
  const { params, set } = useUrlState();
  const { bookings, clashes } = series;
  const [first] = bookings;
  const ahead = bookings.filter(
    ({ status, startsAt }) => (status === "pending" || status === "confirmed") && Date.parse(startsAt) > now,
  );
  const rule = [
    t(`every.${series.everyUnit}`, { count: series.everyInterval }),
    words.minute(series.startMinute),
    ...(series.untilDate ? [t("page.until", { date: words.localDay(series.untilDate.slice(0, 10)) })] : []),
  ].join(" · ");
  return (
    <Page className="max-w-3xl!">
      <PageHeader
        title={t("page.heading", { service: first?.service.name ?? "", name: first?.customer.name ?? "" })}
        back={back}
        actions={ahead[0] ? <CancelRest bookingId={ahead[0].id} count={ahead.length} /> : null}
      />
      <div className="flex flex-col gap-5">
        <p className="text-sm">
          <span className="block font-medium">{rule}</span>
          <span className="tabular text-muted">
            {t("page.counts", { ahead: ahead.length, total: String(bookings.length) })}
          </span>
        </p>
        {clashes.length > 0 ? (
          <Notice tone="warn" title={t("page.clashes")}>
            <ul>
              {clashes.map(({ bookingId, reason }) => {
                const booking = bookings.find(({ id }) => id === bookingId);
                return booking ? (
                  <li key={bookingId}>
                    {t("inTheWay", { when: words.dayTime(booking.startsAt), reason: t(`repeat.why.${reason}`) })}
                  </li>
                ) : null;
              })}
            </ul>
          </Notice>
        ) : null}
        <SeriesVisits series={series} openId={params.get(bookingParam)} onOpen={(id) => set({ [bookingParam]: id })} />
      </div>
    </Page>
  );
}
