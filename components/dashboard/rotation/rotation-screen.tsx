"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { Ledger } from "@/components/dashboard/rotation/ledger";
import { rotationQuery } from "@/components/dashboard/rotation/queries";
import { Standings } from "@/components/dashboard/rotation/standings";
import { useAssignmentWords } from "@/components/dashboard/rotation/use-assignment-words";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import type { ServiceRotation } from "@/lib/booking/rotation";

/** A service's round robin: where everyone stands, who would be next, and every choice with its reason. */
export function RotationScreen({ serviceId }: { serviceId: string }) {
  const t = useTranslations("why.rotation");
  const { slug } = useDashboard();
  const { serviceName } = useCatalog();
  const service = `/dashboard/${slug}/services/${serviceId}`;
  const query = useQuery(rotationQuery(slug, serviceId));
  return (
    <Page>
      <PageHeader
        title={t("title")}
        text={t("text")}
        back={
          <Link href={service} className={textLink}>
            {serviceName(serviceId)}
          </Link>
        }
        actions={
          <Link href={service} className={buttonClass()}>
            {t("edit")}
          </Link>
        }
      />
      {query.isPending ? (
        <ListSkeleton rows={4} />
      ) : query.isError ? (
        <LoadFailed onRetry={query.refetch} />
      ) : query.data.hasRotation ? (
        <Rotation rotation={query.data} />
      ) : (
        <EmptyState icon={<RefreshCw />} title={t("none")} text={t("noneText")} />
      )}
      <Part title={t("ledger")} text={t("ledgerText")}>
        <Ledger serviceId={serviceId} />
      </Part>
    </Page>
  );
}

function Rotation({ rotation }: { rotation: ServiceRotation }) {
  const t = useTranslations("why.rotation");
  const words = useWords();
  const say = useAssignmentWords();
  const { staffName } = useCatalog();
  const { period, fromAt, toAt, maxLead, next } = rotation;
  const lastDay = new Date(Date.parse(toAt) - 1).toISOString();
  const span = t(`period.${period}`, { from: words.day(fromAt), to: words.day(lastDay) });
  const cap = maxLead === null ? t("noCap") : t("cap", { count: maxLead });
  return (
    <>
      <Part title={t("standings")} text={`${span} ${cap}`}>
        <Standings rotation={rotation} />
      </Part>
      <Part title={t("preview")}>
        <Notice
          tone={next ? "info" : "neutral"}
          title={next ? t("previewOne", { name: staffName(next.staffId) }) : t("previewNobody")}
        >
          {next ? say(next, "next") : null}
        </Notice>
      </Part>
    </>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      <h2 className="font-semibold text-base">{title}</h2>
      {text ? <p className="mb-3 text-muted text-sm">{text}</p> : <div className="h-2" />}
      {children}
    </section>
  );
}
