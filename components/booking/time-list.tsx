"use client";

import { type PartOfDay, partOfDay } from "@/components/booking/slot-days";
import type { SlotTime } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { cx } from "@/components/ui/cx";
import { Skeleton } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";
import { formatTime } from "@/lib/i18n/format";

const parts: readonly PartOfDay[] = ["morning", "afternoon", "evening"];
const grid = "grid grid-cols-3 gap-2 sm:grid-cols-4";
const wideGrid = "grid grid-cols-2 gap-2 sm:grid-cols-3";
const fewSeats = 3;

type TimeButtonProps = {
  slot: SlotTime;
  text: string;
  first: boolean;
  busy: boolean;
  onPick: (slot: SlotTime) => void;
};

export function TimeButton({ slot, text, first, busy, onPick }: TimeButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      onClick={() => onPick(slot)}
      className={cx(
        "tabular relative grid min-h-11 place-items-center rounded-sm border px-1 font-medium text-sm transition-colors hover:border-brand-line hover:bg-brand-soft",
        first ? "border-brand-line bg-brand-soft text-brand-text" : "border-line bg-panel",
      )}
    >
      <span className={cx("block first-letter:uppercase", slot.seatsLeft && "pt-1.5", busy && "invisible")}>
        {text}
      </span>
      {slot.seatsLeft ? <SeatsLeft count={slot.seatsLeft} hidden={busy} /> : null}
      {busy ? (
        <span className="absolute">
          <Spinner />
        </span>
      ) : null}
    </button>
  );
}

/** Few seats are told in other, heavier words, so that colour is not the only sign. */
function SeatsLeft({ count, hidden }: { count: number; hidden: boolean }) {
  const { t } = useBookingWords();
  const few = count <= fewSeats;
  return (
    <span className={cx("block pb-1.5 text-xs", few ? "font-semibold text-warn" : "text-muted", hidden && "invisible")}>
      <span className="sr-only">, </span>
      {t(few ? "fewSeatsLeft" : "seatsLeft", { count })}
    </span>
  );
}

type TimeListProps = {
  slots: SlotTime[];
  timeZone: string;
  /** The first free time of all: marked, so that it is seen first. */
  firstFree: string | null;
  busyAt: string | null;
  onPick: (slot: SlotTime) => void;
};

/** The free times of a day by its parts. */
export function TimeList({ slots, timeZone, firstFree, busyAt, onPick }: TimeListProps) {
  const { t, locale } = useBookingWords();
  return (
    <div className="flex flex-col gap-5">
      {parts.map((part) => {
        const inPart = slots.filter((slot) => partOfDay(slot.startsAt, timeZone) === part);
        if (inPart.length === 0) return null;
        return (
          <div key={part}>
            <h3 className="mb-2 font-medium text-muted text-sm">{t(`partOfDay.${part}`)}</h3>
            <div className={inPart.some((slot) => slot.seatsLeft !== undefined) ? wideGrid : grid}>
              {inPart.map((slot) => (
                <TimeButton
                  key={slot.startsAt}
                  slot={slot}
                  text={formatTime(slot.startsAt, timeZone, locale)}
                  first={slot.startsAt === firstFree}
                  busy={slot.startsAt === busyAt}
                  onPick={onPick}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The place of the times while they are looked up. */
export function TimeListSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {[4, 8].map((count) => (
        <div key={count} className="mb-5">
          <Skeleton className="mb-2 h-5 w-20" />
          <div className={grid}>
            {Array.from({ length: count }, (_, index) => index).map((index) => (
              <Skeleton key={index} className="h-11" />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
