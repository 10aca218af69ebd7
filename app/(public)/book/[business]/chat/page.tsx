import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { translator } from "@/lib/i18n/messages";
import { ChatPage } from "../../../_business/chat-page";
import { getProfile } from "../../../_business/get-profile";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await getProfile((await params).business);
  const locale = await currentLocale();
  if (!profile) return { title: translator(locale, "booking")("notFoundTitle"), robots: { index: false } };
  const t = translator(locale, "chat");
  return {
    title: { absolute: t("title", { business: profile.name }) },
    description: t("metaText", { business: profile.name }),
    robots: { index: false },
  };
}

export default async function Page({ params }: Props) {
  const profile = await getProfile((await params).business);
  if (!profile) notFound();
  return <ChatPage profile={profile} framed={false} />;
}
