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
  const slot = listSlots(asked, asked.window)[0];
  return slot ? { ok: true, staffIds: slot.staffIds } : { ok: false, reason: explainEmpty(asked) };
}
