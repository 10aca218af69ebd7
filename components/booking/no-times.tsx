"use client";

import type { ReactNode } from "react";
import { CalendarMark } from "@/components/booking/marks";
import { isReason } from "@/components/booking/why";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";

type NoTimesProps = {
  title: string;
  business: { name: string; phoneText: string | null };
  reason: string | null;
  nextFreeAt: string | null;
  timeZone: string;
  onGo: (at: string) => void;
  action?: ReactNode;
};

/** Why nothing is free, and where the next free time is. */
export function NoTimes({ title, business, reason, nextFreeAt, timeZone, onGo, action }: NoTimesProps) {
  const { t, locale } = useBookingWords();
  const why = isReason(reason) ? t(`why.${reason}`, { business: business.name }) : null;
  const when = nextFreeAt ? shortWhen(nextFreeAt, timeZone, locale) : null;
  return (
    <div className="flex min-h-64 flex-col items-center justify-center rounded-md border border-line border-dashed px-6 py-10 text-center">
      <span className="mb-4 grid size-11 place-items-center rounded-md border border-line bg-panel text-muted">
        <CalendarMark />
      </span>
      <h3 className="font-semibold text-base">{title}</h3>
      <p className="measure mt-1 text-muted text-sm">
        {why} {when ? t("noTimesText", { when }) : t("noTimesAtAll")}
        {!when && business.phoneText
          ? ` ${t("callInstead", { business: business.name, phone: business.phoneText })}`
          : null}
      </p>
      <div className="mt-5 flex flex-wrap justify-center gap-2">
        {nextFreeAt && when ? (
          <Button
            variant="primary"
            onClick={() => onGo(nextFreeAt)}
            className="h-auto! min-h-10 whitespace-normal! py-2"
          >
            {t("showNextFree", { when })}
          </Button>
        ) : null}
        {action}
      </div>
    </div>
  );
}
