import { holdSlot } from "@/lib/booking/hold-slot";
import { getHold, releaseHold, renewHold } from "@/lib/booking/live-hold";
import type { HoldProof } from "@/lib/booking/load-inputs";
import type { HoldRefusal } from "@/lib/booking/refusals";
import { holdSecretOf } from "@/lib/booking/secrets";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Held } from "../state";
import { type ToolCtx, traced } from "./tool-ctx";

/** What proves a hold of this conversation to be its own. */
export function proofOf(hold: Held | null): HoldProof | undefined {
  return hold === null ? undefined : { holdId: hold.holdId, secret: holdSecretOf(hold.holdId) };
}

export type HoldWanted = {
  readonly service: string;
  readonly staff: string | null;
  readonly startsAt: string;
  readonly durationMinutes?: number | undefined;
};

/** Keeps a start for five minutes; the conversation's earlier hold gives way to it. */
export function holdStart(tools: ToolCtx, wanted: HoldWanted): Promise<Outcome<Held, HoldRefusal>> {
  return traced(tools, "hold", wanted, async () => {
    const { service, staff, startsAt, durationMinutes } = wanted;
    const held = await holdSlot(tools.ctx, {
      serviceId: service,
      startsAt: new Date(startsAt),
      ...(staff !== null && { staffId: staff }),
      durationMinutes,
      visitorKey: tools.conversationId,
    });
    if (!held.ok) {
      return refused(held.refusal);
    }
    const { holdId, serviceId, staffId } = held.value;
    const at = held.value.startsAt.toISOString();
    return done({ holdId, service: serviceId, staff: staffId, startsAt: at, staffWanted: staff !== null });
  });
}

/** The hold's five minutes begin anew, up to 20 in all; past those it lives as long as it still has. false: it is gone. */
export async function keepHold(tools: ToolCtx, hold: Held): Promise<boolean> {
  const proof = { holdId: hold.holdId, secret: holdSecretOf(hold.holdId) };
  const renewed = await renewHold(tools.ctx, proof);
  return renewed.ok || (await getHold(tools.ctx, proof)).ok;
}

/** Gives a held time back. */
export async function dropHold(tools: ToolCtx, hold: Held | null): Promise<void> {
  const proof = proofOf(hold);
  if (proof) {
    await traced(tools, "release_hold", { holdId: proof.holdId }, () => releaseHold(tools.ctx, proof));
  }
}
