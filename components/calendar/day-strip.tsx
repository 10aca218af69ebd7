"use client";

import type { Words } from "@/components/dashboard/use-words";
import { cx } from "@/components/ui/cx";

type DayStripProps = {
  days: readonly string[];
  value: string;
  today: string;
  counts: ReadonlyMap<string, number>;
  words: Words;
  onChange: (day: string) => void;
};

/** The week on a phone: a dot for each few bookings. */
export function DayStrip({ days, value, today, counts, words, onChange }: DayStripProps) {
  return (
    <div className="grid grid-cols-7 gap-1">
      {days.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={day === value}
          onClick={() => onChange(day)}
          className={cx(
            "flex h-15 flex-col items-center justify-center rounded-sm border text-xs transition-colors",
            day === value ? "border-brand-line bg-brand-soft text-brand-text" : "border-transparent hover:bg-hover",
          )}
        >
          <span className={day === value ? undefined : "text-muted"}>{words.localDay(day, "weekday")}</span>
          <span className={cx("tabular text-base", day === today ? "font-bold text-brand-text" : "font-medium")}>
            {Number(day.slice(8))}
          </span>
          <span className="sr-only">, {words.localDay(day, "long")}</span>
          <span className="sr-only">{words.localDay(day, "long")}</span>
          <span aria-hidden="true" className="flex h-1 gap-0.5">
            {Array.from({ length: Math.min(3, Math.ceil((counts.get(day) ?? 0) / 4)) }, (_, dot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
              <span key={dot} className="size-1 rounded-full bg-current" />
            ))}
          </span>
        </button>
      ))}
    </div>
  );
}
