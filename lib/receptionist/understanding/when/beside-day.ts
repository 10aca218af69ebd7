import type { Item } from "./atoms";
import { mondayOf, weekdayOf } from "./calendar";
import { exactDay, isAt, type ReadDay, readNamedDay, skipThe } from "./named-day";

/** "Before" and "after" between two days: -1 and 1, with where the second begins. */
export function besideWord(
  items: readonly Item[],
  index: number,
): { readonly sign: 1 | -1; readonly at: number } | null {
  const text = items[index]?.text ?? "";
  if (isAt(items, index, "after") || text === "after the") return { sign: 1, at: index + 1 };
  return isAt(items, index, "before") && !text.startsWith("by") ? { sign: -1, at: index + 1 } : null;
}

/** "The Monday after the twentieth", "the week before Christmas", "the weekend after Easter". */
export function readBesideDay(items: readonly Item[], index: number, today: number): ReadDay | null {
  const at = skipThe(items, index);
  const atom = items[at]?.atom;
  const isWeek = atom?.is === "unit" && atom.unit === "week";
  if (atom === undefined || !(isWeek || atom.is === "weekend" || (atom.is === "weekday" && !atom.plural))) return null;
  const way = besideWord(items, at + 1);
  const day = way === null ? null : readNamedDay(items, way.at, today);
  if (way === null || day === null || isAt(items, way.at, "weekday")) return null;
  const { sign } = way;
  if (atom.is === "weekday") {
    const ahead = (atom.value - weekdayOf(day.from) + 7) % 7 || 7;
    const back = (weekdayOf(day.from) - atom.value + 7) % 7 || 7;
    return exactDay(day.from + (sign > 0 ? ahead : -back), day.end);
  }
  const monday = mondayOf(day.from);
  if (isWeek) return { from: monday + 7 * sign, to: monday + 7 * sign + 7, end: day.end, exact: false };
  const saturday = monday + 5 + (sign > 0 ? (weekdayOf(day.from) > 5 ? 7 : 0) : -7);
  return { from: saturday, to: saturday + 2, end: day.end, exact: false };
}

/** "Thanksgiving week", "Memorial Day weekend", "the Fourth of July weekend": with the feast where that lengthens it. */
export function readAroundFeast(items: readonly Item[], index: number, today: number): ReadDay | null {
  if (!isAt(items, skipThe(items, index), "feast", "numeric", "month", "ordinal")) return null;
  const day = readNamedDay(items, index, today);
  const feast = day === null ? undefined : items[day.end - 1]?.atom;
  if (day !== null && feast?.is === "feast" && feast.feast === "holyWeek")
    return { from: mondayOf(day.from), to: mondayOf(day.from) + 7, end: day.end, exact: false };
  const unit = day === null ? undefined : items[day.end]?.atom;
  if (day === null || unit === undefined) return null;
  const monday = mondayOf(day.from);
  const end = day.end + 1;
  if (unit.is === "unit" && unit.unit === "week") return { from: monday, to: monday + 7, end, exact: false };
  if (unit.is !== "weekend") return null;
  const early = weekdayOf(day.from) < 3;
  const saturday = monday + (early ? -2 : 5);
  return { from: Math.min(saturday, day.from), to: Math.max(saturday + 2, early ? day.to : 0), end, exact: false };
}
