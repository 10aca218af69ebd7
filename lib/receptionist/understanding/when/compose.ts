import type { Half, Item } from "./atoms";
import { mondayOf, weekdayOf } from "./calendar";
import type { Clock } from "./clock";
import { hoursBesides, leftOver, weekOfExcepted } from "./left-over";
import type { Mention } from "./mentions";

type Days = {
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  readonly named?: number;
  readonly weekdays?: true;
};
type Part = { readonly from: number; readonly to: number; readonly half: Half | null; readonly first: boolean };
type Hours = { readonly from: Clock | null; readonly to: Clock | null };

/** What one stretch of speech asks for. */
export type Wish = {
  readonly days: Days | null;
  readonly clock: Clock | null;
  readonly hours: Hours | null;
  readonly part: Part | null;
  readonly limits: readonly ("late" | "early")[];
};

const NOTHING: Wish = { days: null, clock: null, hours: null, part: null, limits: [] };

type Joint = "or" | "correct" | "none";

function jointBetween(items: readonly Item[], from: number, to: number): Joint {
  const between = items.slice(from, to).map(({ atom }) => atom.is);
  if (between.includes("correct") || between.includes("no")) return "correct";
  return between.includes("or") || between.includes("and") ? "or" : "none";
}

function says(wish: Wish, mention: Mention): boolean {
  if (mention.is === "day") return wish.days !== null;
  if (mention.is === "part") return wish.part !== null && !narrows(wish.part, mention);
  if (mention.is === "hours") return wish.hours !== null && !complements(wish.hours, mention);
  return mention.is === "clock" && (wish.clock !== null || wish.hours !== null);
}

/** "Early" and then "morning": the first is within the second and stands. */
function narrows(part: Part, next: { readonly from: number; readonly to: number }): boolean {
  return part.from >= next.from && part.to <= next.to && part.to - part.from < next.to - next.from;
}

function complements(hours: Hours, next: Hours): boolean {
  return (hours.to === null && next.from === null) || (hours.from === null && next.to === null);
}

/** "Next week, Tuesday": the weekday within the days that were named before it, or after it. */
function within(range: Days | null, day: Days): Days {
  if (range !== null && !range.exact && !day.exact && range.weekdays !== day.weekdays) {
    const week = range.weekdays === true ? day : range;
    const to = week.to - week.from > 7 ? week.to : Math.min(week.to, mondayOf(week.from) + 5);
    return to > week.from ? { from: week.from, to, exact: false } : week;
  }
  if (range === null || range.exact === day.exact || range.to - range.from > 7) return day;
  const [wide, narrow] = range.exact ? [day, range] : [range, day];
  for (let at = wide.from; at < wide.to; at++)
    if (weekdayOf(at) === weekdayOf(narrow.from)) return { from: at, to: at + 1, exact: true };
  return day;
}

function defaultMinute(clock: Clock): number {
  return (clock.half === null && clock.hour <= 6 ? clock.hour + 12 : clock.hour) * 60 + clock.minute;
}

function add(wish: Wish, mention: Mention, corrected: boolean): Wish {
  if (mention.is === "day") return { ...wish, days: corrected ? mention : within(wish.days, mention) };
  if (mention.is === "part") {
    const part = { from: mention.from, to: mention.to, half: mention.half, first: mention.first };
    if (corrected) return { ...wish, part, clock: null, hours: null };
    return wish.part !== null && narrows(wish.part, part) ? wish : { ...wish, part };
  }
  if (mention.is === "limit") return { ...wish, limits: [...wish.limits, mention.limit] };
  if (mention.is === "hours") {
    const merged = wish.hours !== null && !corrected && complements(wish.hours, mention);
    const hours = merged
      ? { from: wish.hours?.from ?? mention.from, to: wish.hours?.to ?? mention.to }
      : { from: mention.from, to: mention.to };
    return { ...wish, hours, clock: null, part: corrected ? null : wish.part };
  }
  const minute = defaultMinute(mention.clock);
  const fits = wish.part === null || (minute >= wish.part.from && minute < wish.part.to);
  return { ...wish, clock: mention.clock, hours: null, part: corrected && !fits ? null : wish.part };
}

/** What the first alternative leaves open is filled from the later ones ("Tuesday or Wednesday at four"). */
function completed(first: Wish, others: readonly Wish[]): Wish {
  const timed = first.clock !== null || first.hours !== null || first.part !== null;
  const source = others.find(({ clock, hours, part }) => clock !== null || hours !== null || part !== null);
  const days = first.days ?? others.find((other) => other.days !== null)?.days ?? null;
  const limits = [first, ...others].flatMap((wish) => wish.limits);
  if (timed || source === undefined) return { ...first, days, limits };
  return { days, clock: source.clock, hours: source.hours, part: source.part, limits };
}

function isDaysOnly(wish: Wish): boolean {
  return wish.days !== null && wish.clock === null && wish.hours === null && wish.part === null;
}

function isPartOnly(wish: Wish): boolean {
  return wish.part !== null && wish.clock === null && wish.hours === null;
}

/** Two offers in one breath: neighbours make one range, else the first that was said counts. */
function chooseFrom(alternatives: readonly Wish[]): Wish {
  const [first, ...others] = alternatives;
  if (first === undefined) return NOTHING;
  const days = alternatives.map((wish) => wish.days);
  const known = days.filter((day) => day !== null);
  if (others.length > 0 && alternatives.every(isDaysOnly) && adjoin(known)) {
    const from = Math.min(...known.map((day) => day.from));
    return { ...first, days: { from, to: Math.max(...known.map((day) => day.to)), exact: false } };
  }
  const parts = alternatives.map((wish) => wish.part).filter((part) => part !== null);
  const sameDay = others.every((wish) => wish.days === null) || known.length === 1;
  if (others.length > 0 && alternatives.every(isPartOnly) && sameDay && adjoin(parts)) {
    const [from, to] = [Math.min(...parts.map((part) => part.from)), Math.max(...parts.map((part) => part.to))];
    return { ...first, days: known[0] ?? null, part: { from, to, half: null, first: false } };
  }
  return completed(first, others);
}

function adjoin(ranges: readonly { readonly from: number; readonly to: number }[]): boolean {
  const sorted = [...ranges].sort((one, other) => one.from - other.from);
  return sorted.every((range, index) => {
    const before = sorted[index - 1];
    return before === undefined || range.from <= before.to;
  });
}

const LISTING: ReadonlySet<string> = new Set(["comma", "on", "at", "the", "for", "hours", "in"]);

/** "Monday, Wednesday or Friday": what stands before an "or" of the same kind is an alternative too. */
function listsOn(items: readonly Item[], mentions: readonly Mention[], index: number): boolean {
  const [mention, next] = [mentions[index], mentions[index + 1]];
  const last = mentions[index - 1];
  if (mention === undefined || next === undefined || mention.is !== next.is) return false;
  if (last?.is === "hours" && mention.is === "clock") return false;
  if (last === undefined || items.slice(last.end, mention.at).some(({ atom }) => !LISTING.has(atom.is))) return false;
  if (mention.is === "day" && (!mention.exact || (last?.is === "day" && !last.exact))) return false;
  return jointBetween(items, mention.end, next.at) === "or";
}

/** The one wish that remains: corrections replace what they correct, alternatives are settled, what is refused is left out. */
export function composeWish(
  items: readonly Item[],
  mentions: readonly Mention[],
  refused: readonly Mention[] = [],
): Wish {
  const wish = settledWish(items, mentions);
  const days = wish.days ?? weekOfExcepted(items, refused);
  if (days === null) return wish;
  const open = wish.clock === null && wish.hours === null && wish.part === null;
  const besides = open && days.exact ? hoursBesides(refused) : null;
  const part = besides === null ? wish.part : { ...besides, half: null, first: false };
  return { ...wish, part, days: leftOver(days, items, mentions, refused) };
}

/** "Wednesday or Thursday the week of January 18th": both are of that week. */
function inTheWeek(items: readonly Item[], mentions: readonly Mention[]): readonly Mention[] {
  const weeks = mentions.filter((each) => each.is === "day" && !each.exact && each.to - each.from === 7);
  const named = mentions.filter((each) => each.is === "day" && each.exact && isWeekday(items, each));
  const [week] = weeks;
  if (week?.is !== "day" || weeks.length > 1 || named.length < 2 || weekdayOf(week.from) !== 1) return mentions;
  return mentions.flatMap((each) => {
    if (each === week) return [];
    if (each.is !== "day" || !named.includes(each)) return [each];
    const from = week.from + weekdayOf(each.from) - 1;
    return [{ ...each, from, to: from + 1 }];
  });
}

function isWeekday(items: readonly Item[], { at, end }: Mention): boolean {
  const own = items.slice(at, end).filter(({ atom }) => atom.is !== "the" && atom.is !== "on");
  return own.length === 1 && own[0]?.atom.is === "weekday";
}

function settledWish(items: readonly Item[], said: readonly Mention[]): Wish {
  const mentions = inTheWeek(items, said);
  let done: readonly Wish[] = [];
  let current = NOTHING;
  let end = 0;
  for (const [index, mention] of mentions.entries()) {
    const also = items[mention.end]?.atom.is === "also";
    const joint = also ? "or" : end === 0 ? "none" : jointBetween(items, end, mention.at);
    const either = items.slice(end, mention.at).some(({ atom }) => atom.is === "or");
    const again = says(current, mention) || (either && mention.is === "hours" && current.hours !== null);
    if ((joint === "or" || (joint === "none" && listsOn(items, mentions, index))) && again) {
      done = [...done, current];
      current = add(NOTHING, mention, false);
    } else {
      const corrects = joint === "correct" && end > 0;
      const replaces = again && mention.is !== "day";
      if (corrects && done.length > 0) {
        current = chooseFrom([...done, current]);
        done = [];
      }
      current = add(current, mention, corrects || replaces);
    }
    end = Math.max(end, mention.end);
  }
  return chooseFrom([...done, current]);
}
