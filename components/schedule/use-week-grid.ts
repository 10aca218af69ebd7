"use client";

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useHourWords } from "@/components/schedule/hour-words";
import { useWeekDrag } from "@/components/schedule/use-week-drag";
import { intervalKey, useWeekEdit } from "@/components/schedule/use-week-edit";
import {
  dayAfter,
  dayMinutes,
  freeStretch,
  hourAround,
  minutesOf,
  type WeekHours,
  type WeekInterval,
} from "@/components/schedule/week-hours";
import { keyedSpan } from "@/components/schedule/week-keys";

type Options = {
  value: WeekHours;
  onChange: (value: WeekInterval[]) => void;
  firstWeekday: number;
  disabled: boolean;
  shade: WeekHours | undefined;
};

export type Exact = { readonly interval: WeekInterval; readonly element: HTMLElement };

/** What a week grid remembers and does: the day a phone shows, what is dragged, whose exact times are open, every change. */
export function useWeekGrid({ value, onChange, firstWeekday, disabled, shade }: Options) {
  const t = useTranslations("schedule.week");
  const words = useHourWords();
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const order = Array.from({ length: 7 }, (_, at) => dayAfter(firstWeekday, at));
  const [shown, setShown] = useState(() => order.find((day) => minutesOf(value, day) > 0) ?? firstWeekday);
  const [exact, setExact] = useState<Exact | null>(null);
  const edit = useWeekEdit({ value, onChange, root, words, onShow: setShown });
  const drag = useWeekDrag(scroller, value, disabled, {
    isBlocked: () => exact !== null,
    onDrop: ({ grip, span }) => (grip.kind === "create" ? edit.add(span) : edit.change(grip.of, span)),
    onPress: (interval, element) => setExact({ interval, element }),
    onPressEmpty: ({ weekday, minute }) => {
      const hour = hourAround(value, weekday, minute);
      if (hour) edit.add(hour);
    },
    onLetGo: () => edit.say(t("said.letGo")),
  });
  useUndoKey(root, disabled, edit.undo);
  useFirstScroll(scroller, [...value, ...(shade ?? [])]);

  function press(event: KeyboardEvent<HTMLButtonElement>, one: WeekInterval) {
    if (event.ctrlKey || event.metaKey) return;
    const next = keyedSpan(one, event, order);
    const gone = event.key === "Delete" || event.key === "Backspace";
    if (!next && !gone) return;
    event.preventDefault();
    if (next) edit.change(one, next);
    else edit.remove(one);
  }
  function addOn(weekday: number) {
    const free = freeStretch(value, weekday);
    if (free) edit.add(free);
    else edit.say(t("dayFull", { day: words.day(weekday) }));
  }
  function closeExact() {
    if (!exact) return;
    root.current?.querySelector<HTMLElement>(`[data-interval="${intervalKey(exact.interval)}"] button`)?.focus();
    setExact(null);
  }
  return { words, root, scroller, order, shown, setShown, exact, closeExact, edit, drag, press, addOn };
}

function useUndoKey(root: RefObject<HTMLElement | null>, disabled: boolean, undo: () => void) {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const area = root.current;
    if (!area || disabled) return;
    function press(event: globalThis.KeyboardEvent) {
      const inField = event.target instanceof HTMLInputElement;
      if (inField || event.shiftKey || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    }
    area.addEventListener("keydown", press);
    return () => area.removeEventListener("keydown", press);
  }, [root, disabled]);
}

/** The grid opens a little before the first hours of the week. */
function useFirstScroll(scroller: RefObject<HTMLElement | null>, hours: WeekHours) {
  const first = useRef(hours.length > 0 ? Math.min(...hours.map((one) => one.startMinute)) : 480);
  useLayoutEffect(() => {
    const area = scroller.current;
    const columns = [...(area?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
    const height = Math.max(0, ...columns.map((one) => one.offsetHeight));
    area?.scrollTo({ top: Math.max(0, ((first.current - 90) / dayMinutes) * height) });
  }, [scroller]);
}
