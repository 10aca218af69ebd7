import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { getUser } from "@/app/_server/session";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { SignInForm } from "@/app/(auth)/sign-in/sign-in-form";
import { textLink } from "@/components/ui/text-link";
import { firstOf } from "@/lib/forms/query";
import { translator } from "@/lib/i18n/messages";
import { safeNext } from "@/lib/security/safe-next";

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("signInTitle") };
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const query = await searchParams;
  const next = safeNext(firstOf(query.next));
  if (await getUser()) {
    return redirect(next);
  }
  const t = translator(await currentLocale(), "auth");
  return (
    <AuthFrame
      title={t("signInTitle")}
      text={t("signInText")}
      below={
        <>
          {t("noAccount")}{" "}
          <Link className={textLink} href={`/sign-up?next=${encodeURIComponent(next)}`}>
            {t("signUp")}
          </Link>
        </>
      }
    >
      <SignInForm next={next} email={firstOf(query.email) ?? ""} />
    </AuthFrame>
  );
}
