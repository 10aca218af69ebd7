import type { PartOfDay } from "@/components/booking/slot-days";
import { addDays } from "@/components/ui/month-math";

/** Days are `YYYY-MM-DD` of the business's calendar; weekdays count from Sunday, 0. */
export type WaitWish = { from: string; to: string; weekdays: readonly number[]; part: PartOfDay | "any" };
export type WaitErrors = { days?: true; weekdays?: true };

export const everyWeekday: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const fortnight = 13;
const longestDays = 366;

/** Minutes after midnight on the business's clock; the end is not included. */
const minutesOf: Readonly<Record<WaitWish["part"], { startMinute: number; endMinute: number }>> = {
  any: { startMinute: 0, endMinute: 1440 },
  morning: { startMinute: 0, endMinute: 720 },
  afternoon: { startMinute: 720, endMinute: 1020 },
  evening: { startMinute: 1020, endMinute: 1440 },
};

/** The wish that most people have: the day on view and a fortnight from it, any weekday, any time. */
export function usualWish(day: string | null, today: string, lastDay: string): WaitWish {
  const from = day && day >= today && day <= lastDay ? day : today;
  const later = addDays(from, fortnight);
  return { from, to: later > lastDay && lastDay >= from ? lastDay : later, weekdays: everyWeekday, part: "any" };
}

/** What is wrong with a wish, if anything. */
export function checkWish({ from, to, weekdays }: WaitWish): WaitErrors {
  const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day);
  const right = isDay(from) && isDay(to) && to >= from && to <= addDays(from, longestDays);
  return { ...(right ? {} : { days: true as const }), ...(weekdays.length > 0 ? {} : { weekdays: true as const }) };
}

/** The wish as the API takes it. */
export function sentWish({ from, to, weekdays, part }: WaitWish) {
  return { fromDate: from, toDate: to, weekdays: [...weekdays].sort((one, other) => one - other), ...minutesOf[part] };
}
