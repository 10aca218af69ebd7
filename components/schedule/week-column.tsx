"use client";

import type { KeyboardEvent } from "react";
import type { HourWords } from "@/components/schedule/hour-words";
import { DragBlock, HoursBlock, placeOf } from "@/components/schedule/hours-block";
import type { Drag } from "@/components/schedule/use-week-drag";
import { dayMinutes, sameInterval, spansOn, type WeekHours, type WeekInterval } from "@/components/schedule/week-hours";
import { cx } from "@/components/ui/cx";

type WeekColumnProps = {
  weekday: number;
  shown: boolean;
  value: WeekHours;
  shade: WeekHours | undefined;
  drag: Drag | null;
  words: HourWords;
  disabled: boolean;
  keysId: string;
  onKey: (event: KeyboardEvent<HTMLButtonElement>, one: WeekInterval) => void;
};

/** One weekday of the grid. Its free space answers the pointer; by keyboard its head adds hours. */
export function WeekColumn(props: WeekColumnProps) {
  const { weekday, shown, value, shade, drag, words, disabled, keysId, onKey } = props;
  const held = (one: WeekInterval) => {
    if (!drag || drag.grip.kind === "create" || !sameInterval(drag.grip.of, one)) return null;
    return drag.grip.kind === "move" ? "move" : "edge";
  };
  return (
    <fieldset
      data-column={weekday}
      className={cx(
        "relative h-(--day) min-w-0 select-none border-line border-l",
        !disabled && "cursor-crosshair touch-manipulation",
        !shown && "max-md:hidden",
      )}
    >
      <legend className="sr-only">{words.day(weekday)}</legend>
      {shade ? closedOn(shade, weekday).map((one) => <Closed key={one.start} {...one} />) : null}
      <div className="pointer-events-none absolute inset-0 bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)] bg-[length:100%_calc(100%/24)]" />
      {spansOn(value, weekday).map((span) => (
        <HoursBlock
          key={`${span.of.weekday}-${span.of.startMinute}`}
          span={span}
          words={words}
          disabled={disabled}
          keysId={keysId}
          held={held(span.of)}
          onKey={onKey}
        />
      ))}
      {drag
        ? spansOn([drag.span], weekday).map((span) => <DragBlock key={span.start} span={span} words={words} />)
        : null}
    </fieldset>
  );
}

function Closed({ start, end }: { start: number; end: number }) {
  return (
    <div
      className="pointer-events-none absolute inset-x-0 bg-[repeating-linear-gradient(135deg,color-mix(in_oklch,var(--line)_65%,transparent)_0_1px,transparent_1px_7px)] bg-sunken"
      style={placeOf(start, end)}
    />
  );
}

function closedOn(hours: WeekHours, weekday: number): { start: number; end: number }[] {
  const edges = [0, ...spansOn(hours, weekday).flatMap((one) => [one.start, one.end]), dayMinutes];
  return Array.from({ length: edges.length / 2 }, (_, at) => ({
    start: edges[2 * at] ?? 0,
    end: edges[2 * at + 1] ?? 0,
  })).filter((one) => one.end > one.start);
}
