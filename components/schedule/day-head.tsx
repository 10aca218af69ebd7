"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { HourWords } from "@/components/schedule/hour-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { CopyIcon, PlusIcon } from "@/components/ui/icons";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

type DayHeadProps = {
  weekday: number;
  /** Whether a phone, which has one day, has this one. */
  shown: boolean;
  order: readonly number[];
  minutes: number;
  words: HourWords;
  disabled: boolean;
  onAdd: () => void;
  onCopy: (to: readonly number[]) => void;
};

const small = "grid size-7 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-ink";

/** The name of a day, how long it is, and what can be done with the whole of it. */
export function DayHead({ weekday, shown, order, minutes, words, disabled, onAdd, onCopy }: DayHeadProps) {
  const t = useTranslations("schedule.week");
  const day = words.day(weekday);
  return (
    <div
      className={cx(
        "sticky top-0 z-30 flex items-center gap-1 border-line border-b border-l bg-panel p-1.5 max-md:px-3 md:flex-col md:items-stretch",
        !shown && "max-md:hidden",
      )}
    >
      <h3 className="min-w-0 flex-1 text-sm">
        <span className="block truncate font-semibold first-letter:uppercase md:hidden">{day}</span>
        <abbr title={day} className="hidden truncate font-semibold no-underline first-letter:uppercase md:block">
          {words.shortDay(weekday)}
        </abbr>
        <span className="tabular block truncate font-normal text-muted text-xs">
          {minutes > 0 ? words.length(minutes) : t("closed")}
        </span>
      </h3>
      {disabled ? null : (
        <div className="-ml-1 flex gap-0.5">
          <button
            type="button"
            data-add={weekday}
            aria-label={t("addOn", { day })}
            title={t("addOn", { day })}
            onClick={onAdd}
            className={small}
          >
            <PlusIcon />
          </button>
          <CopyDay weekday={weekday} order={order} words={words} onCopy={onCopy} />
        </div>
      )}
    </div>
  );
}

function CopyDay({ weekday, order, words, onCopy }: Pick<DayHeadProps, "weekday" | "order" | "words" | "onCopy">) {
  const t = useTranslations("schedule.week");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const others = order.filter((one) => one !== weekday);
  const day = words.day(weekday);
  const workdays = others.filter((one) => one >= 1 && one <= 5);
  function show(next: boolean) {
    setOpen(next);
    setChosen([]);
  }
  function toggle(one: number, on: boolean) {
    setChosen(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  }
  return (
    <Popover open={open} onOpenChange={show}>
      <PopoverTrigger className={small} aria-label={t("copyFrom", { day })} title={t("copyFrom", { day })}>
        <CopyIcon />
      </PopoverTrigger>
      <PopoverContent aria-label={t("copyFrom", { day })} className="w-68">
        <p className="mb-2 font-medium">{t("copyTitle", { day })}</p>
        <div className="mb-3 flex flex-wrap gap-1.5">
          <Button size="sm" onClick={() => setChosen(workdays)}>
            {t("weekdays")}
          </Button>
          <Button size="sm" onClick={() => setChosen(others)}>
            {t("everyDay")}
          </Button>
        </div>
        <div className="flex flex-col gap-2.5">
          {others.map((one) => (
            <Checkbox
              key={one}
              label={<span className="inline-block first-letter:uppercase">{words.day(one)}</span>}
              checked={chosen.includes(one)}
              onChange={(event) => toggle(one, event.target.checked)}
            />
          ))}
        </div>
        <Button
          size="sm"
          variant="primary"
          wide
          className="mt-4"
          disabled={chosen.length === 0}
          onClick={() => {
            onCopy(chosen);
            setOpen(false);
          }}
        >
          {t("copy")}
        </Button>
      </PopoverContent>
    </Popover>
  );
}
