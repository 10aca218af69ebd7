"use client";

import { useTranslations } from "use-intl/react";
import { groupSessions } from "@/components/calendar/place-bookings";
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
  onOpenSession: (id: string) => void;
};

/** The days as one list: the calendar of a phone. */
export function Agenda({ days, bookings, names, words, now, onOpen, onOpenSession }: AgendaProps) {
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
            {groupSessions(byDay.get(day) ?? []).map((members) => (
              <li key={members[0].id}>
                <AgendaRow
                  booking={members[0]}
                  members={members}
                  names={names}
                  words={words}
                  past={Date.parse(members[0].endsAt) < now}
                  onOpen={members[0].session ? () => onOpenSession(members[0].session?.id ?? "") : onOpen}
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
  /** Of a class: who sits in it. The row is the class's then. */
  members?: readonly MemberBooking[];
  past: boolean;
  /** In a list of one person. */
  hideStaff?: boolean;
};

/** One booking as a line: time, who, what, with whom. */
export function AgendaRow({ booking, members, names, words, past, onOpen, hideStaff }: AgendaRowProps) {
  const t = useTranslations("series.session");
  const service = names.serviceName(booking.serviceId);
  const { session } = booking;
  const isClass = members !== undefined && session !== null;
  const taken = members?.reduce((sum, one) => sum + one.seats, 0) ?? 0;
  const title = isClass
    ? t("block", { service, taken: String(taken), capacity: String(session.capacity) })
    : booking.customer.name;
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
        <span className="block truncate font-medium">{title}</span>
        <span className="block truncate text-muted">
          {[...(isClass ? [] : [service]), ...(hideStaff ? [] : [names.staffName(booking.staffId)])].join(" · ")}
        </span>
      </span>
      {isClass || booking.status === "confirmed" ? null : (
        <span className="shrink-0 self-center">
          <BookingStatus status={booking.status} />
        </span>
      )}
    </button>
  );
}
