"use client";

import { UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { DatesForm } from "@/components/dashboard/catalog/dates-form";
import { WeekForm } from "@/components/dashboard/catalog/week-form";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { Page, PageHeader } from "@/components/layout/page-header";
import { StatusBadge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ChevronRightIcon, PlusIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { CatalogStaff } from "@/lib/catalog/get-catalog";

/** Who can be booked, and when the business is open. */
export function StaffScreen() {
  const t = useTranslations("dashboard.staff");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const { params, set } = useUrlState();
  const { catalog, isLoading, isError, refetch } = useCatalog();
  const tab = params.get("tab") === "hours" ? "hours" : "people";
  const add = canManage ? (
    <Link href={`/dashboard/${slug}/staff/new`} className={buttonClass({ variant: "primary" })}>
      <PlusIcon />
      {t("add")}
    </Link>
  ) : null;
  return (
    <Page>
      <PageHeader title={t("title")} text={t("text")} actions={catalog.staff.length > 0 ? add : null} />
      <ReadOnlyNote />
      {isLoading ? (
        <ListSkeleton rows={4} />
      ) : isError ? (
        <LoadFailed onRetry={refetch} />
      ) : (
        <Tabs value={tab} onValueChange={(next) => set({ tab: next === "hours" ? "hours" : null }, "replace")}>
          <TabsList aria-label={t("tabs")}>
            <TabsTrigger value="people">{t("people")}</TabsTrigger>
            <TabsTrigger value="hours">{t("businessHours")}</TabsTrigger>
          </TabsList>
          <TabsContent value="people">
            {catalog.staff.length === 0 ? (
              <EmptyState icon={<UsersRound />} title={t("empty")} text={t("emptyText")} action={add} />
            ) : (
              <Panel>
                <ul className="divide-y divide-line">
                  {catalog.staff.map((one) => (
                    <StaffRow key={one.id} person={one} />
                  ))}
                </ul>
              </Panel>
            )}
          </TabsContent>
          <TabsContent value="hours">
            <WeekForm staffId={null} />
            <DatesForm staffId={null} />
          </TabsContent>
        </Tabs>
      )}
    </Page>
  );
}

function StaffRow({ person }: { person: CatalogStaff }) {
  const t = useTranslations("dashboard.staff");
  const { slug } = useDashboard();
  const { catalog } = useCatalog();
  const count = catalog.services.filter((one) => one.active && one.staffIds.includes(person.id)).length;
  return (
    <li>
      <Link
        href={`/dashboard/${slug}/staff/${person.id}`}
        className="flex items-center gap-4 px-4 py-3 outline-offset-[-2px] transition-colors hover:bg-hover"
      >
        <StaffMark name={person.name} hue={person.colorHue} />
        <span className="min-w-0 flex-1">
          <span className={`block truncate font-medium ${person.active ? "" : "text-muted"}`}>{person.name}</span>
          <span className="block truncate text-muted text-sm">
            {person.title || (person.usesBusinessHours ? t("usesBusiness") : t("hasOwn"))}
          </span>
        </span>
        {person.active ? null : <StatusBadge tone="neutral">{t("inactive")}</StatusBadge>}
        <span className="text-muted text-sm max-sm:hidden">{t("serviceCount", { count })}</span>
        <ChevronRightIcon className="size-4 shrink-0 text-muted" />
      </Link>
    </li>
  );
}
