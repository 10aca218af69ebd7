import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { functions } from "@/app/_server/functions";
import { currentLocale } from "@/app/_server/locale";
import { PlaceScreen } from "@/components/waitlist/place-screen";
import { translator } from "@/lib/i18n/messages";
import { getEntryByToken } from "@/lib/waitlist/waitlist-entry";
import { placeView } from "../views";
import { WaitlistShell } from "../waitlist-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "waitlist");
  return { title: { absolute: t("place.title") }, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Only shows: whatever opens a link (a mail scanner, a preview) changes nothing. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const entry = await getEntryByToken(functions(), token);
  if (!entry) notFound();
  return (
    <WaitlistShell business={entry.business}>
      <PlaceScreen place={placeView(token, entry, new Date())} />
    </WaitlistShell>
  );
}
