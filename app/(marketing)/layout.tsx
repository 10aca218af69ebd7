import Link from "next/link";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/layout/skip-link";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/messages";

export default async function MarketingLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const t = translator(locale, "marketing");
  const common = translator(locale, "common");
  return (
    <>
      <SkipLink label={common("skipToContent")} />
      <header className="mx-auto flex max-w-6xl items-center gap-2 px-4 py-4 sm:gap-3 sm:px-6 sm:py-5">
        <Link href="/" className="mr-auto rounded-sm">
          <Logo className="max-[359px]:[&>svg]:hidden" />
        </Link>
        <span className="max-sm:hidden">
          <LanguageSwitch locale={locale} label={common("language")} />
        </span>
        <Link href="/sign-in" className={buttonClass({ variant: "ghost" })}>
          {t("signIn")}
        </Link>
        <Link href="/sign-up" className={buttonClass({ variant: "primary" }, "max-md:hidden")}>
          {t("start")}
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <footer className="border-line border-t">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-4 px-4 py-8 text-muted text-sm sm:px-6">
          <p>
            <span className="font-medium text-ink">{common("product")}</span> · {t("footer")}
          </p>
          <span className="sm:hidden">
            <LanguageSwitch locale={locale} label={common("language")} />
          </span>
        </div>
      </footer>
    </>
  );
}
