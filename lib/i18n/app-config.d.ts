import type { Locale as OurLocale } from "@/lib/i18n/locale";
import type { EnglishMessages } from "@/lib/i18n/types";

declare module "use-intl/core" {
  interface AppConfig {
    Locale: OurLocale;
    Messages: EnglishMessages;
  }
}
