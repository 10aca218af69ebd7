import type { Metadata } from "next";
import Link from "next/link";
import { functions } from "@/app/_server/functions";
import { currentLocale } from "@/app/_server/locale";
import { getUser } from "@/app/_server/session";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { AcceptForm } from "@/app/(auth)/invitation/[token]/accept-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/messages";
import { findInvitation } from "@/lib/members/find-invitation";

type InvitationProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("invitationAccept", { business: "TheChattyAI" }) };
}

export default async function InvitationPage({ params }: InvitationProps) {
  const { token } = await params;
  const [invitation, user, locale] = await Promise.all([
    findInvitation(functions(), token),
    getUser(),
    currentLocale(),
  ]);
  const t = translator(locale, "auth");
  if (!invitation) {
    return <AuthFrame title={t("invitationOverTitle")} text={t("invitationOverText")} />;
  }
  const { email, businessName: business, role } = invitation;
  const query = new URLSearchParams({ next: `/invitation/${token}`, email });
  return (
    <AuthFrame title={t("invitationTitle", { business })} text={t(`invitationText.${role}`)}>
      <div className="flex flex-col gap-3">
        <p className="mb-2 font-medium">{t("invitationFor", { email })}</p>
        {user?.email === email ? <AcceptForm token={token} business={business} /> : null}
        {user && user.email !== email ? (
          <>
            <Notice tone="warn">{t("invitationOther", { email: user.email })}</Notice>
            <form action="/sign-out" method="post">
              <button type="submit" className={buttonClass({ size: "lg", wide: true })}>
                {t("signOut")}
              </button>
            </form>
          </>
        ) : null}
        {user ? null : (
          <>
            <Link href={`/sign-up?${query}`} className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
              {t("invitationSignUp")}
            </Link>
            <Link href={`/sign-in?${query}`} className={buttonClass({ size: "lg", wide: true })}>
              {t("invitationSignIn")}
            </Link>
          </>
        )}
      </div>
    </AuthFrame>
  );
}
