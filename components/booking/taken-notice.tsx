"use client";

import { useEffect, useRef } from "react";
import type { SlotRange } from "@/components/booking/booking-api";
import { dayIn, laterDay, nearestSlots } from "@/components/booking/slot-days";
import { TimeButton } from "@/components/booking/time-list";
import type { SlotTime } from "@/components/booking/types";
import { type SlotsLoader, useSlots } from "@/components/booking/use-slots";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { addDays } from "@/components/ui/month-math";
import { Skeleton } from "@/components/ui/skeleton";

type TakenNoticeProps = {
  loaderFor: (range: SlotRange) => SlotsLoader;
  takenAt: string;
  timeZone: string;
  busyAt: string | null;
  onPick: (slot: SlotTime) => void;
  keptTyping?: boolean;
};

/** Somebody was quicker: says so, and offers the nearest times that are still free. */
export function TakenNotice({ loaderFor, takenAt, timeZone, busyAt, onPick, keptTyping = true }: TakenNoticeProps) {
  const { t, locale } = useBookingWords();
  const box = useRef<HTMLDivElement>(null);
  const day = dayIn(takenAt, timeZone);
  const today = dayIn(Date.now(), timeZone);
  const range = { from: laterDay(addDays(day, -2), today), to: addDays(day, 5), timeZone };
  const { state } = useSlots(loaderFor(range));
  const near = state.status === "ready" ? nearestSlots(state.answer.slots, takenAt, 6) : [];

  useEffect(() => box.current?.focus(), []);

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-6 rounded-md border border-warn/30 bg-warn-soft p-4 outline-none sm:p-5"
    >
      <p className="font-semibold text-warn">{t("takenTitle", { time: shortWhen(takenAt, timeZone, locale) })}</p>
      <p className="mt-0.5 text-ink text-sm">
        {state.status === "ready" && near.length === 0 ? t("takenNone") : t(keptTyping ? "takenTextKept" : "takenText")}
      </p>
      <fieldset className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-3">
        <legend className="sr-only">{t("nearestTimes")}</legend>
        {state.status === "loading"
          ? [1, 2, 3, 4, 5, 6].map((place) => <Skeleton key={place} className="h-11" />)
          : near.map((slot) => (
              <TimeButton
                key={slot.startsAt}
                slot={slot}
                text={shortWhen(slot.startsAt, timeZone, locale)}
                first={false}
                busy={slot.startsAt === busyAt}
                onPick={onPick}
              />
            ))}
      </fieldset>
    </div>
  );
}
