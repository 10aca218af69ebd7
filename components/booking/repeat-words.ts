import type { useTranslations } from "use-intl/react";
import { placeInMonth } from "@/components/booking/offer";
import type { Every, Repeat } from "@/components/booking/repeat";
import type { Locale } from "@/lib/i18n/locale";

type Words = ReturnType<typeof useTranslations<"booking">>;

export type Pattern = "day" | "week" | "month-date" | "month-weekday" | "month-last";

const places = ["first", "second", "third", "fourth"] as const;

/** The ways in which a visit on a date (`YYYY-MM-DD`, the business's calendar) can repeat, each in words. */
export function patternsOf(day: string, t: Words, locale: Locale): { value: Pattern; label: string }[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
  const { week, isLast } = placeInMonth(day);
  const place = places[week - 1];
  return [
    { value: "day", label: t("repeat.everyDay") },
    { value: "week", label: t("repeat.everyWeek", { weekday }) },
    { value: "month-date", label: t("repeat.everyMonthDate", { day: String(Number(day.slice(8))) }) },
    ...(place
      ? [
          {
            value: "month-weekday" as const,
            label: t("repeat.everyMonthWeekday", { place: t(`repeat.place.${place}`), weekday }),
          },
        ]
      : []),
    ...(isLast
      ? [
          {
            value: "month-last" as const,
            label: t("repeat.everyMonthWeekday", { place: t("repeat.place.last"), weekday }),
          },
        ]
      : []),
  ];
}

export function patternOf({ every }: Repeat): Pattern {
  return every.isLast ? "month-last" : every.unit;
}

export function everyOf(pattern: Pattern, interval: number): Every {
  return pattern === "month-last" ? { unit: "month-weekday", interval, isLast: true } : { unit: pattern, interval };
}

export function unitsOf(pattern: Pattern): "day" | "week" | "month" {
  return pattern === "day" || pattern === "week" ? pattern : "month";
}
