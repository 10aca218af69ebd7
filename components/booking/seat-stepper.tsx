"use client";

import { useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";

type SeatStepperProps = { value: number; most: number; onChange: (seats: number) => void; legend?: string };

/** How many seats: one fewer, one more, said aloud as it changes. */
export function SeatStepper({ value, most, onChange, legend }: SeatStepperProps) {
  const { t } = useBookingWords();
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border border-line bg-panel px-4 py-3">
      <legend className="sr-only">{legend ?? t("howManySeats")}</legend>
      <span aria-hidden="true" className="min-w-0">
        <span className="block font-medium">{legend ?? t("howManySeats")}</span>
        <span className="block text-muted text-sm">{t("mostSeats", { count: String(most) })}</span>
      </span>
      <span className="flex items-center gap-3">
        <Button
          size="icon"
          aria-label={t("oneSeatFewer")}
          aria-disabled={value <= 1 || undefined}
          onClick={() => value > 1 && onChange(value - 1)}
          className="size-11! aria-disabled:opacity-40"
        >
          <Sign d="M5 10h10" />
        </Button>
        <output aria-live="polite" className="tabular min-w-16 text-center font-semibold">
          {t("seatCount", { count: value })}
        </output>
        <Button
          size="icon"
          aria-label={t("oneSeatMore")}
          aria-disabled={value >= most || undefined}
          onClick={() => value < most && onChange(value + 1)}
          className="size-11! aria-disabled:opacity-40"
        >
          <Sign d="M5 10h10M10 5v10" />
        </Button>
      </span>
    </fieldset>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" className="size-5">
      <path d={d} stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
