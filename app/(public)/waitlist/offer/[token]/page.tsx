import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { functions } from "@/app/_server/functions";
import { currentLocale } from "@/app/_server/locale";
import { OfferScreen } from "@/components/waitlist/offer-screen";
import { translator } from "@/lib/i18n/messages";
import { entryTokenOf } from "@/lib/waitlist/tokens";
import { getOfferByToken } from "@/lib/waitlist/waitlist-entry";
import { offerView } from "../../views";
import { WaitlistShell } from "../../waitlist-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "waitlist");
  return { title: { absolute: t("offer.title") }, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Only shows: whatever opens a link (a mail scanner, a preview) neither books nor lets go. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const offer = await getOfferByToken(functions(), token);
  if (!offer) notFound();
  return (
    <WaitlistShell business={offer.entry.business}>
      <OfferScreen offer={offerView(token, entryTokenOf(offer.entry.id), offer, new Date())} />
    </WaitlistShell>
  );
}
