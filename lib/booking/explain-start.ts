import { type Ctx, isMemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import {
  explainInstant,
  type InstantCode,
  type InstantReason,
  type LimitOwner,
} from "@/lib/scheduling/explain-instant";
import { judgeSlot } from "@/lib/scheduling/judge-slot";
import type { Limit, SlotQuery } from "@/lib/scheduling/types";
import { findNextFree, windowEnd } from "./find-slots";
import { applyChoice, loadInputs, type ServiceInputs } from "./load-inputs";
import type { FindSlotsRefusal, SlotReason } from "./refusals";
import { composeSlotQuery, type Policy } from "./slot-query";

/** What is asked about, whenever it is. */
export type ExplainChoice = {
  /** Id or slug. */
  readonly service: string;
  /** Asks for one person; in a team's service it makes no difference. */
  readonly staffId?: string | undefined;
  readonly durationMinutes?: number | undefined;
  readonly seats?: number | undefined;
  /** Whose rules a member asks about, default visitor: notice and booking window bind customers alone. */
  readonly policy?: Policy | undefined;
};

export type ExplainStartInput = ExplainChoice & { readonly startsAt: Date };

/**
 * `fromAt` to `toAt`: what is in the way, with its buffers; for too_soon until the first start allowed. `fromDate` and `toDate`:
 * the local days that may be booked, both included. `limit` with whose it is and what its period has had.
 */
export type ReasonDetail = {
  readonly fromAt?: Date;
  readonly toAt?: Date;
  readonly kind?: string;
  readonly fromDate?: string;
  readonly toDate?: string;
  readonly limit?: Limit;
  readonly limitOf?: LimitOwner;
  readonly count?: number;
  readonly minutes?: number;
};
export type StartReason = { readonly code: InstantCode; readonly detail: ReasonDetail };

/** Somebody who may be asked: the nearest thing in their way alone, and all that is, everybody's included. */
export type ExplainedStaff = {
  readonly staffId: string;
  readonly reason: SlotReason | null;
  readonly reasons: readonly StartReason[];
};

export type ExplainedStart = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly isOffered: boolean;
  /** The nearest thing in the way, as an empty listing of this start says it; null when it is offered. */
  readonly reason: SlotReason | null;
  /** The next free start after it, when it is not offered. */
  readonly nextFreeAt: Date | null;
  readonly staffIds: readonly string[];
  /** What is in everybody's way. */
  readonly reasons: readonly StartReason[];
  readonly staff: readonly ExplainedStaff[];
};

export type Asked = { readonly inputs: ServiceInputs; readonly policy: Policy; readonly staffId: string | undefined };

const DAY = 86_400_000;
const MINUTE = 60_000;
const MOST_DAYS_BACK = 400;
const MOST_DAYS_AHEAD = 3_650;

/** Whether a question about this instant is one we answer: a year back, ten ahead. Throws invalid_input. */
export function assertExplainable(ctx: Ctx, field: string, instant: number): void {
  const days = (instant - ctx.now.getTime()) / DAY;
  if (!(days >= -MOST_DAYS_BACK && days <= MOST_DAYS_AHEAD)) {
    throw new AppError("invalid_input", "too far from now", {
      fields: [{ field, message: "wants a time at most 400 days back or 3650 days ahead" }],
    });
  }
}

/** What one question about starts between two instants is answered from, in one statement. */
export async function loadAsked(
  ctx: Ctx,
  choice: ExplainChoice,
  from: Date,
  to: Date,
): Promise<Outcome<Asked, FindSlotsRefusal>> {
  const { service, staffId } = choice;
  const loaded = await loadInputs(ctx, { service, staffId, from, to });
  if (!loaded) return refused("not_found");
  const isMember = isMemberCtx(ctx);
  if (loaded.business.status === "paused" && !isMember) return refused("business_paused");
  const inputs = applyChoice(loaded, choice, isMember ? (loaded.service.capacity ?? 1) : undefined);
  const isTeam = inputs.service.staffMode === "collective";
  const policy = isMember ? (choice.policy ?? "visitor") : "visitor";
  return done({ inputs, policy, staffId: isTeam ? undefined : staffId });
}

/** The engine's question about starts in a window. */
export function composeAsked(
  ctx: Ctx,
  { inputs, policy, staffId }: Asked,
  choice: ExplainChoice,
  window: SlotQuery["window"],
): SlotQuery {
  return { ...composeSlotQuery(inputs, { window, now: ctx.now.getTime(), policy, seats: choice.seats }), staffId };
}

function present({ code, interval, ...detail }: InstantReason): StartReason {
  // The days that may be booked are told as dates: their first instant may be the first there is.
  const span = code === "beyond_window" ? undefined : interval;
  return { code, detail: { ...detail, ...(span && { fromAt: new Date(span.start), toAt: new Date(span.end) }) } };
}

function refuseRules(): never {
  throw new AppError("internal", "the engine cannot read the business's own rules");
}

/** Why a start that is not offered is not, in the engine's word for an empty listing of it alone; null: it is offered. */
export function reasonAt(query: SlotQuery, startsAt: number): SlotReason | null {
  const verdict = judgeSlot(query, startsAt);
  if (verdict.ok) return null;
  return verdict.reason === "invalid_input" ? refuseRules() : verdict.reason;
}

/**
 * Why a time is or is not offered, for everyone who may be asked: the engine that lists and judges, over the same inputs.
 * Refuses not_found, and business_paused to visitors. Throws invalid_input for a length or seats the service does not have.
 */
export async function explainStart(
  ctx: Ctx,
  input: ExplainStartInput,
): Promise<Outcome<ExplainedStart & { readonly asked: Asked }, FindSlotsRefusal>> {
  const { startsAt } = input;
  assertExplainable(ctx, "at", startsAt.getTime());
  const loaded = await loadAsked(ctx, input, startsAt, startsAt);
  if (!loaded.ok) return loaded;
  const { inputs, policy, staffId } = loaded.value;
  const start = startsAt.getTime();
  const query = composeAsked(ctx, loaded.value, input, { start, end: start + 1 });
  const told = explainInstant(query, start);
  const reason = reasonAt(query, start);
  const isOffered = reason === null;
  const now = ctx.now.getTime();
  const next = { start, end: start + 1, now, policy, seats: input.seats, staffId };
  const asked = { ...input, staffId, from: startsAt, to: startsAt };
  return done({
    startsAt,
    endsAt: new Date(start + inputs.service.durationMinutes * MINUTE),
    timeZone: inputs.business.timeZone,
    isOffered,
    reason,
    nextFreeAt:
      isOffered || reason === "no_staff" ? null : await findNextFree(ctx, asked, next, windowEnd(inputs, now)),
    staffIds: told.staffIds,
    reasons: told.reasons.map(present),
    staff: told.staff.map((one) => ({
      staffId: one.staffId,
      reason: reasonAt({ ...query, staffId: one.staffId }, start),
      reasons: one.reasons.map(present),
    })),
    asked: loaded.value,
  });
}
