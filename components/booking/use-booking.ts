"use client";

import { useCallback, useRef, useState } from "react";
import { type BookWanted, sendBooking } from "@/components/booking/booking-api";
import type { Answer } from "@/components/booking/request";
import type { Booked } from "@/components/booking/types";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends a booking so that it is made once: the same wish keeps its Idempotency-Key over double clicks, refused networks
 * and answers that never came. A changed wish is a new attempt.
 */
export function useBooking(slug: string) {
  const attempt = useRef<{ wish: string; key: string } | null>(null);
  const underway = useRef(false);
  const [busy, setBusy] = useState(false);

  const send = useCallback(
    async (wanted: BookWanted): Promise<Answer<Booked> | null> => {
      if (underway.current) return null;
      underway.current = true;
      setBusy(true);
      const wish = JSON.stringify(wanted);
      if (attempt.current?.wish !== wish) attempt.current = { wish, key: crypto.randomUUID() };
      const { key } = attempt.current;
      try {
        let answer = await sendBooking(slug, wanted, key);
        for (let again = 0; again < 3 && !answer.ok; again += 1) {
          if (answer.code !== "idempotency_in_flight" && answer.code !== "offline") break;
          await wait(700 * (again + 1));
          answer = await sendBooking(slug, wanted, key);
        }
        return answer;
      } finally {
        underway.current = false;
        setBusy(false);
      }
    },
    [slug],
  );

  return { busy, send };
}
