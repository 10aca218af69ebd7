import { randomUUID } from "node:crypto";
import { z } from "zod";
import { may } from "@/lib/authorize";
import type { MemberCtx } from "@/lib/context";
import { invitationToken } from "@/lib/members/invitation-token";
import { callAsMember } from "@/lib/members/rpc";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";

export const invitationInput = z
  .object({
    email: z.email({ error: "email" }).max(254).toLowerCase(),
    role: z.enum(["admin", "staff"], { error: "choose" }),
    staffId: z.uuid().nullable(),
  })
  .transform((given) => (given.role === "staff" ? given : { ...given, staffId: null }));

export type InvitationInput = z.infer<typeof invitationInput>;
export type InviteRefusal = "already_member" | "forbidden";

/**
 * Invites an e-mail address for seven days; an older open invitation of the same address ends. The mail goes out by a job
 * on `member/invited`. Admins may invite staff, owners anyone. Answers the token of the link, which is not stored.
 */
export async function inviteMember(
  ctx: MemberCtx,
  input: InvitationInput,
  tokenSecret: string,
): Promise<Outcome<{ id: string; token: string }, InviteRefusal>> {
  if (!may(ctx.actor.role, input.role === "admin" ? "members.invite_admin" : "members.invite_staff")) {
    return refused("forbidden");
  }
  const id = randomUUID();
  const token = invitationToken(tokenSecret, id);
  const p = {
    businessId: ctx.businessId,
    id,
    email: input.email,
    role: input.role,
    staffId: input.staffId,
    tokenHash: hashToken(token),
  };
  const outcome = await callAsMember(ctx.member, "create_invitation", p, z.object({ id: z.string() }), [
    "already_member",
    "forbidden",
  ]);
  return outcome.ok ? done({ id, token }) : outcome;
}
