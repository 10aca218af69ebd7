"use client";

import { Scissors } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader } from "@/components/layout/page-header";
import { Badge, StatusBadge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ChevronRightIcon, PlusIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import type { CatalogService } from "@/lib/catalog/get-catalog";

export function ServicesScreen() {
  const t = useTranslations("dashboard.services");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const { catalog, isLoading, isError, refetch } = useCatalog();
  const add = canManage ? (
    <Link href={`/dashboard/${slug}/services/new`} className={buttonClass({ variant: "primary" })}>
      <PlusIcon />
      {t("add")}
    </Link>
  ) : null;
  const sorted = [...catalog.services].sort((one, other) => Number(other.active) - Number(one.active));
  return (
    <Page>
      <PageHeader title={t("title")} text={t("text")} actions={catalog.services.length > 0 ? add : null} />
      <ReadOnlyNote />
      {isLoading ? (
        <ListSkeleton rows={5} />
      ) : isError ? (
        <LoadFailed onRetry={refetch} />
      ) : sorted.length === 0 ? (
        <EmptyState icon={<Scissors />} title={t("empty")} text={t("emptyText")} action={add} />
      ) : (
        <Panel>
          <ul className="divide-y divide-line">
            {sorted.map((one) => (
              <ServiceRow key={one.id} service={one} />
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}

function ServiceRow({ service }: { service: CatalogService }) {
  const t = useTranslations("dashboard.services");
  const words = useWords();
  const { slug } = useDashboard();
  const { person } = useCatalog();
  const givers = service.staffIds.filter((id) => person(id)?.active);
  return (
    <li>
      <Link
        href={`/dashboard/${slug}/services/${service.id}`}
        className="flex items-center gap-4 px-4 py-3 outline-offset-[-2px] transition-colors hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className={`block truncate font-medium ${service.active ? "" : "text-muted"}`}>{service.name}</span>
          <span className="tabular flex flex-wrap items-center gap-x-2 text-muted text-sm">
            {words.duration(service.durationMinutes)}
            <span>{service.priceCents > 0 ? words.money(service.priceCents) : t("noPrice")}</span>
            {service.category ? <Badge>{service.category}</Badge> : null}
          </span>
        </span>
        {service.active ? null : <StatusBadge tone="neutral">{t("inactive")}</StatusBadge>}
        {givers.length === 0 ? (
          <StatusBadge tone="warn">{t("nobody")}</StatusBadge>
        ) : (
          <span className="text-muted text-sm max-sm:hidden">{t("staffCount", { count: givers.length })}</span>
        )}
        <ChevronRightIcon className="size-4 shrink-0 text-muted" />
      </Link>
    </li>
  );
}
