"use client";

import { useQuery } from "@tanstack/react-query";
import { BellRing, PhoneCall } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { Page, PageHeader } from "@/components/layout/page-header";
import { receptionistQuery } from "@/components/receptionist/queries";
import { DoorsForm } from "@/components/receptionist/settings/doors-form";
import { FactsForm } from "@/components/receptionist/settings/facts-form";
import { GreetingForm } from "@/components/receptionist/settings/greeting-form";
import { MayForm } from "@/components/receptionist/settings/may-form";
import { NamesForm } from "@/components/receptionist/settings/names-form";
import { NumberForm } from "@/components/receptionist/settings/number-form";
import { OutboundForm } from "@/components/receptionist/settings/outbound-form";
import { RecordingForm } from "@/components/receptionist/settings/recording-form";
import { TransferForm } from "@/components/receptionist/settings/transfer-form";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";

/** How the receptionist is set, section by section; before it was ever turned on: the way to do so. */
export function ReceptionistScreen({ businessLocale }: { businessLocale: "en" | "es" }) {
  const t = useTranslations("receptionist");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const { data, isError, refetch } = useQuery(receptionistQuery(slug));
  const home = `/dashboard/${slug}/receptionist`;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          data?.isSet && canManage ? (
            <Link href={`${home}/call`} className={buttonClass({ variant: "primary" })}>
              <PhoneCall />
              {t("callNow")}
            </Link>
          ) : null
        }
      />
      {data ? (
        data.isSet ? (
          <>
            <ReadOnlyNote />
            <DoorsForm settings={data.settings} canStream={data.canStream} />
            <NumberForm settings={data.settings} />
            <GreetingForm settings={data.settings} businessLocale={businessLocale} />
            <FactsForm facts={data.facts} />
            <NamesForm spokenNames={data.spokenNames} />
            <MayForm settings={data.settings} />
            <TransferForm settings={data.settings} />
            <RecordingForm settings={data.settings} />
            <OutboundForm settings={data.settings} />
          </>
        ) : (
          <Panel>
            <EmptyState
              icon={<BellRing />}
              title={t("off.title")}
              text={canManage ? t("off.text") : t("off.textStaff")}
              action={
                canManage ? (
                  <Link href={`${home}/on`} className={buttonClass({ variant: "primary" })}>
                    {t("off.turnOn")}
                  </Link>
                ) : null
              }
            />
          </Panel>
        )
      ) : isError ? (
        <LoadFailed onRetry={refetch} />
      ) : (
        <ListSkeleton rows={6} />
      )}
    </Page>
  );
}
