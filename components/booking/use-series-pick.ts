"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isTemporary } from "@/components/booking/problems";
import type { Repeat } from "@/components/booking/repeat";
import type { SeriesPick } from "@/components/booking/series-pick";

type Refused = { code: string; fields: readonly string[]; startsAt?: string };

const none: ReadonlySet<string> = new Set();

/**
 * The repeat of the visit in the making. `gone`: starts that were taken when they were to be booked. `round` counts plans that
 * are to be looked up again, `attempt` tries to book while a date still clashes.
 */
export function useSeriesPick(repeat: Repeat | null, time: string | null) {
  const [pick, setPick] = useState<SeriesPick | null>(null);
  const [gone, setGone] = useState(none);
  const [round, setRound] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const present = useRef({ repeat, pick });
  present.current = { repeat, pick };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another time is another series
  useEffect(() => setGone(none), [time]);

  useEffect(() => {
    if (!repeat) setPick(null);
  }, [repeat]);

  const mayBook = useCallback(() => {
    const { repeat: wanted, pick: decided } = present.current;
    if (!wanted) return true;
    if (decided && decided.clashes > 0) setAttempt((count) => count + 1);
    return decided !== null && decided.clashes === 0;
  }, []);

  /** Whether a refusal is about a later visit of the series: then the plan is shown again with it marked. */
  const lose = useCallback(({ code, fields, startsAt }: Refused, first: string) => {
    if (!present.current.repeat || isTemporary(code) || code === "business_paused") return false;
    const isFirst = startsAt !== undefined && Date.parse(startsAt) === Date.parse(first);
    const isPlan = fields.includes("startsAts");
    if (isFirst || (startsAt === undefined && !isPlan)) return false;
    if (startsAt) setGone((before) => new Set([...before, new Date(startsAt).toISOString()]));
    setPick(null);
    setRound((count) => count + 1);
    return true;
  }, []);

  return useMemo(
    () => ({ repeat, pick: repeat ? pick : null, gone, round, attempt, setPick, mayBook, lose }),
    [repeat, pick, gone, round, attempt, mayBook, lose],
  );
}
