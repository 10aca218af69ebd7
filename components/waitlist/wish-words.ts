import type { Wish } from "@/components/waitlist/types";
import { formatClock, formatDay, formatLocalDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** A Sunday, for the names of weekdays. */
const SUNDAY = Date.UTC(2024, 0, 7);

function clock(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** The parts of a wish in words; null where anything will do. Weekdays come Monday first. */
export function wishWords(wish: Wish, locale: Locale) {
  const from = formatLocalDay(wish.fromDate, locale, "medium");
  const days = wish.weekdays.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const name = (day: number) => formatDay(SUNDAY + day * 86_400_000, "UTC", locale, "weekday");
  const isAnyHour = wish.startMinute === 0 && wish.endMinute === 1440;
  return {
    from,
    to: formatLocalDay(wish.toDate, locale, "medium"),
    isOneDay: wish.fromDate === wish.toDate,
    weekdays: days.length === 7 ? null : days.map(name).join(", "),
    hours: isAnyHour
      ? null
      : { from: formatClock(clock(wish.startMinute), locale), to: formatClock(clock(wish.endMinute), locale) },
  };
}

/** A clock time, with its day when that is another than the day of `now`. */
export function untilWords(at: string, now: string, timeZone: string, locale: Locale): string {
  const time = formatTime(at, timeZone, locale);
  const day = formatDay(at, timeZone, locale, "medium");
  return day === formatDay(now, timeZone, locale, "medium") ? time : `${day}, ${time}`;
}
