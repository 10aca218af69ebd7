"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { receptionistQuery } from "@/components/receptionist/queries";
import { StatusBadge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ChevronRightIcon, ExternalIcon } from "@/components/ui/icons";
import { Panel, PanelSection } from "@/components/ui/panel";
import { isOn } from "@/lib/receptionist/settings/is-on";

/** Before the first booking: share the page, and what makes it bookable. */
export function FirstSteps() {
  const t = useTranslations("dashboard.today");
  const common = useTranslations("common");
  const { slug, bookingUrl } = useDashboard();
  const { catalog } = useCatalog();
  const home = `/dashboard/${slug}`;
  const receptionist = useTranslations("receptionist.today");
  const { data } = useQuery(receptionistQuery(slug));
  const canManage = useCanManage();
  const steps = [
    {
      href: `${home}/services`,
      title: t("stepServices"),
      text: t("stepServicesText"),
      ready: catalog.services.some((one) => one.active && one.staffIds.length > 0),
    },
    {
      href: `${home}/staff`,
      title: t("stepStaff"),
      text: t("stepStaffText"),
      ready: catalog.staff.some((one) => one.active),
    },
    {
      href: `${home}/staff?tab=hours`,
      title: t("stepHours"),
      text: t("stepHoursText"),
      ready: catalog.hours.length > 0,
    },
    ...(canManage
      ? [
          {
            href: data?.isSet ? `${home}/receptionist` : `${home}/receptionist/on`,
            title: receptionist("step"),
            text: receptionist("stepText"),
            ready: data !== undefined && isOn(data.settings),
          },
        ]
      : []),
  ];
  return (
    <Panel className="max-w-2xl">
      <PanelSection title={t("firstTitle")} text={t("firstText")}>
        <p className="mb-1.5 text-muted text-xs">{t("shareLink")}</p>
        <p className="mb-3 break-all rounded-sm bg-sunken px-3 py-2 font-mono text-sm">{bookingUrl}</p>
        <div className="flex flex-wrap gap-2">
          <CopyButton
            variant="primary"
            size="md"
            text={bookingUrl}
            label={t("copyLink")}
            copiedLabel={common("copied")}
          />
          <a href={bookingUrl} target="_blank" rel="noreferrer" className={buttonClass()}>
            <ExternalIcon />
            {t("openPage")}
          </a>
        </div>
      </PanelSection>
      <ul>
        {steps.map((step) => (
          <li key={step.href} className="border-line border-t">
            <Link
              href={step.href}
              className="flex items-center gap-3 px-4 py-3 transition-colors hover:bg-hover sm:px-5"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{step.title}</span>
                <span className="block text-muted text-sm">{step.text}</span>
              </span>
              {step.ready ? <StatusBadge tone="good">{t("ready")}</StatusBadge> : null}
              <ChevronRightIcon className="size-4 shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
