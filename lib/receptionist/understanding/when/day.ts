import type { Item, Unit } from "./atoms";
import { besideWord, readAroundFeast, readBesideDay } from "./beside-day";
import { dayOf, mondayOf, weekdayOf, ymd } from "./calendar";
import { exactDay, isAt, nextWeekday, type ReadDay, readNamedDay, skipThe } from "./named-day";

type Count = { readonly count: number; readonly unit: Unit; readonly end: number };

function unitAt(items: readonly Item[], index: number): Unit | null {
  const atom = items[index]?.atom;
  return atom?.is === "unit" ? atom.unit : null;
}

/** "Two weeks", "a couple of days", "a fortnight", "una semana". */
function readCount(items: readonly Item[], index: number): Count | null {
  if (isAt(items, index, "twoWeeks")) return { count: 2, unit: "week", end: index + 1 };
  const atom = items[index]?.atom;
  const count = atom?.is === "number" ? atom.value : atom?.is === "a" ? 1 : atom?.is === "few" ? 2 : null;
  if (count === null) return null;
  const few = isAt(items, index, "few") && /few/.test(items[index]?.text ?? "");
  const at = isAt(items, index + 1, "of") ? index + 2 : index + 1;
  if (isAt(items, index, "a") && isAt(items, at, "twoWeeks")) return { count: 2, unit: "week", end: at + 1 };
  const unit = unitAt(items, at);
  return unit === null || count > 365 ? null : { count: few ? 3 : count, unit, end: at + 1 };
}

function plus(day: number, { count, unit }: Count): number | null {
  if (unit === "day") return day + count;
  if (unit === "week") return day + 7 * count;
  if (unit !== "month") return null;
  const { year, month, day: ofMonth } = ymd(day);
  return dayOf(year, month + count, ofMonth) ?? dayOf(year, month + count + 1, 1);
}

/** "(In two weeks' time,) on Tuesday". */
function weekdayAfter(
  items: readonly Item[],
  index: number,
): { readonly weekday: number; readonly end: number } | null {
  let at = items[index]?.text === "time" ? index + 1 : index;
  while (isAt(items, at, "comma", "on", "the")) at += 1;
  const atom = items[at]?.atom;
  return atom?.is === "weekday" && !atom.plural && at > index ? { weekday: atom.value, end: at + 1 } : null;
}

/** "In three days", "dentro de dos semanas", "two weeks from Tuesday", "a week on Monday", "a week today". */
function readDistance(items: readonly Item[], index: number, today: number): ReadDay | null {
  const led = isAt(items, index, "in");
  const count = readCount(items, led ? (isAt(items, index + 1, "at") ? index + 2 : index + 1) : index);
  if (count === null) return null;
  const { end } = count;
  const onDay = led && count.unit === "week" ? weekdayAfter(items, end) : null;
  if (onDay !== null) return exactDay(mondayOf(today) + 7 * count.count + onDay.weekday - 1, onDay.end);
  const fromNow = isAt(items, end, "from", "since") && isAt(items, end + 1, "now");
  if (led || fromNow) {
    const day = plus(today, count);
    return day === null ? null : exactDay(day, fromNow ? end + 2 : end);
  }
  const beside = besideWord(items, end);
  const at = beside?.at ?? (isAt(items, end, "from", "since", "on", "of") ? end + 1 : end);
  const base = readNamedDay(items, at, today);
  if (base === null || count.unit === "minute" || count.unit === "hour") return null;
  if (at === end && !isAt(items, end, "relative", "this") && !(isAt(items, end, "weekday") && count.unit === "week"))
    return null;
  const day = plus(base.from, beside?.sign === -1 ? { ...count, count: -count.count } : count);
  return day === null ? null : exactDay(day, base.end);
}

type Span = { readonly from: number; readonly to: number; readonly end: number; readonly month: boolean };

function monthSpan(year: number, month: number, end: number): Span | null {
  const [from, to] = [dayOf(year, month, 1), dayOf(year, month + 1, 1)];
  return from === null || to === null ? null : { from, to, end, month: true };
}

/** A whole week, weekend or month. */
function readWhole(items: readonly Item[], index: number, today: number): Span | null {
  let at = index;
  if (isAt(items, at, "the") && items[at] !== undefined) at += 1;
  if (isAt(items, at, "hours", "at") && /^(?:la|a la)$/.test(items[at]?.text ?? "")) at += 1;
  const lead = items[at]?.atom.is;
  const led = lead === "this" || lead === "next" || lead === "coming";
  if (led) at += 1;
  const after = isAt(items, at + 1, "next");
  const afterNext = isAt(items, at + 1, "after") && isAt(items, at + 2, "next");
  const following =
    isAt(items, at + 1, "after") && !afterNext && unitAt(items, at) === "week" && items[at + 2] === undefined;
  const ahead = afterNext ? 2 : lead === "next" || lead === "coming" || after || following ? 1 : 0;
  const end = at + (afterNext ? 3 : after || following ? 2 : 1);
  const unit = unitAt(items, at);
  const monday = mondayOf(today) + 7 * ahead;
  if (isAt(items, at, "weekend")) return weekendSpan(items, today, ahead, end);
  if (unit === "week" && (led || after || afterNext || isAt(items, index, "the", "hours")))
    return { from: monday, to: monday + 7, end, month: false };
  const { year, month } = ymd(today);
  if (unit === "month" && (led || after || afterNext || isAt(items, index, "the")))
    return monthSpan(year, month + ahead, end);
  const named = items[at]?.atom;
  if (named?.is !== "month" || isAt(items, at + 1, "number", "ordinal")) return null;
  const introduced =
    led ||
    isAt(
      items,
      index - 1,
      "in",
      "on",
      "of",
      "for",
      "end",
      "start",
      "mid",
      "early",
      "late",
      "until",
      "from",
      "since",
      "not",
      "except",
      "firstHalf",
      "secondHalf",
    ) ||
    (items[index - 1]?.text === "-" && isAt(items, index - 2, "mid", "late", "early", "end", "start"));
  const later = named.value < month || (named.value === month && lead === "next") ? year + 1 : year;
  return introduced ? monthSpan(later, named.value, at + 1) : null;
}

function weekendSpan(items: readonly Item[], today: number, ahead: number, end: number): Span {
  const ofNextWeek = isAt(items, end, "of", "from") || isAt(items, end, "next");
  const weeks = ofNextWeek && (isAt(items, end, "next") || isAt(items, end + 1, "next")) ? 1 : ahead;
  const saturday = mondayOf(today) + 5 + 7 * weeks;
  const from = weekdayOf(today) === 7 && weeks === 0 ? today : saturday;
  return { from, to: saturday + 2, end, month: false };
}

/** "(Later in the) week", "(a finales de) mes": this one. */
function bareSpan(items: readonly Item[], index: number, today: number): Span | null {
  const unit = unitAt(items, index);
  const { year, month } = ymd(today);
  if (unit === "month") return monthSpan(year, month, index + 1);
  const monday = mondayOf(today);
  return unit === "week" ? { from: monday, to: monday + 7, end: index + 1, month: false } : null;
}

/** What is over by today is meant of the week or the month to come. */
function ahead(day: ReadDay, today: number, by: number): ReadDay {
  return day.to > today ? day : { ...day, from: day.from + by, to: day.to + by };
}

/** Beginning: first two days of a week, first ten of a month; end: Thursday and Friday, the last ten of a month. */
function readPartOfSpan(items: readonly Item[], index: number, today: number): ReadDay | null {
  let at = skipThe(items, index);
  const kind = items[at]?.atom.is;
  const led = kind === "end" || kind === "start" || kind === "mid" || kind === "late" || kind === "early";
  const half = kind === "firstHalf" || kind === "secondHalf";
  if (!led && !half) return null;
  at += items[at + 1]?.text === "-" ? 2 : 1;
  while (isAt(items, at, "of", "in", "on")) at += 1;
  const whole = readWhole(items, at, today) ?? bareSpan(items, at, today);
  if (whole === null) return null;
  const { from, to, end, month } = whole;
  if (items[index]?.text.startsWith("later") && !month)
    return { end, from: Math.max(from, today + 1), to, exact: false };
  if (half && month)
    return {
      end,
      from: kind === "firstHalf" ? from : from + 15,
      to: kind === "firstHalf" ? from + 15 : to,
      exact: false,
    };
  const unnamed = !month || isAt(items, end - 1, "unit");
  const by = month ? to - from : 7;
  const coming = (day: ReadDay): ReadDay => (unnamed ? ahead(day, today, by) : day);
  if (kind === "firstHalf") return coming({ end, from, to: from + 3, exact: false });
  if (kind === "start" || kind === "early") return coming({ end, from, to: from + (month ? 10 : 2), exact: false });
  if (kind === "mid") return coming({ end, from: from + (month ? 10 : 1), to: from + (month ? 20 : 4), exact: false });
  const last = { end, from: month ? to - 10 : from + 3, to: month ? to : from + 5, exact: false };
  const next = coming(last);
  return unnamed ? { ...next, from: Math.max(next.from, today) } : next;
}

/** "Within three days", "in the next two weeks", "the next few days". */
function readWithin(items: readonly Item[], index: number, today: number): ReadDay | null {
  let at = index;
  if (isAt(items, at, "within")) at += 1;
  else if (isAt(items, at, "the") && isAt(items, at + 1, "next")) at += 2;
  else return null;
  const unit = at === index + 1 ? unitAt(items, at) : null;
  const count = unit === null ? readCount(items, at) : { count: 1, unit, end: at + 1 };
  const to = count === null ? null : plus(today, count);
  return count === null || to === null ? null : { end: count.end, from: today, to: to + 1, exact: false };
}

/** "Weekdays", "Mondays": the coming ones of a week. */
function readRecurring(items: readonly Item[], index: number, today: number): ReadDay | null {
  const at = isAt(items, index, "every") ? index + 1 : skipThe(items, index);
  const atom = items[at]?.atom;
  if (atom?.is === "weekday" && atom.plural) {
    const day = today + ((atom.value - weekdayOf(today) + 6) % 7) + 1;
    return { end: at + 1, from: day, to: day + 1, exact: false };
  }
  if (atom?.is !== "weekdays") return null;
  const from = weekdayOf(today) > 5 ? mondayOf(today) + 7 : today;
  return { end: at + 1, from, to: mondayOf(from) + 5, exact: false, weekdays: true };
}

/** "The day before Christmas", "the day after Easter Monday" (of a day that is named). */
function readNeighbour(items: readonly Item[], index: number, today: number): ReadDay | null {
  if (!isAt(items, index, "dayBefore", "dayAfter")) return null;
  const day = readNamedDay(items, isAt(items, index + 1, "of") ? index + 2 : index + 1, today);
  return day === null ? null : exactDay(day.from + (isAt(items, index, "dayBefore") ? -1 : 1), day.end);
}

/** "The first week of April", "the last weekend of the month", "la primera quincena de abril". */
function readWeekOfMonth(items: readonly Item[], index: number, today: number): ReadDay | null {
  const at = skipThe(items, index);
  const count = items[at]?.atom;
  const last = count?.is === "last";
  const [half, weekend] = [isAt(items, at + 1, "twoWeeks"), isAt(items, at + 1, "weekend")];
  const counted = unitAt(items, at + 1) === "week" || half || weekend;
  if ((!last && count?.is !== "ordinal") || !counted || !isAt(items, at + 2, "of", "in", "from", "on")) return null;
  const whole = readWhole(items, at + 3, today) ?? bareSpan(items, at + 3, today);
  if (whole?.month !== true) return null;
  const first = !last && count?.is === "ordinal" && count.value === 1;
  if (half)
    return {
      end: whole.end,
      from: first ? whole.from : whole.from + 15,
      to: first ? whole.from + 15 : whole.to,
      exact: false,
    };
  if (weekend) {
    const saturday =
      last || count?.is !== "ordinal"
        ? whole.to - 1 - ((weekdayOf(whole.to - 1) + 1) % 7)
        : whole.from + ((6 - weekdayOf(whole.from) + 7) % 7) + 7 * (count.value - 1);
    return { end: whole.end, from: saturday, to: saturday + 2, exact: false };
  }
  const from = last || count?.is !== "ordinal" ? whole.to - 7 : whole.from + 7 * (count.value - 1);
  return { end: whole.end, from, to: from + 7, exact: false };
}

/** "The last day of the month". */
function readLastDay(items: readonly Item[], index: number, today: number): ReadDay | null {
  const at = skipThe(items, index);
  if (!isAt(items, at, "last") || unitAt(items, at + 1) !== "day" || !isAt(items, at + 2, "of", "in", "from"))
    return null;
  const whole = readWhole(items, at + 3, today) ?? bareSpan(items, at + 3, today);
  return whole === null ? null : exactDay(whole.to - 1, whole.end);
}

/** "The week of the 5th". */
function readWeekOf(items: readonly Item[], index: number, today: number): ReadDay | null {
  const at = skipThe(items, index);
  if (unitAt(items, at) !== "week" || !isAt(items, at + 1, "of", "from")) return null;
  const day = readNamedDay(items, at + 2, today);
  if (day === null) return null;
  const monday = mondayOf(day.from);
  return { end: day.end, from: monday, to: monday + 7, exact: false };
}

/** "Two Fridays from now". */
function readWeekdaysAhead(items: readonly Item[], index: number, today: number): ReadDay | null {
  const [count, weekday] = [items[index]?.atom, items[index + 1]?.atom];
  if (count?.is !== "number" || weekday?.is !== "weekday" || !isAt(items, index + 2, "from", "since")) return null;
  if (!isAt(items, index + 3, "now")) return null;
  return exactDay(nextWeekday(today, weekday.value) + 7 * (count.value - 1), index + 4);
}

function readWholeDays(items: readonly Item[], index: number, today: number): ReadDay | null {
  const whole = readWhole(items, index, today);
  if (whole === null) return null;
  return { end: whole.end, from: Math.max(whole.from, today), to: whole.to, exact: false };
}

/** The day or the days that are named at `index`. */
export function readDay(items: readonly Item[], index: number, today: number): ReadDay | null {
  return (
    readWithin(items, index, today) ??
    readDistance(items, index, today) ??
    readNeighbour(items, index, today) ??
    readWeekOfMonth(items, index, today) ??
    readLastDay(items, index, today) ??
    readWeekOf(items, index, today) ??
    readWeekdaysAhead(items, index, today) ??
    readBesideDay(items, index, today) ??
    readAroundFeast(items, index, today) ??
    readPartOfSpan(items, index, today) ??
    readRecurring(items, index, today) ??
    readNamedDay(items, index, today) ??
    readWholeDays(items, index, today)
  );
}
