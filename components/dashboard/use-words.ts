"use client";

import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import {
  type DayStyle,
  formatClock,
  formatDay,
  formatDuration,
  formatLocalDay,
  formatMoney,
  formatTime,
  formatTimeRange,
} from "@/lib/i18n/format";
import { instantToLocal } from "@/lib/scheduling/local-time";

function clock(minute: number): string {
  const inDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** E.164 as people read it in North America; other numbers in groups of three. */
function formatPhone(phone: string): string {
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  if (american) return `(${american[1]}) ${american[2]}-${american[3]}`;
  return phone.replace(/(\d{3})(?=\d{3})/g, "$1 ");
}

/** Times, days and money in the reader's language and the business's zone. */
export function useWords() {
  const { locale, timeZone, currency } = useDashboard();
  return useMemo(
    () => ({
      locale,
      timeZone,
      time: (at: string) => formatTime(at, timeZone, locale),
      range: (from: string, to: string) => formatTimeRange(from, to, timeZone, locale),
      day: (at: string, style: DayStyle = "medium") => formatDay(at, timeZone, locale, style),
      dayTime: (at: string) => `${formatDay(at, timeZone, locale, "medium")}, ${formatTime(at, timeZone, locale)}`,
      localDay: (day: string, style: DayStyle = "medium") => formatLocalDay(day, locale, style),
      /** Minutes after midnight, as the clock shows them. */
      minute: (minute: number) => formatClock(clock(minute), locale),
      /** A whole hour, as short as the language has it ("9 AM"). */
      hour: (hour: number) => formatClock(clock(hour * 60), locale).replace(":00", ""),
      phone: formatPhone,
      /** `HH:MM` for a native time field. */
      clock,
      duration: (minutes: number) => formatDuration(minutes, locale),
      money: (cents: number, code: string = currency) => formatMoney(cents, code, locale),
      dateOf: (at: string | number) => instantToLocal(typeof at === "number" ? at : Date.parse(at), timeZone).date,
    }),
    [locale, timeZone, currency],
  );
}

export type Words = ReturnType<typeof useWords>;
