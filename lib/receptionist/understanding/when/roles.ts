import type { Item } from "./atoms";
import { beforeOpeners, type Mention } from "./mentions";
import { isAt } from "./named-day";

/** What an utterance does to a booking that stands already, told by its verbs. */
export type Deed = "move" | "cancel" | "check" | "have" | null;

/** Each mention with what it is: wanted, the booking's own old time, or turned down. */
export type Role = "wanted" | "existing" | "refused";

export type Cast = { readonly mention: Mention; readonly role: Role };

export function deedOf(items: readonly Item[]): Deed {
  const has = (kind: string) => items.some((item) => item.atom.is === kind);
  if (has("move")) return "move";
  if (has("cancel")) return "cancel";
  if (has("check")) return "check";
  return has("have") ? "have" : null;
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

function isRefused(items: readonly Item[], group: readonly Mention[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || first.is === "limit") return false;
  const before = beforeOpeners(items, first.at);
  if (isAt(items, before, "not", "except")) return true;
  if (lookBack(items, before, 3, "cannot") && !isAt(items, before, "to", "until", "comma")) return true;
  if (isAt(items, last.end, "fails")) return true;
  return isAt(items, last.end + 1, "fails") && !isAt(items, last.end, "stop", "or", "comma", "correct");
}

function isMarkedTarget(items: readonly Item[], group: readonly Mention[]): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const before = beforeOpeners(items, first.at);
  return isAt(items, before, "to", "until") || hasFor(items, first.at, before);
}

function hasFor(items: readonly Item[], at: number, before: number): boolean {
  return items.slice(before + 1, at).some((item) => item.atom.is === "for");
}

function belongsToBooking(items: readonly Item[], group: readonly Mention[], deed: Deed): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const before = beforeOpeners(items, first.at);
  if (isAt(items, before, "my")) return deed !== null || lookBack(items, before, 4, "cannot");
  if (isAt(items, before, "from", "since", "instead")) return deed === "move" || isAt(items, before, "instead");
  const noun = isAt(items, before, "appointment");
  if (deed === "move" && hasFor(items, first.at, before) && !lookBack(items, before, 6, "have")) return false;
  if (noun && deed !== null) return lookBack(items, before, 6, "my", "have", "check", "cancel", "move");
  return lookBack(items, before, 3, "have") || (deed === "move" && isAt(items, before, "appointment"));
}

/** Tells for every mention whether it is wanted, the old time of a booking, or turned down. */
export function castRoles(items: readonly Item[], mentions: readonly Mention[], deed: Deed): readonly Cast[] {
  const groups = groupsOf(items, mentions);
  const target = deed === "move" ? groups.findLastIndex((group) => isMarkedTarget(items, group)) : -1;
  const verb = items.findIndex((item) => item.atom.is === deed);
  return groups.flatMap((group, index) => {
    const role = roleOf(items, group, deed, { verb, old: index < firstTarget(items, groups, target, verb) });
    return group.map((mention) => ({ mention, role }));
  });
}

/** What is said before the first "to Friday" of a move is the old time; nothing is without one. */
function firstTarget(
  items: readonly Item[],
  groups: readonly (readonly Mention[])[],
  last: number,
  verb: number,
): number {
  if (last < 0) return -1;
  return groups.findIndex((group) => (group[0]?.at ?? 0) > verb && isMarkedTarget(items, group));
}

type Position = { readonly verb: number; readonly old: boolean };

function roleOf(items: readonly Item[], group: readonly Mention[], deed: Deed, { verb, old }: Position): Role {
  if (belongsToBooking(items, group, deed)) return "existing";
  if (isRefused(items, group)) return "refused";
  const at = group[0]?.at ?? 0;
  if (deed === "move") return old && at > verb ? "existing" : "wanted";
  if (deed === "check") return "existing";
  if (deed !== "cancel") return "wanted";
  const bookedAfter = items.slice(verb + 1, at).some((item) => item.atom.is === "book");
  return bookedAfter ? "wanted" : "existing";
}
