/** One stretch of a weekday, 0 Sunday to 6. Minutes of local time from its midnight; an end past 1440 is on the next day. */
export type WeekInterval = { readonly weekday: number; readonly startMinute: number; readonly endMinute: number };

export type WeekHours = readonly WeekInterval[];

export const dayMinutes = 1440;
export const snapMinutes = 15;

const latestStart = dayMinutes - snapMinutes;

export function snap(minute: number): number {
  return Math.round(minute / snapMinutes) * snapMinutes;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

export function dayAfter(weekday: number, days = 1): number {
  return (((weekday + days) % 7) + 7) % 7;
}

/** The same interval with a start on its day, at least one step long and never longer than a day. */
function fit({ weekday, startMinute, endMinute }: WeekInterval): WeekInterval {
  const start = clamp(startMinute, 0, dayMinutes - 1);
  return { weekday, startMinute: start, endMinute: clamp(endMinute, start + 1, start + dayMinutes) };
}

function mergeDay(day: WeekHours): WeekInterval[] {
  const merged: WeekInterval[] = [];
  for (const one of [...day].sort((a, b) => a.startMinute - b.startMinute)) {
    const last = merged.at(-1);
    if (last && one.startMinute <= last.endMinute)
      merged[merged.length - 1] = { ...last, endMinute: Math.max(last.endMinute, one.endMinute) };
    else merged.push(one);
  }
  return merged;
}

// What runs past midnight gives way to the next day's own hours: no minute of the week is said twice.
function trimTail(one: WeekInterval, next: WeekHours): WeekInterval {
  const inTail = next.find(
    ({ startMinute, endMinute }) => startMinute + dayMinutes < one.endMinute && endMinute + dayMinutes > one.endMinute,
  );
  return inTail ? { ...one, endMinute: inTail.startMinute + dayMinutes } : one;
}

/**
 * The same open minutes of the week, each said once and in order: touching and overlapping stretches of a day become one,
 * none is longer than a day, and none overlaps the hours of the next day.
 */
export function tidyWeek(hours: WeekHours): WeekInterval[] {
  let days = Array.from({ length: 7 }, (_, weekday) =>
    mergeDay(hours.filter((one) => one.weekday === weekday).map(fit)),
  );
  // What is cut off a stretch of over a day starts at midnight, so it can be carried round the week once at most.
  for (let pass = 0; pass < 8; pass += 1) {
    const carried = days.flat().filter((one) => one.endMinute - one.startMinute > dayMinutes);
    if (carried.length === 0) break;
    days = days.map((day, weekday) =>
      mergeDay([
        ...day.map((one) => (carried.includes(one) ? { ...one, endMinute: dayMinutes } : one)),
        ...carried
          .filter((one) => dayAfter(one.weekday) === weekday)
          .map((one) => ({ weekday, startMinute: 0, endMinute: one.endMinute - dayMinutes })),
      ]),
    );
  }
  const kept = days.map((day, weekday) => {
    const tail = (days[dayAfter(weekday, -1)]?.at(-1)?.endMinute ?? 0) - dayMinutes;
    return day.filter((one) => one.endMinute > tail);
  });
  return kept.flatMap((day, weekday) => day.map((one) => trimTail(one, kept[dayAfter(weekday)] ?? [])));
}

/** A stretch of one weekday between two minutes, in either order. */
export function spanOf(weekday: number, from: number, to: number): WeekInterval {
  const start = clamp(Math.min(from, to), 0, latestStart);
  const end = clamp(Math.max(from, to), start + snapMinutes, start + dayMinutes);
  return { weekday, startMinute: start, endMinute: end };
}

/** The interval carried to another weekday and start; its length stays. */
export function movedTo(one: WeekInterval, weekday: number, start: number): WeekInterval {
  const startMinute = clamp(start, 0, latestStart);
  return { weekday, startMinute, endMinute: startMinute + one.endMinute - one.startMinute };
}

/** The interval with another start; its end stays. */
export function withStart(one: WeekInterval, start: number): WeekInterval {
  const least = Math.max(0, one.endMinute - dayMinutes);
  const most = Math.max(least, Math.min(latestStart, one.endMinute - snapMinutes));
  return { ...one, startMinute: clamp(start, least, most) };
}

/** The interval with another end, up to a day after its start; its start stays. */
export function withEnd(one: WeekInterval, end: number): WeekInterval {
  const least = one.startMinute + snapMinutes;
  return { ...one, endMinute: clamp(end, least, one.startMinute + dayMinutes) };
}

/** The next or previous mark of the grid from a minute. */
export function stepFrom(minute: number, direction: 1 | -1): number {
  const marks = minute / snapMinutes;
  return (direction === 1 ? Math.floor(marks) + 1 : Math.ceil(marks) - 1) * snapMinutes;
}

export function sameInterval(one: WeekInterval, other: WeekInterval): boolean {
  return one.weekday === other.weekday && one.startMinute === other.startMinute && one.endMinute === other.endMinute;
}

export function without(hours: WeekHours, gone: WeekInterval): WeekInterval[] {
  return tidyWeek(hours.filter((one) => !sameInterval(one, gone)));
}

export function withInterval(hours: WeekHours, added: WeekInterval): WeekInterval[] {
  return tidyWeek([...hours, added]);
}

export function replaced(hours: WeekHours, old: WeekInterval, next: WeekInterval): WeekInterval[] {
  return tidyWeek([...hours.filter((one) => !sameInterval(one, old)), next]);
}

/** The hours of one weekday put in place of those of others. */
export function copyDay(hours: WeekHours, from: number, to: readonly number[]): WeekInterval[] {
  const others = to.filter((weekday) => weekday !== from);
  const day = hours.filter((one) => one.weekday === from);
  return tidyWeek([
    ...hours.filter((one) => !others.includes(one.weekday)),
    ...others.flatMap((weekday) => day.map((one) => ({ ...one, weekday }))),
  ]);
}

/** Where an interval stands in tidied hours: itself, or the one that has taken it in. */
export function findHolder(hours: WeekHours, wanted: WeekInterval): WeekInterval | undefined {
  const at = wanted.weekday * dayMinutes + wanted.startMinute;
  return hours.find((one) => {
    const offset = (at - one.weekday * dayMinutes - one.startMinute + 7 * dayMinutes) % (7 * dayMinutes);
    return offset < one.endMinute - one.startMinute;
  });
}

/** A stretch that fits on a day: the usual nine to five, or an hour in the longest gap. Undefined when the day is full. */
export function freeStretch(hours: WeekHours, weekday: number): WeekInterval | undefined {
  const drawn = spansOn(hours, weekday);
  if (drawn.length === 0) return { weekday, startMinute: 540, endMinute: 1020 };
  const edges = [0, ...drawn.flatMap((one) => [one.start, one.end]), dayMinutes];
  const gaps = Array.from({ length: edges.length / 2 }, (_, at) => ({
    start: edges[2 * at] ?? 0,
    end: edges[2 * at + 1] ?? 0,
  }));
  const afterLast = gaps.at(-1);
  const roomy = afterLast && afterLast.end - afterLast.start >= 120 ? afterLast : undefined;
  const gap = roomy ?? gaps.reduce((best, one) => (one.end - one.start > best.end - best.start ? one : best));
  const room = gap.end - gap.start;
  if (room < snapMinutes) return undefined;
  const margin = room >= 120 ? 60 : 0;
  const start = Math.ceil((gap.start + (gap.start > 0 ? margin : 0)) / snapMinutes) * snapMinutes;
  const end = Math.min(gap.end, start + 180);
  return end > start && start <= latestStart ? { weekday, startMinute: start, endMinute: end } : undefined;
}

export type DaySpan = {
  readonly of: WeekInterval;
  readonly start: number;
  readonly end: number;
  /** The part of the day before's interval that is past midnight. */
  readonly continued: boolean;
};

/** What is drawn in a weekday's column: its own intervals up to midnight, after what runs over from the day before. */
export function spansOn(hours: WeekHours, weekday: number): DaySpan[] {
  const before = dayAfter(weekday, -1);
  const over = hours
    .filter((one) => one.weekday === before && one.endMinute > dayMinutes)
    .map((one) => ({ of: one, start: 0, end: one.endMinute - dayMinutes, continued: true }));
  const own = hours
    .filter((one) => one.weekday === weekday)
    .map((one) => ({ of: one, start: one.startMinute, end: Math.min(dayMinutes, one.endMinute), continued: false }));
  return [...over, ...own].sort((one, other) => one.start - other.start);
}

/** The minutes a weekday's own hours add up to, wherever they end. */
export function minutesOf(hours: WeekHours, weekday: number): number {
  return hours.filter((one) => one.weekday === weekday).reduce((sum, one) => sum + one.endMinute - one.startMinute, 0);
}

/** An hour from the half hour at a minute, cut to the free space there. Undefined where hours stand already. */
export function hourAround(hours: WeekHours, weekday: number, minute: number): WeekInterval | undefined {
  const drawn = spansOn(hours, weekday);
  if (drawn.some((one) => one.start <= minute && minute < one.end)) return undefined;
  const from = Math.max(0, ...drawn.map((one) => one.end).filter((end) => end <= minute));
  const until = Math.min(dayMinutes, ...drawn.map((one) => one.start).filter((start) => start > minute));
  const start = Math.min(latestStart, Math.max(from, Math.floor(minute / 30) * 30));
  const end = Math.min(until, start + 60);
  return end > start ? { weekday, startMinute: start, endMinute: end } : undefined;
}
