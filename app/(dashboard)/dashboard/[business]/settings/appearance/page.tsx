import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { saveHue } from "@/app/(dashboard)/dashboard/[business]/settings/actions";
import { HueForm } from "@/app/(dashboard)/dashboard/[business]/settings/appearance/hue-form";
import { Section } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function AppearanceSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { business } = await requireMember(slug, rolesFor("settings.view"));
  const t = translator(await currentLocale(), "settings");
  return (
    <Section title={t("appearance.title")} text={t("appearance.text")}>
      <HueForm action={saveHue.bind(null, slug)} chosen={business.brand_hue} />
    </Section>
  );
}
