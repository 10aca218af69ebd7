import type { Half, Item } from "./atoms";

/** A clock time as it was said: `half` null when nothing told morning from afternoon. */
export type Clock = { readonly hour: number; readonly minute: number; readonly half: Half | null };

/** `sure`: the words alone make it a time; else something around it must. */
export type ReadClock = Clock & { readonly end: number; readonly sure: boolean };

type Core = { hour: number; minute: number; half: Half | null; end: number; sure: boolean };

function numberAt(items: readonly Item[], index: number): number | null {
  const atom = items[index]?.atom;
  return atom?.is === "number" ? atom.value : null;
}

function is(items: readonly Item[], index: number, ...kinds: readonly string[]): boolean {
  const kind = items[index]?.atom.is;
  return kind !== undefined && kinds.includes(kind);
}

function isHour(value: number | null): value is number {
  return value !== null && value >= 1 && value <= 24;
}

function minutesBefore(hour: number, minutes: number): { hour: number; minute: number } {
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes };
}

function hourIndex(items: readonly Item[], index: number): number {
  return is(items, index, "hours", "the", "at") ? index + 1 : index;
}

/** An hour, also by its name: "a quarter to noon". */
function wholeHourAt(items: readonly Item[], index: number): number | null {
  const atom = items[index]?.atom;
  return atom?.is === "clock" && atom.minute === 0 && atom.hour === 12 ? 12 : numberAt(items, index);
}

/** "Half past two", "half two", "quarter to three", "ten past four", "cuarto para las tres". */
function readRelativeClock(items: readonly Item[], index: number): Core | null {
  if (is(items, index, "half")) {
    const past = is(items, index + 1, "past");
    const at = index + (past ? 2 : 1);
    const hour = wholeHourAt(items, at);
    if (!isHour(hour) || (!past && hour > 12) || is(items, at + 1, "unit")) return null;
    return { hour, minute: 30, half: null, end: at + 1, sure: true };
  }
  const quarter = is(items, index, "quarter");
  const minutes = quarter ? 15 : numberAt(items, index);
  if (minutes === null || minutes < 1 || minutes > 30) return null;
  const at = is(items, index + 1, "unit") && /^min/.test(items[index + 1]?.text ?? "") ? index + 2 : index + 1;
  const past = is(items, at, "past") || (is(items, at, "after") && items[at]?.text === "after");
  const to = is(items, at, "to", "until", "for", "before", "of");
  if (!past && !to) return null;
  const hour = wholeHourAt(items, hourIndex(items, at + 1));
  if (!isHour(hour) || /^al?$/.test(items[at]?.text ?? "")) return null;
  const end = hourIndex(items, at + 1) + 1;
  if (past) return minutes % 5 === 0 ? { hour, minute: minutes, half: null, end, sure: true } : null;
  const said = items[at]?.text ?? "";
  if (is(items, at, "for") && said !== "para las" && said !== "para la") return null;
  if (is(items, at, "before") && !quarter) return null;
  if (is(items, at, "of") && items[at]?.text !== "of") return null;
  if (!quarter && !isMinutesTo(items, index, minutes)) return null;
  return { ...minutesBefore(hour, minutes), half: null, end, sure: true };
}

/** "Ten to four" is a time, "10 to 4" a range; "from ten to four" always is one. */
function isMinutesTo(items: readonly Item[], index: number, minutes: number): boolean {
  if (minutes % 5 !== 0) return false;
  if (is(items, index - 1, "since", "from", "between")) return false;
  const atom = items[index]?.atom;
  const spelled = atom?.is === "number" && atom.spelled;
  return minutes > 12 || minutes === 5 || spelled || is(items, index - 1, "at");
}

/** Minutes after an hour: "thirty", "oh five", "y media", "menos cuarto". */
function readMinutes(items: readonly Item[], index: number, hour: number): Core | null {
  const sign = is(items, index, "and") && items[index]?.text === "y" ? 1 : is(items, index, "minus", "except") ? -1 : 0;
  if (sign !== 0) {
    const said = is(items, index + 1, "half") ? 30 : is(items, index + 1, "quarter") ? 15 : numberAt(items, index + 1);
    if (said === null || said < 1 || said > 59) return null;
    const exact = is(items, index + 1, "half", "quarter");
    if (!exact && (is(items, index + 2, "number", "unit", "and") || (sign > 0 && said < 5))) return null;
    const time = sign > 0 ? { hour, minute: said } : minutesBefore(hour, said);
    return { ...time, half: null, end: index + 2, sure: exact };
  }
  const oh = is(items, index, "oh");
  const minute = numberAt(items, oh ? index + 1 : index);
  if (minute === null || minute > 59 || (oh ? minute > 9 : minute < 10)) return null;
  const end = index + (oh ? 2 : 1);
  if (is(items, end, "number", "countable", "place") || (is(items, end, "unit") && !oh)) return null;
  return { hour, minute, half: null, end, sure: oh || [15, 30, 45].includes(minute) };
}

/** "Un" is no hour, and "una" is one where an article or what follows makes it one: not in "mañana una limpieza". */
function isArticle(items: readonly Item[], index: number): boolean {
  const text = items[index]?.text;
  if (text === "un") return true;
  if (text !== "una") return false;
  const led = is(items, index - 1, "at", "hours", "between", "after", "before", "until", "since", "from", "for", "to");
  return !led && !is(items, index + 1, "and", "minus", "meridiem", "oclock", "part", "quarter", "half");
}

function readHour(items: readonly Item[], index: number): Core | null {
  const value = numberAt(items, index);
  if (value === null || isArticle(items, index)) return null;
  const atom = items[index]?.atom;
  const digits = atom?.is === "number" && !atom.spelled ? (items[index]?.text.length ?? 0) : 0;
  if (digits >= 3) {
    const [hour, minute] = [Math.floor(value / 100), value % 100];
    if (digits > 4 || minute > 59 || minute % 5 !== 0 || hour < 1 || hour > 23) return null;
    return { hour, minute, half: null, end: index + 1, sure: false };
  }
  if (!isHour(value)) return null;
  return readMinutes(items, index + 1, value) ?? { hour: value, minute: 0, half: null, end: index + 1, sure: false };
}

function readCore(items: readonly Item[], index: number): Core | null {
  const relative = readRelativeClock(items, index);
  if (relative !== null) return relative;
  const atom = items[index]?.atom;
  if (atom?.is === "clock")
    return { hour: atom.hour, minute: atom.minute, half: atom.half, end: index + 1, sure: true };
  return readHour(items, index);
}

/** "1600 hours", "a las 17 horas". */
function isHourCount(items: readonly Item[], index: number): boolean {
  const said = items[index - 1]?.text ?? "";
  const hours = /^(?:horas|hours|hrs|h)$/.test(items[index]?.text ?? "");
  return hours && (/^\d{4}$/.test(said) || items[index - 2]?.text.startsWith("a la") === true);
}

type Tail = { readonly end: number; readonly half: Half | null; readonly sure: boolean };

/** "o'clock", "pm", "ish", "in the afternoon", "de la tarde". */
function readTail(items: readonly Item[], index: number): Tail {
  let end = index;
  let half: Half | null = null;
  let sure = false;
  for (let more = true; more; ) {
    const atom = items[end]?.atom;
    more = false;
    if (atom?.is === "oclock" || atom?.is === "ish") {
      [end, sure, more] = [end + 1, true, true];
    } else if (atom?.is === "meridiem" && half === null) {
      [end, sure, more, half] = [end + 1, true, true, atom.half];
    } else if (atom?.is === "unit" && end === index && isHourCount(items, index)) {
      [end, sure, more] = [end + 1, true, true];
    } else if (half === null) {
      const at = is(items, end, "in", "at", "on") ? (is(items, end + 1, "the") ? end + 2 : end + 1) : end;
      const part = items[at]?.atom;
      const named = part?.is === "part" && !part.first && (at > end || !/^[a-z]+$/.test(items[at]?.text ?? ""));
      if (named && part.half !== null) [end, sure, more, half] = [at + 1, true, true, part.half];
    }
  }
  return { end, half, sure };
}

function refused(items: readonly Item[], end: number): boolean {
  if (is(items, end, "countable", "unit", "place", "month")) return true;
  if (/^[$€%]/.test(items[end]?.text ?? "")) return true;
  return (
    is(items, end, "other") &&
    is(items, end + 1, "place", "other") &&
    items.slice(end + 1, end + 4).some(({ atom }) => atom.is === "place")
  );
}

/**
 * A clock time at `index`, without the words before it ("at"). Bare numbers come back unsure.
 */
export function readClock(items: readonly Item[], index: number): ReadClock | null {
  const start = is(items, index, "hours") && numberAt(items, index + 1) !== null ? index + 1 : index;
  if (items[start - 1]?.text === "$" || items[start - 1]?.text === "€") return null;
  const core = readCore(items, start);
  if (core === null) return null;
  const tail = readTail(items, core.end);
  const written = items[start]?.atom.is === "clock";
  if (!tail.sure && !written && refused(items, core.end)) return null;
  const atNight = core.hour === 12 && /\b(?:night|noche)$/.test(items[tail.end - 1]?.text ?? "");
  const half = atNight ? "am" : (core.half ?? tail.half);
  const article = start > index && (items[index]?.text === "las" || core.hour === 1);
  return { hour: core.hour, minute: core.minute, half, end: tail.end, sure: core.sure || tail.sure || article };
}

/**
 * Minutes since midnight. Without a half the hours of business are read: 1 to 6 afternoon, 7 to 11 morning, 12 noon;
 * "12 in the afternoon" is noon and so is 12 in the morning, since nobody is open at night. 13 to 24 say their half themselves.
 */
export function minuteOfDay(clock: Clock, half: Half | null = clock.half): number {
  const { hour, minute } = clock;
  if (hour > 12) return (hour % 24) * 60 + minute;
  if (half === null) return (hour <= 6 ? hour + 12 : hour) * 60 + minute;
  if (hour === 0) return minute;
  return ((hour % 12) + (half === "pm" ? 12 : 0)) * 60 + minute;
}
