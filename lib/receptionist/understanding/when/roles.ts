import type { Item } from "./atoms";
import { beforeOpeners, type Mention } from "./mentions";
import { isAt } from "./named-day";

/** What an utterance does to a booking that stands already, told by its verbs. */
export type Deed = "move" | "cancel" | "check" | "have" | null;

/**
 * Each mention with what it is: wanted, the booking's own old time, turned down, or told beside the wish: as a reason, which
 * counts where the wish says nothing, or as what is never asked for.
 */
export type Role = "wanted" | "existing" | "refused" | "reason" | "aside";

export type Cast = { readonly mention: Mention; readonly role: Role };

export function deedOf(items: readonly Item[]): Deed {
  const has = (kind: string) => items.some((item) => item.atom.is === kind);
  if (has("move")) return "move";
  if (has("cancel")) return "cancel";
  if (asksAfterOwn(items)) return "check";
  return has("have") ? "have" : null;
}

/** A question after one's own booking: "when is my…", "am I down for…", not "when is Anna in". */
function asksAfterOwn(items: readonly Item[]): boolean {
  const check = items.find((item) => item.atom.is === "check");
  if (check === undefined) return false;
  const own = /\b(?:i|my|mi|tengo|we)\b/.test(check.text);
  return own || items.some((item) => item.atom.is === "appointment" || item.atom.is === "my");
}

/** "I have an appointment", "I have a three o'clock", "I'm booked in for": not "I have Friday off". */
function hasBooking(items: readonly Item[], before: number, at: number): boolean {
  const have = items.findLastIndex((item, index) => index <= before && index > before - 4 && item.atom.is === "have");
  if (have < 0) return false;
  if (/book|schedul|down|suppos|meant|apuntad|citad|cita|turno|hora|reserv|coming/.test(items[have]?.text ?? ""))
    return true;
  const between = items.slice(have + 1, at).map(({ atom }) => atom.is);
  if (between.some((is) => is === "stop" || is === "correct")) return false;
  return (
    between.includes("appointment") ||
    (isAt(items, at - 1, "a") && isAt(items, at, "number", "clock", "weekday", "half", "quarter"))
  );
}

/** "I have a beard trim on Wednesday (and need to move it to Friday)": whatever it is called. */
function hasOneOf(items: readonly Item[], before: number): boolean {
  const have = items.findLastIndex((item, index) => index <= before && index > before - 6 && item.atom.is === "have");
  const between = have < 0 ? [] : items.slice(have + 1, before + 1).map(({ atom }) => atom.is);
  return between.includes("a") && !between.includes("stop") && !between.includes("correct");
}

function lookBack(items: readonly Item[], index: number, reach: number, ...kinds: readonly string[]): boolean {
  for (let at = index; at > index - reach && at >= 0; at--) {
    if (isAt(items, at, ...kinds)) return true;
    if (isAt(items, at, "stop", "correct", "or", "book")) return false;
  }
  return false;
}

/** Mentions that stand side by side ("Tuesday at three") share their fate. */
function groupsOf(items: readonly Item[], mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const beside = last !== undefined && (mention.at < last.end || beforeOpeners(items, mention.at) === last.end - 1);
    const sameKind = group?.some(({ is }) => is === mention.is) === true;
    if (group !== undefined && beside && !sameKind) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** "I can't make it on Thursday": a booking stands then. */
const ABSENT = /\b(?:make(?: it)?|come(?: in)?|be there|get there)$/;
const BIRTH = /\b(?:born|birthday is|birthday's|birth|dob|birthdate|nac[ií]|nacimiento|cumpleanos es)\b/;

/** "Not Monday or Tuesday": what is joined to a refused day is refused too. */
function joins(items: readonly Item[], from: number, to: number): boolean {
  const between = items.slice(from, to).map(({ atom }) => atom.is);
  if (between.includes("correct") || between.includes("stop")) return false;
  return between.includes("or") || between.includes("and");
}

/** "Not Monday, Tuesday or Wednesday": a comma goes on with what is refused where the list ends in an "or". */
function listsRefused(items: readonly Item[], groups: readonly (readonly Mention[])[], index: number): boolean {
  const [last, group, next] = [groups[index - 1]?.at(-1), groups[index]?.at(0), groups[index + 1]?.at(0)];
  if (last === undefined || group === undefined || next === undefined) return false;
  const days = last.is === "day" && group.is === "day" && next.is === "day";
  const comma = items.slice(last.end, group.at).every(({ atom }) => atom.is === "comma" || atom.is === "the");
  return days && comma && joins(items, groups[index]?.at(-1)?.end ?? 0, next.at);
}

function isRefused(items: readonly Item[], group: readonly Mention[], since: number): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || first.is === "limit") return false;
  const before = beforeOpeners(items, first.at);
  if (isAt(items, before, "not", "except")) return true;
  if (isAt(items, before, "no") && /s$/.test(items[first.at]?.text ?? "")) return true;
  if (
    BIRTH.test(
      items
        .slice(Math.max(0, first.at - 5), first.at)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return true;
  if (
    isAt(items, before, "fails") &&
    !isAt(items, first.at, "until", "after", "since") &&
    /^no p/.test(items[before]?.text ?? "") &&
    items[before - 1]?.atom.is !== "weekday"
  )
    return true;
  if (
    first.is !== "hours" &&
    !isAt(items, first.at, "until", "after", "since") &&
    lookBack(items, before, Math.min(3, before - since + 1), "cannot") &&
    !isAt(items, before, "to", "until", "comma")
  )
    return true;
  if (isAt(items, last.end, "fails")) return true;
  return isAt(items, last.end + 1, "fails") && !isAt(items, last.end, "stop", "or", "comma", "correct");
}

/** "To Friday" marks where a booking is moved; "for Friday" does where nothing is marked by "to". */
function marks(items: readonly Item[], group: readonly Mention[], weak: boolean): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const before = beforeOpeners(items, first.at);
  return isAt(items, before, "to", "until") || (weak && hasFor(items, first.at, before));
}

function hasFor(items: readonly Item[], at: number, before: number): boolean {
  return items.slice(before + 1, at).some((item) => item.atom.is === "for");
}

function belongsToBooking(items: readonly Item[], group: readonly Mention[], deed: Deed, old: boolean): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const leading = beforeOpeners(items, first.at);
  const before = /^(?:is|was|es|era)$/.test(items[leading]?.text ?? "") ? leading - 1 : leading;
  if (before < leading && isAt(items, before, "appointment") && lookBack(items, before, 3, "my")) return true;
  if (deed !== null && /^it'?s$/.test(items[leading]?.text ?? "")) return true;
  if (isAt(items, before, "my") && first.is === "clock") return true;
  if (isAt(items, before, "my")) return deed !== null || lookBack(items, before, 4, "cannot");
  if (isAt(items, before, "from", "since", "instead")) return deed === "move" || isAt(items, before, "instead");
  const noun = isAt(items, before, "appointment");
  const names = isAt(items, group.at(-1)?.end ?? 0, "appointment") && !isAt(items, before, "to", "until", "book");
  if (deed === "move" && names && !hasFor(items, first.at, before)) return true;
  if (deed === "move" && !old && hasFor(items, first.at, before) && !lookBack(items, before, 6, "have")) return false;
  if (noun && deed !== null)
    return lookBack(items, before, 6, "my", "check", "cancel", "move") || hasBooking(items, before, first.at);
  return hasBooking(items, before, first.at) || (deed === "move" && isAt(items, before, "appointment"));
}

/** Tells for every mention, while times are being offered or not, whether it is wanted, the old time of a booking, or turned down. */
export function castRoles(
  items: readonly Item[],
  mentions: readonly Mention[],
  deed: Deed,
  offering: boolean,
): readonly Cast[] {
  const groups = groupsOf(items, mentions);
  const verb = items.findIndex((item) => item.atom.is === deed);
  const old = deed === "move" ? firstTarget(items, groups, verb) : -1;
  let since = 0;
  let refused = false;
  return groups.flatMap((group, index) => {
    const last = groups[index - 1]?.at(-1)?.is;
    const hoursOfOthers = last === "day" && group[0]?.is === "hours";
    const chained =
      refused && !hoursOfOthers && (joins(items, since, group[0]?.at ?? 0) || listsRefused(items, groups, index));
    const role = chained
      ? "refused"
      : roleOf(items, group, deed, { verb, old: index < old, named: old >= 0 && index >= old, since, offering });
    since = group.at(-1)?.end ?? since;
    refused = role === "refused";
    return group.map((mention) => ({ mention, role }));
  });
}

/** What is said before the first "to Friday" of a move is the old time; nothing is without one. */
function firstTarget(items: readonly Item[], groups: readonly (readonly Mention[])[], verb: number): number {
  const after = (weak: boolean) => groups.findIndex((group) => (group[0]?.at ?? 0) > verb && marks(items, group, weak));
  const strong = after(false);
  return strong < 0 ? after(true) : strong;
}

/** `named`: the new time was named already or is this one; `since`: where the mention before ends. */
type Position = {
  readonly verb: number;
  readonly old: boolean;
  readonly named: boolean;
  readonly since: number;
  readonly offering: boolean;
};

function roleOf(
  items: readonly Item[],
  group: readonly Mention[],
  deed: Deed,
  { verb, old, named, since, offering }: Position,
): Role {
  const before = beforeOpeners(items, group[0]?.at ?? 0);
  if (offering && deed === null && isAt(items, before, "instead")) return "refused";
  if (
    !offering &&
    deed !== "move" &&
    lookBack(items, before, 2, "cannot") &&
    ABSENT.test(
      items
        .slice(Math.max(0, before - 1), before + 1)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return "existing";
  if (!named && belongsToBooking(items, group, deed, old)) return "existing";
  if (isRefused(items, group, since)) return "refused";
  const at = group[0]?.at ?? 0;
  if (deed === "move") return old && (at > verb || hasOneOf(items, before)) ? "existing" : "wanted";
  if (deed === "check") return "existing";
  if (deed !== "cancel") return "wanted";
  const bookedAfter = items.slice(verb + 1, at).some((item) => item.atom.is === "book");
  return bookedAfter ? "wanted" : "existing";
}
