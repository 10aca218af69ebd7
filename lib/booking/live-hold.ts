import type { Ctx } from "@/lib/context";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { HOLD_SECONDS, type Hold, readHold } from "./hold-slot";
import type { HoldProof } from "./load-inputs";
import type { LiveHoldRefusal } from "./refusals";

/** The caller's own hold, while it lasts. */
export async function getHold(ctx: Ctx, proof: HoldProof): Promise<Outcome<Hold, LiveHoldRefusal>> {
  const answer = await ctx.db.call("get_hold", ctx.businessId, proof.holdId, hashToken(proof.secret));
  return answer.ok ? done(readHold(answer)) : refused("hold_lapsed");
}

/** Starts a hold's five minutes again, up to 20 minutes after it was made. A hold that lapsed stays lapsed. */
export async function renewHold(ctx: Ctx, proof: HoldProof): Promise<Outcome<Hold, LiveHoldRefusal>> {
  const hash = hashToken(proof.secret);
  const answer = await ctx.db.call("renew_hold", ctx.businessId, proof.holdId, hash, HOLD_SECONDS);
  return answer.ok ? done(readHold(answer)) : refused("hold_lapsed");
}

/** Gives a held time back. Releasing what is already gone, or another's, changes nothing and is fine. */
export async function releaseHold(ctx: Ctx, proof: HoldProof): Promise<void> {
  await ctx.db.call("release_hold", ctx.businessId, proof.holdId, hashToken(proof.secret));
}

/** How long a hold outlives the page that was left. Seconds: enough for a refresh, too short to keep others waiting. */
const GRACE_SECONDS = 15;

/** The page that holds a time is going away, to be closed or to come back: the hold ends soon unless it is renewed. */
export async function leaveHold(ctx: Ctx, proof: HoldProof): Promise<void> {
  await ctx.db.call("leave_hold", ctx.businessId, proof.holdId, hashToken(proof.secret), GRACE_SECONDS);
}
