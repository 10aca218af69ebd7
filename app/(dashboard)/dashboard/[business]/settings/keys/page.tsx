import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { KeysPanel } from "@/app/(dashboard)/dashboard/[business]/settings/keys/keys-panel";
import { Section } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { listApiKeys } from "@/lib/businesses/api-keys";
import { formatDay } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function KeySettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("api_keys.manage"));
  const locale = await currentLocale();
  const t = translator(locale, "settings");
  const keys = await listApiKeys(ctx);
  const day = (at: string) => formatDay(at, business.time_zone, locale, "medium");
  const rows = keys.map(({ id, name, prefix, createdAt, lastUsedAt }) => ({
    id,
    name,
    prefix,
    created: t("keys.created", { day: day(createdAt) }),
    used: lastUsedAt ? t("keys.used", { day: day(lastUsedAt) }) : t("keys.neverUsed"),
  }));
  return (
    <Section title={t("keys.title")} text={t("keys.text")}>
      <KeysPanel slug={slug} rows={rows} />
    </Section>
  );
}
