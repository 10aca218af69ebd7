import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { PublicShell } from "@/components/layout/public-shell";
import { pickMessages, translator } from "@/lib/i18n/messages";
import type { WaitlistEntry } from "@/lib/waitlist/waitlist-entry";
import { PoweredBy } from "../_business/booking-page";

type WaitlistShellProps = { business: WaitlistEntry["business"]; children: ReactNode };

/** What stands around the pages of one who waits. */
export async function WaitlistShell({ business, children }: WaitlistShellProps) {
  const locale = await currentLocale();
  const words = translator(locale, "common");
  return (
    <PublicShell
      name={business.name}
      href={`/book/${business.slug}`}
      hue={business.brandHue}
      skipLabel={words("skipToContent")}
      detail={business.address}
      language={<LanguageSwitch locale={locale} label={words("language")} />}
      footer={<PoweredBy text={translator(locale, "booking")("poweredBy", { product: words("product") })} />}
    >
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["common", "waitlist"])}>
        {children}
      </MessagesProvider>
    </PublicShell>
  );
}
