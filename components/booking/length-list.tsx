"use client";

import { ChoiceLink } from "@/components/booking/choice-link";
import { lengthsOf } from "@/components/booking/offer";
import type { BookableService } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { ChevronRightIcon } from "@/components/ui/icons";
import { formatDuration, formatMoney } from "@/lib/i18n/format";

type LengthListProps = {
  service: BookableService;
  currency: string;
  hrefFor: (minutes: number) => string;
  onChoose: (minutes: number) => void;
};

/** The lengths of one service, each with its price. */
export function LengthList({ service, currency, hrefFor, onChoose }: LengthListProps) {
  const { t, locale } = useBookingWords();
  return (
    <ul className="overflow-hidden rounded-md border border-line bg-panel">
      {lengthsOf(service).map(({ minutes, priceCents }) => (
        <li key={minutes} className="border-line border-t first:border-t-0">
          <ChoiceLink
            href={hrefFor(minutes)}
            onChoose={() => onChoose(minutes)}
            className="group flex min-h-14 items-center gap-4 rounded-sm px-4 py-3 transition-colors hover:bg-hover focus-visible:-outline-offset-2 sm:px-5"
          >
            <span className="tabular min-w-0 flex-1 font-medium">{formatDuration(minutes, locale)}</span>
            <span className="tabular shrink-0">
              {priceCents === 0 ? t("free") : formatMoney(priceCents, currency, locale)}
            </span>
            <ChevronRightIcon className="size-4 shrink-0 text-muted transition-transform group-hover:translate-x-0.5" />
          </ChoiceLink>
        </li>
      ))}
    </ul>
  );
}
