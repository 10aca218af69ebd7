import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { AuthShell } from "@/components/layout/auth-shell";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { BrandScope } from "@/components/ui/brand-scope";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ExternalIcon } from "@/components/ui/icons";
import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { firstOf } from "@/lib/forms/query";
import { pickMessages, translator } from "@/lib/i18n/messages";

type ReadyProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "onboarding")("title") };
}

export default async function ReadyPage({ searchParams }: ReadyProps) {
  const slug = firstOf((await searchParams).business);
  const { business } = slug ? await requireMember(slug) : notFound();
  const locale = await currentLocale();
  const [t, common] = [translator(locale, "onboarding"), translator(locale, "common")];
  const receptionist = translator(locale, "receptionist");
  const address = publicAddress(env().BASE_URL, business.slug);
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["common"])}>
      <BrandScope hue={business.brand_hue} />
      <AuthShell
        title={t("readyTitle", { business: business.name })}
        text={t("readyText")}
        skipLabel={common("skipToContent")}
        language={<LanguageSwitch locale={locale} label={common("language")} />}
      >
        <section aria-label={t("readyAddress")} className="rounded-md border border-line bg-panel p-4">
          <h2 className="text-muted text-sm">{t("readyAddress")}</h2>
          <p className="mt-1 mb-3 break-all font-medium">{address}</p>
          <CopyButton text={address} label={t("copyAddress")} copiedLabel={common("copied")} />
        </section>
        <div className="mt-5 flex flex-col gap-3 sm:flex-row">
          <a
            href={address}
            target="_blank"
            rel="noopener"
            className={buttonClass({ variant: "primary", size: "lg" }, "flex-1")}
          >
            {t("seePage")}
            <ExternalIcon className="size-4" />
          </a>
          <Link href={`/dashboard/${business.slug}`} className={buttonClass({ size: "lg" }, "flex-1")}>
            {t("goDashboard")}
          </Link>
        </div>
        <section className="mt-5 border-line border-t pt-5">
          <p className="text-muted text-sm">{receptionist("ready.text")}</p>
          <Link
            href={`/dashboard/${business.slug}/receptionist/on`}
            className={buttonClass({ size: "lg", wide: true }, "mt-3")}
          >
            {receptionist("ready.turnOn")}
          </Link>
        </section>
      </AuthShell>
    </MessagesProvider>
  );
}
