import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { PracticeScreen } from "@/components/receptionist/practice/practice-screen";
import { rolesFor } from "@/lib/authorize";
import { defaultLocale, findLocale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";
import { getReceptionist } from "@/lib/receptionist/settings/get-receptionist";
import { isOn } from "@/lib/receptionist/settings/is-on";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "receptionist")("practice.title") };
}

export default async function CallNowPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("settings.edit"));
  const { settings } = await getReceptionist(ctx);
  return (
    <PracticeScreen
      businessLocale={settings.locale ?? findLocale(business.locale) ?? defaultLocale}
      isOn={isOn(settings)}
    />
  );
}
