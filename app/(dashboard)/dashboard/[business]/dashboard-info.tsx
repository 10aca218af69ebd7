import {
  BellRing,
  CalendarDays,
  CircleHelp,
  Hourglass,
  ListChecks,
  PhoneCall,
  Scissors,
  Settings,
  Sun,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { Membership } from "@/app/_server/member-ctx";
import type { DashboardInfo } from "@/components/dashboard/dashboard-context";
import type { NavItem } from "@/components/layout/nav";
import { may } from "@/lib/authorize";
import type { Role } from "@/lib/context";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";

/** What the browser is told about the business and this member's place in it. */
export function dashboardInfo({ ctx, business, memberStaffId }: Membership, locale: Locale): DashboardInfo {
  return {
    slug: business.slug,
    name: business.name,
    timeZone: business.time_zone,
    currency: business.currency,
    country: business.country,
    firstWeekday: business.first_weekday,
    locale,
    role: ctx.actor.role,
    memberStaffId,
    bookingUrl: `${env().BASE_URL}/book/${business.slug}`,
    defaults: {
      slotStepMinutes: business.slot_step_minutes,
      minimumNoticeMinutes: business.minimum_notice_minutes,
      bookingWindowDays: business.booking_window_days,
    },
  };
}

export function dashboardNav(slug: string, locale: Locale, role: Role): NavItem[] {
  const t = translator(locale, "dashboard");
  const home = `/dashboard/${slug}`;
  return [
    { href: home, label: t("nav.today"), icon: <Sun />, exact: true },
    { href: `${home}/calendar`, label: t("nav.calendar"), icon: <CalendarDays /> },
    { href: `${home}/bookings`, label: t("nav.bookings"), icon: <ListChecks /> },
    { href: `${home}/customers`, label: t("nav.customers"), icon: <UserRound /> },
    ...(may(role, "customers.view_all")
      ? [{ href: `${home}/waitlist`, label: translator(locale, "waitlist")("nav"), icon: <Hourglass /> }]
      : []),
    { href: `${home}/receptionist`, label: translator(locale, "receptionist")("nav"), icon: <BellRing /> },
    ...(may(role, "customers.view_all")
      ? [{ href: `${home}/calls`, label: translator(locale, "calls")("nav"), icon: <PhoneCall /> }]
      : []),
    { href: `${home}/services`, label: t("nav.services"), icon: <Scissors /> },
    { href: `${home}/staff`, label: t("nav.staff"), icon: <UsersRound /> },
    { href: `${home}/why`, label: translator(locale, "why")("open"), icon: <CircleHelp /> },
    ...(may(role, "settings.view") ? [{ href: `${home}/settings`, label: t("nav.settings"), icon: <Settings /> }] : []),
  ];
}
