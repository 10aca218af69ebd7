import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { saveOrigins } from "@/app/(dashboard)/dashboard/[business]/settings/actions";
import { CopyBlock } from "@/app/(dashboard)/dashboard/[business]/settings/copy-block";
import { OriginsForm } from "@/app/(dashboard)/dashboard/[business]/settings/embed/origins-form";
import { Section } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function EmbedSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { business } = await requireMember(slug, rolesFor("settings.view"));
  const t = translator(await currentLocale(), "settings");
  const snippet = `<script src="${env().BASE_URL}/embed.js" data-business="${slug}" async></script>`;
  return (
    <>
      <Section title={t("embed.linkTitle")} text={t("embed.linkText")}>
        <CopyBlock label={t("embed.link")} copyLabel={t("embed.copyLink")} text={publicAddress(env().BASE_URL, slug)} />
      </Section>
      <Section title={t("embed.snippetTitle")} text={t("embed.snippetText")}>
        <CopyBlock label={t("embed.snippet")} copyLabel={t("embed.copySnippet")} text={snippet} />
      </Section>
      <Section title={t("embed.originsTitle")} text={t("embed.originsText")}>
        <OriginsForm action={saveOrigins.bind(null, slug)} origins={business.embed_origins} />
      </Section>
    </>
  );
}
