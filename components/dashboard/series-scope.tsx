"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { RadioCards } from "@/components/ui/radio-cards";
import type { SeriesScope } from "@/lib/database/series-shapes";

const scopes = ["one", "following", "all"] as const;

type ScopeProps = { value: SeriesScope; onChange: (scope: SeriesScope) => void; hint: string; wide?: boolean };

/** Which visits of a series a change means. */
export function SeriesScopeChoice({ value, onChange, hint, wide }: ScopeProps) {
  const t = useTranslations("series.scope");
  const hintId = useId();
  return (
    <div className="flex flex-col gap-2">
      <RadioCards
        name={`scope-${hintId}`}
        legend={t("legend")}
        options={scopes.map((scope) => ({ value: scope, label: <span className="text-sm">{t(scope)}</span> }))}
        value={value}
        onValueChange={(next) => onChange(scopes.find((one) => one === next) ?? "one")}
        describedBy={hintId}
        columns={wide ? 3 : 1}
      />
      <p id={hintId} className="text-muted text-sm">
        {value === "one" ? null : hint}
      </p>
    </div>
  );
}
