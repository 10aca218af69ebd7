import type { Locale } from "@/lib/i18n/locale";

/** How numbers, money and dates are written: the Spanish of the United States keeps the dollar in front and 12 hours. */
const regional: Record<Locale, string> = { en: "en-US", es: "es-US" };

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(regional[locale], options);
  numberFormats.set(key, format);
  return format;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(regional[locale], options);
  dateFormats.set(key, format);
  return format;
}

/** Node and browsers differ in the spaces ICU puts into times and money; one ordinary space keeps hydration equal. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ");
}

function instantOf(at: Date | string | number): Date {
  return at instanceof Date ? at : new Date(at);
}

/** Money from minor units ("$45", "$45.50"). Currency is ISO 4217; whole amounts carry no decimals. */
export function formatMoney(cents: number, currency: string, locale: Locale): string {
  const { maximumFractionDigits = 2 } = numberFormat(locale, { style: "currency", currency }).resolvedOptions();
  const amount = cents / 10 ** maximumFractionDigits;
  const digits = Number.isInteger(amount) ? 0 : maximumFractionDigits;
  const options: Intl.NumberFormatOptions = { style: "currency", currency, currencyDisplay: "narrowSymbol" };
  return plainSpaces(
    numberFormat(locale, { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount),
  );
}

/** A share as people read it ("63%"). */
export function formatPercent(share: number, locale: Locale): string {
  return plainSpaces(numberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share));
}

/** A mean with one decimal ("4.0"). */
export function formatMean(value: number, locale: Locale): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** A length of time in words ("45 min", "1 hr 30 min", "2 h"). Minutes are whole. */
export function formatDuration(minutes: number, locale: Locale): string {
  const unit = (name: "hour" | "minute", value: number) =>
    numberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? unit("hour", hours) : "", rest > 0 || hours === 0 ? unit("minute", rest) : ""];
  return plainSpaces(parts.filter(Boolean).join(" "));
}

export type DayStyle = "full" | "long" | "medium" | "short" | "weekday" | "month";

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long" },
  medium: { weekday: "short", day: "numeric", month: "short" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "short" },
  month: { month: "long", year: "numeric" },
};

/** A calendar day, `YYYY-MM-DD`, in words. It is nobody's instant, so no zone can move it. */
export function formatLocalDay(day: string, locale: Locale, style: DayStyle = "long"): string {
  return dateFormat(locale, { ...dayStyles[style], timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** The day on which an instant falls in an IANA zone, in words. */
export function formatDay(
  at: Date | string | number,
  timeZone: string,
  locale: Locale,
  style: DayStyle = "long",
): string {
  return dateFormat(locale, { ...dayStyles[style], timeZone }).format(instantOf(at));
}

/** The clock in an IANA zone ("2:30 PM", "2:30 p.m."). */
export function formatTime(at: Date | string | number, timeZone: string, locale: Locale): string {
  return plainSpaces(dateFormat(locale, { hour: "numeric", minute: "2-digit", timeZone }).format(instantOf(at)));
}

/** A time of day that is no instant, `HH:MM`, as the language writes it. */
export function formatClock(clock: string, locale: Locale): string {
  return formatTime(`1970-01-01T${clock.slice(0, 5)}:00Z`, "UTC", locale);
}

/** Weekday, day and time in an IANA zone ("Tuesday, March 3, 2:30 PM"). */
export function formatDateTimeInZone(at: Date | string | number, timeZone: string, locale: Locale): string {
  return `${formatDay(at, timeZone, locale, "long")}, ${formatTime(at, timeZone, locale)}`;
}

/** Start and end on the clock of an IANA zone ("2:30 – 3:15 PM"). */
export function formatTimeRange(
  startsAt: Date | string | number,
  endsAt: Date | string | number,
  timeZone: string,
  locale: Locale,
): string {
  const format = dateFormat(locale, { hour: "numeric", minute: "2-digit", timeZone });
  return plainSpaces(format.formatRange(instantOf(startsAt), instantOf(endsAt)));
}

/** The name people know a zone by at an instant ("Eastern Daylight Time"), or the zone itself when it is unknown. */
export function formatZone(timeZone: string, locale: Locale, at: Date | string | number): string {
  return zonePart(timeZone, locale, at, "long") ?? timeZone;
}

/** The zone's distance from UTC at an instant ("GMT-5"). */
export function formatZoneOffset(timeZone: string, locale: Locale, at: Date | string | number): string {
  return zonePart(timeZone, locale, at, "shortOffset") ?? "";
}

/** The city of a zone as its identifier spells it ("New York"). */
export function zoneCity(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

function zonePart(
  timeZone: string,
  locale: Locale,
  at: Date | string | number,
  timeZoneName: "long" | "shortOffset",
): string | undefined {
  const parts = dateFormat(locale, { timeZone, timeZoneName }).formatToParts(instantOf(at));
  return parts.find((part) => part.type === "timeZoneName")?.value;
}
