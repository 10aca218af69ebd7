"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { DayHead } from "@/components/schedule/day-head";
import { DaySwitch } from "@/components/schedule/day-switch";
import { ExactPopover } from "@/components/schedule/exact-times";
import { useWeekGrid } from "@/components/schedule/use-week-grid";
import { WeekColumn } from "@/components/schedule/week-column";
import { minutesOf, type WeekHours, type WeekInterval } from "@/components/schedule/week-hours";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type WeekGridProps = {
  value: WeekHours;
  onChange: (value: WeekInterval[]) => void;
  /** 0 Sunday to 6. */
  firstWeekday?: number;
  disabled?: boolean;
  /** Other hours to draw behind: where these are closed is hatched. */
  shade?: WeekHours | undefined;
};

/** Weekly hours as a week that is drawn on: by mouse, finger or keyboard. On a phone it shows one day at a time. */
export function WeekGrid({ value, onChange, firstWeekday = 1, disabled = false, shade }: WeekGridProps) {
  const t = useTranslations("schedule.week");
  const keysId = useId();
  const grid = useWeekGrid({ value, onChange, firstWeekday, disabled, shade });
  const { words, order, shown, edit } = grid;
  return (
    <div ref={grid.root} className="flex flex-col gap-3 [--day:60rem]">
      <p id={keysId} className="sr-only">
        {t("keys")}
      </p>
      {disabled ? null : <Hint hatched={shade !== undefined} canUndo={edit.canUndo} onUndo={edit.undo} />}
      <DaySwitch order={order} shown={shown} value={value} words={words} onShow={grid.setShown} />
      <section
        ref={grid.scroller}
        aria-label={t("label")}
        tabIndex={disabled ? 0 : undefined}
        className="relative h-[min(34rem,70dvh)] overflow-y-auto overflow-x-hidden rounded-md border border-line bg-panel"
      >
        <div className="grid grid-cols-[3rem_minmax(0,1fr)] md:grid-cols-[3rem_repeat(7,minmax(0,1fr))]">
          <div className="sticky top-0 z-30 border-line border-b bg-panel" />
          {order.map((weekday) => (
            <DayHead
              key={weekday}
              weekday={weekday}
              shown={weekday === shown}
              order={order}
              minutes={minutesOf(value, weekday)}
              words={words}
              disabled={disabled}
              onAdd={() => grid.addOn(weekday)}
              onCopy={(to) => edit.copy(weekday, to)}
            />
          ))}
          <HourMarks label={words.hour} />
          {order.map((weekday) => (
            <WeekColumn
              key={weekday}
              weekday={weekday}
              shown={weekday === shown}
              value={value}
              shade={shade}
              drag={grid.drag}
              words={words}
              disabled={disabled}
              keysId={keysId}
              onKey={grid.press}
            />
          ))}
        </div>
      </section>
      <p role="status" className="sr-only">
        {edit.said}
      </p>
      <ExactPopover
        exact={grid.exact}
        words={words}
        onClose={grid.closeExact}
        onChange={edit.change}
        onRemove={edit.remove}
      />
    </div>
  );
}

function Hint({ hatched, canUndo, onUndo }: { hatched: boolean; canUndo: boolean; onUndo: () => void }) {
  const t = useTranslations("schedule.week");
  return (
    <div className="flex items-start justify-between gap-4">
      <p className="text-muted text-sm">
        <span className="pointer-coarse:hidden">{t("hint")}</span>
        <span className="hidden pointer-coarse:inline">{t("hintTouch")}</span>
        {hatched ? ` ${t("hatched")}` : null}
      </p>
      <Button size="sm" aria-disabled={!canUndo} onClick={onUndo} className={cx(!canUndo && "invisible")}>
        {t("undo")}
      </Button>
    </div>
  );
}

const hours = Array.from({ length: 23 }, (_, at) => at + 1);

function HourMarks({ label }: { label: (hour: number) => string }) {
  return (
    <div aria-hidden="true" className="relative h-(--day)">
      {hours.map((hour) => (
        <span
          key={hour}
          className="tabular absolute right-1.5 -translate-y-1/2 whitespace-nowrap text-muted text-xs"
          style={{ top: `${(hour / 24) * 100}%` }}
        >
          {label(hour)}
        </span>
      ))}
    </div>
  );
}
