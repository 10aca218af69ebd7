import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { saveContact, saveProfile, saveRegion } from "@/app/(dashboard)/dashboard/[business]/settings/actions";
import { ContactForm, ProfileForm, RegionForm } from "@/app/(dashboard)/dashboard/[business]/settings/business-forms";
import { Section } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function BusinessSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { business } = await requireMember(slug, rolesFor("settings.view"));
  const t = translator(await currentLocale(), "settings");
  const address = publicAddress(env().BASE_URL, "").replace(/^https?:\/\//, "");
  return (
    <>
      <Section title={t("business.profileTitle")} text={t("business.profileText")}>
        <ProfileForm
          action={saveProfile.bind(null, slug)}
          address={address}
          values={{ name: business.name, slug: business.slug, description: business.description }}
        />
      </Section>
      <Section title={t("business.contactTitle")} text={t("business.contactText")}>
        <ContactForm
          action={saveContact.bind(null, slug)}
          values={{ phone: business.phone ?? "", email: business.email ?? "", address: business.address }}
        />
      </Section>
      <Section title={t("business.regionTitle")} text={t("business.regionText")}>
        <RegionForm
          action={saveRegion.bind(null, slug)}
          values={{ locale: business.locale, currency: business.currency, timeZone: business.time_zone }}
        />
      </Section>
    </>
  );
}
