import { formatZoneOffset, zoneCity } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

export type TimeZoneOption = { value: string; label: string; hint: string; keywords: string };

/** Whether the machine knows this IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(name);
  } catch {
    return false;
  }
}

/** Every IANA zone this machine knows, and the chosen one, for a list to search: city, region, distance from UTC at `at`. */
export function listTimeZones(locale: Locale, chosen: string, at: Date): TimeZoneOption[] {
  const names = new Set([chosen, ...Intl.supportedValuesOf("timeZone")]);
  return [...names]
    .filter((zone) => zone.includes("/") || zone === chosen)
    .map((zone) => ({
      value: zone,
      label: zone.includes("/") ? `${zoneCity(zone)} (${zone.split("/")[0]})` : zone,
      hint: formatZoneOffset(zone, locale, at),
      keywords: zone,
    }));
}
