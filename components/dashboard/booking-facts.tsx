"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { bookingParam, sessionParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Notice } from "@/components/ui/notice";
import type { MemberBookingDetail } from "@/lib/booking/get-member-booking";

/** What a booking is, line by line. */
export function BookingFacts({ detail }: { detail: MemberBookingDetail }) {
  const t = useTranslations("dashboard.booking");
  const { booking } = detail;
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
        <SharedFacts detail={detail} />
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

// What only some bookings have: a team, rooms, seats in a class, other visits.
function SharedFacts({ detail }: { detail: MemberBookingDetail }) {
  const t = useTranslations("series");
  const { slug } = useDashboard();
  const { set } = useUrlState();
  const { booking, series, team, resources } = detail;
  const { session } = booking;
  return (
    <>
      {team.length > 0 ? <Fact name={t("team")}>{team.map(({ name }) => name).join(", ")}</Fact> : null}
      {resources.length > 0 ? <Fact name={t("rooms")}>{resources.join(", ")}</Fact> : null}
      {session ? (
        <Fact name={t("seats")}>
          {t("seatsCount", { count: booking.seats })}
          <button
            type="button"
            onClick={() => set({ [bookingParam]: null, [sessionParam]: session.id })}
            className={`block ${textLinkClass}`}
          >
            {t("session.open")}
          </button>
        </Fact>
      ) : null}
      {series ? (
        <Fact name={t("fact")}>
          {t("position", { position: String(series.position), count: String(series.occurrences) })}
          <span className="block text-muted">{t(`every.${series.everyUnit}`, { count: series.everyInterval })}</span>
          <Link href={`/dashboard/${slug}/series/${series.id}`} className={`block ${textLinkClass}`}>
            {t("open")}
          </Link>
        </Fact>
      ) : null}
    </>
  );
}

const textLinkClass = "font-medium text-brand-text underline underline-offset-4";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 whitespace-pre-line break-words">{children}</dd>
    </>
  );
}
