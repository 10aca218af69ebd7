"use client";

import { useTranslations } from "use-intl/react";
import { isLastOfMonth, mostVisits, type Repeat, repeatUnits } from "@/components/dashboard/repeat";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addDays } from "@/components/ui/month-math";
import { NativeSelect } from "@/components/ui/native-select";

type RepeatProps = {
  value: Repeat | null;
  onChange: (value: Repeat | null) => void;
  /** The day of the first visit, YYYY-MM-DD. */
  day: string;
};

function within(text: string, most: number): number {
  const value = Math.round(Number(text));
  return Number.isFinite(value) ? Math.min(most, Math.max(1, value)) : 1;
}

/** Whether and how a booking repeats. */
export function RepeatFields({ value, onChange, day }: RepeatProps) {
  const t = useTranslations("series.repeat");
  function choose(unit: string) {
    const found = repeatUnits.find((one) => one === unit);
    const start = value ?? { interval: 1, ends: "count", count: 6, until: addDays(day, 90), isLast: false };
    onChange(found ? { ...start, unit: found } : null);
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("label")}>
          {(control) => (
            <NativeSelect {...control} value={value?.unit ?? ""} onChange={(event) => choose(event.target.value)}>
              <option value="">{t("never")}</option>
              {repeatUnits.map((unit) => (
                <option key={unit} value={unit}>
                  {t(`unit.${unit}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        {value ? (
          <Field label={t("interval")}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={99}
                className="tabular"
                value={value.interval}
                onChange={(event) => onChange({ ...value, interval: within(event.target.value, 99) })}
              />
            )}
          </Field>
        ) : null}
      </div>
      {value ? <RepeatEnd value={value} onChange={onChange} day={day} /> : null}
    </div>
  );
}

function RepeatEnd({ value, onChange, day }: RepeatProps & { value: Repeat }) {
  const t = useTranslations("series.repeat");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("ends")}>
          {(control) => (
            <NativeSelect
              {...control}
              value={value.ends}
              onChange={(event) => onChange({ ...value, ends: event.target.value === "until" ? "until" : "count" })}
            >
              <option value="count">{t("afterCount")}</option>
              <option value="until">{t("onDate")}</option>
            </NativeSelect>
          )}
        </Field>
        {value.ends === "count" ? (
          <Field label={t("count")}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={mostVisits}
                className="tabular"
                value={value.count}
                onChange={(event) => onChange({ ...value, count: within(event.target.value, mostVisits) })}
              />
            )}
          </Field>
        ) : (
          <Field label={t("until")}>
            {(control) => (
              <Input
                {...control}
                type="date"
                min={day}
                className="tabular"
                value={value.until}
                onChange={(event) => event.target.value && onChange({ ...value, until: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {value.unit === "month-weekday" && isLastOfMonth(day) ? (
        <Checkbox
          label={t("last")}
          checked={value.isLast}
          onChange={(event) => onChange({ ...value, isLast: event.target.checked })}
        />
      ) : null}
    </>
  );
}
