"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarDays, SearchX } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { bookingParam } from "@/components/dashboard/booking-params";
import { BookingsFilters } from "@/components/dashboard/bookings-filters";
import { listSearch } from "@/components/dashboard/bookings-search";
import { BookingsTable } from "@/components/dashboard/bookings-table";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { NewBookingButton } from "@/components/dashboard/new-booking-button";
import { bookingsQuery } from "@/components/dashboard/queries";
import { useStillRows } from "@/components/dashboard/use-still-rows";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { Page, PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import type { MemberBooking } from "@/lib/booking/member-booking";

const none: readonly MemberBooking[] = [];

export function BookingsScreen() {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const { slug } = useDashboard();
  const { params, set } = useUrlState();
  const search = listSearch(params);
  const query = useInfiniteQuery(bookingsQuery(slug, search));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.data) ?? none, [query.data]);
  const { shown, waiting, release, region } = useStillRows(rows, search);
  return (
    <Page wide>
      <PageHeader title={t("bookings.title")} />
      <div className="mb-4">
        <BookingsFilters />
      </div>
      {waiting > 0 ? (
        <p className="sticky top-16 z-10 -mt-2 mb-2 flex justify-center">
          <Button size="sm" variant="primary" onClick={release}>
            {t("status.showNew", { count: waiting })}
          </Button>
        </p>
      ) : null}
      {query.isPending ? (
        <ListSkeleton rows={8} />
      ) : query.isError && !query.data ? (
        <ErrorState
          title={t("status.loadFailed")}
          text={t("status.loadFailedText")}
          retryLabel={common("retry")}
          retrying={query.isFetching}
          onRetry={() => query.refetch()}
        />
      ) : shown.length === 0 ? (
        <NoBookings filtered={search !== ""} />
      ) : (
        <>
          <div {...region}>
            <Panel className="overflow-hidden">
              <BookingsTable
                label={t("bookings.title")}
                bookings={shown}
                openId={params.get(bookingParam)}
                onOpen={(id) => set({ [bookingParam]: id })}
              />
            </Panel>
          </div>
          <div className="mt-4 flex items-center justify-between gap-3">
            <p className="tabular text-muted text-sm">{t("bookings.count", { count: shown.length })}</p>
            {query.hasNextPage ? (
              <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                {t("bookings.loadMore")}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </Page>
  );
}

function NoBookings({ filtered }: { filtered: boolean }) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const { bookingUrl } = useDashboard();
  if (filtered) return <EmptyState icon={<SearchX />} title={t("bookings.noMatch")} text={t("bookings.noMatchText")} />;
  return (
    <EmptyState
      icon={<CalendarDays />}
      title={t("bookings.empty")}
      text={t("bookings.emptyText")}
      action={
        <>
          <CopyButton size="md" text={bookingUrl} label={t("today.copyLink")} copiedLabel={common("copied")} />
          <NewBookingButton />
        </>
      }
    />
  );
}
