import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Locale, localeCookie, negotiateLocale } from "@/lib/i18n/locale";

/** The language of this request. proxy.ts hands on what `?lang=` asks for; then the cookie, then the browser's wish. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const [store, wishes] = await Promise.all([cookies(), headers()]);
  return negotiateLocale(wishes.get("accept-language"), store.get(localeCookie)?.value, wishes.get("x-locale"));
});
