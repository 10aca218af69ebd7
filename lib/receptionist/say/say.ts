import { formatDay, formatLocalDay, formatMoney, formatTime } from "@/lib/i18n/format";
import type { Locale } from "../understanding/types";
import { en } from "./en";
import { es } from "./es";
import type { Words } from "./words";

const languages: Readonly<Record<Locale, Words>> = { en, es };

/** The sentences of a language. */
export function wordsOf(locale: Locale): Words {
  return languages[locale];
}

/** Weekday, date and time of a start on the business's clock ("Tuesday, March 3 at 2:30 PM"). */
export function sayStart(at: Date | string, timeZone: string, locale: Locale): string {
  return wordsOf(locale).on(formatDay(at, timeZone, locale, "long"), formatTime(at, timeZone, locale));
}

/** A local date in words ("Tuesday, March 3"). */
export function sayDate(date: string, locale: Locale): string {
  return formatLocalDay(date, locale, "long");
}

/** Short words for a button ("Tue, Mar 3, 2:30 PM"). */
export function labelStart(at: Date | string, timeZone: string, locale: Locale): string {
  return `${formatDay(at, timeZone, locale, "medium")}, ${formatTime(at, timeZone, locale)}`;
}

/** A price in words; null: nothing to pay, nothing to say. */
export function sayPrice(cents: number, currency: string, locale: Locale): string | null {
  return cents === 0 ? null : formatMoney(cents, currency, locale);
}
