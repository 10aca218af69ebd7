"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSecondsLeft } from "@/components/booking/hold-countdown";
import { useMounted } from "@/components/booking/use-mounted";
import { cx } from "@/components/ui/cx";

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

type TimeLeftProps = { expiresAt: string; now: string; onEnd: () => void };

/** The time left to answer. Counted from when the page was made, so that a device's wrong clock does no harm. */
export function TimeLeft(props: TimeLeftProps) {
  return useMounted() ? <Ticking {...props} /> : null;
}

function Ticking({ expiresAt, now, onEnd }: TimeLeftProps) {
  const t = useTranslations("waitlist.offer");
  const [endsAt] = useState(() => Date.now() + Date.parse(expiresAt) - Date.parse(now));
  const left = useSecondsLeft(endsAt, onEnd);
  const ending = left < 60;
  return (
    <>
      <span aria-hidden="true" className={cx("tabular text-sm", ending ? "font-medium text-warn" : "text-muted")}>
        {t("left", { time: clock(left) })}
      </span>
      <span role="status" className="sr-only">
        {ending && left > 0 ? t("left", { time: clock(60) }) : ""}
      </span>
    </>
  );
}
