"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { BookingActionsBar } from "@/components/dashboard/booking-actions-bar";
import { BookingFacts } from "@/components/dashboard/booking-facts";
import { BookingHistory, BookingMessages } from "@/components/dashboard/booking-history";
import { BookingStatus } from "@/components/dashboard/booking-status";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError } from "@/components/dashboard/fetch-json";
import { NotesForm } from "@/components/dashboard/notes-form";
import { bookingQuery } from "@/components/dashboard/queries";
import { WhyThisPerson } from "@/components/dashboard/rotation/why-this-person";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { MemberBooking } from "@/lib/booking/member-booking";

/** Everything about one booking; the same in the side sheet and on its own page. */
export function BookingDetails({ bookingId }: { bookingId: string }) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const { slug } = useDashboard();
  const query = useQuery(bookingQuery(slug, bookingId));
  if (query.isPending) return <DetailsSkeleton />;
  if (query.isError && !query.data) {
    return query.error instanceof ProblemError && query.error.code === "not_found" ? (
      <EmptyState
        title={t("booking.notFound")}
        text={t("booking.notFoundText")}
        action={
          <Link href={`/dashboard/${slug}/bookings`} className={buttonClass()}>
            {t("booking.backToList")}
          </Link>
        }
      />
    ) : (
      <ErrorState
        title={t("status.loadFailed")}
        text={t("status.loadFailedText")}
        retryLabel={common("retry")}
        onRetry={() => query.refetch()}
      />
    );
  }
  const { booking, history } = query.data;
  return (
    <div className="flex flex-col gap-6 text-sm">
      <div className="flex flex-col gap-4">
        <BookingHead booking={booking} />
        <BookingActionsBar booking={booking} />
        <BookingFacts detail={query.data} />
      </div>
      <WhyThisPerson bookingId={booking.id} />
      <NotesForm key={booking.id} booking={booking} />
      <Block title={t("booking.messages")}>
        <BookingMessages detail={query.data} />
      </Block>
      <Block title={t("booking.history")}>
        <BookingHistory history={history} />
      </Block>
    </div>
  );
}

function BookingHead({ booking }: { booking: MemberBooking }) {
  const series = useTranslations("series");
  const words = useWords();
  const { serviceName } = useCatalog();
  return (
    <div>
      <div className="mb-1.5">
        <BookingStatus status={booking.status} />
      </div>
      <p className="font-semibold text-lg first-letter:uppercase">{words.day(booking.startsAt, "long")}</p>
      <p className="tabular text-base">{words.range(booking.startsAt, booking.endsAt)}</p>
      <p className="mt-1 text-muted">{serviceName(booking.serviceId)}</p>
      {booking.status === "pending" && booking.expiresAt ? (
        <Notice tone="warn" className="mt-3" title={series("expires", { when: words.dayTime(booking.expiresAt) })}>
          {series("expiresText")}
        </Notice>
      ) : null}
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-4">
      <h2 className="mb-3 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function DetailsSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-7 w-56" />
      <Skeleton className="h-8 w-64" />
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}
