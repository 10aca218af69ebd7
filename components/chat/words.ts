"use client";

import { useLocale, useTranslations } from "use-intl/react";

/** The words of the chat and the language of its page. */
export function useChatWords() {
  const t = useTranslations("chat");
  const locale = useLocale();
  return { t, locale };
}
