/**
 * One member of a rotation, in the fairness interval (the business's local day, week or month) that holds the moment of
 * assignment. All numbers are whole. `assigned`: bookings given to them in the interval so far. `credit`: thousandths of a
 * booking that they would have had while absent (`creditFor`). `weight` 0..1000 (100 is usual; 0 only when nobody else can),
 * `priority` higher first. `lastBookedAt`: when they were last given a booking, ever; null: never.
 */
export type RotationMember = {
  readonly staffId: string;
  readonly isFree: boolean;
  readonly weight: number;
  readonly priority: number;
  readonly assigned: number;
  readonly credit: number;
  readonly lastBookedAt: number | null;
};

/**
 * `members`: the whole rotation, free or not. `keepStaffId`: whom the customer asked for or has already (reschedule, series).
 * `maxLead`: how many bookings one may be ahead of the one furthest behind; null: any. `isLeadStrict`: rather nobody than one
 * too far ahead; else the cap gives way when it would leave nobody.
 */
export type Rotation = {
  readonly members: readonly RotationMember[];
  readonly keepStaffId?: string | undefined;
  readonly maxLead: number | null;
  readonly isLeadStrict?: boolean | undefined;
};

/** Which rule decided between the chosen one and the next in line. */
export type AssignmentCode =
  | "kept"
  | "only_free"
  | "max_lead"
  | "priority"
  | "share"
  | "weight"
  | "least_recent"
  | "in_order"
  | "all_ahead"
  | "none_free";

/** What a member stood at when the choice was made: `level` is `assigned` and `credit` together, in thousandths. */
export type Standing = {
  readonly staffId: string;
  readonly weight: number;
  readonly priority: number;
  readonly assigned: number;
  readonly credit: number;
  readonly level: number;
  readonly isAhead: boolean;
  readonly lastBookedAt: number | null;
};

/** `chosen` and `next` are null where there is no such person; `free` counts who could have been chosen. */
export type AssignmentReason = {
  readonly code: AssignmentCode;
  readonly data: { readonly free: number; readonly chosen: Standing | null; readonly next: Standing | null };
};

export type Assignment = { readonly staffId: string | null; readonly reason: AssignmentReason };

const WHOLE = 1000;

/**
 * Thousandths of a booking that somebody of `weight` would have had of those given out while they were absent (not yet in the
 * rotation, or on leave): of each, their weight over the weight that was present then. Each share is rounded down.
 */
export function creditFor(weight: number, presentWeights: readonly number[]): number {
  return presentWeights.reduce((sum, present) => sum + (present > 0 ? Math.floor((WHOLE * weight) / present) : 0), 0);
}

type Level = { readonly level: number; readonly weight: number };

// a is further behind its share than b: a.level / a.weight < b.level / b.weight, in whole numbers.
function isBehind(a: Level, b: Level): boolean {
  return a.level * b.weight < b.level * a.weight;
}

function findLast(levels: readonly Level[]): Level | null {
  let last: Level | null = null;
  for (const one of levels) if (one.weight > 0 && (last === null || isBehind(one, last))) last = one;
  return last;
}

// By how much `one` exceeds what `last`'s level makes fair for it, against the cap.
function isTooFarAhead(one: Level, last: Level | null, maxLead: number | null): boolean {
  if (maxLead === null || last === null) return false;
  return one.level * last.weight - last.level * one.weight >= WHOLE * maxLead * last.weight;
}

/** Where everyone in the rotation stands, in the order given. `isAhead`: the cap on leads sets them aside. */
export function listStandings({ members, maxLead }: Rotation): Standing[] {
  const levels = members.map((member) => ({ ...member, level: WHOLE * member.assigned + member.credit }));
  const last = findLast(levels);
  return levels.map(({ isFree: _, ...standing }) => ({ ...standing, isAhead: isTooFarAhead(standing, last, maxLead) }));
}

type Difference = { readonly code: AssignmentCode; readonly order: number };

// Webster's divisor: (2 level + 1) / weight, compared by cross products; weight 0 comes after every other.
function compareShares(a: Standing, b: Standing): number {
  return (2 * a.level + WHOLE) * b.weight - (2 * b.level + WHOLE) * a.weight;
}

const NEVER = Number.NEGATIVE_INFINITY;

// The first rule that tells two apart; `order` below 0 puts `a` first.
function tellApart(a: Standing, b: Standing): Difference {
  if (a.isAhead !== b.isAhead) return { code: "max_lead", order: a.isAhead ? 1 : -1 };
  if (a.priority !== b.priority) return { code: "priority", order: b.priority - a.priority };
  const share = compareShares(a, b);
  if (share !== 0) return { code: "share", order: share };
  if (a.weight !== b.weight) return { code: "weight", order: b.weight - a.weight };
  const [aLast, bLast] = [a.lastBookedAt ?? NEVER, b.lastBookedAt ?? NEVER];
  if (aLast !== bLast) return { code: "least_recent", order: aLast < bLast ? -1 : 1 };
  return { code: "in_order", order: a.staffId < b.staffId ? -1 : 1 };
}

function answer(code: AssignmentCode, free: number, chosen: Standing | null, next: Standing | null): Assignment {
  return { staffId: chosen?.staffId ?? null, reason: { code, data: { free, chosen, next } } };
}

/**
 * Who gets a booking that any of a rotation may take. The booking transaction decides this in SQL from its ledger; this is the
 * same whole-number arithmetic, to be read beside it and tested against it:
 *
 *     ledger   = one row for each booking given out: staff, when, and present = sum of the weights of all who were in the
 *                rotation and not absent then
 *     assigned = rows of the interval that are the member's
 *     credit   = sum over rows of the interval given to others while the member was absent, of 1000 * weight div present
 *     level    = 1000 * assigned + credit
 *     last     = the member (free or not) with weight > 0 and the least level / weight
 *     ahead    = level * last.weight - last.level * weight >= 1000 * maxLead * last.weight
 *
 * Of those free the first by: ahead (false first), priority (high first), (2 * level + 1000) / weight (least first, compared
 * as cross products), weight (high first), lastBookedAt (never, then oldest, first), staffId (byte order). The reason names
 * the first of these that tells the chosen one from the next. Credit starts a newcomer, or somebody back from leave, at the
 * level of the others, so that they are not given everything until they have caught up.
 */
export function chooseStaff(rotation: Rotation): Assignment {
  const free = new Set(rotation.members.filter(({ isFree }) => isFree).map(({ staffId }) => staffId));
  const standings = listStandings(rotation).filter(({ staffId }) => free.has(staffId));
  const ranked = standings.sort((a, b) => tellApart(a, b).order);
  const [first = null, second = null] = ranked;
  if (first === null) return answer("none_free", 0, null, null);
  const kept = ranked.find(({ staffId }) => staffId === rotation.keepStaffId);
  if (kept) return answer("kept", ranked.length, kept, ranked.find((one) => one !== kept) ?? null);
  if (rotation.isLeadStrict === true && first.isAhead) return answer("all_ahead", ranked.length, null, first);
  if (second === null) return answer("only_free", 1, first, null);
  return answer(tellApart(first, second).code, ranked.length, first, second);
}
