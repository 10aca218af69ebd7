import type { Ctx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import type { DeclineRefusal } from "./refusals";
import { readOffer, type WaitlistOffer } from "./waitlist-entry";

/** Gives an offered time to the next in line; the place in line stays. One that was booked refuses `changed_meanwhile`. */
export async function declineOffer(ctx: Ctx, token: string): Promise<Outcome<WaitlistOffer, DeclineRefusal>> {
  const answer = await ctx.db.call("decline_offer", hashToken(token), ctx.actor);
  if (answer === null) {
    throw new AppError("not_found", "offer");
  }
  return answer.ok ? done(readOffer(answer.offer)) : refused(answer.refusal);
}
