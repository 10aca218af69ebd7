"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { catalogQuery } from "@/components/dashboard/queries";
import type { Catalog } from "@/lib/catalog/get-catalog";

const nothing: Catalog = { services: [], staff: [], hours: [], overrides: [], resources: [], locations: [] };

/** Services, staff and hours, with names by id. */
export function useCatalog() {
  const { slug } = useDashboard();
  const t = useTranslations("dashboard.status");
  const query = useQuery(catalogQuery(slug));
  const catalog = query.data ?? nothing;
  const unknown = t("noName");
  return useMemo(() => {
    const services = new Map(catalog.services.map((one) => [one.id, one]));
    const staff = new Map(catalog.staff.map((one) => [one.id, one]));
    return {
      catalog,
      isLoading: query.isPending,
      isError: query.isError && !query.data,
      refetch: query.refetch,
      service: (id: string) => services.get(id),
      person: (id: string) => staff.get(id),
      serviceName: (id: string) => services.get(id)?.name ?? unknown,
      staffName: (id: string) => staff.get(id)?.name ?? unknown,
      staffHue: (id: string) => staff.get(id)?.colorHue ?? 200,
    };
  }, [catalog, query.isPending, query.isError, query.data, query.refetch, unknown]);
}
