import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { TurnOnScreen } from "@/components/receptionist/turn-on/turn-on-screen";
import { rolesFor } from "@/lib/authorize";
import { businessKinds } from "@/lib/businesses/presets";
import { getCatalog } from "@/lib/catalog/get-catalog";
import { defaultLocale, findLocale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";
import { findForeignPhone } from "@/lib/receptionist/settings/own-numbers";
import { composeScript } from "@/lib/receptionist/settings/presets";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "receptionist")("on.title") };
}

export default async function TurnOnPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("settings.edit"));
  const { services } = await getCatalog(ctx);
  const locale = findLocale(business.locale) ?? defaultLocale;
  const script = composeScript(
    {
      name: business.name,
      kind: businessKinds.find((one) => one === business.kind) ?? "other",
      country: business.country,
      address: business.address,
      phone: await findForeignPhone(ctx.db, business.phone, business.country),
      cancelNoticeMinutes: business.cancel_notice_minutes,
    },
    services.filter((one) => one.active),
    locale,
  );
  return <TurnOnScreen script={script} locale={locale} />;
}
