import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { SettingsTabs } from "@/app/(dashboard)/dashboard/[business]/settings/settings-tabs";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { Page, PageHeader } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { pickMessages, translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }>; children: ReactNode };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "settings")("title") };
}

export default async function SettingsLayout({ params, children }: Props) {
  const { business: slug } = await params;
  await requireMember(slug, rolesFor("settings.view"));
  const locale = await currentLocale();
  const t = translator(locale, "settings");
  const areas = ["absence", "common", "settings", "dashboard", "errors", "onboarding", "schedule"] as const;
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, areas)}>
      <Page>
        <PageHeader title={t("title")} />
        <SettingsTabs slug={slug} />
        <div>{children}</div>
      </Page>
    </MessagesProvider>
  );
}
