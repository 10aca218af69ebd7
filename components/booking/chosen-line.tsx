"use client";

import { useTranslations } from "use-intl/react";
import { ChoiceLink } from "@/components/booking/choice-link";

type ChosenLineProps = {
  label: string;
  value: string;
  detail?: string;
  /** Without these three the line stands for good. */
  changeLabel?: string;
  href?: string;
  onChange?: () => void;
};

/** A finished step as one line that can be opened again. */
export function ChosenLine({ label, value, detail, changeLabel, href, onChange }: ChosenLineProps) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-14 items-center gap-4 border-line border-t px-4 py-2 first:border-t-0 sm:px-5">
      <dl className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-4">
        <dt className="text-muted text-sm sm:w-20 sm:shrink-0">{label}</dt>
        <dd className="min-w-0">
          <span className="inline-block font-medium first-letter:uppercase">{value}</span>
          {detail ? <span className="tabular text-muted text-sm"> · {detail}</span> : null}
        </dd>
      </dl>
      {href && onChange && changeLabel ? (
        <ChoiceLink
          href={href}
          onChoose={onChange}
          label={changeLabel}
          className="-mr-2 inline-flex min-h-11 shrink-0 items-center rounded-sm px-2 text-brand-text text-sm underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {t("change")}
        </ChoiceLink>
      ) : null}
    </div>
  );
}
