"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { calendarWindow, weekDays } from "@/components/calendar/calendar-window";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { calendarQuery } from "@/components/dashboard/queries";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { addDays } from "@/components/ui/month-math";

export type CalendarView = "day" | "week";

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What the calendar shows, as it stands in the address, and its bookings. Loaded by weeks, the neighbours ahead of time. */
export function useCalendar(today: string) {
  const { slug, timeZone, firstWeekday, role, memberStaffId } = useDashboard();
  const { params, set } = useUrlState();
  const client = useQueryClient();
  const asked = params.get("date");
  const date = asked && isDay.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
  const view: CalendarView = params.get("view") === "week" ? "week" : "day";
  const staffId = role === "staff" ? memberStaffId : params.get("staff");
  const days = useMemo(() => weekDays(date, firstWeekday), [date, firstWeekday]);
  const window = calendarWindow(days, timeZone);
  const query = useQuery(calendarQuery(slug, window.from, window.to));

  useEffect(() => {
    const timer = setTimeout(() => {
      for (const step of [7, -7]) {
        const near = calendarWindow(
          days.map((day) => addDays(day, step)),
          timeZone,
        );
        void client.prefetchQuery(calendarQuery(slug, near.from, near.to));
      }
    }, 400);
    return () => clearTimeout(timer);
  }, [client, slug, days, timeZone]);

  return {
    date,
    view,
    staffId,
    days,
    query,
    goTo: (day: string) => set({ date: day === today ? null : day }),
    step: (direction: 1 | -1) => {
      const next = addDays(date, direction * (view === "week" ? 7 : 1));
      set({ date: next === today ? null : next });
    },
    setView: (next: CalendarView) => set({ view: next === "week" ? "week" : null }),
    setStaff: (id: string | null) => set({ staff: id }),
  };
}
