import type { Item } from "./atoms";
import { dayOf, ymd } from "./calendar";
import { type Clock, readClock } from "./clock";
import { readDay } from "./day";
import { isAt, type ReadDay } from "./named-day";

type Scene = { readonly today: number; readonly expectsTime: boolean; readonly moving: boolean };

/** A range: of the clock, open on one side or closed, or of days. */
export type ReadBounds =
  | { readonly is: "hours"; readonly end: number; readonly from: Clock | null; readonly to: Clock | null }
  | {
      readonly is: "day";
      readonly end: number;
      readonly from: number;
      readonly to: number;
      readonly exact: false;
      readonly named?: number;
    };

const ENDS = ["on", "weekday", "relative", "comma", "stop", "please"];
const OPEN_DAYS = 14;

function skip(items: readonly Item[], index: number): number {
  let at = index;
  while (isAt(items, at, "at", "the", "on", "approx")) at += 1;
  return at;
}

function clockAt(items: readonly Item[], index: number) {
  return readClock(items, skip(items, index));
}

/** Day words after "between" and the like; "the" belongs to some of them ("the 5th"). */
function dayAt(items: readonly Item[], index: number, today: number): ReadDay | null {
  if (isAt(items, index, "now")) return { end: index + 1, from: today, to: today + 1, exact: true };
  return readDay(items, isAt(items, index, "on") ? index + 1 : index, today);
}

function dayOfMonthAt(items: readonly Item[], index: number): { value: number; end: number } | null {
  const at = isAt(items, index, "the", "on") || /^(?:el|al)$/.test(items[index]?.text ?? "") ? index + 1 : index;
  const atom = items[at]?.atom;
  const day = (atom?.is === "number" || atom?.is === "ordinal") && atom.value >= 1 && atom.value <= 31;
  return day ? { value: atom.value, end: at + 1 } : null;
}

/** "The tenth to the twelfth of September", "April 6 to 8": the month is said once and is that of both. */
function readDaysOfMonth(
  items: readonly Item[],
  index: number,
  joints: readonly string[],
  today: number,
): ReadBounds | null {
  const from = dayOfMonthAt(items, index);
  if (from !== null && isAt(items, from.end, ...joints)) {
    const second = dayOfMonthAt(items, from.end + 1);
    const month = second === null ? null : isAt(items, second.end, "of", "on") ? second.end + 1 : second.end;
    const atom = month === null ? undefined : items[month]?.atom;
    if (second === null || month === null || atom?.is !== "month") return null;
    if (atom.unsure && month === second.end && !isAt(items, second.end - 1, "ordinal")) return null;
    const to = readDay(items, from.end + 1, today);
    return to === null ? null : spanOfMonth(from.value, to.from, to.end);
  }
  if (!isAt(items, index, "month")) return null;
  const first = readDay(items, index, today);
  if (first?.exact !== true || !isAt(items, first.end, ...joints)) return null;
  const second = dayOfMonthAt(items, first.end + 1);
  if (
    second === null ||
    second.value <= ymd(first.from).day ||
    isAt(items, second.end, "meridiem", "oclock", "of", "month")
  )
    return null;
  return {
    is: "day",
    end: second.end,
    from: first.from,
    to: first.from + second.value - ymd(first.from).day + 1,
    exact: false,
  };
}

function spanOfMonth(firstDay: number, last: number, end: number): ReadBounds | null {
  const { year, month, day } = ymd(last);
  const first = dayOf(year, firstDay > day ? month - 1 : month, firstDay);
  return first === null ? null : { is: "day", end, from: first, to: last + 1, exact: false };
}

function closed(items: readonly Item[], index: number, joints: readonly string[], today: number): ReadBounds | null {
  const ofMonth = readDaysOfMonth(items, index, joints, today);
  if (ofMonth !== null) return ofMonth;
  const first = clockAt(items, index);
  const joined = (at: number) =>
    isAt(items, at, ...joints) || (joints.includes("a las") && items[at]?.text.startsWith("a la") === true);
  if (first !== null && joined(first.end)) {
    const second = clockAt(items, first.end + 1);
    if (second !== null) return { is: "hours", end: second.end, from: first, to: second };
  }
  const from = dayAt(items, index, today);
  if (from === null || !isAt(items, from.end, ...joints)) return null;
  const to = dayAt(items, from.end + 1, today);
  if (to === null) return null;
  const week = Math.ceil(Math.max(0, from.from + 1 - to.to) / 7);
  return { is: "day", end: to.end, from: from.from, to: to.to + 7 * week, exact: false };
}

/** "Between two and four", "from 2 to 4", "2 to 4 pm", "Monday to Wednesday". */
function readClosed(items: readonly Item[], index: number, scene: Scene): ReadBounds | null {
  if (isAt(items, index, "between")) return closed(items, index + 1, ["and", "to", "until", "a las"], scene.today);
  const leads = isAt(items, index, "from", "since", "of") && !scene.moving;
  if (leads) return closed(items, index + 1, ["to", "until", "between", "a las"], scene.today);
  if (scene.moving) return null;
  const range = closed(items, index, ["to", "until"], scene.today);
  if (range?.is !== "hours" || range.to === null) return range;
  const [first, second] = [readClock(items, index), range.to];
  const vouched =
    scene.expectsTime ||
    isAt(items, index - 1, "at", "weekday", "relative", "part", "comma", "ordinal") ||
    ENDS.some((kind) => isAt(items, range.end, kind)) ||
    items[range.end] === undefined ||
    second.half !== null ||
    second.minute > 0;
  return vouched || first?.sure === true ? range : null;
}

/** Where the time of one's own occasion starts: "before my wedding on the 21st", "after my shift at five". */
function occasionEnd(items: readonly Item[], index: number): number {
  if (!isAt(items, index, "my") && !/^(?:i|we|i'm|we're)$/.test(items[index]?.text ?? "")) return items.length;
  const at = items.findIndex((_, where) => where > index && where < index + 4 && isAt(items, where, "on", "at"));
  return at < 0 ? items.length : at;
}

/** "Antes del veinte", "hasta el veinte": the article is a day's, an hour has another. */
function hourAt(items: readonly Item[], index: number) {
  const dated = /\b(?:el|del)$/.test(items[index - 1]?.text ?? "") && isAt(items, index, "number");
  return dated ? null : clockAt(items, index);
}

function readAfter(items: readonly Item[], index: number, today: number): ReadBounds | null {
  const clock = hourAt(items, index) ?? clockAt(items, occasionEnd(items, index));
  if (clock !== null) {
    const end = isAt(items, clock.end, "orLater") ? clock.end + 1 : clock.end;
    return { is: "hours", end, from: clock, to: null };
  }
  const day = dayAt(items, index, today);
  if (day === null) return null;
  const notBefore = /\b(?:before|earlier than|sooner than|until|till|til|hasta|antes de|antes del)\b/.test(
    items[index - 1]?.text ?? "",
  );
  const inclusive = isAt(items, index - 1, "since") || notBefore;
  const end = isAt(items, day.end, "orLater") ? day.end + 1 : day.end;
  const from = inclusive ? day.from : day.to;
  return { is: "day", end, from, to: from + OPEN_DAYS, exact: false, named: day.from };
}

function readBefore(items: readonly Item[], index: number, today: number): ReadBounds | null {
  const clock = hourAt(items, index) ?? clockAt(items, occasionEnd(items, index));
  if (clock !== null) return { is: "hours", end: clock.end, from: null, to: clock };
  const day = dayAt(items, index, today) ?? dayAt(items, occasionEnd(items, index), today);
  if (day === null) return null;
  const inclusive =
    isAt(items, index - 1, "until") ||
    (!day.exact && items.slice(index, index + 2).some(({ atom }) => atom.is === "end")) ||
    /\bby\b/.test(items[index - 1]?.text ?? "");
  return { is: "day", end: day.end, from: today, to: inclusive ? day.to : day.from, exact: false, named: day.from };
}

/** "(Three) or after" with nothing behind it; "before ten or after three" is another range. */
function trailingWord(items: readonly Item[], index: number): "after" | "before" | null {
  if (!isAt(items, index, "or", "and")) return null;
  const word = items[index + 1]?.text;
  if (word !== "after" && word !== "before") return null;
  const goesOn = readClock(items, skip(items, index + 2)) !== null || isAt(items, index + 2, "part", "my");
  return goesOn ? null : word;
}

/** "Three or later", "antes de las cinco o antes", "3 at the latest". */
function readTrailing(items: readonly Item[], index: number, today: number): ReadBounds | null {
  const start = isAt(items, index, "at") ? index + 1 : index;
  const clock = readClock(items, start);
  if (clock !== null && isAt(items, clock.end, "orLater"))
    return { is: "hours", end: clock.end + 1, from: clock, to: null };
  if (clock !== null && isAt(items, clock.end, "orEarlier"))
    return { is: "hours", end: clock.end + 1, from: null, to: clock };
  const after = clock === null ? null : trailingWord(items, clock.end);
  if (clock !== null && after !== null)
    return {
      is: "hours",
      end: clock.end + 2,
      from: after === "after" ? clock : null,
      to: after === "after" ? null : clock,
    };
  const day = readDay(items, index, today);
  if (day === null) return null;
  if (isAt(items, day.end, "orLater") && items[day.end]?.text !== "earliest")
    return { is: "day", end: day.end + 1, from: day.from, to: day.from + OPEN_DAYS, exact: false };
  if (isAt(items, day.end, "orEarlier")) return { is: "day", end: day.end + 1, from: today, to: day.to, exact: false };
  return null;
}

/** A range of the clock or of days at `index`. In a move "from" and "to" name the old and the new time instead. */
export function readBounds(items: readonly Item[], index: number, scene: Scene): ReadBounds | null {
  const { today, moving } = scene;
  const range = readClosed(items, index, scene);
  if (range !== null) return range;
  const relativeClock = isAt(items, index - 1, "half", "quarter", "number", "unit");
  const past = isAt(items, index, "past") && !relativeClock;
  const distance = isAt(items, index - 1, "unit") && isAt(items, index - 2, "number", "a", "few", "half");
  const from = isAt(items, index, "since") && !moving && !distance;
  if (isAt(items, index, "after") || past || from) return readAfter(items, index + 1, today);
  if (isAt(items, index, "before") && !distance) return readBefore(items, index + 1, today);
  const busyUntil = items
    .slice(Math.max(0, index - 5), index)
    .some(({ atom }) => atom.is === "have" || atom.is === "cannot" || atom.is === "fails");
  if (isAt(items, index, "until") && busyUntil) return readAfter(items, index + 1, today);
  if (isAt(items, index, "until") && !moving) return readBefore(items, index + 1, today);
  return readTrailing(items, index, today);
}
