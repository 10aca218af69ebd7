"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "@/lib/i18n/locale";
import type { EnglishMessages } from "@/lib/i18n/types";

type MessagesProviderProps = { locale: Locale; messages: Partial<EnglishMessages>; children: ReactNode };

/** Gives client components the areas a page sent them: `messages={pickMessages(locale, ["common", "booking"])}`. */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
