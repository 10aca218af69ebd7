import type { Item } from "./atoms";
import { dayOf, mondayOf, weekdayOf, ymd } from "./calendar";
import type { Mention, Scene } from "./mentions";
import { isAt } from "./named-day";

type Days = Extract<Mention, { is: "day" }>;

/** A day of the month or a weekday with nothing that tells which one: "the twentieth", "el miércoles". */
function bareDay(
  items: readonly Item[],
  { at, end }: Days,
): { readonly of: "month" | "week"; readonly value: number } | null {
  const own = items
    .slice(at, end)
    .filter(({ atom, text }) => !["the", "hours", "on", "for"].includes(atom.is) && text !== "dia");
  const atom = own.length === 1 ? own[0]?.atom : undefined;
  if (atom?.is === "ordinal" || atom?.is === "number") return { of: "month", value: atom.value };
  return atom?.is === "weekday" && !atom.plural ? { of: "week", value: atom.value } : null;
}

function nearestInMonth(base: number, value: number, today: number): number | null {
  const { year, month } = ymd(base);
  const days = [-1, 0, 1].flatMap((ahead) => dayOf(year, month + ahead, value) ?? []);
  const open = days.filter((day) => day >= today);
  return open.sort((one, other) => Math.abs(one - base) - Math.abs(other - base))[0] ?? null;
}

/** In the week of a day that is not of the coming ones; Monday and Tuesday said of a weekend are those after it. */
function inWeekOf(base: number, weekday: number, today: number): number | null {
  if (base - today < 9) return null;
  const after = weekdayOf(base) > 5 && weekday < 3 ? 7 : 0;
  return mondayOf(base) + weekday - 1 + after;
}

/**
 * A bare day is the one nearest to what is talked about: "January 19th or 20th"; said to offers of the 21st of January "the
 * twentieth" is that of January.
 */
export function nearTalk(items: readonly Item[], mention: Mention, found: readonly Mention[], scene: Scene): Mention {
  if (mention.is !== "day" || !mention.exact) return mention;
  const bare = bareDay(items, mention);
  if (bare === null) return mention;
  const last = found.findLast((each): each is Days => each.is === "day" && each.to - each.from < 40);
  const near = bare.of === "month" || scene.confirming || scene.offering || scene.expectsTime || corrects(items);
  if (!near) return mention;
  const base = (bare.of === "month" ? last?.from : undefined) ?? scene.dayBefore();
  if (base === null) return mention;
  const day =
    bare.of === "month" ? nearestInMonth(base, bare.value, scene.today) : inWeekOf(base, bare.value, scene.today);
  return day === null ? mention : { ...mention, from: day, to: day + 1 };
}

function corrects(items: readonly Item[]): boolean {
  return items.some((_, index) => isAt(items, index, "correct"));
}
