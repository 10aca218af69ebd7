import type { Item } from "./atoms";
import { mondayOf, weekdayOf } from "./calendar";
import type { Mention } from "./mentions";
import { isAt } from "./named-day";

type Days = { readonly from: number; readonly to: number; readonly exact: boolean };
type Named = Extract<Mention, { is: "day" }>;

const isDay = (mention: Mention): mention is Named => mention.is === "day";

/** Days of the range that a refused day stands for: itself, or where it was said of the range, its weekday in it. */
function blockedIn(range: Days, refused: Named, ofRange: boolean): readonly number[] {
  const days = Array.from({ length: range.to - range.from }, (_, index) => range.from + index);
  const own = days.filter((day) => day >= refused.from && day < refused.to);
  if (own.length > 0 || !ofRange || days.length > 7 || refused.to - refused.from > 2) return own;
  const weekdays = new Set([weekdayOf(refused.from), weekdayOf(refused.to - 1)]);
  return days.filter((day) => weekdays.has(weekdayOf(day)));
}

/** "Next week but not Monday": the range without what is refused at its ends. A day in its middle leaves it whole. */
export function leftOver<T extends Days>(
  days: T,
  items: readonly Item[],
  wanted: readonly Mention[],
  refused: readonly Mention[],
): Days {
  if (days.exact || refused.length === 0 || days.to - days.from > 62) return days;
  const at = wanted.find(isDay)?.at ?? 0;
  const blocked = new Set(
    refused
      .filter(isDay)
      .flatMap((day) => blockedIn(days, day, day.at > at && !isAt(items, day.at, "this", "next", "coming"))),
  );
  let { from, to } = days;
  while (from < to && blocked.has(from)) from += 1;
  while (to > from && blocked.has(to - 1)) to -= 1;
  if (from >= to || (from === days.from && to === days.to)) return days;
  return { from, to, exact: to === from + 1 };
}

/** "Friday, but not in the morning": what the day has after a part at its beginning, or before one at its end. */
export function hoursBesides(refused: readonly Mention[]): { readonly from: number; readonly to: number } | null {
  const part = refused.find(({ is }) => is === "part");
  if (part?.is !== "part" || part.first) return null;
  if (part.from <= 6 * 60 && part.to >= 12 * 60) return { from: part.to, to: 24 * 60 };
  return part.to >= 21 * 60 ? { from: 0, to: part.from } : null;
}

/** "Anything but Monday next week": the week of the day that is left out is wanted. */
export function weekOfExcepted(items: readonly Item[], refused: readonly Mention[]): Days | null {
  const day = refused.find(isDay);
  if (day?.exact !== true || !isAt(items, day.at - 1, "except")) return null;
  const week = items.slice(day.at, day.end).some(({ atom }) => atom.is === "unit" && atom.unit === "week");
  const monday = mondayOf(day.from);
  return week ? { from: monday, to: monday + 7, exact: false } : null;
}
