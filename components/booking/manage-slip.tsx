"use client";

import { useTranslations } from "use-intl/react";
import { googleCalendarHref, icsHref } from "@/components/booking/calendar-links";
import type { ManagedBooking } from "@/components/booking/manage-types";
import { directionsHref } from "@/components/booking/summary";
import { Ticket } from "@/components/booking/ticket";
import { namesOf, useBookingWords } from "@/components/booking/words";
import { StatusBadge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import {
  formatDateTimeInZone,
  formatDay,
  formatMoney,
  formatTimeRange,
  formatZone,
  formatZoneOffset,
} from "@/lib/i18n/format";

type SlipProps = { booking: ManagedBooking; timeZone: string };

const tones = { confirmed: "good", pending: "info", cancelled: "bad", past: "neutral" } as const;

/** The booking as a ticket, with its calendar and its way there. */
export function ManageSlip({ booking, timeZone }: SlipProps) {
  const t = useTranslations("manage");
  const { t: words, locale } = useBookingWords();
  const { business, state, startsAt, endsAt, team, resources, seats, hasSeats } = booking;
  const open = state === "confirmed" || state === "pending";
  const differs =
    formatZoneOffset(timeZone, locale, startsAt) !== formatZoneOffset(business.timeZone, locale, startsAt);
  const price = booking.priceCents === 0 ? words("free") : formatMoney(booking.priceCents, booking.currency, locale);
  const link = buttonClass({ wide: true });
  const rows = [
    { label: t("service"), value: booking.service.name },
    { label: t(team.length > 0 ? "team" : "with"), value: namesOf([booking.staff.name, ...team], locale) },
    { label: t("seats"), value: hasSeats || seats > 1 ? t("seatCount", { count: seats }) : "" },
    { label: t("room"), value: namesOf(resources, locale) },
    { label: t("price"), value: price },
  ].filter(({ value }) => value !== "");
  return (
    <Ticket
      day={formatDay(startsAt, timeZone, locale, "long")}
      time={formatTimeRange(startsAt, endsAt, timeZone, locale)}
      zone={differs ? formatZone(timeZone, locale, startsAt) : null}
      faded={!open}
      badge={<StatusBadge tone={tones[state]}>{t(`status.${state}`, { business: business.name })}</StatusBadge>}
      rows={rows}
    >
      <p className="font-medium text-sm">{business.name}</p>
      {business.address ? <p className="text-muted text-sm">{business.address}</p> : null}
      {business.phoneText ? <p className="tabular text-muted text-sm">{business.phoneText}</p> : null}
      {open ? (
        <div className="mt-4 grid gap-2 sm:grid-cols-3">
          <a
            href={googleCalendarHref({
              title: `${booking.service.name}, ${business.name}`,
              startsAt,
              endsAt,
              location: business.address,
            })}
            target="_blank"
            rel="noopener noreferrer"
            className={link}
          >
            {words("googleCalendar")}
          </a>
          <a href={icsHref(booking.token)} download className={link}>
            {words("icsFile")}
          </a>
          {business.address ? (
            <a href={directionsHref(business)} target="_blank" rel="noopener noreferrer" className={link}>
              {words("directions")}
            </a>
          ) : null}
        </div>
      ) : null}
    </Ticket>
  );
}

/** Until when it can be changed, and until when a request waits for its answer. */
export function ManagePolicy({ booking, timeZone }: SlipProps) {
  const t = useTranslations("manage");
  const { locale } = useBookingWords();
  const { mayCancel, mayReschedule, cancelUntil, rescheduleUntil, business, state, expiresAt } = booking;
  const until = (at: string) => formatDateTimeInZone(at, timeZone, locale);
  const name = business.name;
  const pending =
    state === "pending" && expiresAt ? [t("pendingUntil", { business: name, when: until(expiresAt) })] : [];
  const lines =
    !mayCancel && !mayReschedule
      ? [
          business.phoneText
            ? t("policyOver", { business: name, phone: business.phoneText })
            : t("policyOverNoPhone", { business: name }),
        ]
      : mayCancel && mayReschedule && cancelUntil === rescheduleUntil
        ? [t("policyUntil", { when: until(cancelUntil) })]
        : [
            mayReschedule ? t("policyRescheduleUntil", { when: until(rescheduleUntil) }) : "",
            mayCancel ? t("policyCancelUntil", { when: until(cancelUntil) }) : "",
          ].filter(Boolean);
  return <p className="measure mt-5 text-muted text-sm">{[...pending, ...lines].join(" ")}</p>;
}
