import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/_server/locale";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { ResetRequestForm } from "@/app/(auth)/forgot-password/reset-request-form";
import { textLink } from "@/components/ui/text-link";
import { translator } from "@/lib/i18n/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("resetTitle") };
}

export default async function ForgotPasswordPage() {
  const t = translator(await currentLocale(), "auth");
  return (
    <AuthFrame
      title={t("resetTitle")}
      text={t("resetText")}
      below={
        <Link className={textLink} href="/sign-in">
          {t("backToSignIn")}
        </Link>
      }
    >
      <ResetRequestForm />
    </AuthFrame>
  );
}
