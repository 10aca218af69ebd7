"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { formatDay, formatTime } from "@/lib/i18n/format";

/** The words of the booking pages and the language they are in. */
export function useBookingWords() {
  const t = useTranslations("booking");
  const locale = useLocale();
  return { t, locale };
}

/** "Ana, Luis and Eva", as the language joins names. */
export function namesOf(names: readonly string[], locale: "en" | "es"): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** "Tue, Nov 24, 2:30 PM": an instant short enough for a button on a phone. */
export function shortWhen(at: string, timeZone: string, locale: "en" | "es"): string {
  return `${formatDay(at, timeZone, locale, "medium")}, ${formatTime(at, timeZone, locale)}`;
}
