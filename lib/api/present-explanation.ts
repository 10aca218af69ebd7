import type { ExplainedStart } from "@/lib/booking/explain-start";

/**
 * An explanation for anyone: one code for each person, the nearest. Off the grid that is outside_step, so that asking minute by
 * minute tells no more of anybody's time than the list of free times does.
 */
export function presentExplanation(told: ExplainedStart): object {
  return {
    at: told.startsAt,
    isOffered: told.isOffered,
    reason: told.reason,
    nextFreeAt: told.nextFreeAt,
    staff: told.staff.map(({ staffId, reason }) => ({ staffId, code: reason })),
  };
}

/** The same for the business's own programs: every reason of each person with its times and limits. */
export function presentFullExplanation(told: ExplainedStart, names: ReadonlyMap<string, string>): object {
  const { startsAt: at, endsAt, timeZone, isOffered, reason, nextFreeAt, reasons } = told;
  const staff = told.staff.map((one) => ({
    staffId: one.staffId,
    name: names.get(one.staffId) ?? "",
    code: one.reason,
    reasons: one.reasons,
  }));
  return { at, endsAt, timeZone, isOffered, reason, nextFreeAt, reasons, staff };
}
