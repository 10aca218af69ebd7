"use client";

import { useTranslations } from "use-intl/react";
import { BookingStatus } from "@/components/dashboard/booking-status";
import { staffTokens } from "@/components/dashboard/staff-colour";
import type { useCatalog } from "@/components/dashboard/use-catalog";
import type { Words } from "@/components/dashboard/use-words";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import type { MemberBooking } from "@/lib/booking/member-booking";

type AgendaProps = {
  days: readonly string[];
  bookings: readonly MemberBooking[];
  names: ReturnType<typeof useCatalog>;
  words: Words;
  now: number;
  onOpen: (id: string) => void;
};

/** The days as one list: the calendar of a phone. */
export function Agenda({ days, bookings, names, words, now, onOpen }: AgendaProps) {
  const t = useTranslations("dashboard.calendar");
  const byDay = Map.groupBy(bookings, (one) => words.dateOf(one.startsAt));
  const shown = days.filter((day) => byDay.has(day));
  if (shown.length === 0) {
    return <EmptyState title={days.length > 1 ? t("emptyWeek") : t("emptyDay")} text={t("emptyDayText")} />;
  }
  return (
    <div className="flex flex-col gap-5">
      {shown.map((day) => (
        <section key={day} aria-label={words.localDay(day, "long")}>
          {days.length > 1 ? (
            <h2 className="mb-2 font-semibold text-sm first-letter:uppercase">{words.localDay(day, "long")}</h2>
          ) : null}
          <ul className="divide-y divide-line rounded-md border border-line bg-panel">
            {(byDay.get(day) ?? []).map((one) => (
              <li key={one.id}>
                <AgendaRow
                  booking={one}
                  names={names}
                  words={words}
                  past={Date.parse(one.endsAt) < now}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type AgendaRowProps = Pick<AgendaProps, "names" | "words" | "onOpen"> & {
  booking: MemberBooking;
  past: boolean;
  /** In a list of one person. */
  hideStaff?: boolean;
};

/** One booking as a line: time, who, what, with whom. */
export function AgendaRow({ booking, names, words, past, onOpen, hideStaff }: AgendaRowProps) {
  return (
    <button
      type="button"
      data-booking={booking.id}
      onClick={() => onOpen(booking.id)}
      className="flex w-full items-stretch gap-3 px-3 py-2.5 text-left transition-colors hover:bg-hover"
    >
      <span className={cx("tabular w-[4.75rem] shrink-0 text-sm", past && "text-muted")}>
        <span className="block font-medium">{words.time(booking.startsAt)}</span>
        <span className="block text-muted text-xs">{words.time(booking.endsAt)}</span>
      </span>
      <span
        aria-hidden="true"
        style={staffTokens(names.staffHue(booking.staffId))}
        className="w-1 shrink-0 rounded-full bg-(--person-line)"
      />
      <span className="min-w-0 flex-1 text-sm">
        <span className="block truncate font-medium">{booking.customer.name}</span>
        <span className="block truncate text-muted">
          {names.serviceName(booking.serviceId)}
          {hideStaff ? "" : ` · ${names.staffName(booking.staffId)}`}
        </span>
      </span>
      {booking.status === "confirmed" ? null : (
        <span className="shrink-0 self-center">
          <BookingStatus status={booking.status} />
        </span>
      )}
    </button>
  );
}
