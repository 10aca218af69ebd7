"use client";

import { useTranslations } from "use-intl/react";
import type { Locale } from "@/lib/i18n/locale";
import { wordsOf } from "@/lib/receptionist/say/say";

type HeardGreetingProps = {
  greeting: string;
  tone: "warm" | "brief" | "formal";
  business: string;
  locale: Locale;
};

/** The first words as callers hear them, in the sentence that the receptionist itself makes of them. */
export function HeardGreeting({ greeting, tone, business, locale }: HeardGreetingProps) {
  const t = useTranslations("receptionist.greeting");
  return (
    <figure className="rounded-md border border-line bg-sunken px-4 py-3">
      <figcaption className="mb-1 text-muted text-xs">{t("heard")}</figcaption>
      <blockquote lang={locale} className="measure text-base">
        “{wordsOf(locale).greeting(business, greeting.trim(), tone)}”
      </blockquote>
      <p className="mt-1.5 text-muted text-sm">{t("disclosureNote")}</p>
    </figure>
  );
}
