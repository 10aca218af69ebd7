import { z } from "zod";
import { may } from "@/lib/authorize";
import type { MemberCtx } from "@/lib/context";
import { callAsMember } from "@/lib/members/rpc";
import { type Outcome, refused } from "@/lib/outcome";

/** Ends an open invitation. not_found: it is not open, or another business's. */
export async function revokeInvitation(
  ctx: MemberCtx,
  input: { invitationId: string },
): Promise<Outcome<unknown, "forbidden" | "not_found">> {
  if (!may(ctx.actor.role, "members.invite_staff")) {
    return refused("forbidden");
  }
  const p = { businessId: ctx.businessId, id: input.invitationId };
  return callAsMember(ctx.member, "revoke_invitation", p, z.unknown(), ["forbidden", "not_found"]);
}
