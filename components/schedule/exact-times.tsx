"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { intervalOf, type Stretch, stretchOf } from "@/components/dashboard/catalog/hours-draft";
import { StretchFields } from "@/components/dashboard/catalog/stretch-fields";
import { useIsPhone } from "@/components/dashboard/use-is-phone";
import type { HourWords } from "@/components/schedule/hour-words";
import type { Exact } from "@/components/schedule/use-week-grid";
import type { WeekInterval } from "@/components/schedule/week-hours";
import { Button } from "@/components/ui/button";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";

type ExactTimesProps = {
  interval: WeekInterval;
  words: HourWords;
  onDone: (next: WeekInterval) => void;
  onRemove: () => void;
};

/** The two times of one interval, to the minute. */
function ExactTimes({ interval, words, onDone, onRemove }: ExactTimesProps) {
  const t = useTranslations("schedule.week");
  const [draft, setDraft] = useState<Stretch>(stretchOf(interval.startMinute, interval.endMinute));
  const [problem, setProblem] = useState("");
  const day = words.day(interval.weekday);
  function done() {
    const times = intervalOf(draft);
    if (Number.isInteger(times.startMinute) && Number.isInteger(times.endMinute)) onDone({ ...interval, ...times });
    else setProblem(t("exactNeeded"));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field means Done; a form cannot stand inside the page's form
    <div
      className="flex flex-col gap-3"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        done();
      }}
    >
      <p className="font-medium first-letter:uppercase">{day}</p>
      <StretchFields day={day} value={draft} onChange={setDraft} />
      <p role="alert" className="text-bad text-sm empty:hidden">
        {problem}
      </p>
      <div className="flex justify-between gap-2">
        <Button size="sm" variant="ghost" onClick={onRemove}>
          {t("remove")}
        </Button>
        <Button size="sm" variant="primary" onClick={done}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}

type ExactPopoverProps = {
  exact: Exact | null;
  words: HourWords;
  onClose: () => void;
  onChange: (old: WeekInterval, next: WeekInterval) => void;
  onRemove: (one: WeekInterval) => void;
};

/** The exact times of the interval that was pressed, beside it. */
export function ExactPopover({ exact, words, onClose, onChange, onRemove }: ExactPopoverProps) {
  const t = useTranslations("schedule.week");
  const isPhone = useIsPhone();
  if (!exact) return null;
  const { interval, element } = exact;
  const after = (change: () => void) => {
    onClose();
    change();
  };
  return (
    <Popover open onOpenChange={onClose}>
      <PopoverAnchor virtualRef={{ current: element }} />
      <PopoverContent
        side={isPhone ? "bottom" : "right"}
        aria-label={t("exact", { day: words.day(interval.weekday) })}
        onCloseAutoFocus={(event) => event.preventDefault()}
        className="w-auto"
      >
        <ExactTimes
          interval={interval}
          words={words}
          onDone={(next) => after(() => onChange(interval, next))}
          onRemove={() => after(() => onRemove(interval))}
        />
      </PopoverContent>
    </Popover>
  );
}
