"use client";

import { useEffect, useState } from "react";
import { ClockMark } from "@/components/booking/marks";
import { useBookingWords } from "@/components/booking/words";
import { cx } from "@/components/ui/cx";

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function secondsTo(endsAt: number): number {
  return Math.max(0, Math.floor((endsAt - Date.now()) / 1000));
}

export function useSecondsLeft(endsAt: number, onEnd?: () => void): number {
  const [left, setLeft] = useState(() => secondsTo(endsAt));
  useEffect(() => {
    const tick = () => {
      const seconds = secondsTo(endsAt);
      setLeft(seconds);
      if (seconds === 0) onEnd?.();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [endsAt, onEnd]);
  return left;
}

/** The time left of a hold, quietly. Screen readers hear it from `HoldAnnouncer` alone. */
export function HoldCountdown({ endsAt, className }: { endsAt: number; className?: string }) {
  const { t } = useBookingWords();
  const left = useSecondsLeft(endsAt);
  const ending = left < 60;
  return (
    <div
      aria-hidden="true"
      className={cx(
        "flex items-start gap-2 rounded-sm px-3 py-2 text-sm",
        ending ? "bg-warn-soft text-warn" : "bg-sunken text-muted",
        className,
      )}
    >
      <ClockMark className="mt-px size-4.5 shrink-0" />
      <span>
        <span className="tabular block font-medium">{t("heldFor", { time: clock(left) })}</span>
        <span className="block">{t(ending ? "heldEnding" : "heldUntil")}</span>
      </span>
    </div>
  );
}

/** Ends the hold on time and says aloud when less than a minute is left. */
export function HoldAnnouncer({ endsAt, onEnd }: { endsAt: number; onEnd: () => void }) {
  const { t } = useBookingWords();
  const left = useSecondsLeft(endsAt, onEnd);
  return (
    <p role="status" className="sr-only">
      {left > 0 && left < 60 ? t("heldEnding") : ""}
    </p>
  );
}
