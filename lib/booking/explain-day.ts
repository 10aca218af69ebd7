import type { Ctx } from "@/lib/context";
import { done, type Outcome } from "@/lib/outcome";
import { resolveBookingWindow } from "@/lib/scheduling/bookable-days";
import { findSlots } from "@/lib/scheduling/find-slots";
import { instantToLocal, localDayWindow } from "@/lib/scheduling/local-time";
import type { SlotQuery } from "@/lib/scheduling/types";
import { assertExplainable, composeAsked, type ExplainChoice, loadAsked, reasonAt } from "./explain-start";
import type { FindSlotsRefusal, SlotReason } from "./refusals";

/** One start of the day's grid: offered, with who may take it, or why not. */
export type DayStep = {
  readonly startsAt: Date;
  readonly reason: SlotReason | null;
  readonly staffIds: readonly string[];
};

export type ExplainedDay = {
  readonly date: string;
  readonly timeZone: string;
  readonly durationMinutes: number;
  readonly steps: readonly DayStep[];
};

const MINUTE = 60_000;

// Every start of the grid in the window.
function* eachGridStart({ timeZone, offer, window }: SlotQuery): Generator<number> {
  const step = offer.slotStepMinutes;
  const shift = (offer.startOffsetMinutes ?? 0) % step;
  for (let at = window.start; at < window.end; at += MINUTE) {
    if ((instantToLocal(at, timeZone).minute - shift) % step === 0) yield at;
  }
}

/**
 * Every start of the grid in the query's window and every other start that is offered there (a session that stands off the
 * grid), in order, each with the engine's word for why it is not offered. `query` must be one the engine can read.
 */
export function composeDaySteps(query: SlotQuery): DayStep[] {
  const resolved = resolveBookingWindow(query);
  const offered = new Map(findSlots(resolved).slots.map((slot) => [slot.startsAt, slot.staffIds]));
  const starts = new Set([...eachGridStart(query), ...offered.keys()]);
  return [...starts]
    .sort((one, other) => one - other)
    .map((at) => {
      const staffIds = offered.get(at);
      return { startsAt: new Date(at), reason: staffIds ? null : reasonAt(resolved, at), staffIds: staffIds ?? [] };
    });
}

/** Why a local day of the business offers what it does, step by step. Refuses and throws as `explainStart`. */
export async function explainDay(
  ctx: Ctx,
  input: ExplainChoice & { readonly date: string; readonly timeZone: string },
): Promise<Outcome<ExplainedDay, FindSlotsRefusal>> {
  const { date, timeZone } = input;
  const window = localDayWindow(date, timeZone);
  assertExplainable(ctx, "date", window.start);
  const loaded = await loadAsked(ctx, input, new Date(window.start), new Date(window.end));
  if (!loaded.ok) return loaded;
  const steps = composeDaySteps(composeAsked(ctx, loaded.value, input, window));
  return done({ date, timeZone, durationMinutes: loaded.value.inputs.service.durationMinutes, steps });
}
