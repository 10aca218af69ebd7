import type { Ctx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { instantToLocal } from "@/lib/scheduling/local-time";
import { planSeries as planStarts, type SeriesPlan as StartsPlan } from "@/lib/scheduling/plan-series";
import { type Every, expandRecurrence, MOST_OCCURRENCES, type Series } from "@/lib/scheduling/recurrence";
import { policyOf } from "./judged-write";
import { applyChoice, type HoldProof, loadInputs, type ServiceInputs } from "./load-inputs";
import type { SlotReason } from "./refusals";
import { composeSlotQuery } from "./slot-query";

export type SeriesWanted = {
  /** Id or slug. */
  readonly serviceId: string;
  /** The first start; the others keep its time on the business's wall clock. */
  readonly startsAt: Date;
  readonly staffId?: string | undefined;
  readonly durationMinutes?: number | undefined;
  readonly seats?: number | undefined;
  readonly every: Every;
  /** A date of the business, included. With `count` too, whichever comes first. */
  readonly until?: string | undefined;
  readonly count?: number | undefined;
  /** The customer's own hold counts as free. */
  readonly hold?: HoldProof | undefined;
};

export type JudgedSeries = Series & {
  readonly inputs: ServiceInputs;
  readonly first: { readonly date: string; readonly minute: number };
  /** Judges these of the starts, each beside the others. */
  judge(starts: readonly number[]): StartsPlan;
};

const DAY = 86_400_000;
const UNIT_DAYS = { day: 1, week: 7, "month-date": 31, "month-weekday": 31 } as const;
/** Of months at most each eighth year's has the date (29 February around 2100). */
const MOST_SKIPPED = 96;
const LATEST = Date.UTC(2200, 0, 1) - 3 * DAY;

// No later than the last start, in any zone: what is loaded may reach further than what is asked.
function findLatest({ startsAt, every, until, count = MOST_OCCURRENCES }: SeriesWanted): Date {
  const isMonthly = every.unit === "month-date" || every.unit === "month-weekday";
  const days = UNIT_DAYS[every.unit] * every.interval * count * (isMonthly ? MOST_SKIPPED : 1);
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + 2 * DAY;
  const latest = Math.min(startsAt.getTime() + days * DAY, end, LATEST);
  return new Date(Math.max(latest, startsAt.getTime()));
}

function refuseField(field: string, message: string): never {
  throw new AppError("invalid_input", message, { fields: [{ field, message }] });
}

/** The engine's reason; it can read every rule that was saved. */
export function readReason(reason: SlotReason | "invalid_input" | undefined): SlotReason {
  if (reason === undefined || reason === "invalid_input") {
    throw new Error("the engine cannot read the business's own rules");
  }
  return reason;
}

function expand(wanted: SeriesWanted, first: JudgedSeries["first"], timeZone: string, most: number): Series {
  const { startsAt, every, until, count } = wanted;
  if (most < 1) {
    refuseField("count", "this service is booked one visit at a time");
  }
  if (count !== undefined && count > most) {
    refuseField("count", `wants at most ${most}`);
  }
  const series = expandRecurrence({ startsAt: first, timeZone, every, until, count });
  if (!series) {
    return refuseField("every", "gives no series from this start to this end");
  }
  // Of an hour that comes twice the asker may mean the second.
  const [one, ...rest] = series.occurrences;
  const occurrences = one ? [{ ...one, startsAt: startsAt.getTime() }, ...rest].slice(0, most) : [];
  const last = occurrences.at(-1)?.date.slice(0, 7) ?? "";
  const isCut = series.isCut || series.occurrences.length > most;
  return { occurrences, isCut, skipped: isCut ? series.skipped.filter((month) => month < last) : series.skipped };
}

/**
 * The starts of a series with what it takes to judge them, loaded in one statement. A visitor may repeat as often as the
 * service allows. Throws invalid_input for a rule that gives nothing.
 */
export async function loadSeries(
  ctx: Ctx,
  wanted: SeriesWanted,
): Promise<Outcome<JudgedSeries, "not_found" | "business_paused">> {
  const { serviceId: service, staffId, startsAt, seats, hold } = wanted;
  const loaded = await loadInputs(ctx, { service, staffId, from: startsAt, to: findLatest(wanted), exceptHold: hold });
  if (!loaded) {
    return refused("not_found");
  }
  const policy = policyOf(ctx);
  const isMember = policy === "member";
  if (loaded.business.status === "paused" && !isMember) {
    return refused("business_paused");
  }
  const { timeZone } = loaded.business;
  const { date, minute } = instantToLocal(startsAt.getTime(), timeZone);
  const first = { date, minute };
  const series = expand(wanted, first, timeZone, isMember ? MOST_OCCURRENCES : loaded.service.recurringMost);
  const inputs = applyChoice(loaded, wanted, isMember ? (loaded.service.capacity ?? 1) : undefined);
  const end = series.occurrences.at(-1)?.startsAt ?? startsAt.getTime();
  const window = { start: startsAt.getTime(), end: end + 1 };
  const query = composeSlotQuery(inputs, { window, now: ctx.now.getTime(), policy, seats });
  const person = loaded.service.staffMode === "collective" ? undefined : staffId;
  return done({ ...series, inputs, first, judge: (starts) => planStarts(query, starts, { staffId: person }) });
}
