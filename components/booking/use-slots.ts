"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Answer } from "@/components/booking/request";
import type { SlotsAnswer } from "@/components/booking/types";

export type SlotsState =
  | { status: "loading" }
  | { status: "ready"; answer: SlotsAnswer }
  | { status: "failed"; code: string };

/** `key` names everything the answer depends on. Times on view are looked up again this often, and on return to the tab. */
export type SlotsLoader = { key: string; load: (signal: AbortSignal) => Promise<Answer<SlotsAnswer>> };

const refreshAfter = 30_000;
const known = new Map<string, { at: number; answer: SlotsAnswer }>();

function keep(key: string, answer: SlotsAnswer) {
  known.delete(key);
  known.set(key, { at: Date.now(), answer });
  const oldest = known.keys().next();
  if (known.size > 30 && !oldest.done) known.delete(oldest.value);
}

const listeners = new Set<() => void>();
let epoch = 0;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Looks every time on view up again: after somebody took one, or a booking was made. The old answer stays until then. */
export function forgetSlots(): void {
  for (const entry of known.values()) entry.at = 0;
  epoch += 1;
  for (const listener of listeners) listener();
}

export function useSlots(loader: SlotsLoader | null) {
  const key = loader?.key ?? null;
  const [round, setRound] = useState(0);
  const asked = useSyncExternalStore(
    subscribe,
    () => epoch,
    () => 0,
  );
  const [found, setFound] = useState<{ key: string; state: SlotsState } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the loader; a round asks again
  useEffect(() => {
    if (!loader) return;
    const fresh = known.get(loader.key);
    if (fresh && Date.now() - fresh.at < refreshAfter) return;
    const stop = new AbortController();
    loader.load(stop.signal).then((answer) => {
      if (stop.signal.aborted) return;
      if (answer.ok) keep(loader.key, answer.value);
      else if (known.has(loader.key) && answer.code === "offline") return;
      setFound({
        key: loader.key,
        state: answer.ok ? { status: "ready", answer: answer.value } : { status: "failed", code: answer.code },
      });
    });
    return () => stop.abort();
  }, [key, round, asked]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") setRound((count) => count + 1);
    };
    const timer = setInterval(look, refreshAfter + 500);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);

  const reload = useCallback(() => {
    setFound(null);
    forgetSlots();
  }, []);

  const cached = key === null ? undefined : known.get(key);
  const state: SlotsState =
    found && found.key === key && found.state.status === "failed"
      ? found.state
      : cached
        ? { status: "ready", answer: cached.answer }
        : { status: "loading" };
  return { state, reload };
}
