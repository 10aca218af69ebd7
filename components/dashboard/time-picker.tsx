"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { type SlotsAnswer, slotsQuery } from "@/components/dashboard/queries";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { addDays } from "@/components/ui/month-math";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { instantToLocal, localDayWindow, localToInstant } from "@/lib/scheduling/local-time";

export type TimeChoice = {
  /** `YYYY-MM-DD` of the business. */
  readonly day: string;
  readonly mode: "free" | "any";
  /** ISO 8601; null while none is chosen. */
  readonly startsAt: string | null;
};

type TimePickerProps = {
  serviceId: string;
  /** Null: anyone who is free. */
  staffId: string | null;
  exceptBookingId?: string;
  /** Left out: the service's own length, one seat. */
  durationMinutes?: number | undefined;
  seats?: number | undefined;
  value: TimeChoice;
  onChange: (value: TimeChoice) => void;
  error?: string | undefined;
};

/** A day and a start: the free ones, or for owners and admins any time at all. */
export function TimePicker(props: TimePickerProps) {
  const { value, onChange, error } = props;
  const t = useTranslations("dashboard.times");
  const { role, timeZone } = useDashboard();
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <DayField day={value.day} onChange={(day) => onChange(atDay(value, day, timeZone))} />
        {role === "staff" ? null : (
          <Segmented
            name="times-mode"
            label={t("mode")}
            options={[
              { value: "free", label: t("free") },
              { value: "any", label: t("any") },
            ]}
            value={value.mode}
            onValueChange={(mode) => onChange({ ...value, mode, startsAt: mode === "free" ? null : value.startsAt })}
          />
        )}
      </div>
      {value.mode === "free" ? <FreeTimes {...props} /> : <AnyTime {...props} />}
      <p role="alert" className="text-bad text-sm empty:hidden">
        {error}
      </p>
    </div>
  );
}

// A time of one's own keeps its place on the clock when the day changes; a free one must be chosen anew.
function atDay(value: TimeChoice, day: string, timeZone: string): TimeChoice {
  if (value.mode === "free" || value.startsAt === null) return { ...value, day, startsAt: null };
  const { minute } = instantToLocal(Date.parse(value.startsAt), timeZone);
  return { ...value, day, startsAt: new Date(localToInstant(day, minute, timeZone)).toISOString() };
}

function DayField({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const t = useTranslations("dashboard");
  return (
    <Field label={t("times.day")}>
      {(control) => (
        <div className="flex gap-1">
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("calendar.previousDay")}
            onClick={() => onChange(addDays(day, -1))}
          >
            <ChevronLeftIcon />
          </Button>
          <Input
            {...control}
            type="date"
            required
            value={day}
            onChange={(event) => event.target.value && onChange(event.target.value)}
            className="tabular w-40"
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("calendar.nextDay")}
            onClick={() => onChange(addDays(day, 1))}
          >
            <ChevronRightIcon />
          </Button>
        </div>
      )}
    </Field>
  );
}

function FreeTimes(props: TimePickerProps) {
  const { serviceId, staffId, exceptBookingId, durationMinutes, seats, value, onChange } = props;
  const t = useTranslations("dashboard.times");
  const common = useTranslations("common");
  const status = useTranslations("dashboard.status");
  const words = useWords();
  const { slug } = useDashboard();
  const window = localDayWindow(value.day, words.timeZone);
  const query = useQuery(
    slotsQuery(slug, {
      serviceId,
      staffId,
      from: new Date(window.start).toISOString(),
      to: new Date(window.end).toISOString(),
      ...(exceptBookingId ? { exceptBookingId } : {}),
      ...(durationMinutes ? { durationMinutes } : {}),
      ...(seats ? { seats } : {}),
    }),
  );
  if (query.isPending) return <Skeleton className="h-24 w-full" />;
  if (query.isError) {
    return (
      <Notice
        tone="bad"
        action={
          <Button size="sm" onClick={() => query.refetch()}>
            {common("retry")}
          </Button>
        }
      >
        {status("loadFailed")}
      </Notice>
    );
  }
  const { nextFreeAt } = query.data;
  const { startsAt } = value;
  const isFree = startsAt === null || query.data.slots.some((slot) => slot.startsAt === startsAt);
  if (query.data.slots.length === 0 && isFree) {
    return (
      <Notice
        action={
          nextFreeAt ? (
            <Button size="sm" onClick={() => onChange({ ...value, day: words.dateOf(nextFreeAt), startsAt: null })}>
              {t("goNextFree")}
            </Button>
          ) : null
        }
        title={t("freeNone")}
      >
        {nextFreeAt ? t("nextFree", { when: words.dayTime(nextFreeAt) }) : null}
      </Notice>
    );
  }
  return (
    <fieldset className="-m-1 flex max-h-64 flex-col gap-3 overflow-y-auto p-1">
      <legend className="sr-only">{t("free")}</legend>
      {isFree || startsAt === null ? null : (
        <Notice tone="warn" role="status">
          {t("notFree", { time: words.time(startsAt) })}
        </Notice>
      )}
      {partsOfDay(query.data.slots, words.timeZone).map((part) => (
        <div key={part.name}>
          <p className="mb-1.5 text-muted text-xs">{t(part.name)}</p>
          <div className="flex flex-wrap gap-1.5">
            {part.slots.map((slot) => (
              <button
                key={slot.startsAt}
                type="button"
                aria-pressed={slot.startsAt === value.startsAt}
                onClick={() => onChange({ ...value, startsAt: slot.startsAt })}
                className={chipClass(slot.startsAt === value.startsAt, "tabular h-9")}
              >
                {words.time(slot.startsAt)}
              </button>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function partsOfDay(slots: SlotsAnswer["slots"], timeZone: string) {
  const parts: Record<PartName, SlotsAnswer["slots"][number][]> = { morning: [], afternoon: [], evening: [] };
  for (const slot of slots) {
    const { minute } = instantToLocal(Date.parse(slot.startsAt), timeZone);
    parts[minute < 720 ? "morning" : minute < 1020 ? "afternoon" : "evening"].push(slot);
  }
  return partNames.map((name) => ({ name, slots: parts[name] })).filter((part) => part.slots.length > 0);
}

const partNames = ["morning", "afternoon", "evening"] as const;
type PartName = (typeof partNames)[number];

function AnyTime({ value, onChange }: TimePickerProps) {
  const t = useTranslations("dashboard.times");
  const words = useWords();
  const shown = value.startsAt ? words.clock(instantToLocal(Date.parse(value.startsAt), words.timeZone).minute) : "";
  function choose(text: string) {
    const [hours, minutes] = text.split(":").map(Number);
    if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return;
    const instant = localToInstant(value.day, hours * 60 + minutes, words.timeZone);
    onChange({ ...value, startsAt: new Date(instant).toISOString() });
  }
  return (
    <>
      <Field label={t("anyTime")} className="max-w-40">
        {(control) => (
          <Input
            {...control}
            type="time"
            step={300}
            className="tabular"
            value={shown}
            onChange={(event) => choose(event.target.value)}
          />
        )}
      </Field>
      <Notice tone="warn" title={t("anyWarning")}>
        {t("anyWarningText")}
      </Notice>
    </>
  );
}
