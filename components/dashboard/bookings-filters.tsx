"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type FilterName, filterNames } from "@/components/dashboard/bookings-search";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { FilterMenu } from "@/components/dashboard/filter-menu";
import { SearchField } from "@/components/dashboard/search-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { ChevronDownIcon, CloseIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
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

function DatesFilter() {
  const t = useTranslations("dashboard.bookings");
  const words = useWords();
  const { params, set } = useUrlState();
  const from = params.get("from") ?? "";
  const to = params.get("to") ?? "";
  const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? words.localDay(value, "short") : "…");
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState({ from, to });
  useEffect(() => setShown({ from, to }), [from, to]);
  function change(name: "from" | "to", value: string) {
    setShown((before) => ({ ...before, [name]: value }));
    if (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value)) set({ [name]: value || null, when: null }, "replace");
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className={chipClass(from !== "" || to !== "", "tabular")}>
        {from || to ? t("datesRange", { from: day(from), to: day(to) }) : t("dates")}
        <ChevronDownIcon className="size-4" />
      </PopoverTrigger>
      <PopoverContent className="flex flex-col gap-3" aria-label={t("dates")}>
        {(["from", "to"] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                type="date"
                className="tabular"
                value={shown[name]}
                onChange={(event) => change(name, event.target.value)}
              />
            )}
          </Field>
        ))}
      </PopoverContent>
    </Popover>
  );
}
