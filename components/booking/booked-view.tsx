"use client";

import { useEffect, useRef } from "react";
import { googleCalendarHref, icsHref } from "@/components/booking/calendar-links";
import { ChoiceLink } from "@/components/booking/choice-link";
import { CheckMark, ClockMark } from "@/components/booking/marks";
import { directionsHref } from "@/components/booking/summary";
import { Ticket } from "@/components/booking/ticket";
import type { BookableBusiness } from "@/components/booking/types";
import { type BookedMemory, type BookedVisit, recallBooked } from "@/components/booking/use-booked";
import { useMounted } from "@/components/booking/use-mounted";
import { namesOf, shortWhen, useBookingWords } from "@/components/booking/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDay, formatMoney, formatTimeRange, formatZone, formatZoneOffset } from "@/lib/i18n/format";

type BookedViewProps = {
  business: BookableBusiness;
  bookedId: string;
  timeZone: string;
  again: { href: string; onChoose: () => void };
};

/** The end: what was booked, and everything one may want to do with it. */
export function BookedView({ business, bookedId, timeZone, again }: BookedViewProps) {
  const { t } = useBookingWords();
  const mounted = useMounted();
  if (!mounted) return <Skeleton className="mx-auto h-96 max-w-xl" />;
  const booked = recallBooked(bookedId);
  if (!booked) {
    return (
      <EmptyState
        title={t("bookedGone")}
        action={
          <ChoiceLink {...again} className={buttonClass({ variant: "primary" })}>
            {t("bookAnother")}
          </ChoiceLink>
        }
      />
    );
  }
  return <Confirmation {...{ business, booked, timeZone, again }} />;
}

type ConfirmationProps = Omit<BookedViewProps, "bookedId"> & { booked: BookedMemory };

function Confirmation({ business, booked, timeZone, again }: ConfirmationProps) {
  const { t, locale } = useBookingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  const service = business.services.find((one) => one.slug === booked.serviceSlug);
  const pending = booked.status === "pending";
  const { visits } = booked;
  const repeats = visits.length > 1;
  const price = booked.priceCents ? formatMoney(booked.priceCents, business.currency, locale) : t("free");
  const [one = "", other] = booked.contact;
  const contact = other ? t("and", { one, other }) : one;
  const differs =
    formatZoneOffset(timeZone, locale, booked.startsAt) !==
    formatZoneOffset(business.timeZone, locale, booked.startsAt);
  const rows = [
    { label: t("service"), value: service?.name ?? "" },
    { label: t("staff"), value: namesOf([booked.staff.name, ...booked.team], locale) },
    {
      label: t("seats"),
      value: service?.capacity || booked.seats > 1 ? t("seatCount", { count: booked.seats }) : "",
    },
    {
      label: t("price"),
      value: repeats ? t("repeat.each", { count: visits.length, price }) : price,
    },
  ].filter((row) => row.value !== "");
  return (
    <section aria-labelledby="booked" className="mx-auto max-w-xl animate-in pt-2">
      <div className="mb-6 flex items-start gap-4">
        <span
          className={`grid size-11 shrink-0 place-items-center rounded-full ${pending ? "bg-info-soft text-info" : "bg-good-soft text-good"}`}
        >
          {pending ? <ClockMark className="size-6" /> : <CheckMark className="size-6" />}
        </span>
        <div className="min-w-0">
          <h1 id="booked" ref={heading} tabIndex={-1} className="rounded-sm font-semibold text-2xl outline-none">
            {repeats
              ? t(pending ? "repeat.asked" : "repeat.done", { count: visits.length })
              : t(pending ? "pendingTitle" : "doneTitle")}
          </h1>
          <p className="mt-1 break-words text-muted">
            {pending ? t("pendingText", { business: business.name, contact }) : t("doneText", { contact })}
          </p>
        </div>
      </div>
      <Ticket
        day={formatDay(booked.startsAt, timeZone, locale, "long")}
        time={formatTimeRange(booked.startsAt, booked.endsAt, timeZone, locale)}
        zone={differs ? formatZone(timeZone, locale, booked.startsAt) : null}
        rows={rows}
      >
        {repeats ? <Visits {...{ visits, timeZone }} /> : null}
        <p className="font-medium text-sm">{business.name}</p>
        {business.address ? <p className="text-muted text-sm">{business.address}</p> : null}
        <div className="mt-4 grid gap-2 sm:grid-cols-2">
          <a
            href={googleCalendarHref({
              title: `${service?.name ?? ""}, ${business.name}`,
              startsAt: booked.startsAt,
              endsAt: booked.endsAt,
              location: business.address,
            })}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass({ wide: true })}
          >
            {t("googleCalendar")}
          </a>
          <a href={icsHref(booked.manageToken)} download className={buttonClass({ wide: true })}>
            {t("icsFile")}
          </a>
          {business.address ? (
            <a
              href={directionsHref(business)}
              target="_blank"
              rel="noopener noreferrer"
              className={buttonClass({ wide: true })}
            >
              {t("directions")}
            </a>
          ) : null}
          <a
            href={`/booking/${encodeURIComponent(booked.manageToken)}?lang=${locale}`}
            target="_top"
            className={buttonClass({ wide: true })}
          >
            {t("manage")}
          </a>
        </div>
      </Ticket>
      <p className="mt-6 text-center">
        <ChoiceLink {...again} className={buttonClass({ variant: "link" })}>
          {t("bookAnother")}
        </ChoiceLink>
      </p>
    </section>
  );
}

function Visits({ visits, timeZone }: { visits: readonly BookedVisit[]; timeZone: string }) {
  const { t, locale } = useBookingWords();
  return (
    <section aria-labelledby="visits" className="mb-5">
      <h2 id="visits" className="font-medium text-sm">
        {t("repeat.dates")}
      </h2>
      <ol className="mt-1 grid gap-x-4 sm:grid-cols-2">
        {visits.map(({ startsAt }) => (
          <li key={startsAt} className="tabular text-muted text-sm first-letter:uppercase">
            {shortWhen(startsAt, timeZone, locale)}
          </li>
        ))}
      </ol>
    </section>
  );
}
