import type { Moment } from "../types";
import type { Half } from "./atoms";
import { clockText, isoDate, localMinute } from "./calendar";
import { type Clock, minuteOfDay } from "./clock";
import type { Wish } from "./compose";

/** A range of the clock in minutes since midnight, half-open. */
export type Range = { readonly from: number; readonly to: number };

export type Resolved = Moment & {
  readonly otherTime: string | null;
  /** The range of the clock that was asked for, whatever the day. */
  readonly hours: Range | null;
};

const DAY = 1440;
/** "Not late": two hours from the earliest start, but till six at least and never past the evening's end at nine. */
const NOT_LATE = 18 * 60;
const NOT_EARLY = 10 * 60;

function startOf(from: Clock, to: Clock | null, half: Half | null): number {
  const own = from.half ?? half;
  if (own !== null || to === null) return minuteOfDay(from, own);
  if (to.half === null) return minuteOfDay(from);
  const same = minuteOfDay(from, to.half);
  return same < minuteOfDay(to) ? same : minuteOfDay(from);
}

function rangeOf(wish: Wish): Range | null {
  const { hours, part, limits } = wish;
  const half = part?.half ?? null;
  let [from, to] = [part?.from ?? 0, part?.to ?? DAY];
  if (hours !== null) {
    const start = hours.from === null ? null : startOf(hours.from, hours.to, half);
    let stop = hours.to === null ? null : minuteOfDay(hours.to, hours.to.half ?? half);
    if (start !== null && stop !== null && stop <= start) stop = stop + DAY / 2 > start ? stop + DAY / 2 : DAY;
    if (stop === 0) stop = DAY;
    if (start !== null) from = start;
    if (stop !== null) to = stop;
    if (to <= from) to = DAY;
  }
  if (limits.includes("late")) to = Math.min(to, Math.min(21 * 60, Math.max(NOT_LATE, from + 120)));
  if (limits.includes("early") && hours?.from === undefined) from = Math.max(from, NOT_EARLY);
  const said = hours !== null || part !== null || limits.length > 0;
  return said && from < to ? { from, to } : null;
}

function exactTime(
  clock: Clock,
  half: Half | null,
  offered: readonly string[],
): { time: string; other: string | null } {
  const own = clock.half ?? half;
  const minute = minuteOfDay(clock, own);
  const time = clockText(minute);
  if (own !== null || clock.hour > 12 || clock.hour === 0) return { time, other: null };
  const other = clockText(minute + DAY / 2);
  return !offered.includes(time) && offered.includes(other) ? { time: other, other: time } : { time, other };
}

/** A window needs a day: the one that was talked about before, else today while it lasts, else tomorrow. */
export type Setting = {
  readonly today: number;
  readonly minute: number;
  readonly dayBefore: () => number | null;
  readonly offered: readonly string[];
};

/** Turns a wish into the exact day and time, or into the range of starts, that it asks for. */
export function resolveWish(wish: Wish, setting: Setting): Resolved {
  const { clock, part } = wish;
  const days = wish.days !== null && wish.days.from < wish.days.to ? wish.days : null;
  const date = days?.exact === true ? isoDate(days.from) : null;
  if (clock !== null) {
    const { time, other } = exactTime(clock, part?.half ?? null, setting.offered);
    const window =
      days !== null && !days.exact ? { from: localMinute(days.from, 0), to: localMinute(days.to, 0) } : null;
    return { date, time, window, otherTime: other, hours: null };
  }
  const hours = rangeOf(wish);
  const base = { date, time: null, otherTime: null, hours };
  if (days !== null && hours === null) {
    const window = days.exact ? null : { from: localMinute(days.from, 0), to: localMinute(days.to, 0) };
    return { ...base, window };
  }
  if (hours === null) return { ...base, window: null };
  if (days !== null)
    return { ...base, window: { from: localMinute(days.from, hours.from), to: localMinute(days.to - 1, hours.to) } };
  const assumed = setting.dayBefore() ?? (hours.to > setting.minute + 30 ? setting.today : setting.today + 1);
  return { ...base, window: { from: localMinute(assumed, hours.from), to: localMinute(assumed, hours.to) } };
}
