"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import {
  addDays,
  addMonths,
  addMonthsToDay,
  monthOf,
  monthWeeks,
  startOfWeek,
  weekStart,
} from "@/components/ui/month-math";

export type MonthGridLabels = {
  previousMonth: string;
  nextMonth: string;
  /** Said after a day that cannot be chosen. */
  unavailable: string;
};

type MonthGridProps = {
  /** `YYYY-MM` on view; the caller keeps it, to load what the month needs. */
  month: string;
  onMonthChange: (month: string) => void;
  /** `YYYY-MM-DD`. */
  value: string | null;
  onValueChange: (day: string) => void;
  /** BCP 47 tag for names and the start of the week. */
  locale: string;
  labels: MonthGridLabels;
  /** The present day in the zone that matters, `YYYY-MM-DD`. */
  today: string;
  min?: string;
  max?: string;
  isDisabled?: (day: string) => boolean;
  /** A mark under the number, and what a screen reader hears with the date. */
  mark?: (day: string) => { node: ReactNode; label: string } | null;
  className?: string;
};

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function target(event: KeyboardEvent, day: string, firstWeekday: number): string | null {
  const step = steps[event.key];
  if (step !== undefined) return addDays(day, step);
  const monday = startOfWeek(day, firstWeekday);
  if (event.key === "Home") return monday;
  if (event.key === "End") return addDays(monday, 6);
  if (event.key === "PageUp") return addMonthsToDay(day, event.shiftKey ? -12 : -1);
  if (event.key === "PageDown") return addMonthsToDay(day, event.shiftKey ? 12 : 1);
  return null;
}

/** One month of days. Keys as in the ARIA Authoring Practices' date grid. Arrow keys go over days that cannot be chosen. */
export function MonthGrid(props: MonthGridProps) {
  const { month, onMonthChange, value, onValueChange, locale, labels, today, min, max, mark, className } = props;
  const firstWeekday = weekStart(locale);
  const titleId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const moving = useRef(false);
  const inMonth = (day: string | null) => day !== null && monthOf(day) === month;
  const fallback = inMonth(today) ? today : `${month}-01`;
  const stop = inMonth(focused) ? focused : inMonth(value) ? value : fallback;
  const outside = (day: string) => (min !== undefined && day < min) || (max !== undefined && day > max);
  const title = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });

  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${stop}"]`)?.focus();
  }, [stop]);

  function move(event: KeyboardEvent<HTMLTableElement>) {
    if (!stop) return;
    const wanted = target(event, stop, firstWeekday);
    if (!wanted) return;
    event.preventDefault();
    const next = min !== undefined && wanted < min ? min : max !== undefined && wanted > max ? max : wanted;
    moving.current = next !== stop;
    setFocused(next);
    if (monthOf(next) !== month) onMonthChange(monthOf(next));
  }

  return (
    <div className={cx("w-full max-w-sm", className)}>
      <div className="mb-2 flex items-center justify-between">
        <p id={titleId} aria-live="polite" className="pl-2 font-semibold text-base first-letter:uppercase">
          {title.format(new Date(`${month}-01T00:00:00Z`))}
        </p>
        <div className="flex">
          <Turn
            label={labels.previousMonth}
            disabled={min !== undefined && month <= monthOf(min)}
            onClick={() => onMonthChange(addMonths(month, -1))}
          >
            <ChevronLeftIcon className="size-5" />
          </Turn>
          <Turn
            label={labels.nextMonth}
            disabled={max !== undefined && month >= monthOf(max)}
            onClick={() => onMonthChange(addMonths(month, 1))}
          >
            <ChevronRightIcon className="size-5" />
          </Turn>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with the role of a grid is the pattern */}
      <table ref={grid} role="grid" aria-labelledby={titleId} onKeyDown={move} className="w-full table-fixed">
        <Weekdays locale={locale} firstWeekday={firstWeekday} />
        <tbody>
          {monthWeeks(month, firstWeekday).map((week, row) => (
            <tr key={week.find(Boolean) ?? row}>
              {week.map((day, column) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty corner has nothing but its place
                if (!day) return <td key={`empty-${column}`} />;
                const disabled = outside(day) || (props.isDisabled?.(day) ?? false);
                return (
                  <Day
                    key={day}
                    day={day}
                    name={full.format(new Date(`${day}T00:00:00Z`))}
                    chosen={day === value}
                    present={day === today}
                    disabled={disabled}
                    reachable={day === stop}
                    note={disabled ? labels.unavailable : mark?.(day)?.label}
                    mark={disabled ? null : mark?.(day)?.node}
                    onFocus={() => setFocused(day)}
                    onChoose={() => onValueChange(day)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TurnProps = { label: string; disabled: boolean; onClick: () => void; children: ReactNode };

function Turn({ label, disabled, onClick, children }: TurnProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-10 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink disabled:opacity-40"
    >
      {children}
    </button>
  );
}

function Weekdays({ locale, firstWeekday }: { locale: string; firstWeekday: number }) {
  const sunday = addDays("2026-03-01", firstWeekday);
  const days = Array.from({ length: 7 }, (_, index) => new Date(`${addDays(sunday, index)}T00:00:00Z`));
  const format = (weekday: "long" | "short") => new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
  return (
    <thead>
      <tr>
        {days.map((day) => (
          <th
            key={day.getTime()}
            scope="col"
            abbr={format("long").format(day)}
            className="h-8 font-medium text-muted text-xs"
          >
            {format("short").format(day)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type DayProps = {
  day: string;
  name: string;
  chosen: boolean;
  present: boolean;
  disabled: boolean;
  reachable: boolean;
  note: string | undefined;
  mark: ReactNode;
  onFocus: () => void;
  onChoose: () => void;
};

function Day({ day, name, chosen, present, disabled, reachable, note, mark, onFocus, onChoose }: DayProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus goes to the button inside, as the pattern allows
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid above
    <td role="gridcell" aria-selected={chosen} className="p-0.5 text-center">
      <button
        type="button"
        data-day={day}
        aria-label={note ? `${name}, ${note}` : name}
        aria-current={present ? "date" : undefined}
        aria-disabled={disabled}
        tabIndex={reachable ? 0 : -1}
        onFocus={onFocus}
        onClick={disabled ? undefined : onChoose}
        className={cx(
          "tabular relative flex h-11 w-full flex-col items-center justify-center rounded-sm text-sm transition-colors",
          chosen && "bg-brand font-semibold text-on-brand",
          !chosen && !disabled && "font-medium hover:bg-hover",
          disabled && "cursor-default text-muted line-through decoration-1 opacity-60",
          present &&
            !chosen &&
            "outline-1 outline-control -outline-offset-1 focus-visible:outline-2 focus-visible:outline-brand-line",
        )}
      >
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        {mark ? (
          <span aria-hidden="true" className="absolute bottom-1">
            {mark}
          </span>
        ) : null}
      </button>
    </td>
  );
}
