import type { Half, Item } from "./atoms";
import { readBounds } from "./bounds";
import { type Clock, readClock } from "./clock";
import { readDay } from "./day";
import { isAt } from "./named-day";
import { nearTalk } from "./near-day";
import { occasionAt } from "./occasion";
import { pointedDay } from "./pointed-day";

/** Where a mention stands among the items. */
type Place = { readonly at: number; readonly end: number };

/** One thing said about time. Hours are minutes since midnight, days are day numbers with `to` exclusive. */
export type Mention = Place &
  (
    | {
        readonly is: "day";
        readonly from: number;
        readonly to: number;
        readonly exact: boolean;
        readonly named?: number;
        readonly weekdays?: true;
      }
    | { readonly is: "clock"; readonly clock: Clock }
    | { readonly is: "hours"; readonly from: Clock | null; readonly to: Clock | null }
    | {
        readonly is: "part";
        readonly from: number;
        readonly to: number;
        readonly half: Half | null;
        readonly first: boolean;
      }
    | { readonly is: "limit"; readonly limit: "late" | "early" }
  );

export type Scene = {
  readonly today: number;
  readonly minute: number;
  readonly expectsTime: boolean;
  readonly moving: boolean;
  /** The day that was talked about last: "that day". */
  readonly dayBefore: () => number | null;
  /** What was read back may be contradicted: "no, four". */
  readonly confirming: boolean;
  /** Times were offered: "the other one" is one of them. */
  readonly offering: boolean;
};

const OPENERS = ["on", "at", "the", "hours", "for", "in", "of", "a"];

/** The index before the little words that lead to `index`. */
export function beforeOpeners(items: readonly Item[], index: number): number {
  let at = index - 1;
  while (isAt(items, at, ...OPENERS)) at -= 1;
  return at;
}

function closes(items: readonly Item[], index: number): boolean {
  const kinds = [
    "stop",
    "comma",
    "please",
    "or",
    "and",
    "to",
    "on",
    "correct",
    "no",
    "for",
    "orLater",
    "orEarlier",
    "this",
    "next",
    "late",
    "early",
    "appointment",
    "instead",
    "at",
    "from",
  ];
  return (
    items[index] === undefined ||
    /^(?:sounds?|looks?|suits?|fits?)$/.test(items[index]?.text ?? "") ||
    isAt(items, index, ...kinds, "weekday", "relative", "part", "month", "ordinal", "not", "also")
  );
}

function vouchedClock(
  items: readonly Item[],
  index: number,
  end: number,
  found: readonly Mention[],
  scene: Scene,
): boolean {
  const last = found.at(-1);
  const before = isAt(items, index - 1, "comma", "the") ? index - 2 : index - 1;
  if (isAt(items, index - 1, "at")) return items[index - 1]?.text !== "like" || closes(items, end);
  if (items[index]?.text === "one" && !leadsToTime(items, index)) return false;
  if (last?.is === "part" && last.end === index) return true;
  if (/ las?$/.test(items[index - 1]?.text ?? "")) return true;
  if (!closes(items, end)) return last?.is === "clock" && isAt(items, before, "correct", "or", "no");
  const beside = last !== undefined && beforeOpeners(items, index) === last.end - 1 && last.is !== "clock";
  const dayFollows = daysFollow(items, end);
  const another = isAt(items, end, "or", "and") ? readClock(items, end + 1) : null;
  if (
    beside ||
    dayFollows ||
    scene.expectsTime ||
    another?.sure === true ||
    (another !== null && daysFollow(items, another.end))
  )
    return true;
  if (scene.moving && isAt(items, index - 1, "to", "from", "until", "since", "my", "for")) return true;
  if (isAt(items, before, "correct") && PROPOSES.test(items[before]?.text ?? "")) return true;
  if (SETTLES.test(items[end]?.text ?? "") || isAt(items, end, "instead") || isAt(items, index - 1, "instead"))
    return true;
  if (isAt(items, index - 1, "please") && isAt(items, end, "please", "early", "late")) return true;
  return (
    isAt(items, before, "correct", "or", "no", "and") &&
    (scene.confirming || found.some(({ is }) => is === "clock" || is === "hours"))
  );
}

function daysFollow(items: readonly Item[], end: number): boolean {
  return (
    isAt(items, end, "weekday", "relative") ||
    (isAt(items, end, "this") && isAt(items, end + 1, "part")) ||
    items[end]?.text === "tonight" ||
    (isAt(items, end, "on") && isAt(items, end + 1, "weekday", "the", "month"))
  );
}

const PROPOSES =
  /^(?:how about|what about|make it|no make it|let's make it|lets make it|let's do|lets do|let's go with|lets go with|let's go for|let's say|lets say|needs to be|has to be|should be|can we do|could we do|can you do|could you do|can we say|que sea|y si|que tal|mejor|pongamos)$/;
const SETTLES = /^(?:works?|would be|is|instead)$/;

/** "One" is an hour only where nothing else can be meant: not "the second one", not "another one". */
function leadsToTime(items: readonly Item[], index: number): boolean {
  const named = isAt(items, index - 2, "the", "this") || items[index - 1]?.text.startsWith("the ") === true;
  if (named && isAt(items, index - 1, "weekday", "part")) return false;
  return (
    index === 0 ||
    isAt(
      items,
      index - 1,
      "at",
      "comma",
      "stop",
      "no",
      "correct",
      "or",
      "please",
      "weekday",
      "relative",
      "part",
      "for",
      "between",
      "after",
      "before",
    )
  );
}

function clockMention(items: readonly Item[], index: number, found: readonly Mention[], scene: Scene): Mention | null {
  const read = readClock(items, index);
  if (read === null) return null;
  if (!read.sure && !vouchedClock(items, index, read.end, found, scene)) return null;
  return { is: "clock", at: index, end: read.end, clock: read };
}

/** "In an hour", "in thirty minutes", "dentro de media hora". */
function soonMention(items: readonly Item[], index: number, { today, minute }: Scene): readonly Mention[] | null {
  const led = isAt(items, index, "in");
  const lead = led && isAt(items, index + 1, "at") ? index + 1 : led ? index : index - 1;
  const atom = items[lead + 1]?.atom;
  const half = atom?.is === "half";
  const bare = led && atom?.is === "unit" && atom.unit === "hour" && isAt(items, lead + 2, "and");
  const count = bare
    ? 1
    : half
      ? 0.5
      : atom?.is === "number"
        ? atom.value
        : atom?.is === "a"
          ? 1
          : atom?.is === "few"
            ? 2
            : null;
  const at = bare ? lead + 1 : half && isAt(items, lead + 2, "a") ? lead + 3 : lead + 2;
  const unit = items[at]?.atom;
  if (count === null || unit?.is !== "unit" || (unit.unit !== "hour" && unit.unit !== "minute")) return null;
  const more = isAt(items, at + 1, "and") ? (isAt(items, at + 2, "a") ? at + 3 : at + 2) : 0;
  const andHalf = more > 0 && unit.unit === "hour" && isAt(items, more, "half");
  const end = andHalf ? more + 1 : at + 1;
  const fromNow = isAt(items, end, "from", "since") && isAt(items, end + 1, "now");
  if (!led && !fromNow) return null;
  const then = minute + Math.round((count + (andHalf ? 0.5 : 0)) * (unit.unit === "hour" ? 60 : 1));
  const place = { at: index, end: fromNow ? end + 2 : end };
  const day = today + Math.floor(then / 1440);
  const clock = {
    hour: Math.floor((then % 1440) / 60),
    minute: then % 60,
    half: then % 1440 < 720 ? "am" : "pm",
  } as const;
  return [
    { ...place, is: "day", from: day, to: day + 1, exact: true },
    { ...place, is: "clock", clock },
  ];
}

/** "This afternoon", "esta mañana", "tonight": a part of today. */
function partOfToday(items: readonly Item[], index: number, today: number): readonly Mention[] | null {
  const led = isAt(items, index, "this");
  const at = led ? index + 1 : index;
  const atom = items[at]?.atom;
  const place = { at: index, end: at + 1 };
  const day: Mention = { ...place, is: "day", from: today, to: today + 1, exact: true };
  if (led && atom?.is === "relative" && atom.days === 1)
    return [day, { ...place, is: "part", from: 360, to: 720, half: "am", first: false }];
  if (atom?.is !== "part" || !(led || items[at]?.text === "tonight")) return null;
  return [day, { ...place, is: "part", from: atom.from, to: atom.to, half: atom.half, first: atom.first }];
}

/** "The morning of the prom": of the day that was named for it. */
function partOfOccasion(
  items: readonly Item[],
  index: number,
  end: number,
  found: readonly Mention[],
): readonly Mention[] | null {
  const part = partMention(items, index, found);
  const day = found.findLast((mention) => mention.is === "day");
  if (part?.is !== "part" || day?.is !== "day" || !day.exact) return null;
  return [
    { ...day, at: index, end },
    { ...part, end },
  ];
}

/** "That morning", "esa tarde": of the day that was named before, also where it is not asked for itself. */
function partOfThatDay(items: readonly Item[], index: number, found: readonly Mention[]): readonly Mention[] | null {
  const ofOccasion =
    isAt(items, index, "part") && isAt(items, index + 1, "of", "from") ? occasionAt(items, index + 2) : null;
  if (ofOccasion !== null) return partOfOccasion(items, index, ofOccasion, found);
  if (!/^(?:that|esa|esa misma|aquella)$/.test(items[index]?.text ?? "")) return null;
  const part = partMention(items, index + 1, found);
  const day = found.findLast((mention) => mention.is === "day");
  if (part?.is !== "part" || day?.is !== "day" || !day.exact) return null;
  return [
    { ...day, at: index, end: part.end },
    { ...part, at: index },
  ];
}

/** "Early Saturday morning", "late on Thursday afternoon". */
function narrowedPart(items: readonly Item[], index: number, is: "early" | "late") {
  const near = items.slice(index + 1, index + 5);
  const at = near.findIndex(({ atom }) => atom.is === "part");
  const part = near[at]?.atom;
  const between = near.slice(0, Math.max(at, 0));
  if (part?.is !== "part" || part.to - part.from < 240 || between.length === 0) return null;
  if (!between.every(({ atom }) => ["weekday", "relative", "on", "this", "next", "in", "the"].includes(atom.is)))
    return null;
  const length = is === "early" && part.half === "am" ? 180 : 120;
  const [from, to] = is === "early" ? [part.from, part.from + length] : [part.to - length, part.to];
  return { from, to, half: part.half, first: false };
}

function partMention(items: readonly Item[], index: number, found: readonly Mention[]): Mention | null {
  const atom = items[index]?.atom;
  const place = { at: index, end: index + 1 };
  if (atom?.is === "part")
    return { ...place, is: "part", from: atom.from, to: atom.to, half: atom.half, first: atom.first };
  if (atom?.is === "meridiem" && found.length > 0 && isAt(items, index - 1, "relative", "weekday"))
    return {
      ...place,
      is: "part",
      from: atom.half === "am" ? 360 : 720,
      to: atom.half === "am" ? 720 : 1260,
      half: atom.half,
      first: false,
    };
  if (atom?.is !== "late" && atom?.is !== "early") return null;
  if (isAt(items, index - 1, "not", "except", "no")) return { ...place, is: "limit", limit: atom.is };
  const narrowed = narrowedPart(items, index, atom.is);
  if (narrowed !== null) return { ...place, is: "part", ...narrowed };
  const beside =
    isAt(items, index - 1, "weekday", "relative") ||
    isAt(items, index + 1, "weekday", "relative") ||
    isAt(items, index + 2, "weekday");
  if (!beside) return null;
  const [from, to] = atom.is === "early" ? [360, 540] : [1020, 1260];
  return { ...place, is: "part", from, to, half: atom.is === "early" ? "am" : "pm", first: false };
}

function mentionsAt(
  items: readonly Item[],
  index: number,
  found: readonly Mention[],
  scene: Scene,
): readonly Mention[] {
  const today = partOfToday(items, index, scene.today);
  if (today !== null) return today;
  const thatDay = partOfThatDay(items, index, found);
  if (thatDay !== null) return thatDay;
  const soon = soonMention(items, index, scene);
  if (soon !== null) return soon;
  if (isPast(items, index)) return [];
  const pointed = pointedDay(items, index, found, scene);
  if (pointed !== null) return [pointed];
  const bounds = readBounds(items, index, scene);
  if (bounds !== null) return [{ at: index, ...bounds }];
  const day = readDay(items, index, anchorOf(items, index, found, scene));
  if (day !== null) return [{ is: "day", at: index, ...day }];
  const one = clockMention(items, index, found, scene) ?? partMention(items, index, found);
  return one === null ? [] : [one];
}

/** "Last Tuesday", "el martes pasado". */
function isPast(items: readonly Item[], index: number): boolean {
  if (items[index]?.text === "pasado") return isAt(items, index - 1, "weekday");
  return isAt(items, index, "weekday") && (isAt(items, index - 1, "last") || items[index + 1]?.text === "pasado");
}

/** "The following Thursday" counts from the day that was named before. */
function anchorOf(items: readonly Item[], index: number, found: readonly Mention[], { today }: Scene): number {
  const follows = items.slice(index, index + 2).some(({ text }) => text === "following" || text === "siguiente");
  const last = follows ? found.findLast(({ is }) => is === "day") : undefined;
  return last?.is === "day" && last.exact ? last.from : today;
}

/** All that is said about time, in the order in which it is said. */
export function findMentions(items: readonly Item[], scene: Scene): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = 0; index < items.length; ) {
    const next = mentionsAt(items, index, found, scene).map((mention) => nearTalk(items, mention, found, scene));
    found.push(...next);
    index = next.at(-1)?.end ?? index + 1;
  }
  return found;
}
