"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { BookingActionsBar } from "@/components/dashboard/booking-actions-bar";
import { BookingHistory, BookingMessages } from "@/components/dashboard/booking-history";
import { BookingStatus } from "@/components/dashboard/booking-status";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError } from "@/components/dashboard/fetch-json";
import { NotesForm } from "@/components/dashboard/notes-form";
import { bookingQuery } from "@/components/dashboard/queries";
import { StaffMark } from "@/components/dashboard/staff-colour";
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
        <BookingFacts booking={booking} />
      </div>
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
    </div>
  );
}

function BookingFacts({ booking }: { booking: MemberBooking }) {
  const t = useTranslations("dashboard.booking");
  const words = useWords();
  const { slug } = useDashboard();
  const { staffName, staffHue } = useCatalog();
  const { customer } = booking;
  return (
    <div className="flex flex-col gap-4">
      {booking.status === "cancelled" && booking.cancelReason ? (
        <Notice>{t("cancelledBecause", { reason: booking.cancelReason })}</Notice>
      ) : null}
      <dl className="grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-2.5">
        <Fact name={t("customer")}>
          <Link
            href={`/dashboard/${slug}/customers/${customer.id}`}
            className="font-medium text-brand-text underline underline-offset-4"
          >
            {customer.name}
          </Link>
          {customer.phone ? (
            <a
              href={`tel:${customer.phone}`}
              title={t("call", { phone: words.phone(customer.phone) })}
              className="tabular block"
            >
              {words.phone(customer.phone)}
            </a>
          ) : null}
          {customer.email ? (
            <a
              href={`mailto:${customer.email}`}
              title={t("write", { email: customer.email })}
              className="block break-all"
            >
              {customer.email}
            </a>
          ) : null}
        </Fact>
        <Fact name={t("staff")}>
          <span className="inline-flex items-center gap-2">
            <StaffMark small name={staffName(booking.staffId)} hue={staffHue(booking.staffId)} />
            {staffName(booking.staffId)}
          </span>
        </Fact>
        <Fact name={t("price")}>
          <span className="tabular">{words.money(booking.priceCents, booking.currency)}</span>
        </Fact>
        <Fact name={t("channel")}>
          {t(`channels.${channelOf(booking.channel)}`)}
          <span className="block text-muted">{t("bookedAt", { when: words.dayTime(booking.createdAt) })}</span>
        </Fact>
        {booking.customerNotes ? <Fact name={t("customerNotes")}>{booking.customerNotes}</Fact> : null}
      </dl>
    </div>
  );
}

const channels = ["web", "api", "phone", "text", "chat", "dashboard", "import"] as const;

function channelOf(channel: string): (typeof channels)[number] {
  return channels.find((one) => one === channel) ?? "web";
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 whitespace-pre-line break-words">{children}</dd>
    </>
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
