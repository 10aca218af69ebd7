"use client";

import { freeLevel, stripDays } from "@/components/booking/slot-days";
import { useBookingWords } from "@/components/booking/words";
import { cx } from "@/components/ui/cx";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import { addDays } from "@/components/ui/month-math";
import { formatLocalDay } from "@/lib/i18n/format";

type DayStripProps = {
  first: string;
  today: string;
  lastDay: string;
  value: string | null;
  /** Free times per day; null while they are looked up. */
  counts: ReadonlyMap<string, number> | null;
  onValueChange: (day: string) => void;
  onMove: (first: string) => void;
};

const bars = [1, 2, 3] as const;
const heights = { 1: "h-1.5", 2: "h-2", 3: "h-2.5" } as const;

/** How full a day is, drawn: three bars are plenty, none is full. Said in words in the day's name. */
export function FreeBars({ level, chosen }: { level: 0 | 1 | 2 | 3; chosen: boolean }) {
  return (
    <span aria-hidden="true" className="flex h-2.5 items-end justify-center gap-0.5">
      {bars.map((bar) => (
        <span
          key={bar}
          className={cx(
            "w-1.5 rounded-[1px]",
            heights[bar],
            bar <= level ? (chosen ? "bg-on-brand" : "bg-brand-line") : chosen ? "bg-on-brand/35" : "bg-line",
          )}
        />
      ))}
    </span>
  );
}

/** The next fortnight as one group of radios: arrow keys move from day to day. */
export function DayStrip({ first, today, lastDay, value, counts, onValueChange, onMove }: DayStripProps) {
  const { t, locale } = useBookingWords();
  const days = Array.from({ length: stripDays }, (_, index) => addDays(first, index));
  const most = Math.max(1, ...(counts ? days.map((day) => counts.get(day) ?? 0) : [1]));
  return (
    <div>
      <div className="mb-2 flex items-center justify-between gap-2">
        <p className="font-medium text-sm">
          {formatLocalDay(first, locale, "short")} – {formatLocalDay(addDays(first, stripDays - 1), locale, "short")}
        </p>
        <div className="-mr-2 flex">
          <Turn label={t("earlierDays")} disabled={first <= today} onClick={() => onMove(addDays(first, -stripDays))}>
            <ChevronLeftIcon className="size-5" />
          </Turn>
          <Turn
            label={t("laterDays")}
            disabled={addDays(first, stripDays) > lastDay}
            onClick={() => onMove(addDays(first, stripDays))}
          >
            <ChevronRightIcon className="size-5" />
          </Turn>
        </div>
      </div>
      <fieldset className="grid grid-cols-7 gap-1 sm:gap-1.5">
        <legend className="sr-only">{t("dayList")}</legend>
        {days.map((day) => {
          const count = counts?.get(day) ?? 0;
          const level = counts ? freeLevel(count, most) : 0;
          const chosen = day === value;
          const beyond = day > lastDay;
          const name = formatLocalDay(day, locale, "long");
          return (
            <label
              key={day}
              className={cx(
                "relative flex h-18 min-w-0 flex-col items-center justify-center gap-1 rounded-md border text-center transition-colors has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-brand-line has-[:focus-visible]:outline-offset-2",
                chosen ? "border-transparent bg-brand text-on-brand" : "border-line bg-panel hover:border-control",
                beyond && "pointer-events-none opacity-45",
              )}
            >
              <input
                type="radio"
                name="day"
                value={day}
                checked={chosen}
                disabled={beyond}
                onChange={() => onValueChange(day)}
                aria-label={counts ? `${name}, ${t("freeOnDay", { count })}` : name}
                className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
              />
              <span
                aria-hidden="true"
                className={cx("text-xs first-letter:uppercase", chosen ? "text-on-brand" : "text-muted")}
              >
                {formatLocalDay(day, locale, "weekday").replace(".", "")}
              </span>
              <span
                aria-hidden="true"
                className={cx(
                  "tabular font-semibold text-base leading-5",
                  counts && count === 0 && !chosen && "text-muted font-normal!",
                )}
              >
                {Number(day.slice(8))}
              </span>
              <FreeBars level={level} chosen={chosen} />
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}

function Turn(props: { label: string; disabled: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
      className="grid size-10 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink disabled:opacity-40"
    >
      {props.children}
    </button>
  );
}
