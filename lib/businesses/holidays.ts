import Holidays from "date-holidays";
import type { Locale } from "@/lib/i18n/locale";

/** `date` is a local date, YYYY-MM-DD; `isSubstitute`: the day off given because the holiday itself falls on a free day. */
export type Holiday = { readonly date: string; readonly name: string; readonly isSubstitute: boolean };
export type HolidayPlace = { readonly value: string; readonly label: string };

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const mostYears = 512;
const mostYearsAsked = 12;
const years = new Map<string, readonly Holiday[]>();
const regionCode = /^[A-Z0-9]{1,12}(-[A-Z0-9]{1,12})?$/i;

let catalogue: Holidays | undefined;

function countries(): Holidays {
  catalogue ??= new Holidays();
  return catalogue;
}

/**
 * Public holidays of a country, or of a region of it, between two local dates, both included: whole days only, sorted, one
 * name a date. [] for a country the library does not know; an unknown region has the country's days. Source: date-holidays.
 */
export function listHolidays(asked: {
  country: string;
  region: string | null;
  fromDate: string;
  toDate: string;
  locale: Locale;
}): readonly Holiday[] {
  const { country, region, fromDate, toDate, locale } = asked;
  const last = Number(toDate.slice(0, 4));
  const found: Holiday[] = [];
  // The year before: a feast of several days may run over New Year.
  for (let year = Math.max(Number(fromDate.slice(0, 4)) - 1, last - mostYearsAsked); year <= last; year++) {
    found.push(...holidaysOf(country, region, year, locale));
  }
  const inWindow = found.filter((one) => one.date >= fromDate && one.date <= toDate);
  const byDate = new Map(inWindow.toReversed().map((one) => [one.date, one]));
  return [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The dates of `listHolidays`: local, sorted. [] without a country. */
export function holidayDates(
  country: string | null,
  region: string | null,
  fromDate: string,
  toDate: string,
): readonly string[] {
  if (country === null) {
    return [];
  }
  return listHolidays({ country, region, fromDate, toDate, locale: "en" }).map((one) => one.date);
}

/** Every country whose holidays are known, by its two-letter code, in the order of the language. */
export function listHolidayCountries(locale: Locale): readonly HolidayPlace[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return Object.keys(countries().getCountries())
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** The states of a country and what lies within them ("BY", "BY-A"), in the order of the language. [] for an unknown country. */
export function listHolidayRegions(country: string, locale: Locale): readonly HolidayPlace[] {
  if (!isHolidayPlace(country, null)) {
    return [];
  }
  const found: HolidayPlace[] = [];
  for (const [state, name] of Object.entries(countries().getStates(country, locale) ?? {})) {
    found.push({ value: state, label: name });
    for (const [region, within] of Object.entries(countries().getRegions(country, state, locale) ?? {})) {
      found.push({ value: `${state}-${region}`, label: `${name}: ${within}` });
    }
  }
  return found
    .filter((one) => regionCode.test(one.value))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** Whether the library knows the country and, when named, the region. */
export function isHolidayPlace(country: string, region: string | null): boolean {
  return (
    /^[A-Z]{2}$/.test(country) &&
    Object.hasOwn(countries().getCountries(), country) &&
    (region === null || listHolidayRegions(country, "en").some((one) => one.value === region))
  );
}

function holidaysOf(country: string, region: string | null, year: number, locale: Locale): readonly Holiday[] {
  const key = `${country}/${region ?? ""}/${year}/${locale}`;
  const known = years.get(key);
  if (known) {
    return known;
  }
  const made = isHolidayPlace(country, null) ? computeYear(country, region, year, locale) : [];
  const oldest = years.keys().next();
  if (years.size >= mostYears && !oldest.done) {
    years.delete(oldest.value);
  }
  years.set(key, made);
  return made;
}

function computeYear(country: string, region: string | null, year: number, locale: Locale): readonly Holiday[] {
  const [state, within] = region !== null && isHolidayPlace(country, region) ? region.split("-") : [];
  const place = { country, ...(state && { state }), ...(within && { region: within }) };
  // The country's own spelling first ("Labor Day"), then English rather than a language the reader may not know.
  const languages = [`${locale}-${country.toLowerCase()}`, locale, "en"];
  const made = new Holidays(place, { types: ["public"], languages });
  return made.getHolidays(year).flatMap((one) => {
    const date = one.date.slice(0, 10);
    // A day around a clock change has 23 hours; half a day ("from noon") closes nothing.
    const days = Math.floor((one.end.getTime() - one.start.getTime() + hourMs) / dayMs);
    const isWhole = one.date.slice(11, 19) === "00:00:00";
    return Array.from({ length: isWhole ? days : 0 }, (_, at) => ({
      date: new Date(Date.parse(date) + at * dayMs).toISOString().slice(0, 10),
      name: one.name,
      isSubstitute: one.substitute === true,
    }));
  });
}
