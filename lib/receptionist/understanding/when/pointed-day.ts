import type { Item } from "./atoms";
import { dayOf, mondayOf, weekdayOf, ymd } from "./calendar";
import type { Mention, Scene } from "./mentions";
import { isAt, skipThe } from "./named-day";
import { occasionAt } from "./occasion";

type Days = Extract<Mention, { is: "day" }>;
type Span = { readonly from: number; readonly to: number; readonly exact: boolean };

const CLOSERS = [
  "stop",
  "comma",
  "please",
  "at",
  "for",
  "or",
  "and",
  "in",
  "part",
  "on",
  "clock",
  "with",
  "early",
  "late",
];

function closes(items: readonly Item[], index: number): boolean {
  return (
    items[index] === undefined ||
    isAt(items, index, ...CLOSERS) ||
    /^(?:with|con|si|para)$/.test(items[index]?.text ?? "")
  );
}

function said(items: readonly Item[], index: number): string {
  return items[index]?.text ?? "";
}

/** "After (that)", "before (it)": which way it points, and where that ends. */
function direction(items: readonly Item[], index: number): { readonly sign: 1 | -1; readonly end: number } | null {
  const word = said(items, index);
  const after = /^(?:after|later|despues|following|despues del?|despues de la)$/.test(word);
  if (!after && !/^(?:before|earlier|beforehand|antes|antes del?|antes de la)$/.test(word)) return null;
  const occasion = occasionAt(items, index + 1);
  if (occasion !== null) return { sign: after ? 1 : -1, end: occasion };
  if (/ de(?:l| la)?$/.test(word)) return null;
  const end = /^(?:that|it|this|eso|ese)$/.test(said(items, index + 1)) ? index + 2 : index + 1;
  return closes(items, end) ? { sign: after ? 1 : -1, end } : null;
}

function monthAfter(day: number, sign: number): Span {
  const { year, month } = ymd(day);
  return { from: dayOf(year, month + sign, 1) ?? day, to: dayOf(year, month + sign + 1, 1) ?? day, exact: false };
}

/** The next of its kind: the weekend, the week, the month or the same weekday after; the day after a date. */
function following(day: Days, items: readonly Item[]): Span {
  const length = day.to - day.from;
  if (day.exact) {
    const byWeekday = items.slice(day.at, day.end).some(({ atom }) => atom.is === "weekday");
    const step = byWeekday ? 7 : 1;
    return { from: day.from + step, to: day.to + step, exact: true };
  }
  if (weekdayOf(day.to) === 1 && length <= 2) {
    const saturday = day.to + 5;
    return { from: saturday, to: saturday + 2, exact: false };
  }
  if (ymd(day.to).day === 1 && length > 7) return monthAfter(day.from, 1);
  return { from: day.to, to: day.to + 7, exact: false };
}

/** "The week after (that)", "the Friday after", "the weekend before". */
function unitBeside(items: readonly Item[], index: number, base: Days): (Span & { readonly end: number }) | null {
  const next = isAt(items, index, "coming") ? 1 : 0;
  const at = index + next;
  const atom = items[at]?.atom;
  const way = next === 1 ? { sign: 1 as const, end: at + 1 } : direction(items, at + 1);
  if (way === null || atom === undefined) return null;
  const { sign, end } = way;
  if (atom.is === "weekday") {
    const ahead = (atom.value - weekdayOf(base.from) + 7) % 7 || 7;
    const back = (weekdayOf(base.from) - atom.value + 7) % 7 || 7;
    const day =
      base.exact || sign < 0
        ? base.from + (sign > 0 ? ahead : -back)
        : base.to - 1 + ((atom.value - weekdayOf(base.to - 1) + 7) % 7 || 7);
    return { from: day, to: day + 1, exact: true, end };
  }
  if (atom.is === "weekend") {
    const saturday = mondayOf(base.to - 1) + 5 + 7 * (base.exact && weekdayOf(base.from) < 6 && sign > 0 ? 0 : sign);
    return { from: saturday, to: saturday + 2, exact: false, end };
  }
  if (atom.is !== "unit") return null;
  if (atom.unit === "month") return { ...monthAfter(base.from, sign), end };
  if (atom.unit !== "week") return null;
  const monday = mondayOf(base.to - 1) + 7 * sign;
  return { from: monday, to: monday + 7, exact: false, end };
}

/** "Two days before", "a week later", "dos dias antes". */
function distanceBeside(items: readonly Item[], index: number, base: Days): (Span & { readonly end: number }) | null {
  const atom = items[index]?.atom;
  const count = atom?.is === "number" ? atom.value : atom?.is === "a" ? 1 : atom?.is === "few" ? 2 : null;
  const unit = items[index + 1]?.atom;
  if (count === null || unit?.is !== "unit" || (unit.unit !== "day" && unit.unit !== "week") || !base.exact)
    return null;
  const way = direction(items, index + 2);
  if (way === null) return null;
  const day = base.from + way.sign * count * (unit.unit === "week" ? 7 : 1);
  return { from: day, to: day + 1, exact: true, end: way.end };
}

const TURNED_DOWN = ["not", "no", "fails", "cannot", "except", "correct"];

/** "(Not this weekend,) the one after", "the next one", "el otro", "el que viene", "but next". */
function theOtherOne(items: readonly Item[], index: number, base: Days): number | null {
  const near = items.slice(Math.max(0, base.at - 4), index);
  if (!near.some(({ atom }) => TURNED_DOWN.includes(atom.is))) return null;
  const text = said(items, index);
  if (text === "the one" || text === "that one") return direction(items, index + 1)?.end ?? null;
  const led = isAt(items, index, "the", "hours") && text !== "los" && text !== "las";
  const at = led ? index + 1 : index;
  if (led && isAt(items, at, "of") && /^(?:despues|mas tarde)$/.test(said(items, at + 1))) return at + 2;
  if (led && /^(?:otr[oa]|other|other one)$/.test(said(items, at))) {
    const end = said(items, at + 1) === "one" ? at + 2 : at + 1;
    return closes(items, end) ? end : null;
  }
  if (/^(?:next one|following one)$/.test(said(items, at))) return closes(items, at + 1) ? at + 1 : null;
  if (!isAt(items, at, "next", "coming") || said(items, at) === "upcoming") return null;
  const end = said(items, at + 1) === "one" ? at + 2 : at + 1;
  return closes(items, end) ? end : null;
}

/** "Next Friday, not tomorrow, the one after": the one that was named first. */
function namedAlready(found: readonly Mention[], last: Days): Span | null {
  const first = found.find((mention): mention is Days => mention.is === "day");
  return first === undefined || first === last || !first.exact || first.from <= last.from
    ? null
    : { from: first.from, to: first.to, exact: true };
}

function isTimed(found: readonly Mention[]): boolean {
  return found.some(({ is }) => is === "clock" || is === "hours");
}

/** "How about the week after that?": of the day that was talked about. */
function besideKnown(items: readonly Item[], index: number, known: () => Days | null): Mention | null {
  const at = skipThe(items, index);
  if (!isAt(items, at, "unit", "weekend", "weekday") || direction(items, at + 1) === null) return null;
  const base = known();
  const beside = base === null ? null : unitBeside(items, at, base);
  return beside === null ? null : { is: "day", at: index, ...beside };
}

/** "The Friday (of) that week", "el viernes de esa semana". */
function inThatWeek(items: readonly Item[], index: number, known: () => Days | null): Mention | null {
  const at = skipThe(items, index);
  const weekday = items[at]?.atom;
  if (weekday?.is !== "weekday" || weekday.plural) return null;
  let that = at + 1;
  while (isAt(items, that, "of", "from", "in", "on", "the", "hours") && that < at + 3) that += 1;
  if (!/^(?:that|that same|same|esa|esa misma|misma)$/.test(said(items, that))) return null;
  const week =
    /^(?:same|misma|week)$/.test(said(items, that + 1)) && !isAt(items, that + 1, "unit") ? that + 2 : that + 1;
  const unit = items[week]?.atom;
  if (unit?.is !== "unit" || unit.unit !== "week") return null;
  const base = known();
  if (base === null) return null;
  const day = mondayOf(base.from) + weekday.value - 1;
  return { is: "day", at: index, end: week + 1, from: day, to: day + 1, exact: true };
}

/** A day or days told by those that were named before: "the day after", "that morning", "the week after that", "the other one". */
export function pointedDay(
  items: readonly Item[],
  index: number,
  found: readonly Mention[],
  scene: Scene,
): Mention | null {
  const last = found.findLast((mention): mention is Days => mention.is === "day");
  const known = (): Days | null => {
    if (last !== undefined) return last;
    const day = scene.dayBefore();
    return day === null ? null : { is: "day", at: index, end: index, from: day, to: day + 1, exact: true };
  };
  const ofThatWeek = inThatWeek(items, index, known);
  if (ofThatWeek !== null) return ofThatWeek;
  if (isAt(items, index, "sameDay", "dayAfter", "dayBefore")) {
    const base = known();
    const occasion = isAt(items, index, "sameDay") ? null : occasionAt(items, index + 1);
    const end = occasion ?? (/^(?:that|it|eso|ese)$/.test(said(items, index + 1)) ? index + 2 : index + 1);
    if (base?.exact !== true || (occasion === null && !closes(items, end))) return null;
    const from = base.from + (isAt(items, index, "dayAfter") ? 1 : isAt(items, index, "dayBefore") ? -1 : 0);
    return { is: "day", at: index, end, from, to: from + 1, exact: true };
  }
  if (
    last?.exact === true &&
    isAt(items, index, "after") &&
    /\b(?:after|despues de)$/.test(said(items, index)) &&
    said(items, index + 1) === "that" &&
    !isTimed(found)
  )
    return { is: "day", at: index, end: index + 2, from: last.to, to: last.to + 14, exact: false };
  if (last === undefined) return besideKnown(items, index, known);
  const place = { is: "day", at: index } as const;
  const end = scene.offering ? null : theOtherOne(items, index, last);
  if (end !== null) return { ...place, ...(namedAlready(found, last) ?? following(last, items)), end };
  const beside = unitBeside(items, skipThe(items, index), last) ?? distanceBeside(items, index, last);
  return beside === null ? null : { ...place, ...beside };
}
