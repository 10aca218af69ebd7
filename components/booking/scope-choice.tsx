"use client";

import { useTranslations } from "use-intl/react";
import type { Scope } from "@/components/booking/booking-api";
import { RadioCards } from "@/components/ui/radio-cards";

type ScopeChoiceProps = { name: string; value: Scope; onChange: (scope: Scope) => void };

const scopes: readonly Scope[] = ["one", "following", "all"];

/** How much of a series a change means. */
export function ScopeChoice({ name, value, onChange }: ScopeChoiceProps) {
  const t = useTranslations("manage");
  return (
    <RadioCards
      name={name}
      legend={t("scope")}
      options={[
        { value: "one", label: t("scopeOne") },
        { value: "following", label: t("scopeFollowing") },
        { value: "all", label: t("scopeAll") },
      ]}
      value={value}
      onValueChange={(chosen) => onChange(scopes.find((scope) => scope === chosen) ?? "one")}
    />
  );
}
