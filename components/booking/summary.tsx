"use client";

import type { ReactNode } from "react";
import { CalendarMark, ClockMark, PhoneMark, PinMark } from "@/components/booking/marks";
import { priceOf } from "@/components/booking/offer";
import type { BookableBusiness, BookableService } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import {
  formatDay,
  formatDuration,
  formatMoney,
  formatTimeRange,
  formatZone,
  formatZoneOffset,
} from "@/lib/i18n/format";

export function directionsHref(business: { name: string; address: string }): string {
  const query = new URLSearchParams({ api: "1", query: `${business.name}, ${business.address}` });
  return `https://www.google.com/maps/search/?${query}`;
}

type SummaryProps = {
  business: BookableBusiness;
  service: BookableService | null;
  /** Null while the length is still to be chosen. */
  minutes: number | null;
  seats: number;
  /** How many visits are booked at once. */
  visits: number;
  staffName: string | null;
  startsAt: string | null;
  timeZone: string;
  children?: ReactNode;
};

/** What is chosen so far, beside the steps on a wide screen. */
export function Summary({ children, ...chosen }: SummaryProps) {
  const { business, service } = chosen;
  const { t } = useBookingWords();
  return (
    <aside aria-label={t("summary")} className="hidden lg:block">
      <div className="sticky top-6 rounded-md border border-line bg-panel">
        <div className="p-5">
          <h2 className="font-semibold text-base">{t("summary")}</h2>
          {service ? (
            <Chosen {...chosen} service={service} />
          ) : (
            <p className="mt-2 text-muted text-sm">{t("summaryEmpty")}</p>
          )}
          {children}
        </div>
        <Place business={business} />
      </div>
    </aside>
  );
}

type ChosenProps = Omit<SummaryProps, "service" | "children"> & { service: BookableService };

function Chosen({ business, service, minutes, seats, visits, staffName, startsAt, timeZone }: ChosenProps) {
  const { t, locale } = useBookingWords();
  const endsAt = startsAt && minutes !== null ? new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() : null;
  const each = minutes === null ? 0 : priceOf(service, minutes);
  const money = (cents: number) => (cents === 0 ? t("free") : formatMoney(cents, business.currency, locale));
  const differs =
    startsAt && formatZoneOffset(timeZone, locale, startsAt) !== formatZoneOffset(business.timeZone, locale, startsAt);
  return (
    <div className="mt-3 flex flex-col gap-3 text-sm">
      <div className="flex items-baseline justify-between gap-3">
        <p className="font-medium text-base">{service.name}</p>
        {minutes === null ? null : (
          <p className="tabular shrink-0 font-medium text-base">{money(each * seats * visits)}</p>
        )}
      </div>
      {each > 0 && (seats > 1 || visits > 1) ? (
        <ul className="tabular -mt-2 flex flex-col gap-0.5 text-muted">
          {seats > 1 ? <li>{t("seatPrice", { count: seats, price: money(each) })}</li> : null}
          {visits > 1 ? <li>{t("repeat.each", { count: visits, price: money(each * seats) })}</li> : null}
        </ul>
      ) : null}
      <ul className="flex flex-col gap-2 text-muted">
        {minutes === null ? null : (
          <Line mark={<ClockMark className="size-4.5" />}>
            {formatDuration(minutes, locale)}
            {staffName ? `, ${t("with", { staff: staffName })}` : null}
          </Line>
        )}
        {startsAt && endsAt ? (
          <Line mark={<CalendarMark className="size-4.5" />}>
            <span className="block text-ink first-letter:uppercase">
              {formatDay(startsAt, timeZone, locale, "long")}
            </span>
            <span className="tabular block text-ink">{formatTimeRange(startsAt, endsAt, timeZone, locale)}</span>
            {differs ? <span className="block">{formatZone(timeZone, locale, startsAt)}</span> : null}
          </Line>
        ) : null}
      </ul>
    </div>
  );
}

function Line({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-2.5">
      <span className="mt-px shrink-0">{mark}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}

/** Where the business is and how to call it. */
export function Place({ business }: { business: Pick<BookableBusiness, "name" | "address" | "phone" | "phoneText"> }) {
  if (!business.address && !business.phone) return null;
  const link = "underline decoration-1 decoration-line underline-offset-4 hover:decoration-current";
  return (
    <ul className="flex flex-col gap-2 border-line border-t p-5 text-muted text-sm">
      {business.address ? (
        <Line mark={<PinMark className="size-4.5" />}>
          <a href={directionsHref(business)} target="_blank" rel="noopener noreferrer" className={link}>
            {business.address}
          </a>
        </Line>
      ) : null}
      {business.phone ? (
        <Line mark={<PhoneMark className="size-4.5" />}>
          <a href={`tel:${business.phone}`} className={link}>
            {business.phoneText}
          </a>
        </Line>
      ) : null}
    </ul>
  );
}
