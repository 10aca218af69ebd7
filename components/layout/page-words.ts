import type { Locale } from "@/lib/i18n/locale";
import { errorPage as en } from "@/lib/i18n/messages/en/error-page";
import { errorPage as es } from "@/lib/i18n/messages/es/error-page";

/** Error pages stand where no provider is left, so they take their words straight from their own small files. */
export function pageWords(locale: Locale) {
  return locale === "es" ? es : en;
}
