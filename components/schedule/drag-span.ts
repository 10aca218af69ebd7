import {
  dayAfter,
  dayMinutes,
  movedTo,
  snap,
  snapMinutes,
  spanOf,
  type WeekInterval,
  withEnd,
  withStart,
} from "@/components/schedule/week-hours";

/** A place in the grid: a weekday's column and a minute of that day, not snapped. */
export type GridPoint = { readonly weekday: number; readonly minute: number };

export type Grip = { readonly kind: "create" } | { readonly kind: "move" | "start" | "end"; readonly of: WeekInterval };

/**
 * The interval a drag makes between the place it began and the place it is now. An end drawn into the next day's column
 * is past midnight, as long as that is within a day of the start; otherwise only the height counts.
 */
export function dragSpan(grip: Grip, from: GridPoint, now: GridPoint): WeekInterval {
  if (grip.kind === "create") {
    const begin = Math.floor(from.minute / snapMinutes) * snapMinutes;
    return spanOf(from.weekday, begin, endAt(from.weekday, begin, now, false));
  }
  const { of } = grip;
  if (grip.kind === "move") {
    const days = dayAfter(now.weekday, -from.weekday);
    return movedTo(of, dayAfter(of.weekday, days), snap(of.startMinute + now.minute - from.minute));
  }
  if (grip.kind === "start") return withStart(of, snap(now.minute));
  return withEnd(of, endAt(of.weekday, of.startMinute, now, of.endMinute > dayMinutes));
}

function endAt(weekday: number, start: number, now: GridPoint, runsOver: boolean): number {
  const minute = Math.min(dayMinutes, Math.max(0, snap(now.minute)));
  const isNextDay = dayAfter(now.weekday, -weekday) === 1;
  return isNextDay && (runsOver || minute <= start) ? minute + dayMinutes : minute;
}
