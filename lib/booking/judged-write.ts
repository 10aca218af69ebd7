import { type Ctx, isMemberCtx } from "@/lib/context";
import type { DatabaseRefusal, Wanted } from "@/lib/database/catalog";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { judgeStart } from "./judge-start";
import { applyChoice, type Choice, type InputsQuestion, loadInputs, type ServiceInputs } from "./load-inputs";
import type { StartRefusal } from "./refusals";
import type { Policy } from "./slot-query";

const TRIES = 3;

/** Whose rules bind this context. */
export function policyOf(ctx: Ctx): Policy {
  return isMemberCtx(ctx) ? "member" : "visitor";
}

export type StartWanted = Omit<InputsQuestion, "from" | "to"> &
  Choice & {
    readonly startsAt: Date;
    readonly override?: boolean | undefined;
  };

/** `staffIds` may take it; `request` says so to the database, with whom, how long and how many were asked for. */
export type Judged = {
  readonly inputs: ServiceInputs;
  readonly staffIds: readonly string[];
  readonly request: Wanted & { readonly staffIds: string[] };
};

function mayOverride(ctx: Ctx, wanted: StartWanted): boolean {
  if (wanted.override !== true) {
    return false;
  }
  if (ctx.actor.type !== "member" || ctx.actor.role === "staff") {
    throw new AppError("forbidden", "only an owner or admin books outside the rules");
  }
  return true;
}

function composeWanted(wanted: StartWanted, staffIds: readonly string[]): Judged["request"] {
  const { staffId, durationMinutes, seats, override } = wanted;
  return {
    staffIds: [...staffIds],
    ...(staffId !== undefined && { keepStaffId: staffId }),
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(seats !== undefined && { seats }),
    ...(override === true && { ignoreLimits: true }),
  };
}

/** Loads the moments around one start and judges it: who may take it. */
export async function judgeWanted(
  ctx: Ctx,
  wanted: StartWanted,
): Promise<Outcome<Judged, StartRefusal | "not_found" | "business_paused">> {
  const override = mayOverride(ctx, wanted);
  const loaded = await loadInputs(ctx, { ...wanted, from: wanted.startsAt, to: wanted.startsAt });
  if (!loaded) {
    return refused("not_found");
  }
  const policy = policyOf(ctx);
  // A business that paused takes no new bookings; those it has may still be moved.
  if (loaded.business.status === "paused" && policy === "visitor" && wanted.isMove !== true) {
    return refused("business_paused");
  }
  const inputs = applyChoice(loaded, wanted, policy === "member" ? (loaded.service.capacity ?? 1) : undefined);
  const verdict = judgeStart(inputs, { ...wanted, now: ctx.now, policy, override });
  return verdict.ok
    ? done({ inputs, staffIds: verdict.value, request: composeWanted(wanted, verdict.value) })
    : verdict;
}

/**
 * Judge, then write; when the rules changed between the two the database says so and both are done again, three times at
 * most.
 */
export async function judgeAndWrite<A extends { ok: true } | { ok: false; refusal: DatabaseRefusal }, R extends string>(
  judge: () => Promise<Outcome<Judged, R>>,
  write: (judged: Judged) => Promise<A>,
): Promise<{ judged: true; answer: A } | { judged: false; refused: Outcome<never, R> & { ok: false } }> {
  for (let attempt = 1; ; attempt += 1) {
    const verdict = await judge();
    if (!verdict.ok) {
      return { judged: false, refused: verdict };
    }
    const answer = await write(verdict.value);
    if (answer.ok || answer.refusal !== "rules_changed" || attempt === TRIES) {
      return { judged: true, answer };
    }
  }
}
