import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { getUser } from "@/app/_server/session";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { SignUpForm } from "@/app/(auth)/sign-up/sign-up-form";
import { textLink } from "@/components/ui/text-link";
import { firstOf } from "@/lib/forms/query";
import { translator } from "@/lib/i18n/messages";
import { safeNext } from "@/lib/security/safe-next";

type SignUpProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("signUp") };
}

export default async function SignUpPage({ searchParams }: SignUpProps) {
  const query = await searchParams;
  const wanted = safeNext(firstOf(query.next), "/onboarding");
  const next = wanted === "/dashboard" ? "/onboarding" : wanted;
  if (await getUser()) {
    return redirect(next);
  }
  const t = translator(await currentLocale(), "auth");
  return (
    <AuthFrame
      title={t("signUpTitle")}
      text={t("signUpText")}
      below={
        <>
          {t("haveAccount")}{" "}
          <Link className={textLink} href={`/sign-in?next=${encodeURIComponent(next)}`}>
            {t("signIn")}
          </Link>
        </>
      }
    >
      <SignUpForm next={next} email={firstOf(query.email) ?? ""} />
    </AuthFrame>
  );
}
