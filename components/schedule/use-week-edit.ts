"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { HourWords } from "@/components/schedule/hour-words";
import {
  copyDay,
  findHolder,
  replaced,
  sameInterval,
  tidyWeek,
  type WeekHours,
  type WeekInterval,
  withInterval,
  without,
} from "@/components/schedule/week-hours";

type Change = { readonly before: WeekHours; readonly after: WeekHours };

const remembered = 50;

function same(one: WeekHours, other: WeekHours): boolean {
  return one.length === other.length && one.every((a, at) => other[at] !== undefined && sameInterval(a, other[at]));
}

export function intervalKey(one: WeekInterval): string {
  return `${one.weekday}-${one.startMinute}`;
}

type WeekEdit = {
  value: WeekHours;
  onChange: (value: WeekInterval[]) => void;
  root: RefObject<HTMLElement | null>;
  words: HourWords;
  /** A day that must come into view, where only one is shown. */
  onShow: (weekday: number) => void;
};

/** Changes of a week: each is said aloud, keeps the focus on what was changed, and can be undone. */
export function useWeekEdit({ value, onChange, root, words, onShow }: WeekEdit) {
  const t = useTranslations("schedule.week.said");
  const [said, setSaid] = useState("");
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const wanted = useRef<string | null>(null);
  const last = changes.at(-1);
  // Somebody else's change, a discard or a save in another form ends what can be undone.
  const canUndo = last !== undefined && same(last.after, tidyWeek(value));

  useEffect(() => {
    const selector = wanted.current;
    if (selector === null) return;
    wanted.current = null;
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  });

  function focusOn(hours: WeekHours, one: WeekInterval) {
    const holder = findHolder(hours, one) ?? one;
    wanted.current = `[data-interval="${intervalKey(holder)}"] button`;
    onShow(holder.weekday);
    return holder;
  }

  function apply(after: WeekInterval[], words: string) {
    setChanges([...changes.slice(1 - remembered), { before: value, after }]);
    setSaid(words);
    onChange(after);
  }

  return {
    said,
    canUndo,
    say: setSaid,
    add(one: WeekInterval) {
      const after = withInterval(value, one);
      apply(after, t("added", { interval: words.interval(focusOn(after, one)) }));
    },
    change(old: WeekInterval, next: WeekInterval) {
      if (sameInterval(old, next)) return;
      const after = replaced(value, old, next);
      apply(after, t("changed", { interval: words.interval(focusOn(after, next)) }));
    },
    remove(one: WeekInterval) {
      const after = without(value, one);
      const near = after.find((other) => other.weekday === one.weekday);
      if (near) focusOn(after, near);
      else wanted.current = `[data-add="${one.weekday}"]`;
      apply(after, t("removed", { interval: words.interval(one) }));
    },
    copy(from: number, to: readonly number[]) {
      apply(copyDay(value, from, to), t("copied", { day: words.day(from), count: to.length }));
    },
    undo() {
      if (!last || !canUndo) return setSaid(t("nothingToUndo"));
      const back = last.before.find((one) => !last.after.some((other) => sameInterval(one, other)));
      if (back) focusOn(last.before, back);
      setChanges(changes.slice(0, -1));
      setSaid(t("undone"));
      onChange([...last.before]);
    },
  };
}

export type WeekEditor = ReturnType<typeof useWeekEdit>;
