import { dayAfter, movedTo, stepFrom, type WeekInterval, withEnd, withStart } from "@/components/schedule/week-hours";

type Key = { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean };

/**
 * What an arrow makes of an interval: up and down carry it by a step, left and right by a day within the week as shown;
 * with Shift up and down change its end, with Alt its start. Undefined: the key means nothing here.
 */
export function keyedSpan(one: WeekInterval, key: Key, order: readonly number[]): WeekInterval | undefined {
  const step = key.key === "ArrowDown" ? 1 : key.key === "ArrowUp" ? -1 : undefined;
  if (step) {
    if (key.shiftKey) return withEnd(one, stepFrom(one.endMinute, step));
    if (key.altKey) return withStart(one, stepFrom(one.startMinute, step));
    return movedTo(one, one.weekday, stepFrom(one.startMinute, step));
  }
  if (key.key !== "ArrowLeft" && key.key !== "ArrowRight") return undefined;
  const days = key.key === "ArrowRight" ? 1 : -1;
  const leaves = one.weekday === (days === 1 ? order.at(-1) : order[0]);
  return leaves ? one : { ...one, weekday: dayAfter(one.weekday, days) };
}
