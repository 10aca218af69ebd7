import type { Item } from "./atoms";
import { dayOf, mondayOf, weekdayOf, ymd } from "./calendar";
import { feastOf } from "./feasts";

/** Days as day numbers, `to` exclusive; one exact day has `to` = `from` + 1. */
export type ReadDay = {
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  /** Monday to Friday of whatever week is meant. */
  readonly weekdays?: true;
};

export function isAt(items: readonly Item[], index: number, ...kinds: readonly string[]): boolean {
  const kind = items[index]?.atom.is;
  return kind !== undefined && kinds.includes(kind);
}

export function exactDay(day: number, end: number): ReadDay {
  return { end, from: day, to: day + 1, exact: true };
}

function numberOf(items: readonly Item[], index: number): number | null {
  const atom = items[index]?.atom;
  return atom?.is === "number" || atom?.is === "ordinal" ? atom.value : null;
}

export function skipThe(items: readonly Item[], index: number): number {
  return isAt(items, index, "the", "hours") ? index + 1 : index;
}

export function nextWeekday(today: number, weekday: number): number {
  return today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
}

/** The next such day of a month, today included. */
function nextDayOfMonth(today: number, day: number): number | null {
  const { year, month } = ymd(today);
  for (let ahead = 0; ahead < 12; ahead++) {
    const found = dayOf(year, month + ahead, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}

/** The next such date, today included, unless the year is said. */
export function dateOf(today: number, month: number, day: number, year: number | null): number | null {
  if (month < 1 || month > 12) return null;
  if (year !== null) return dayOf(year < 100 ? 2000 + year : year, month, day);
  const now = ymd(today).year;
  const found = dayOf(now, month, day);
  if (found !== null && found >= today) return found;
  return dayOf(now + 1, month, day) ?? dayOf(now + 2, month, day) ?? dayOf(now + 3, month, day);
}

function yearAt(items: readonly Item[], index: number): { year: number | null; end: number } {
  const at = isAt(items, index, "comma", "of", "from") ? index + 1 : index;
  const value = numberOf(items, at);
  return value !== null && value >= 2020 && value <= 2100 ? { year: value, end: at + 1 } : { year: null, end: index };
}

/** "March 3rd", "march the third", "3 de marzo", "the 3rd of this month". */
export function readDate(items: readonly Item[], index: number, today: number): ReadDay | null {
  const atom = items[index]?.atom;
  if (atom?.is === "feast") {
    const { year } = ymd(today);
    const day = feastOf(atom.feast, year);
    return exactDay(day < today ? feastOf(atom.feast, year + 1) : day, index + 1);
  }
  if (isAt(items, index, "the", "hours") && isAt(items, index + 1, "feast", "numeric"))
    return readDate(items, index + 1, today);
  if (atom?.is === "iso") return exactDay(atom.day, index + 1);
  if (atom?.is === "numeric") {
    const day = dateOf(today, atom.first, atom.second, atom.year);
    return day === null ? null : exactDay(day, index + 1);
  }
  if (atom?.is === "month") {
    const at = skipThe(items, index + 1);
    const value = numberOf(items, at);
    const clockFollows = isAt(items, at + 1, "meridiem", "oclock") && items[at]?.atom.is === "number";
    if (value === null || value > 31 || clockFollows) return null;
    const { year, end } = yearAt(items, at + 1);
    const day = dateOf(today, atom.value, value, year);
    const again = isAt(items, end, "of") ? monthWords(items, end + 1) : null;
    return day === null ? null : exactDay(day, again?.end ?? end);
  }
  const at =
    isAt(items, skipThe(items, index), "unit") && items[skipThe(items, index)]?.text === "dia"
      ? skipThe(items, index) + 1
      : skipThe(items, index);
  return readDayOfMonth(items, index, at, today);
}

function readDayOfMonth(items: readonly Item[], index: number, at: number, today: number): ReadDay | null {
  const value = numberOf(items, at);
  const number = items[at]?.atom;
  if (value === null || value < 1 || value > 31) return null;
  let next = at + 1;
  if (isAt(items, next, "of", "from", "comma") || (isAt(items, next, "on") && items[next]?.text === "de")) next += 1;
  const month = items[next]?.atom;
  if (
    month?.is === "month" &&
    (number?.is === "ordinal" || !month.unsure || isWritten(items, at) || next > at + 1 || isAt(items, index, "the"))
  ) {
    const { year, end } = yearAt(items, next + 1);
    const day = dateOf(today, month.value, value, year);
    return day === null ? null : exactDay(day, end);
  }
  const ofMonth = monthWords(items, next);
  if (ofMonth !== null) {
    const { year, month: now } = ymd(today);
    const found = ofMonth.ahead === 0 ? dayOf(year, now, value) : dayOf(year, now + ofMonth.ahead, value);
    return found === null ? null : exactDay(found, ofMonth.end);
  }
  return readBareOrdinal(items, index, at, today);
}

/** "17 march": digits right before a month are a date, unless a verb follows ("5 may come"). */
function isWritten(items: readonly Item[], at: number): boolean {
  const atom = items[at]?.atom;
  return atom?.is === "number" && !atom.spelled && !isAt(items, at + 2, "other");
}

/** "This month", "next month", "el mes que viene". */
function monthWords(items: readonly Item[], index: number): { ahead: number; end: number } | null {
  const at = skipThe(items, index);
  const isMonth = (where: number) => {
    const atom = items[where]?.atom;
    return atom?.is === "unit" && atom.unit === "month";
  };
  if (isAt(items, at, "this") && isMonth(at + 1)) return { ahead: 0, end: at + 2 };
  if (isAt(items, at, "next") && isMonth(at + 1)) return { ahead: 1, end: at + 2 };
  if (isMonth(at)) return isAt(items, at + 1, "next") ? { ahead: 1, end: at + 2 } : { ahead: 0, end: at + 1 };
  return null;
}

/** "The 3rd", "el tres", "el día 3". Spelled ordinals ("the second") count after "on" or "for" only. */
function readBareOrdinal(items: readonly Item[], index: number, at: number, today: number): ReadDay | null {
  const atom = items[at]?.atom;
  const value = numberOf(items, at) ?? 0;
  if (isAt(items, at + 1, "other", "place", "countable", "appointment", "unit", "month")) {
    const led = at > index || isAt(items, index - 1, "on", "for", "at", "to", "weekday", "comma");
    const written = atom?.is === "ordinal" && !atom.spelled;
    const known = led && isAt(items, at + 1, "other") && written && !isAt(items, at + 2, "place");
    if (!known) return null;
  }
  const day = nextDayOfMonth(today, value);
  if (day === null) return null;
  if (atom?.is === "ordinal") {
    if (/^(?:primer|segund|tercer)a$/.test(items[at]?.text ?? "")) return null;
    const introduced =
      isAt(items, index - 1, "on", "for", "since", "until", "before", "after", "to", "weekday", "from") ||
      value > 4 ||
      isAt(items, at + 1, "at");
    return !atom.spelled || introduced ? exactDay(day, at + 1) : null;
  }
  const article = (items[at - 1]?.text ?? "").split(" ").at(-1);
  const clockFollows = isAt(items, at + 1, "meridiem", "oclock", "minus");
  const spanish = article === "el" || article === "dia" || article === "al" || article === "del";
  const english = article === "the" && value > 12 && atom?.is === "number" && !atom.spelled;
  return (spanish || english) && !clockFollows ? exactDay(day, at + 1) : null;
}

function weekdayThisWeek(today: number, weekday: number): number {
  const day = mondayOf(today) + weekday - 1;
  return day < today ? day + 7 : day;
}

/** What follows a weekday and moves it by weeks: "next week", "week", "after next", "que viene". */
function weekSuffix(
  items: readonly Item[],
  index: number,
): { weeks: number; end: number; from: "week" | "day" } | null {
  const at = isAt(items, index, "of", "in", "comma", "from", "on") ? skipThe(items, index + 1) : skipThe(items, index);
  const isWeek = (where: number) => {
    const atom = items[where]?.atom;
    return atom?.is === "unit" && atom.unit === "week";
  };
  if (isAt(items, at, "next") && isWeek(at + 1)) return { weeks: 1, end: at + 2, from: "week" };
  if (isAt(items, at, "this") && isWeek(at + 1)) return { weeks: 0, end: at + 2, from: "week" };
  if (isWeek(at) && isAt(items, at + 1, "next")) return { weeks: 1, end: at + 2, from: "week" };
  if (isWeek(at) && isAt(items, at + 1, "after") && isAt(items, at + 2, "next"))
    return { weeks: 2, end: at + 3, from: "week" };
  const inWeeks = items[index + 1]?.atom;
  if (isAt(items, index, "in") && inWeeks?.is === "number" && isWeek(index + 2))
    return { weeks: inWeeks.value, end: index + 3, from: "week" };
  if (isAt(items, at, "next") && isAt(items, at + 1, "weekend")) return { weeks: 1, end: at + 2, from: "week" };
  const ahead = items[index]?.atom;
  if (
    ahead?.is === "number" &&
    isWeek(index + 1) &&
    isAt(items, index + 2, "from", "since") &&
    isAt(items, index + 3, "now")
  )
    return { weeks: ahead.value, end: index + 4, from: "week" };
  if (at !== index) return null;
  if (isAt(items, at, "after") && isAt(items, at + 1, "next")) return { weeks: 2, end: at + 2, from: "week" };
  if (isWeek(at)) return { weeks: 1, end: at + 1, from: "day" };
  if (isAt(items, at, "twoWeeks")) return { weeks: 2, end: at + 1, from: "day" };
  if (isAt(items, at, "next")) return { weeks: 1, end: at + 1, from: "week" };
  return null;
}

/** "Tuesday", "this Sunday", "next Friday" (of next week), "Friday next week", "Monday week", "Tuesday the 5th". */
function readWeekday(items: readonly Item[], index: number, today: number): ReadDay | null {
  let at = skipThe(items, index);
  const lead = items[at]?.atom.is;
  const led = lead === "this" || lead === "next" || lead === "coming" || lead === "every";
  if (led) at += 1;
  if (isAt(items, at, "coming")) at += 1;
  const atom = items[at]?.atom;
  if (atom?.is !== "weekday" || atom.plural || items[at + 1]?.text === "pasado") return null;
  const vouched =
    led || isAt(items, index - 1, "on", "for", "weekday", "or", "until", "between", "to", "before", "after");
  const halved = isAt(items, at + 1, "number") && isAt(items, at + 2, "meridiem", "oclock", "number");
  const goesOn = halved || isAt(items, at + 1, "at", "part", "the", "ordinal", "clock");
  if (atom.unsure && !vouched && !goesOn && items.length > 2) return null;
  const monday = mondayOf(today);
  const suffix = weekSuffix(items, at + 1);
  if (suffix !== null) {
    const base = suffix.from === "week" ? monday + atom.value - 1 : nextWeekday(today, atom.value);
    const day = suffix.weeks === 0 ? weekdayThisWeek(today, atom.value) : base + 7 * suffix.weeks;
    return exactDay(day, suffix.end);
  }
  const dated = readWeekdayDate(items, at + 1, today, atom.value);
  if (dated !== null) return dated;
  if (lead === "next") return exactDay(monday + 7 + atom.value - 1, at + 1);
  if (lead === "this") return exactDay(weekdayThisWeek(today, atom.value), at + 1);
  return exactDay(nextWeekday(today, atom.value), at + 1);
}

/** "Tuesday the 5th", "Friday, March 8": the date counts; a bare day of the month is sought on that weekday first. */
function readWeekdayDate(items: readonly Item[], index: number, today: number, weekday: number): ReadDay | null {
  const at = isAt(items, index, "comma") ? index + 1 : index;
  const bare = items[at]?.atom.is === "number" && at === index && !isAt(items, at + 1, "of", "month");
  const spanish =
    bare &&
    !isAt(items, at + 1, "meridiem", "oclock", "minus", "and", "number") &&
    /[a-z]/.test(items[index - 1]?.text ?? "");
  const isSpanishDay =
    spanish && /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/.test(items[index - 1]?.text ?? "");
  if (bare && isSpanishDay) {
    const day = nextDayOfMonth(today, numberOf(items, at) ?? 0);
    return day === null ? null : exactDay(onWeekday(today, day, weekday), at + 1);
  }
  const date = readDate(items, at, today);
  if (date === null) {
    const ordinal = items[skipThe(items, at)]?.atom;
    if (ordinal?.is !== "ordinal" || at !== index || !isAt(items, at, "the")) return null;
    const day = nextDayOfMonth(today, ordinal.value);
    return day === null ? null : exactDay(onWeekday(today, day, weekday), skipThe(items, at) + 1);
  }
  const namesMonth = items.slice(at, date.end).some((item) => item.atom.is === "month" || item.atom.is === "numeric");
  return namesMonth ? date : exactDay(onWeekday(today, date.from, weekday), date.end);
}

function onWeekday(today: number, first: number, weekday: number): number {
  if (weekdayOf(first) === weekday) return first;
  const { day } = ymd(first);
  const start = ymd(today);
  for (let ahead = 0; ahead < 3; ahead++) {
    const found = dayOf(start.year, start.month + ahead, day);
    if (found !== null && found >= today && weekdayOf(found) === weekday) return found;
  }
  return first;
}

function readRelative(items: readonly Item[], index: number, today: number): ReadDay | null {
  const atom = items[index]?.atom;
  if (atom?.is !== "relative") return null;
  const suffix = items[index + 1]?.atom;
  const week = suffix?.is === "unit" && suffix.unit === "week" && items[index + 1]?.text === "week";
  if (week) return exactDay(today + atom.days + 7, index + 2);
  return exactDay(today + atom.days, index + 1);
}

/** "The first Monday of April", "the last Friday of the month", "el primer lunes de mayo". */
function readWeekdayOfMonth(items: readonly Item[], index: number, today: number): ReadDay | null {
  const at = skipThe(items, index);
  const count = items[at]?.atom;
  const weekday = items[at + 1]?.atom;
  const last = count?.is === "last";
  if (!(last || (count?.is === "ordinal" && count.value < 6)) || weekday?.is !== "weekday") return null;
  if (!isAt(items, at + 2, "of", "in", "from", "on")) return null;
  const named = items[skipThe(items, at + 3)]?.atom;
  const words = monthWords(items, at + 3);
  const { year, month } = ymd(today);
  if (named?.is !== "month" && words === null) return null;
  for (
    let ahead = named?.is === "month" ? (named.value - month + 12) % 12 : (words?.ahead ?? 0);
    ahead < 24;
    ahead += 12
  ) {
    const first = dayOf(year, month + ahead, 1) ?? today;
    const next = dayOf(year, month + ahead + 1, 1) ?? first;
    const day = last
      ? next - 1 - ((weekdayOf(next - 1) - weekday.value + 7) % 7)
      : nextWeekday(first - 1, weekday.value) + 7 * ((count?.is === "ordinal" ? count.value : 1) - 1);
    if (day >= today) return exactDay(day, words?.end ?? skipThe(items, at + 3) + 1);
  }
  return null;
}

/** One day by its name or date. */
export function readNamedDay(items: readonly Item[], index: number, today: number): ReadDay | null {
  return (
    readRelative(items, index, today) ??
    readWeekdayOfMonth(items, index, today) ??
    readWeekday(items, index, today) ??
    readDate(items, index, today)
  );
}
