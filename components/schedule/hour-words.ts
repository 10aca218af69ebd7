"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { dayMinutes, type WeekInterval } from "@/components/schedule/week-hours";
import { formatClock } from "@/lib/i18n/format";
import { defaultLocale, findLocale } from "@/lib/i18n/locale";

// The Sunday that begins 2023: its week gives each weekday its name.
const sunday = Date.UTC(2023, 0, 1);

function clock(minute: number): string {
  const inDay = minute % dayMinutes;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** Weekdays and times of a week in the reader's language. */
export function useHourWords() {
  const t = useTranslations("schedule.week");
  const tag = useLocale();
  return useMemo(() => {
    const locale = findLocale(tag) ?? defaultLocale;
    const name = (weekday: number, style: "long" | "short" | "narrow") =>
      new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(sunday + weekday * 86_400_000);
    const hours = new Intl.NumberFormat(locale, {
      style: "unit",
      unit: "hour",
      unitDisplay: "short",
      maximumFractionDigits: 2,
    });
    const day = (weekday: number) => name(weekday, "long");
    const minute = (at: number) => formatClock(clock(at), locale);
    return {
      day,
      shortDay: (weekday: number) => name(weekday, "short"),
      narrowDay: (weekday: number) => name(weekday, "narrow").toUpperCase(),
      minute,
      hour: (hour: number) => minute(hour * 60).replace(":00", ""),
      /** Hours as a decimal number, which fits a narrow column ("6.5 hr"). */
      length: (minutes: number) => hours.format(minutes / 60).replace(/[\u00a0\u202f]/g, " "),
      interval: (one: WeekInterval) => {
        const words = { day: day(one.weekday), start: minute(one.startMinute), end: minute(one.endMinute) };
        if (one.endMinute === dayMinutes) return t("interval", { ...words, end: t("midnight") });
        return one.endMinute > dayMinutes ? t("intervalOver", words) : t("interval", words);
      },
    };
  }, [t, tag]);
}

export type HourWords = ReturnType<typeof useHourWords>;
