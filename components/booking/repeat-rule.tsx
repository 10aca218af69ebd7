"use client";

import type { Repeat } from "@/components/booking/repeat";
import { everyOf, type Pattern, patternOf, patternsOf, unitsOf } from "@/components/booking/repeat-words";
import { useBookingWords } from "@/components/booking/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addMonthsToDay } from "@/components/ui/month-math";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioCards } from "@/components/ui/radio-cards";

type RepeatRuleProps = {
  repeat: Repeat;
  /** The first visit's date in the business's calendar, and the most visits booked at once. */
  day: string;
  most: number;
  onChange: (repeat: Repeat) => void;
};

const longestInterval = 12;
const monthsAhead = 3;

/** How often a visit repeats, and until when. */
export function RepeatRule({ repeat, day, most, onChange }: RepeatRuleProps) {
  const { t, locale } = useBookingWords();
  const { every, count, until } = repeat;
  const pattern = patternOf(repeat);
  const patterns = patternsOf(day, t, locale);
  const usualCount = Math.min(6, most);

  const setEvery = (next: Repeat["every"]) =>
    onChange(count === undefined ? { every: next, until } : { every: next, count });
  const setPattern = (value: string) => {
    const found: Pattern | undefined = patterns.find((one) => one.value === value)?.value;
    if (found) setEvery(everyOf(found, every.interval));
  };
  const setUntil = (value: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && value >= day) onChange({ every, until: value });
  };

  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t("repeat.howOften")}>
          {(control) => (
            <NativeSelect
              {...control}
              controlSize="lg"
              value={pattern}
              onChange={(event) => setPattern(event.target.value)}
            >
              {patterns.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t("repeat.interval", { units: t(`repeat.units.${unitsOf(pattern)}`) })}>
          {(control) => (
            <NativeSelect
              {...control}
              controlSize="lg"
              value={String(every.interval)}
              onChange={(event) => setEvery(everyOf(pattern, Number(event.target.value)))}
            >
              <Numbers from={1} to={Math.max(longestInterval, every.interval)} />
            </NativeSelect>
          )}
        </Field>
      </div>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <RadioCards
          name="repeat-end"
          legend={t("repeat.ends")}
          options={[
            { value: "count", label: t("repeat.byCount") },
            { value: "until", label: t("repeat.byDate") },
          ]}
          value={count === undefined ? "until" : "count"}
          onValueChange={(value) =>
            onChange(
              value === "count" ? { every, count: usualCount } : { every, until: addMonthsToDay(day, monthsAhead) },
            )
          }
        />
        {count === undefined ? (
          <Field label={t("repeat.until")} hint={t("repeat.countHint", { most: String(most) })}>
            {(control) => (
              <Input
                {...control}
                key={until}
                controlSize="lg"
                type="date"
                min={day}
                defaultValue={until}
                onBlur={(event) => setUntil(event.target.value)}
              />
            )}
          </Field>
        ) : (
          <Field label={t("repeat.count")} hint={t("repeat.countHint", { most: String(most) })}>
            {(control) => (
              <NativeSelect
                {...control}
                controlSize="lg"
                value={String(count)}
                onChange={(event) => onChange({ every, count: Number(event.target.value) })}
              >
                <Numbers from={2} to={most} />
              </NativeSelect>
            )}
          </Field>
        )}
      </div>
    </div>
  );
}

function Numbers({ from, to }: { from: number; to: number }) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((number) => (
    <option key={number} value={number}>
      {number}
    </option>
  ));
}
