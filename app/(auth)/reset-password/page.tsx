import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/_server/locale";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { FormMessage } from "@/app/(auth)/form-message";
import { NewPasswordForm } from "@/app/(auth)/reset-password/new-password-form";
import { textLink } from "@/components/ui/text-link";
import { firstOf } from "@/lib/forms/query";
import { translator } from "@/lib/i18n/messages";

type ResetProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("newPasswordTitle") };
}

export default async function ResetPasswordPage({ searchParams }: ResetProps) {
  const query = await searchParams;
  const tokenHash = firstOf(query.token_hash) ?? "";
  const code = firstOf(query.code) ?? "";
  const t = translator(await currentLocale(), "auth");
  return (
    <AuthFrame
      title={t("newPasswordTitle")}
      text={t("newPasswordText")}
      below={
        <Link className={textLink} href="/forgot-password">
          {t("resetTitle")}
        </Link>
      }
    >
      {tokenHash || code ? (
        <NewPasswordForm tokenHash={tokenHash} code={code} />
      ) : (
        <FormMessage>{t("linkExpired")}</FormMessage>
      )}
    </AuthFrame>
  );
}
