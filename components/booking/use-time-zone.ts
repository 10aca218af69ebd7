"use client";

import { useCallback, useSyncExternalStore } from "react";
import { recall, remember } from "@/components/booking/tab-memory";

const memory = "zone";
const listeners = new Set<() => void>();
let chosen: string | null | undefined;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name.includes("/") || name === "UTC";
  } catch {
    return false;
  }
}

export function detectedTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

function current(): string {
  if (chosen === undefined) {
    const kept = recall(memory)?.name;
    chosen = typeof kept === "string" && isTimeZone(kept) ? kept : null;
  }
  return chosen ?? detectedTimeZone();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's zone: the one chosen in this tab, else the device's. On the server it is the business's. */
export function useTimeZone(businessZone: string): [string, (zone: string) => void] {
  const zone = useSyncExternalStore(subscribe, current, () => businessZone);
  const choose = useCallback((next: string) => {
    chosen = next;
    remember(memory, { name: next });
    for (const listener of listeners) listener();
  }, []);
  return [zone, choose];
}
