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
  const title = profile ? t("title", { business: profile.name }) : t("notFoundTitle");
  return { title: { absolute: title }, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const profile = await getProfile((await params).business);
  if (!profile) notFound();
  return <BookingPage profile={profile} embedded />;
}
