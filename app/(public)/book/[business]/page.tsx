import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { translator } from "@/lib/i18n/messages";
import { BookingPage } from "../../_business/booking-page";
import { getProfile } from "../../_business/get-profile";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await getProfile((await params).business);
  const t = translator(await currentLocale(), "booking");
  if (!profile) return { title: t("notFoundTitle"), robots: { index: false } };
  return {
    title: { absolute: t("title", { business: profile.name }) },
    description: profile.description.slice(0, 160) || t("metaText", { business: profile.name }),
    alternates: { canonical: `/book/${profile.slug}` },
  };
}

export default async function Page({ params }: Props) {
  const profile = await getProfile((await params).business);
  if (!profile) notFound();
  return <BookingPage profile={profile} embedded={false} />;
}
