import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { functions } from "@/app/_server/functions";
import { currentLocale } from "@/app/_server/locale";
import { ManageBooking } from "@/components/booking/manage-booking";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { PublicShell } from "@/components/layout/public-shell";
import { getBookingByToken } from "@/lib/booking/get-booking";
import { getSeries } from "@/lib/booking/get-series";
import type { Ctx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import { pickMessages, translator } from "@/lib/i18n/messages";
import { PoweredBy } from "../../_business/booking-page";
import { getProfile } from "../../_business/get-profile";
import { managedBooking, seriesVisits } from "../../_business/managed-booking";

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
  const [locale, profile, visits] = await Promise.all([currentLocale(), getProfile(business.slug), visitsOf(booking)]);
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
        <ManageBooking booking={managedBooking(booking, { token, profile, visits, now: Date.now() })} />
      </MessagesProvider>
    </PublicShell>
  );
}

async function visitsOf({ businessId, series }: BookingRecord) {
  if (!series) return [];
  const ctx: Ctx = { businessId, actor: { type: "visitor" }, db: functions(), now: new Date() };
  const found = await getSeries(ctx, series.id);
  return found.ok ? seriesVisits(found.value.bookings) : [];
}
