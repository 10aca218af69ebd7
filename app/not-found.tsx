import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/_server/locale";
import { MessagePage } from "@/components/layout/message-page";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "errorPage")("notFoundTitle"), robots: { index: false } };
}

export default async function NotFound() {
  const t = translator(await currentLocale(), "errorPage");
  return (
    <MessagePage title={t("notFoundTitle")} text={t("notFoundText")}>
      <Link href="/" className={buttonClass({ variant: "primary", size: "lg" })}>
        {t("goHome")}
      </Link>
    </MessagePage>
  );
}
