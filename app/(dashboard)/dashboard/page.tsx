import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { memberClient } from "@/app/_server/member-client";
import { requireUser } from "@/app/_server/session";
import { AuthFrame } from "@/app/(auth)/auth-frame";
import { BusinessMark } from "@/components/layout/business-mark";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { ChevronRightIcon } from "@/components/ui/icons";
import { translator } from "@/lib/i18n/messages";
import { listMyBusinesses } from "@/lib/members/list-my-businesses";

type ChooserProps = { searchParams: Promise<{ choose?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("chooseBusiness") };
}

/** One business opens at once, none leads to the onboarding; `?choose` shows the list all the same. */
export default async function ChooserPage({ searchParams }: ChooserProps) {
  const user = await requireUser("/dashboard");
  const businesses = await listMyBusinesses(await memberClient(), user.id);
  const [first] = businesses;
  if (!first) {
    return redirect("/onboarding");
  }
  if (businesses.length === 1 && (await searchParams).choose === undefined) {
    return redirect(`/dashboard/${first.slug}`);
  }
  const locale = await currentLocale();
  const [t, common] = [translator(locale, "auth"), translator(locale, "common")];
  return (
    <AuthFrame title={t("chooseBusiness")} text={t("chooseText", { email: user.email })}>
      <ul className="overflow-hidden rounded-md border border-line bg-panel">
        {businesses.map((business) => (
          <li key={business.id} className="border-line border-t first:border-t-0">
            <Link
              href={`/dashboard/${business.slug}`}
              className="flex min-h-16 items-center gap-3 px-4 py-3 -outline-offset-2 transition-colors hover:bg-hover"
            >
              <BusinessMark name={business.name} hue={business.brandHue} />
              <span className="min-w-0 flex-1 truncate font-medium">{business.name}</span>
              <Badge>{common(`role.${business.role}`)}</Badge>
              <ChevronRightIcon className="size-4 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap justify-between gap-3">
        <Link href="/onboarding" className={buttonClass()}>
          {t("addBusiness")}
        </Link>
        <form action="/sign-out" method="post">
          <button type="submit" className={buttonClass({ variant: "ghost" })}>
            {t("signOut")}
          </button>
        </form>
      </div>
    </AuthFrame>
  );
}
