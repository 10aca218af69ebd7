"use client";

import type { BookablePerson } from "@/components/booking/types";
import { everyWeekday, type WaitErrors, type WaitWish } from "@/components/booking/wait-wish";
import { useBookingWords } from "@/components/booking/words";
import { cx } from "@/components/ui/cx";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { weekStart } from "@/components/ui/month-math";
import { NativeSelect } from "@/components/ui/native-select";

type WaitFieldsProps = {
  wish: WaitWish;
  errors: WaitErrors;
  today: string;
  people: readonly BookablePerson[];
  offersAnyone: boolean;
  staffId: string | null;
  onWish: (change: Partial<WaitWish>) => void;
  onStaff: (staffId: string | null) => void;
};

const parts = ["any", "morning", "afternoon", "evening"] as const;
const aSunday = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;

function weekdayName(weekday: number, locale: string, style: "long" | "short"): string {
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(new Date(aSunday + weekday * DAY));
}

/** Which days, which part of them, and with whom one would come. */
export function WaitFields(props: WaitFieldsProps) {
  const { wish, errors, today, people, offersAnyone, staffId, onWish, onStaff } = props;
  const { t, locale } = useBookingWords();
  const first = weekStart(locale === "es" ? "es-US" : "en-US");
  const order = everyWeekday.map((place) => (place + first) % 7);
  const toggle = (weekday: number) =>
    onWish({
      weekdays: wish.weekdays.includes(weekday)
        ? wish.weekdays.filter((one) => one !== weekday)
        : [...wish.weekdays, weekday],
    });
  const date = (name: "from" | "to") => (
    <Field
      id={`wait-${name}`}
      label={t(`wait.${name}`)}
      error={name === "to" && errors.days ? t("wait.daysError") : null}
      required
    >
      {(control) => (
        <Input
          {...control}
          controlSize="lg"
          type="date"
          min={today}
          value={wish[name]}
          onChange={(event) => onWish({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {date("from")}
        {date("to")}
      </div>
      <fieldset aria-describedby="wait-weekdays-error" className="min-w-0">
        <legend className="mb-1.5 font-medium text-sm">{t("wait.weekdays")}</legend>
        <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
          {order.map((weekday) => {
            const on = wish.weekdays.includes(weekday);
            return (
              <label
                key={weekday}
                className={cx(
                  "relative grid min-h-11 cursor-pointer place-items-center rounded-sm border text-sm transition-colors first-letter:uppercase has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-brand-line has-[:focus-visible]:outline-offset-2",
                  on
                    ? "border-brand-line bg-brand-soft font-medium text-brand-text"
                    : "border-line bg-panel text-muted line-through",
                )}
              >
                <input
                  type="checkbox"
                  id={`wait-weekday-${weekday}`}
                  checked={on}
                  onChange={() => toggle(weekday)}
                  aria-label={weekdayName(weekday, locale, "long")}
                  className="absolute inset-0 cursor-pointer appearance-none rounded-sm outline-none"
                />
                <span aria-hidden="true">{weekdayName(weekday, locale, "short").replace(".", "")}</span>
              </label>
            );
          })}
        </div>
        <FieldError id="wait-weekdays-error">{errors.weekdays ? t("wait.weekdaysError") : null}</FieldError>
      </fieldset>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("wait.part")}>
          {(control) => (
            <NativeSelect
              {...control}
              controlSize="lg"
              value={wish.part}
              onChange={(event) => onWish({ part: parts.find((part) => part === event.target.value) ?? "any" })}
            >
              {parts.map((part) => (
                <option key={part} value={part}>
                  {t(part === "any" ? "wait.anyTime" : `partOfDay.${part}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        {people.length > 1 ? (
          <Field label={t("wait.who")}>
            {(control) => (
              <NativeSelect
                {...control}
                controlSize="lg"
                value={staffId ?? ""}
                onChange={(event) => onStaff(event.target.value || null)}
              >
                {offersAnyone ? <option value="">{t("anyone")}</option> : null}
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        ) : null}
      </div>
    </>
  );
}
