"use client";

import { useTranslations } from "use-intl/react";
import { runsOver, type Stretch } from "@/components/dashboard/catalog/hours-draft";
import { CloseIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";

type StretchFieldsProps = {
  /** Which day it is, for those who hear the fields. */
  day: string;
  value: Stretch;
  onChange: (value: Stretch) => void;
  onRemove?: (() => void) | undefined;
};

/** From and until of one stretch. */
export function StretchFields({ day, value, onChange, onRemove }: StretchFieldsProps) {
  const t = useTranslations("dashboard.hours");
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
      <Input
        type="time"
        required
        aria-label={t("start", { day })}
        className="tabular w-[8.75rem]! px-2.5! sm:w-29!"
        value={value.start}
        onChange={(event) => onChange({ ...value, start: event.target.value })}
      />
      <span aria-hidden="true" className="text-muted">
        –
      </span>
      <Input
        type="time"
        required
        aria-label={t("end", { day })}
        className="tabular w-[8.75rem]! px-2.5! sm:w-29!"
        value={value.end}
        onChange={(event) => onChange({ ...value, end: event.target.value })}
      />
      {onRemove ? (
        <button
          type="button"
          aria-label={t("removeInterval", { day })}
          onClick={onRemove}
          className="grid size-8 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink"
        >
          <CloseIcon />
        </button>
      ) : null}
      {runsOver(value) ? <span className="text-muted text-xs">{t("nextDay")}</span> : null}
    </div>
  );
}
