"use client";

import { useCallback, useEffect, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { Agenda } from "@/components/calendar/agenda";
import { CalendarToolbar, StaffChips } from "@/components/calendar/calendar-toolbar";
import { type Column, columnsOf, isWith } from "@/components/calendar/columns";
import { DayStrip } from "@/components/calendar/day-strip";
import { TimeGrid } from "@/components/calendar/time-grid";
import { useCalendar } from "@/components/calendar/use-calendar";
import { useNow } from "@/components/calendar/use-now";
import { bookingParam, sessionParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { newBookingParams } from "@/components/dashboard/new-booking-params";
import { NoStaffYet } from "@/components/dashboard/no-staff-yet";
import { useMoveBooking } from "@/components/dashboard/use-booking-actions";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useIsPhone } from "@/components/dashboard/use-is-phone";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { MemberBooking } from "@/lib/booking/member-booking";
import { localToInstant } from "@/lib/scheduling/local-time";

/** `now` is the server's clock in milliseconds, for the first paint. */
export function CalendarScreen({ now: serverNow }: { now: number }) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const words = useWords();
  const names = useCatalog();
  const { defaults, country, locale, role } = useDashboard();
  const now = useNow(serverNow);
  const today = words.dateOf(now);
  const calendar = useCalendar(today);
  const { params, set } = useUrlState();
  const { move } = useMoveBooking();
  const phone = useIsPhone();
  const { date, view, staffId, days, query, step } = calendar;
  const bookings = useMemo(() => (query.data ?? []).filter((one) => isWith(one, staffId)), [query.data, staffId]);
  const inView = useMemo(
    () => (view === "week" ? bookings : bookings.filter((one) => touches(one, date, words.dateOf))),
    [bookings, view, date, words],
  );
  const columns = useMemo(
    () => columnsOf({ view, date, days, staffId }, names.catalog, inView, (day) => words.localDay(day, "long")),
    [view, date, days, staffId, names.catalog, inView, words],
  );
  const onOpen = useCallback((id: string) => set({ [bookingParam]: id, [sessionParam]: null }), [set]);
  const onOpenSession = useCallback((id: string) => set({ [sessionParam]: id, [bookingParam]: null }), [set]);
  const onBook = useCallback(
    (column: Column, minute: number | null) => {
      const at = minute === null ? null : new Date(localToInstant(column.date, minute, words.timeZone)).toISOString();
      set(newBookingParams({ staffId: column.staffId, day: column.date, at }));
    },
    [set, words.timeZone],
  );
  const onMove = useCallback(
    (booking: MemberBooking, column: Column, minute: number) => {
      const startsAt = new Date(localToInstant(column.date, minute, words.timeZone)).toISOString();
      const staysWithTeam = column.staffId === null || booking.teamIds.includes(column.staffId);
      move(booking, { startsAt, staffId: staysWithTeam ? booking.staffId : (column.staffId ?? booking.staffId) });
    },
    [move, words.timeZone],
  );
  useTodayKey(useCallback(() => calendar.goTo(today), [calendar.goTo, today]));

  const title = view === "week" ? weekTitle(days, words.localDay) : words.localDay(date, "long");
  if (!names.isLoading && names.catalog.staff.length === 0) return <NoStaffYet />;
  const failed = query.isError && !query.data;
  const counts = new Map(
    [...Map.groupBy(bookings, (one) => words.dateOf(one.startsAt))].map(([k, v]) => [k, v.length]),
  );
  return (
    <div className="flex flex-col gap-3 px-4 py-4 md:h-[calc(100dvh-3.5rem)] md:px-6">
      <CalendarToolbar
        title={title}
        shortTitle={view === "week" ? title : words.localDay(date, "medium")}
        today={today}
        date={date}
        view={view}
        words={words}
        localeTag={`${locale}-${country}`}
        onStep={step}
        onDate={calendar.goTo}
        onView={calendar.setView}
      />
      {role === "staff" ? null : (
        <StaffChips
          staff={names.catalog.staff.filter((one) => one.active || one.id === staffId)}
          value={staffId}
          onChange={calendar.setStaff}
        />
      )}
      {failed ? (
        <ErrorState
          title={t("status.loadFailed")}
          text={t("status.loadFailedText")}
          retryLabel={common("retry")}
          retrying={query.isFetching}
          onRetry={() => query.refetch()}
        />
      ) : query.isPending || names.isLoading ? (
        <Skeleton className="min-h-96 flex-1" />
      ) : (
        <>
          {phone === true ? null : (
            <div className="hidden min-h-0 flex-1 md:flex">
              <TimeGrid
                columns={columns}
                bookings={inView}
                names={names}
                words={words}
                now={now}
                step={Math.min(30, defaults.slotStepMinutes)}
                label={t("calendar.grid", { range: title })}
                openId={params.get(bookingParam)}
                onOpen={onOpen}
                onOpenSession={onOpenSession}
                onBook={onBook}
                onMove={onMove}
                onStep={step}
              />
            </div>
          )}
          {phone === false ? null : (
            <div className="flex flex-col gap-4 md:hidden">
              {view === "day" ? (
                <DayStrip
                  days={days}
                  value={date}
                  today={today}
                  counts={counts}
                  words={words}
                  onChange={calendar.goTo}
                />
              ) : null}
              <Agenda
                days={view === "week" ? days : [date]}
                bookings={inView}
                names={names}
                words={words}
                now={now}
                onOpen={onOpen}
                onOpenSession={onOpenSession}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function touches(booking: MemberBooking, date: string, dateOf: (at: string | number) => string): boolean {
  return dateOf(booking.startsAt) <= date && dateOf(Date.parse(booking.endsAt) - 1) >= date;
}

function weekTitle(days: readonly string[], localDay: (day: string, style: "short" | "full") => string): string {
  const first = days[0] ?? "";
  const last = days.at(-1) ?? first;
  return `${localDay(first, "short")} – ${localDay(last, "short")}`;
}

function useTodayKey(goToday: () => void) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]");
      if (event.key.toLowerCase() === "t" && !typing && !event.metaKey && !event.ctrlKey && !event.altKey) goToday();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [goToday]);
}
