import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { saveOrigins } from "@/app/(dashboard)/dashboard/[business]/settings/actions";
import { CopyBlock } from "@/app/(dashboard)/dashboard/[business]/settings/copy-block";
import { OriginsForm } from "@/app/(dashboard)/dashboard/[business]/settings/embed/origins-form";
import { Section } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { rolesFor } from "@/lib/authorize";
import { publicAddress } from "@/lib/businesses/public-address";
import type { MemberCtx } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function EmbedSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("settings.view"));
  const t = translator(await currentLocale(), "settings");
  const snippet = `<script src="${env().BASE_URL}/embed.js" data-business="${slug}" async></script>`;
  const bubble = `<script src="${env().BASE_URL}/embed.js" data-business="${slug}" data-bubble async></script>`;
  const hasChat = await isChatOn(ctx);
  return (
    <>
      <Section title={t("embed.linkTitle")} text={t("embed.linkText")}>
        <CopyBlock label={t("embed.link")} copyLabel={t("embed.copyLink")} text={publicAddress(env().BASE_URL, slug)} />
      </Section>
      <Section title={t("embed.snippetTitle")} text={t("embed.snippetText")}>
        <CopyBlock label={t("embed.snippet")} copyLabel={t("embed.copySnippet")} text={snippet} />
      </Section>
      <Section title={t("embed.bubbleTitle")} text={t("embed.bubbleText")}>
        {hasChat ? null : (
          <Notice title={t("embed.chatOffTitle")} className="mb-4">
            {t("embed.chatOffText")}
          </Notice>
        )}
        <CopyBlock label={t("embed.bubble")} copyLabel={t("embed.copySnippet")} text={bubble} />
        <div className="mt-5">
          <CopyBlock
            label={t("embed.chatLink")}
            copyLabel={t("embed.copyLink")}
            text={`${publicAddress(env().BASE_URL, slug)}/chat`}
          />
        </div>
      </Section>
      <Section title={t("embed.originsTitle")} text={t("embed.originsText")}>
        <OriginsForm action={saveOrigins.bind(null, slug)} origins={business.embed_origins} />
      </Section>
    </>
  );
}

async function isChatOn({ member, businessId }: MemberCtx): Promise<boolean> {
  const { data, error } = await member
    .from("receptionist_settings")
    .select("chat_enabled")
    .eq("business_id", businessId)
    .maybeSingle();
  if (error) throw new AppError("internal", "the receptionist's settings could not be read", { cause: error });
  return data?.chat_enabled ?? false;
}
