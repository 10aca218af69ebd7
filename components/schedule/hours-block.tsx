"use client";

import type { KeyboardEvent } from "react";
import type { HourWords } from "@/components/schedule/hour-words";
import { intervalKey } from "@/components/schedule/use-week-edit";
import { type DaySpan, dayMinutes, type WeekInterval } from "@/components/schedule/week-hours";
import { cx } from "@/components/ui/cx";

type HoursBlockProps = {
  span: DaySpan;
  words: HourWords;
  disabled: boolean;
  keysId: string;
  held: "move" | "edge" | null;
  onKey: (event: KeyboardEvent<HTMLButtonElement>, one: WeekInterval) => void;
};

const face =
  "absolute inset-x-0.5 inset-y-0 flex flex-col overflow-hidden border border-brand-line text-left transition-colors";
const grip =
  "absolute inset-x-2 z-10 h-2 cursor-ns-resize touch-none after:absolute after:inset-x-1/4 after:h-1 after:rounded-full after:bg-brand-line after:opacity-0 group-hover:after:opacity-100 group-focus-within:after:opacity-100 pointer-coarse:h-6 pointer-coarse:after:opacity-100";

export function placeOf(start: number, end: number): { top: string; height: string } {
  return { top: `${(start / dayMinutes) * 100}%`, height: `${((end - start) / dayMinutes) * 100}%` };
}

/** One interval in its day's column, or the part of it that lies in the next day's. */
export function HoursBlock({ span, words, disabled, keysId, held, onKey }: HoursBlockProps) {
  const { of, start, end, continued } = span;
  const over = of.endMinute > dayMinutes;
  const look = cx(
    face,
    "bg-brand-soft text-ink",
    edges(continued, !continued && over),
    !disabled && "cursor-grab group-hover:bg-[color-mix(in_oklch,var(--brand-soft),var(--brand)_9%)]",
    held === "move" && "border-dashed opacity-40",
    held === "edge" && "opacity-0",
  );
  const text = (
    <Label start={of.startMinute} end={of.endMinute} length={end - start} continued={continued} words={words} />
  );
  return (
    <div data-interval={intervalKey(of)} className="group absolute inset-x-0" style={placeOf(start, end)}>
      {continued ? (
        <div aria-hidden="true" className={look}>
          {text}
        </div>
      ) : (
        <button
          type="button"
          disabled={disabled}
          aria-label={words.interval(of)}
          aria-describedby={disabled ? undefined : keysId}
          onKeyDown={(event) => onKey(event, of)}
          className={cx(
            look,
            "w-[calc(100%-0.25rem)] touch-manipulation select-none outline-offset-1 focus-visible:z-10",
          )}
        >
          {text}
        </button>
      )}
      {disabled || continued ? null : (
        <span
          data-grip="start"
          className={cx(grip, "-top-1 pointer-coarse:-top-3 after:top-0.5 pointer-coarse:after:top-2.5")}
        />
      )}
      {disabled || (over && !continued) ? null : (
        <span
          data-grip="end"
          className={cx(grip, "-bottom-1 pointer-coarse:-bottom-3 after:bottom-0.5 pointer-coarse:after:bottom-2.5")}
        />
      )}
    </div>
  );
}

function edges(fromBefore: boolean, intoNext: boolean): string {
  return cx(
    fromBefore ? "rounded-t-none border-t-0" : "rounded-t-sm",
    intoNext ? "rounded-b-none border-b-0" : "rounded-b-sm",
  );
}

/** What a drag would leave, drawn above the rest. */
export function DragBlock({ span, words }: { span: DaySpan; words: HourWords }) {
  const { of, start, end, continued } = span;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 z-20" style={placeOf(start, end)}>
      <div
        className={cx(
          face,
          "bg-brand text-on-brand shadow-float",
          edges(continued, !continued && of.endMinute > dayMinutes),
        )}
      >
        <Label start={of.startMinute} end={of.endMinute} length={end - start} continued={continued} words={words} />
      </div>
    </div>
  );
}

type LabelProps = { start: number; end: number; length: number; continued: boolean; words: HourWords };

// Drawn by the style sheet: what is seen is shorter than what the block is called.
function Label({ start, end, length, continued, words }: LabelProps) {
  if (length < 30) return null;
  return (
    <span
      aria-hidden="true"
      className={cx("tabular block truncate px-1.5 text-xs leading-4 md:px-0.5 lg:px-1", length >= 60 && "py-1")}
    >
      {continued ? null : <span data-text={words.minute(start)} className="before:content-[attr(data-text)]" />}
      {length < 60 && !continued ? null : (
        <>
          <span data-text=" – " className="before:content-[attr(data-text)] md:hidden" />
          <span
            data-text={words.minute(end)}
            className={cx("before:content-[attr(data-text)]", !continued && "md:block")}
          />
        </>
      )}
    </span>
  );
}
