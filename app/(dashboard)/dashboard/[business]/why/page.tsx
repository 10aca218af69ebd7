import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { WhyScreen } from "@/components/dashboard/troubleshooter/why-screen";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "why")("title") };
}

export default async function WhyPage({ params }: Props) {
  const { ctx } = await requireMember((await params).business);
  return <WhyScreen now={ctx.now.getTime()} />;
}
