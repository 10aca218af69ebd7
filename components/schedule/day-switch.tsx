import { useTranslations } from "use-intl/react";
import type { HourWords } from "@/components/schedule/hour-words";
import { minutesOf, type WeekHours } from "@/components/schedule/week-hours";
import { cx } from "@/components/ui/cx";

type DaySwitchProps = {
  order: readonly number[];
  shown: number;
  value: WeekHours;
  words: HourWords;
  onShow: (weekday: number) => void;
};

/** Which day a phone shows; a dot stands under each that is open. */
export function DaySwitch({ order, shown, value, words, onShow }: DaySwitchProps) {
  const t = useTranslations("schedule.week");
  return (
    <fieldset className="grid grid-cols-7 rounded-sm border border-line bg-sunken p-0.5 md:hidden">
      <legend className="sr-only">{t("days")}</legend>
      {order.map((weekday) => {
        const minutes = minutesOf(value, weekday);
        const summary = minutes > 0 ? words.length(minutes) : t("closed");
        return (
          <button
            key={weekday}
            type="button"
            aria-pressed={weekday === shown}
            aria-label={t("day", { day: words.day(weekday), summary })}
            onClick={() => onShow(weekday)}
            className={cx(
              "flex h-11 flex-col items-center justify-center gap-1 rounded-sm border font-medium text-sm transition-colors",
              weekday === shown ? "border-edge bg-panel text-ink" : "border-transparent text-muted",
            )}
          >
            {words.narrowDay(weekday)}
            <span className={cx("size-1.5 rounded-full", minutes > 0 ? "bg-brand" : "bg-transparent")} />
          </button>
        );
      })}
    </fieldset>
  );
}
