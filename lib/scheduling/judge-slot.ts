import { resolveBookingWindow } from "./bookable-days";
import { isSlotQuery } from "./check-query";
import { explainEmpty } from "./explain-empty";
import { listSlots } from "./find-slots";
import type { SlotQuery, SlotVerdict } from "./types";

/**
 * Whether a booking may start at `startsAt`, and with whom: the listing of a window that holds this one start, so judging and
 * listing cannot differ. `query.window` is ignored; `staffId` (default `query.staffId`) asks for one person. Refusals are
 * those of `findSlots`.
 */
export function judgeSlot(query: SlotQuery, startsAt: number, staffId?: string): SlotVerdict {
  const asked: SlotQuery = {
    ...query,
    staffId: staffId ?? query.staffId,
    window: { start: startsAt, end: startsAt + 1 },
  };
  if (!isSlotQuery(asked)) return { ok: false, reason: "invalid_input" };
  const resolved = resolveBookingWindow(asked);
  const slot = listSlots(resolved, resolved.window)[0];
  if (!slot) return { ok: false, reason: explainEmpty(resolved) };
  const { startsAt: _, staffIds, endsAt, ...more } = slot;
  const isPlain = more.seatsLeft === undefined && more.resources === undefined;
  return isPlain ? { ok: true, staffIds } : { ok: true, staffIds, endsAt, ...more };
}
