import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { StaffScreen } from "@/components/dashboard/catalog/staff-screen";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("staff.title") };
}

export default async function StaffPage({ params }: Props) {
  const { business: slug } = await params;
  await requireMember(slug);
  return <StaffScreen />;
}
