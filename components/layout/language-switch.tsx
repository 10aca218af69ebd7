"use client";

import type { MouseEvent } from "react";
import { segmentClass } from "@/components/ui/segmented";
import { type Locale, localeNames, locales } from "@/lib/i18n/locale";

/** Links, so it works before any script; with script the rest of the address is kept. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  function keepAddress(event: MouseEvent<HTMLAnchorElement>, next: Locale) {
    const url = new URL(window.location.href);
    url.searchParams.set("lang", next);
    event.currentTarget.href = url.toString();
  }
  return (
    <nav aria-label={label} className="inline-flex shrink-0 rounded-sm border border-line bg-sunken p-0.5">
      {locales.map((one) => (
        <a
          key={one}
          href={`?lang=${one}`}
          hrefLang={one}
          lang={one}
          aria-current={one === locale ? "true" : undefined}
          onClick={(event) => keepAddress(event, one)}
          className={segmentClass(one === locale, "px-2.5! text-xs! uppercase")}
        >
          {one}
          <span className="sr-only">, {localeNames[one]}</span>
        </a>
      ))}
    </nav>
  );
}
