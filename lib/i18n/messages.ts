import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import { en } from "@/lib/i18n/messages/en";
import { es } from "@/lib/i18n/messages/es";
import type { Area, EnglishMessages, Messages } from "@/lib/i18n/types";

const catalogues: Record<Locale, Messages> = { en, es };

/** Only the named areas of a language's words: what one page sends to the browser. */
export function pickMessages(locale: Locale, areas: readonly Area[]): Partial<EnglishMessages> {
  const messages = englishShape(catalogues[locale]);
  return Object.fromEntries(areas.map((area) => [area, messages[area]]));
}

function makeTranslators(locale: Locale) {
  const messages = englishShape(catalogues[locale]);
  const make = <const Name extends Area>(namespace: Name) =>
    createTranslator<EnglishMessages, Name>({ locale, messages, namespace, timeZone: "UTC" });
  return {
    absence: make("absence"),
    auth: make("auth"),
    booking: make("booking"),
    chat: make("chat"),
    calls: make("calls"),
    common: make("common"),
    dashboard: make("dashboard"),
    errorPage: make("errorPage"),
    errors: make("errors"),
    manage: make("manage"),
    marketing: make("marketing"),
    messaging: make("messaging"),
    onboarding: make("onboarding"),
    phone: make("phone"),
    receptionist: make("receptionist"),
    schedule: make("schedule"),
    series: make("series"),
    settings: make("settings"),
    texts: make("texts"),
    waitlist: make("waitlist"),
    why: make("why"),
  };
}

const translators = { en: makeTranslators("en"), es: makeTranslators("es") };

/** The words of one area in one language, for servers and `lib`: `translator("es", "booking")("title", { business })`. */
export function translator<const Name extends Area>(locale: Locale, area: Name) {
  return translators[locale][area];
}

function englishShape(messages: Messages): EnglishMessages {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: messages.test.ts proves every language has the keys and placeholders of English
  return messages as EnglishMessages;
}
