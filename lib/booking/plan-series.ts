import type { Ctx } from "@/lib/context";
import { done, type Outcome } from "@/lib/outcome";
import { loadSeries, readReason, type SeriesWanted } from "./judge-series";
import type { FindSlotsRefusal, SlotReason } from "./refusals";

/** `isShifted`: that day's clock skips the minute, so this one is later. `staffIds`: who could take it. */
export type PlannedOccurrence = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isShifted: boolean;
} & (
  | { readonly ok: true; readonly staffIds: readonly string[] }
  | { readonly ok: false; readonly reason: SlotReason; readonly staffIds?: undefined }
);

/**
 * `staffIds`: who can take every one that is ok; `bestStaff`: who can take how many, most first. `skipped`: months (YYYY-MM)
 * without the date. `isCut`: there would be more than one may book.
 */
export type SeriesPlan = {
  readonly timeZone: string;
  readonly occurrences: readonly PlannedOccurrence[];
  readonly staffIds: readonly string[];
  readonly bestStaff: readonly { readonly staffId: string; readonly count: number }[];
  readonly skipped: readonly string[];
  readonly isCut: boolean;
};

/** What a series would be: each start in the business's zone and whether it can be had, beside the others. Books nothing. */
export async function planSeries(ctx: Ctx, wanted: SeriesWanted): Promise<Outcome<SeriesPlan, FindSlotsRefusal>> {
  const loaded = await loadSeries(ctx, wanted);
  if (!loaded.ok) {
    return loaded;
  }
  const { inputs, occurrences, skipped, isCut, judge } = loaded.value;
  const plan = judge(occurrences.map(({ startsAt }) => startsAt));
  const verdicts = new Map(plan.starts.map(({ startsAt, verdict }) => [startsAt, verdict]));
  const planned = occurrences.map(({ startsAt, isShifted }): PlannedOccurrence => {
    const verdict = verdicts.get(startsAt);
    const length = inputs.service.durationMinutes * 60_000;
    const shared = {
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + length).toISOString(),
      isShifted,
    };
    return verdict?.ok
      ? { ...shared, ok: true, staffIds: verdict.staffIds }
      : { ...shared, ok: false, reason: readReason(verdict?.reason) };
  });
  const { staffIds, bestStaff } = plan;
  return done({ timeZone: inputs.business.timeZone, occurrences: planned, staffIds, bestStaff, skipped, isCut });
}
