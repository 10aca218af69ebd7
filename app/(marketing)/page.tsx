import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/_server/locale";
import { Doors } from "@/app/(marketing)/_parts/doors";
import { Lock } from "@/app/(marketing)/_parts/lock";
import { OneCommand } from "@/app/(marketing)/_parts/one-command";
import { Owner } from "@/app/(marketing)/_parts/owner";
import { Picture } from "@/app/(marketing)/_parts/picture";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "marketing");
  return { title: { absolute: `TheChattyAI · ${t("metaTitle")}` }, description: t("metaDescription") };
}

export default async function MarketingPage() {
  const locale = await currentLocale();
  const t = translator(locale, "marketing");
  const start = (
    <Link href="/sign-up" className={buttonClass({ variant: "primary", size: "lg" })}>
      {t("start")}
    </Link>
  );
  return (
    <>
      <section className="mx-auto grid max-w-6xl items-center gap-x-12 gap-y-12 px-4 pt-8 pb-16 sm:px-6 md:pt-14 lg:grid-cols-[1.05fr_1fr] lg:pb-24">
        <div>
          <h1 className="font-semibold text-2xl sm:text-3xl">{t("heroTitle")}</h1>
          <p className="measure mt-5 text-lg text-muted">{t("heroText")}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            {start}
            <Link href="/book/demo-salon" className={buttonClass({ size: "lg" })}>
              {t("demo")}
            </Link>
          </div>
          <p className="mt-5 text-muted text-sm">{t("heroNote")}</p>
        </div>
        <Picture locale={locale} />
      </section>
      <Doors locale={locale} />
      <Lock locale={locale} />
      <Owner locale={locale} />
      <OneCommand locale={locale} />
      <section className="mx-auto max-w-6xl px-4 py-16 sm:px-6 lg:py-24">
        <h2 className="font-semibold text-2xl">{t("closingTitle")}</h2>
        <p className="measure mt-3 text-muted">{t("closingText")}</p>
        <div className="mt-7">{start}</div>
      </section>
    </>
  );
}
