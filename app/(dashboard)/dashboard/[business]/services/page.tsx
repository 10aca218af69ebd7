import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { ServicesScreen } from "@/components/dashboard/catalog/services-screen";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("services.title") };
}

export default async function ServicesPage({ params }: Props) {
  const { business: slug } = await params;
  await requireMember(slug);
  return <ServicesScreen />;
}
