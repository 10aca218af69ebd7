import type { CatalogHours } from "@/lib/catalog/get-catalog";

/** One stretch as its two fields show it, `HH:MM`. An end at or before the start is on the next day. */
export type Stretch = { readonly start: string; readonly end: string };

export function clockOf(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}

export function stretchOf(startMinute: number, endMinute: number): Stretch {
  return { start: clockOf(startMinute), end: clockOf(endMinute) };
}

export function runsOver({ start, end }: Stretch): boolean {
  return minuteOf(end) <= minuteOf(start) && minuteOf(end) > 0;
}

/** Minutes of local time; an end past 1440 is on the next day. */
export function intervalOf({ start, end }: Stretch): { startMinute: number; endMinute: number } {
  const startMinute = minuteOf(start);
  const endMinute = minuteOf(end);
  return { startMinute, endMinute: endMinute <= startMinute ? endMinute + 1440 : endMinute };
}

/** The week of one staff member, or of the business (null), by weekday from Sunday. */
export function weekOf(hours: readonly CatalogHours[], staffId: string | null): Stretch[][] {
  return daysOf(hours.filter((one) => one.staffId === staffId));
}

type WeekdayHours = { readonly weekday: number; readonly startMinute: number; readonly endMinute: number };

/** The stretches of a week by weekday from Sunday, as intervals; half-typed ones are left out. */
export function hoursOf(days: readonly (readonly Stretch[])[]): WeekdayHours[] {
  return days
    .flatMap((day, weekday) => day.map((one) => ({ weekday, ...intervalOf(one) })))
    .filter((one) => Number.isInteger(one.startMinute) && Number.isInteger(one.endMinute));
}

/** The intervals of a week as stretches, by weekday from Sunday. */
export function daysOf(hours: readonly WeekdayHours[]): Stretch[][] {
  return Array.from({ length: 7 }, (_, weekday) =>
    hours.filter((one) => one.weekday === weekday).map((one) => stretchOf(one.startMinute, one.endMinute)),
  );
}

/** A stretch to begin with after the others of a day. */
export function nextStretch(day: readonly Stretch[]): Stretch {
  const last = day.at(-1);
  if (!last) return { start: "09:00", end: "17:00" };
  const from = Math.min(minuteOf(last.end) + 60, 22 * 60);
  return stretchOf(from, Math.min(from + 180, 23 * 60 + 45));
}
