import type { Ctx } from "@/lib/context";
import type { FunctionCatalog } from "@/lib/database/catalog";
import { type ResolveZone, rederiveInstant } from "@/lib/scheduling/shift-local";

const PAGE = 500;
/** So many move in one transaction; neighbours of one business go together. */
const TOGETHER = 200;

type Shift = { readonly bookingId: string; readonly fromAt: string; readonly toAt: string };
type ClockCtx = Pick<Ctx, "db" | "actor">;
type Followed = { readonly checked: number; readonly moved: number; readonly clashes: number };

type Starts = FunctionCatalog["list_local_starts"]["result"];

/** The bookings whose local time now means another instant, by business. */
async function findShifts(ctx: ClockCtx, resolve: ResolveZone | undefined): Promise<[number, Map<string, Shift[]>]> {
  const shifts = new Map<string, Shift[]>();
  let checked = 0;
  let page: Starts = [];
  do {
    page = await ctx.db.call("list_local_starts", page.at(-1)?.bookingId ?? null, PAGE);
    for (const { businessId, bookingId, localStart, timeZone, startsAt } of page) {
      const from = Date.parse(startsAt);
      const to = rederiveInstant({ localStart, timeZone, startsAt: from }, resolve);
      if (to !== null) {
        const shift = { bookingId, fromAt: new Date(from).toISOString(), toAt: new Date(to).toISOString() };
        shifts.set(businessId, [...(shifts.get(businessId) ?? []), shift]);
      }
    }
    checked += page.length;
  } while (page.length === PAGE);
  return [checked, shifts];
}

// Forward: the last first, so that each batch finds its place empty; backward: the first first.
function listBatches(shifts: readonly Shift[]): Shift[][] {
  const [first] = shifts;
  const isForward = first !== undefined && first.toAt > first.fromAt;
  const ordered = shifts.toSorted((a, b) => (isForward ? -1 : 1) * a.fromAt.localeCompare(b.fromAt));
  return Array.from({ length: Math.ceil(ordered.length / TOGETHER) }, (_, index) =>
    ordered.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
}

/**
 * Re-derives the instant of every booking still ahead from the local time it was promised for, and moves those that the rules
 * of their zone now put elsewhere, all of a business together; one whose new time is taken stays and is kept as a clash for
 * the owner. `resolve` stands for the zone rules (default: the engine's own).
 */
export async function followClock(ctx: ClockCtx, resolve?: ResolveZone): Promise<Followed> {
  const [checked, shifts] = await findShifts(ctx, resolve);
  let moved = 0;
  let clashes = 0;
  for (const [businessId, ofBusiness] of shifts) {
    for (const batch of listBatches(ofBusiness)) {
      const answer = await ctx.db.call("shift_bookings", { businessId, shifts: batch }, ctx.actor);
      moved += answer.ok ? answer.moved : 0;
      clashes += answer.ok ? answer.clashes.length : 0;
    }
  }
  return { checked, moved, clashes };
}
