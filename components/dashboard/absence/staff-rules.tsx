"use client";

import { useQuery } from "@tanstack/react-query";
import { LimitsForm } from "@/components/dashboard/absence/limits-form";
import { PlaceForm } from "@/components/dashboard/absence/place-form";
import { staffRulesQuery } from "@/components/dashboard/absence/queries";
import { TimeOffSection } from "@/components/dashboard/absence/time-off-section";
import { TravelForm } from "@/components/dashboard/absence/travel-form";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { LoadFailed } from "@/components/dashboard/load-failed";
import type { CatalogStaff } from "@/lib/catalog/get-catalog";

/** Beyond the week: absence, travel, place and limits of one person. A colleague's absence is nobody's business. */
export function StaffRulesSections({ person }: { person: CatalogStaff }) {
  const { slug, memberStaffId } = useDashboard();
  const canManage = useCanManage();
  const query = useQuery(staffRulesQuery(slug, person.id));
  return (
    <>
      {canManage || memberStaffId === person.id ? <TimeOffSection staffId={person.id} name={person.name} /> : null}
      {query.data ? (
        <>
          <TravelForm staffId={person.id} rules={query.data} />
          <LimitsForm staffId={person.id} name={person.name} rules={query.data} />
        </>
      ) : query.isError ? (
        <LoadFailed onRetry={() => query.refetch()} />
      ) : (
        <ListSkeleton rows={4} />
      )}
      <PlaceForm person={person} />
    </>
  );
}
