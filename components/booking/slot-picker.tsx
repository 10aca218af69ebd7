"use client";

import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SlotRange } from "@/components/booking/booking-api";
import { DayStrip, FreeBars } from "@/components/booking/day-strip";
import { NoTimes } from "@/components/booking/no-times";
import { dayIn, freeLevel, groupByDay, laterDay, stripDays, stripStart } from "@/components/booking/slot-days";
import { TimeList, TimeListSkeleton } from "@/components/booking/time-list";
import type { SlotTime } from "@/components/booking/types";
import { useMounted } from "@/components/booking/use-mounted";
import { type SlotsLoader, useSlots } from "@/components/booking/use-slots";
import { useBookingWords } from "@/components/booking/words";
import { ZoneLine } from "@/components/booking/zone-line";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { MonthGrid } from "@/components/ui/month-grid";
import { addDays, addMonths, monthOf } from "@/components/ui/month-math";
import { formatLocalDay } from "@/lib/i18n/format";

type SlotPickerProps = {
  business: { name: string; phoneText: string | null; timeZone: string };
  loaderFor: (range: SlotRange) => SlotsLoader;
  timeZone: string;
  onTimeZoneChange: (timeZone: string) => void;
  /** The last day worth asking about, `YYYY-MM-DD`. */
  lastDay: string;
  date: string | null;
  onDateChange: (day: string) => void;
  /** The start that is being taken just now. */
  busyAt: string | null;
  onPick: (slot: SlotTime) => void;
  /** Another way out when a day has nothing. */
  noTimesAction?: ReactNode;
  /** Under the times of a day, for whom none suits. */
  footer?: ReactNode;
};

type View = { kind: "strip"; first: string | null } | { kind: "month"; month: string };

function rangeOf(view: View, today: string, date: string | null, lastDay: string): { from: string; to: string } {
  if (view.kind === "strip") {
    const from = view.first ?? stripStart(today, date && date <= lastDay ? date : today);
    return { from, to: addDays(from, stripDays - 1) };
  }
  const from = `${view.month}-01`;
  return { from: laterDay(from, today), to: addDays(`${addMonths(view.month, 1)}-01`, -1) };
}

/** Day and time: a fortnight or a month of days, and the times of the day on view. */
export function SlotPicker(props: SlotPickerProps) {
  const { business, loaderFor, timeZone, onDateChange, busyAt, onPick } = props;
  const [chosen, setChosen] = useState<{ day: string; over: string | null } | null>(null);
  // The address follows a moment later: until it does, the day just chosen counts.
  const date = chosen && chosen.over === props.date ? chosen.day : props.date;
  const { t, locale } = useBookingWords();
  const mounted = useMounted();
  const [view, setView] = useState<View>({ kind: "strip", first: null });
  const today = dayIn(Date.now(), timeZone);
  const { lastDay } = props;
  const range = rangeOf(view, today, date, lastDay);
  const { state, reload } = useSlots(mounted ? loaderFor({ ...range, timeZone }) : null);

  const slots = state.status === "ready" ? state.answer.slots : null;
  const days = useMemo(() => (slots ? groupByDay(slots, timeZone) : null), [slots, timeZone]);
  const counts = useMemo(() => days && new Map([...days].map(([day, list]) => [day, list.length])), [days]);
  const firstFree = slots?.[0]?.startsAt ?? null;
  const inRange = date !== null && date >= range.from && date <= range.to;
  const shown = inRange ? date : firstFree ? dayIn(firstFree, timeZone) : slots ? range.from : null;
  const times = shown ? (days?.get(shown) ?? []) : [];
  const empty = slots !== null && shown !== null && times.length === 0;
  const { state: why } = useSlots(empty ? loaderFor({ from: shown, to: shown, timeZone }) : null);

  function choose(day: string) {
    setView((now) => (now.kind === "strip" ? { kind: "strip", first: null } : { kind: "month", month: monthOf(day) }));
    setChosen({ day, over: props.date });
    onDateChange(day);
  }

  const monthView: View = { kind: "month", month: monthOf(shown ?? range.from) };
  const later = shown ? (slots?.find((slot) => dayIn(slot.startsAt, timeZone) > shown)?.startsAt ?? null) : null;
  const reason = why.status === "ready" ? why.answer.reason : state.status === "ready" ? state.answer.reason : null;
  const told = why.status === "ready" ? why.answer.nextFreeAt : null;
  const nextFreeAt = later ?? told ?? (state.status === "ready" ? state.answer.nextFreeAt : null);
  const dayName = shown ? formatLocalDay(shown, locale, "long") : "";

  return (
    <div className="flex flex-col gap-6">
      <div>
        {view.kind === "strip" ? (
          <DayStrip
            first={range.from}
            today={today}
            lastDay={lastDay}
            value={shown}
            counts={counts}
            onValueChange={choose}
            onMove={(first) => setView({ kind: "strip", first: laterDay(first, today) })}
          />
        ) : (
          <Month {...{ view, setView, shown, today, lastDay, counts }} onChoose={choose} />
        )}
        <div className="mt-3">
          <ZoneLine
            timeZone={timeZone}
            business={business}
            at={Date.now()}
            onChange={props.onTimeZoneChange}
            aside={
              <button
                type="button"
                aria-expanded={view.kind === "month"}
                onClick={() => setView(view.kind === "strip" ? monthView : { kind: "strip", first: null })}
                className="min-h-8 rounded-sm text-brand-text text-sm underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {view.kind === "strip" ? t("month") : t("days")}
              </button>
            }
          />
        </div>
      </div>
      <section aria-label={shown ? t("timesOn", { day: dayName }) : t("loadingTimes")} className="min-h-80">
        <p className="sr-only" role="status">
          {shown && slots ? t("timesLoaded", { count: times.length, day: dayName }) : ""}
        </p>
        {state.status === "failed" ? (
          <Failed code={state.code} onRetry={reload} />
        ) : slots === null ? (
          <TimeListSkeleton label={t("loadingTimes")} />
        ) : empty ? (
          <NoTimes
            title={slots.length === 0 && !nextFreeAt ? t("noTimesAtAllTitle") : t("noTimesTitle", { day: dayName })}
            business={business}
            reason={reason}
            nextFreeAt={nextFreeAt}
            timeZone={timeZone}
            onGo={(at) => choose(dayIn(at, timeZone))}
            action={props.noTimesAction}
          />
        ) : (
          <>
            <TimeList slots={times} timeZone={timeZone} firstFree={firstFree} busyAt={busyAt} onPick={onPick} />
            {props.footer}
          </>
        )}
      </section>
    </div>
  );
}

type MonthProps = {
  view: { kind: "month"; month: string };
  setView: (view: View) => void;
  shown: string | null;
  today: string;
  lastDay: string;
  counts: ReadonlyMap<string, number> | null;
  onChoose: (day: string) => void;
};

function Month({ view, setView, shown, today, lastDay, counts, onChoose }: MonthProps) {
  const { t, locale } = useBookingWords();
  const words = useTranslations("common");
  const most = Math.max(1, ...(counts?.values() ?? []));
  return (
    <MonthGrid
      className="max-w-none!"
      month={view.month}
      onMonthChange={(month) => setView({ kind: "month", month })}
      value={shown}
      onValueChange={onChoose}
      locale={locale === "es" ? "es-US" : "en-US"}
      today={today}
      min={today}
      max={lastDay}
      labels={{
        previousMonth: words("calendar.previousMonth"),
        nextMonth: words("calendar.nextMonth"),
        unavailable: words("calendar.unavailable"),
      }}
      mark={(day) => {
        if (!counts) return null;
        const count = counts.get(day) ?? 0;
        return {
          node: count > 0 ? <FreeBars level={freeLevel(count, most)} chosen={day === shown} /> : null,
          label: t("freeOnDay", { count }),
        };
      }}
    />
  );
}

function Failed({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useBookingWords();
  const words = useTranslations("common");
  const known = code === "offline" ? "offline" : code === "rate_limited" ? "rateLimited" : null;
  return (
    <ErrorState
      title={t("timesFailed")}
      text={known ? t(`problem.${known}`) : t("timesFailedText")}
      action={<Button onClick={onRetry}>{words("retry")}</Button>}
    />
  );
}
