import type { WaitingEntry } from "@/lib/database/waitlist-shapes";
import { instantToLocal } from "@/lib/scheduling/local-time";

type Slot = { readonly startsAt: Date; readonly endsAt: Date };

/** Whether a start is one that somebody waits for: their dates, weekdays and part of the day on the business's clock. */
export function isWished(entry: WaitingEntry, startsAt: Date, timeZone: string): boolean {
  const { date, weekday, minute } = instantToLocal(startsAt.getTime(), timeZone);
  return (
    date >= entry.fromDate &&
    date <= entry.toDate &&
    entry.weekdays.includes(weekday) &&
    minute >= entry.startMinute &&
    minute < entry.endMinute
  );
}

/**
 * The earliest of these slots (in order of start) that can be offered to this entry: wished for, late enough to answer, not
 * while the customer is booked here already, and not over a time that it was offered before: that one is the next one's.
 */
export function matchSlot<S extends Slot>(
  entry: WaitingEntry,
  slots: readonly S[],
  timeZone: string,
  tried: ReadonlySet<number>,
): S | null {
  const earliest = Date.parse(entry.earliestStartsAt);
  const busy = entry.busy.map(([from, to]) => [Date.parse(from), Date.parse(to)] as const);
  const offered = entry.offeredStarts.map((at) => Date.parse(at));
  const found = slots.find(({ startsAt, endsAt }) => {
    const [start, end] = [startsAt.getTime(), endsAt.getTime()];
    return (
      start >= earliest &&
      !tried.has(start) &&
      offered.every((before) => Math.abs(start - before) >= end - start) &&
      busy.every(([from, to]) => from >= end || to <= start) &&
      isWished(entry, startsAt, timeZone)
    );
  });
  return found ?? null;
}
