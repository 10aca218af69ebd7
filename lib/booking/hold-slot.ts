import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/context";
import type { HoldAnswer, HoldRequest, Idempotency } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { findStoredAnswer } from "./idempotency";
import { judgeAndWrite, judgeWanted } from "./judged-write";
import { type HoldRefusal, MEANWHILE_REFUSALS, verbRefusal } from "./refusals";
import { holdSecretOf } from "./secrets";

/** How long a hold lasts; renewing starts the time again, up to 20 minutes in all. */
export const HOLD_SECONDS = 300;

export type Hold = {
  readonly holdId: string;
  readonly secret: string;
  readonly heldUntil: Date;
  readonly serviceId: string;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly seats: number;
  readonly replayed: boolean;
};

export type HoldInput = {
  /** Id or slug. */
  readonly serviceId: string;
  readonly startsAt: Date;
  readonly staffId?: string | undefined;
  /** One of the service's lengths; default its own. */
  readonly durationMinutes?: number | undefined;
  /** How many seats, of a service that has seats; default 1. */
  readonly seats?: number | undefined;
  /** A visitor's own random key: their new hold takes the place of their old ones. */
  readonly visitorKey?: string | undefined;
  readonly idempotency?: Idempotency | undefined;
};

/** A hold answer with instants as Dates and the secret derived again from the id. */
export function readHold(answer: HoldAnswer & { ok: true }): Hold {
  return {
    holdId: answer.holdId,
    secret: holdSecretOf(answer.holdId),
    heldUntil: new Date(answer.heldUntil),
    serviceId: answer.serviceId,
    staffId: answer.staffId,
    startsAt: new Date(answer.startsAt),
    endsAt: new Date(answer.endsAt),
    seats: answer.seats,
    replayed: answer.replayed === true,
  };
}

const REFUSALS = [
  "slot_taken",
  "not_found",
  "changed_meanwhile",
  "idempotency_mismatch",
  "idempotency_in_flight",
  ...MEANWHILE_REFUSALS,
] as const satisfies readonly HoldRefusal[];

/**
 * Keeps a start for five minutes: with the staff member asked for, or with whoever of those free the rotation gives it to. Refuses what a booking would refuse for its time, and a repeated key as `idempotency_*`.
 */
export async function holdSlot(ctx: Ctx, input: HoldInput): Promise<Outcome<Hold, HoldRefusal>> {
  const visitorHash = input.visitorKey === undefined ? undefined : hashToken(input.visitorKey);
  const { serviceId: service, startsAt, staffId, durationMinutes, seats, idempotency } = input;
  const wanted = { service, startsAt, staffId, durationMinutes, seats, exceptVisitorHash: visitorHash };
  const result = await judgeAndWrite(
    () => judgeWanted(ctx, wanted),
    ({ inputs, request: asked }) => {
      const holdId = randomUUID();
      const request: HoldRequest = {
        ...asked,
        businessId: ctx.businessId,
        holdId,
        serviceId: inputs.service.id,
        startsAt: startsAt.toISOString(),
        rulesVersion: inputs.business.rulesVersion,
        secretHash: hashToken(holdSecretOf(holdId)),
        holdSeconds: HOLD_SECONDS,
        ...(visitorHash !== undefined && { visitorHash }),
        ...(idempotency && { idempotency }),
      };
      return ctx.db.call("hold_slot", request);
    },
  );
  if (result.judged) {
    const { answer } = result;
    return answer.ok ? done(readHold(answer)) : refused(verbRefusal(answer.refusal, REFUSALS));
  }
  const stored = await findStoredAnswer(ctx, idempotency);
  if (stored && "holdId" in stored) {
    return done({ ...readHold(stored), replayed: true });
  }
  return stored && !stored.ok ? refused(verbRefusal(stored.refusal, REFUSALS)) : result.refused;
}
