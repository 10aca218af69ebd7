import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { requireUser } from "@/app/_server/session";
import { currentTheme } from "@/app/_server/theme";
import { dashboardInfo, dashboardNav } from "@/app/(dashboard)/dashboard/[business]/dashboard-info";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { BookingSheet } from "@/components/dashboard/booking-sheet";
import { BusinessSwitcher } from "@/components/dashboard/business-switcher";
import { DashboardProvider } from "@/components/dashboard/dashboard-context";
import { DashboardPalette } from "@/components/dashboard/dashboard-palette";
import { NewBookingButton } from "@/components/dashboard/new-booking-button";
import { NewBookingDialog } from "@/components/dashboard/new-booking-dialog";
import { catalogQuery } from "@/components/dashboard/queries";
import { QueryProvider } from "@/components/dashboard/query-provider";
import { SessionSheet } from "@/components/dashboard/session-sheet";
import { LiveUpdates } from "@/components/dashboard/use-live";
import { UserMenu } from "@/components/dashboard/user-menu";
import { DashboardShell } from "@/components/layout/dashboard-shell";
import { BrandScope } from "@/components/ui/brand-scope";
import { getCatalog } from "@/lib/catalog/get-catalog";
import { translator } from "@/lib/i18n/messages";
import { listMyBusinesses } from "@/lib/members/list-my-businesses";

type Props = { params: Promise<{ business: string }>; children: ReactNode };

export default async function BusinessLayout({ params, children }: Props) {
  const { business: slug } = await params;
  const [membership, user, locale, theme, store] = await Promise.all([
    requireMember(slug),
    requireUser(),
    currentLocale(),
    currentTheme(),
    cookies(),
  ]);
  const [businesses, catalog] = await Promise.all([
    listMyBusinesses(membership.ctx.member, user.id),
    getCatalog(membership.ctx),
  ]);
  const t = translator(locale, "dashboard");
  const nav = dashboardNav(slug, locale, membership.ctx.actor.role);
  const hue = membership.business.brand_hue;
  return (
    <QueryProvider>
      <DashboardProvider value={dashboardInfo(membership, locale)}>
        <Prefetch data={[[catalogQuery(slug).queryKey, catalog]]}>
          <BrandScope hue={hue} />
          <DashboardShell
            nav={nav}
            labels={{
              skip: translator(locale, "common")("skipToContent"),
              nav: t("nav.label"),
              more: t("nav.more"),
              collapse: t("nav.collapse"),
              expand: t("nav.expand"),
            }}
            switcher={<BusinessSwitcher businesses={businesses} hue={hue} />}
            user={<UserMenu user={user} theme={theme} />}
            action={<NewBookingButton />}
            search={<DashboardPalette nav={nav} />}
            railCollapsed={store.get("rail")?.value === "narrow"}
          >
            {children}
          </DashboardShell>
          <BookingSheet />
          <SessionSheet />
          <NewBookingDialog />
          <LiveUpdates slug={slug} />
        </Prefetch>
      </DashboardProvider>
    </QueryProvider>
  );
}
