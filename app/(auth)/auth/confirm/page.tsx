import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { ConfirmForm } from "@/app/(auth)/auth/confirm/confirm-form";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { FormMessage } from "@/app/(auth)/form-message";
import { firstOf } from "@/lib/forms/query";
import { translator } from "@/lib/i18n/messages";
import { safeNext } from "@/lib/security/safe-next";

type ConfirmProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("confirmTitle") };
}

/** Where the links of the auth server's mails lead. Opening one changes nothing: mail programs open links by themselves. */
export default async function ConfirmPage({ searchParams }: ConfirmProps) {
  const query = await searchParams;
  const tokenHash = firstOf(query.token_hash) ?? "";
  const code = firstOf(query.code) ?? "";
  const next = safeNext(firstOf(query.next));
  const type = firstOf(query.type) ?? "email";
  if ((tokenHash || code) && (type === "recovery" || next === "/reset-password")) {
    return redirect(`/reset-password?${new URLSearchParams(code ? { code } : { token_hash: tokenHash })}`);
  }
  const t = translator(await currentLocale(), "auth");
  return (
    <AuthFrame title={t("confirmTitle")} text={t("confirmText")}>
      {tokenHash || code ? (
        <ConfirmForm tokenHash={tokenHash} code={code} type={type} next={next} />
      ) : (
        <FormMessage>{t("linkExpired")}</FormMessage>
      )}
    </AuthFrame>
  );
}
