import { expect, it } from "vitest";
import { negotiateLocale } from "@/lib/i18n/locale";

it.each([
  ["nothing known", undefined, undefined, undefined, "en"],
  ["a Spanish browser", "es-MX,es;q=0.9,en;q=0.8", undefined, undefined, "es"],
  ["a browser that ranks Spanish lower", "es;q=0.4,en;q=0.8", undefined, undefined, "en"],
  ["a French browser that also reads Spanish", "fr-CA,fr;q=0.9,es;q=0.5", undefined, undefined, "es"],
  ["a language refused with q=0", "es;q=0", undefined, undefined, "en"],
  ["a cookie over the browser", "en-US", "es", undefined, "es"],
  ["the address over the cookie", "es", "es", "en", "en"],
  ["an unknown address", "es", undefined, "xx", "es"],
  ["garbage", ";;;,,=q", "<script>", "", "en"],
])("%s", (_fact, accept, cookie, query, locale) => {
  expect(negotiateLocale(accept, cookie, query)).toBe(locale);
});
