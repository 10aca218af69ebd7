import type { SlotInputs } from "@/lib/database/catalog";
import { instantToLocal, localDayWindow } from "@/lib/scheduling/local-time";

/**
 * In which order staff are asked to take a start (epoch ms): fewest bookings on that local day of the business first, then
 * the business's own order of its staff. Live holds count as bookings, so that a rush spreads over everyone.
 */
export function rankStaff(inputs: SlotInputs, staffIds: readonly string[], startsAt: number): string[] {
  if (staffIds.length < 2) {
    return [...staffIds];
  }
  const { timeZone } = inputs.business;
  const day = localDayWindow(instantToLocal(startsAt, timeZone).date, timeZone);
  const wanted = new Set(staffIds);
  return inputs.staff
    .filter((person) => wanted.has(person.id))
    .map((person) => ({
      id: person.id,
      count: person.busy.filter(([start, end]) => start < day.end && end > day.start).length,
    }))
    .sort((a, b) => a.count - b.count)
    .map((person) => person.id);
}
