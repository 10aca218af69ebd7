/** The languages people read here. Codes are BCP 47 and stand in cookies, queries and `<html lang>`. */
export const locales = ["en", "es"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

/** Each language's own name, for the switch. */
export const localeNames: Record<Locale, string> = { en: "English", es: "Español" };

/** The cookie that remembers a choice of language. */
export const localeCookie = "lang";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language of a tag such as `es-MX`, when it is one of ours. */
export function findLocale(tag: string | null | undefined): Locale | undefined {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return isLocale(language) ? language : undefined;
}

function findAccepted(acceptLanguage: string | null | undefined): Locale | undefined {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { locale: findLocale(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted.find((entry) => entry.locale)?.locale;
}

/**
 * The language to answer in: what the address asks for (`?lang=es`), else what was chosen before, else what the browser
 * prefers (RFC 9110 quality values), else English.
 */
export function negotiateLocale(
  acceptLanguage: string | null | undefined,
  cookie?: string | null,
  query?: string | null,
): Locale {
  return findLocale(query) ?? findLocale(cookie) ?? findAccepted(acceptLanguage) ?? defaultLocale;
}
