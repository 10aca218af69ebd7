"use client";

import { useCallback, useRef, useState } from "react";
import { patiently } from "@/components/booking/patiently";
import type { Answer } from "@/components/booking/request";

/**
 * Sends a wish so that it is done once: the same wish keeps its Idempotency-Key over double clicks, refused networks and
 * answers that never came. A changed wish is a new attempt.
 */
export function useBooking() {
  const attempt = useRef<{ wish: string; key: string } | null>(null);
  const underway = useRef(false);
  const [busy, setBusy] = useState(false);

  const send = useCallback(async <T>(wanted: object, post: (key: string) => Promise<Answer<T>>) => {
    if (underway.current) return null;
    underway.current = true;
    setBusy(true);
    const wish = JSON.stringify(wanted);
    if (attempt.current?.wish !== wish) attempt.current = { wish, key: crypto.randomUUID() };
    const { key } = attempt.current;
    try {
      return await patiently(() => post(key));
    } finally {
      underway.current = false;
      setBusy(false);
    }
  }, []);

  return { busy, send };
}
