import { done, type Outcome, refused } from "@/lib/outcome";
import { judgeSlot } from "@/lib/scheduling/judge-slot";
import type { ServiceInputs } from "./load-inputs";
import { type StartRefusal, startRefusal } from "./refusals";
import { composeSlotQuery, type Policy } from "./slot-query";

export type StartQuestion = {
  readonly startsAt: Date;
  readonly staffId?: string | undefined;
  readonly seats?: number | undefined;
  readonly now: Date;
  readonly policy: Policy;
  /** Outside hours, notice, grid and limits, by an owner or admin; never over another claim. */
  readonly override?: boolean | undefined;
};

/** Room for the engine's instants: the clock of a booking product starts today and ends with the century after next. */
const LATEST = Date.UTC(2200, 0, 1);

function judgeOverride(inputs: ServiceInputs, asked: StartQuestion): Outcome<readonly string[], StartRefusal> {
  const isTeam = inputs.service.staffMode === "collective";
  const staff = inputs.staff.filter((person) => isTeam || asked.staffId === undefined || person.id === asked.staffId);
  const start = asked.startsAt.getTime() - inputs.service.bufferBeforeMinutes * 60_000;
  const end = asked.startsAt.getTime() + (inputs.service.durationMinutes + inputs.service.bufferAfterMinutes) * 60_000;
  const free = staff.filter((person) => person.busy.every((busy) => busy[0] >= end || busy[1] <= start));
  if (free.length === 0 || (isTeam && free.length < staff.length)) {
    return refused(staff.length === 0 ? "no_staff" : "slot_taken");
  }
  return done(free.map((person) => person.id));
}

/**
 * The one judge of a start, for holding, booking and rescheduling; listing asks the same engine. Answers the staff who may
 * take it (in a collective all of them); the booking transaction chooses among them.
 */
export function judgeStart(inputs: ServiceInputs, asked: StartQuestion): Outcome<readonly string[], StartRefusal> {
  const startsAt = asked.startsAt.getTime();
  if (startsAt >= LATEST) {
    return refused("beyond_window");
  }
  if (asked.override === true) {
    return judgeOverride(inputs, asked);
  }
  if (startsAt < asked.now.getTime()) {
    return refused("past");
  }
  const { policy, seats } = asked;
  const window = { start: startsAt, end: startsAt + 1 };
  const query = composeSlotQuery(inputs, { window, now: asked.now.getTime(), policy, seats });
  const staffId = inputs.service.staffMode === "collective" ? undefined : asked.staffId;
  const verdict = judgeSlot(query, startsAt, staffId);
  if (verdict.ok) {
    return done(verdict.staffIds);
  }
  if (verdict.reason === "invalid_input") {
    throw new Error("the engine cannot read the business's own rules");
  }
  return refused(startRefusal(verdict.reason), { reason: verdict.reason });
}
