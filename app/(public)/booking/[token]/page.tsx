import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { functions } from "@/app/_server/functions";
import { currentLocale } from "@/app/_server/locale";
import { ManageBooking } from "@/components/booking/manage-booking";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { PublicShell } from "@/components/layout/public-shell";
import { getBookingByToken } from "@/lib/booking/get-booking";
import { pickMessages, translator } from "@/lib/i18n/messages";
import { PoweredBy } from "../../_business/booking-page";
import { getProfile } from "../../_business/get-profile";
import { managedBooking } from "../../_business/managed-booking";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "manage");
  return { title: { absolute: t("title") }, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Only shows: whatever opens a link (a mail scanner, a preview) changes nothing. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const booking = await getBookingByToken(functions(), token);
  if (!booking) notFound();
  const { business } = booking;
  const [locale, profile] = await Promise.all([currentLocale(), getProfile(business.slug)]);
  const words = translator(locale, "common");
  const t = translator(locale, "booking");
  return (
    <PublicShell
      name={business.name}
      href={`/book/${business.slug}`}
      hue={business.brandHue}
      skipLabel={words("skipToContent")}
      detail={business.address}
      language={<LanguageSwitch locale={locale} label={words("language")} />}
      footer={<PoweredBy text={t("poweredBy", { product: words("product") })} />}
    >
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["booking", "common", "manage"])}>
        <ManageBooking booking={managedBooking(token, booking, profile, Date.now())} />
      </MessagesProvider>
    </PublicShell>
  );
}
