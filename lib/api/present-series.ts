import type { SeriesPlan } from "@/lib/booking/plan-series";

/** A series as planned: each start and whether it can be had, with a code when it cannot. */
export function presentPlan({ timeZone, occurrences, staffIds, skipped, isCut }: SeriesPlan): object {
  const planned = occurrences.map((one) => ({
    startsAt: one.startsAt,
    endsAt: one.endsAt,
    ok: one.ok,
    ...(!one.ok && { reason: one.reason }),
    ...(one.isShifted && { isShifted: true }),
  }));
  return { timeZone, occurrences: planned, staffIds, skipped, isCut };
}
