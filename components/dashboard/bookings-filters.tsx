"use client";

import { useTranslations } from "use-intl/react";
import { type FilterName, filterNames } from "@/components/dashboard/bookings-search";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { DatesFilter } from "@/components/dashboard/dates-filter";
import { FilterMenu } from "@/components/dashboard/filter-menu";
import { SearchField } from "@/components/dashboard/search-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { Button } from "@/components/ui/button";
import { CloseIcon } from "@/components/ui/icons";
import { Segmented } from "@/components/ui/segmented";
import { bookingStatuses } from "@/lib/booking/member-booking";

const spans = ["upcoming", "past", "all"] as const;

/** The list's filters; each stands in the address, so a view can be kept and shared. */
export function BookingsFilters() {
  const t = useTranslations("dashboard.bookings");
  const status = useTranslations("common.bookingStatus");
  const { role } = useDashboard();
  const { params, set } = useUrlState();
  const { catalog } = useCatalog();
  const list = (name: FilterName) => (params.get(name) ?? "").split(",").filter(Boolean);
  const choose = (name: FilterName) => (value: readonly string[]) =>
    set({ [name]: value.join(",") || null }, "replace");
  const dated = params.has("from") || params.has("to");
  const when = spans.find((one) => one === params.get("when")) ?? (dated ? "all" : "upcoming");
  const any = filterNames.some((name) => params.has(name));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          name="bookings-when"
          label={t("when")}
          options={spans.map((value) => ({ value, label: t(value) }))}
          value={when}
          onValueChange={(value) => set({ when: value === "upcoming" && !dated ? null : value }, "replace")}
        />
        <SearchField
          label={t("search")}
          value={params.get("q") ?? ""}
          onChange={(q) => set({ q: q || null }, "replace")}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <FilterMenu
          label={t("status")}
          options={bookingStatuses.map((value) => ({ value, label: status(value) }))}
          value={list("status")}
          onChange={choose("status")}
        />
        {role === "staff" ? null : (
          <FilterMenu
            label={t("staff")}
            options={catalog.staff.map((one) => ({ value: one.id, label: one.name }))}
            value={list("staff")}
            onChange={choose("staff")}
          />
        )}
        <FilterMenu
          label={t("service")}
          options={catalog.services.map((one) => ({ value: one.id, label: one.name }))}
          value={list("service")}
          onChange={choose("service")}
        />
        <DatesFilter />
        {any ? (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => set(Object.fromEntries(filterNames.map((name) => [name, null])), "replace")}
          >
            <CloseIcon />
            {t("clearFilters")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
