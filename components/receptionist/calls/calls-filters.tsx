"use client";

import { useTranslations } from "use-intl/react";
import { DatesFilter } from "@/components/dashboard/dates-filter";
import { FilterMenu } from "@/components/dashboard/filter-menu";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { callFilterNames } from "@/components/receptionist/calls/calls-search";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { CheckIcon, CloseIcon } from "@/components/ui/icons";
import { channels, outcomes } from "@/lib/receptionist/calls/conversation-view";

/** The list's filters; each stands in the address, so a view can be kept and shared. */
export function CallsFilters() {
  const t = useTranslations("calls");
  const { params, set } = useUrlState();
  const list = (name: string) => (params.get(name) ?? "").split(",").filter(Boolean);
  const choose = (name: string) => (value: readonly string[]) => set({ [name]: value.join(",") || null }, "replace");
  const incident = params.get("incident") === "open";
  const withoutPractice = params.get("practice") === "no";
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <FilterMenu
        label={t("filters.channel")}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={list("channel")}
        onChange={choose("channel")}
      />
      <FilterMenu
        label={t("filters.outcome")}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={list("outcome")}
        onChange={choose("outcome")}
      />
      <DatesFilter />
      <Toggle
        label={t("filters.incident")}
        pressed={incident}
        onPress={() => set({ incident: incident ? null : "open" }, "replace")}
      />
      <Toggle
        label={t("filters.practice")}
        pressed={withoutPractice}
        onPress={() => set({ practice: withoutPractice ? null : "no" }, "replace")}
      />
      {callFilterNames.some((name) => params.has(name)) ? (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => set(Object.fromEntries(callFilterNames.map((name) => [name, null])), "replace")}
        >
          <CloseIcon />
          {t("filters.clear")}
        </Button>
      ) : null}
    </div>
  );
}

function Toggle({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress} className={chipClass(pressed)}>
      {pressed ? <CheckIcon /> : null}
      {label}
    </button>
  );
}
