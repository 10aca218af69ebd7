import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { callAsMember } from "@/lib/members/rpc";
import type { Outcome } from "@/lib/outcome";

/** Messages are keys of `errors.field`. */
export const callConsentInput = z.object({
  purposes: z
    .array(z.enum(["confirmation", "waitlist_offer"]))
    .min(1)
    .max(2),
  given: z.boolean(),
  /** How the customer said so: their words, the form, the day. */
  evidence: z.string().trim().min(1, "required").max(500, "tooLong"),
});
export type CallConsentInput = z.infer<typeof callConsentInput>;

/**
 * Records, for good, that a customer agreed to be called by an automated voice, or took it back: the last line of a number and
 * purpose counts. Refuses no_phone. Throws forbidden below admin, not_found.
 */
export async function recordCallConsent(
  ctx: MemberCtx,
  customerId: string,
  input: CallConsentInput,
): Promise<Outcome<unknown, "no_phone">> {
  if (ctx.actor.role === "staff") throw new AppError("forbidden", "consents are kept by owners and admins");
  const p = { businessId: ctx.businessId, customerId, ...input };
  return callAsMember(ctx.member, "record_call_consent", p, z.unknown(), ["no_phone"]);
}
