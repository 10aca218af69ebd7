"use client";

import { useCallback, useEffect, useState } from "react";
import { problemOf } from "@/components/booking/problems";
import { type Repeat, writeRepeat } from "@/components/booking/repeat";
import { type Plan, planSeries } from "@/components/booking/series-api";
import type { Hold } from "@/components/booking/use-hold";
import { useBookingWords } from "@/components/booking/words";

type PlanState = { status: "loading" } | { status: "ready"; plan: Plan } | { status: "failed"; sentence: string };

const settleMs = 250;

/** The dates of a repeat, looked up again when it changes; a quick row of changes asks once. */
export function usePlan(slug: string, hold: Hold, repeat: Repeat, round: number) {
  const { t } = useBookingWords();
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<{ key: string; state: PlanState } | null>(null);
  const key = `${hold.holdId} ${writeRepeat(repeat)} ${round} ${tries}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the hold and the repeat
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await planSeries(slug, hold, repeat, stop.signal);
      if (stop.signal.aborted) return;
      const state: PlanState = answer.ok
        ? { status: "ready", plan: answer.value }
        : { status: "failed", sentence: t(`problem.${problemOf(answer.code)}`, { business: "" }) };
      setFound({ key, state });
    }, settleMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  const state: PlanState = found?.key === key ? found.state : { status: "loading" };
  return { state, retry };
}
