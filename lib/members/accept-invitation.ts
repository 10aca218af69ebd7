import { z } from "zod";
import type { MemberClient } from "@/lib/database/member";
import { callAsMember } from "@/lib/members/rpc";
import type { Outcome } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";

export type AcceptRefusal = "invitation_over" | "other_email";

const shape = z.object({ businessId: z.string(), slug: z.string() });

/** Joins the business whose invitation this token opens. The signed-in e-mail must be the invited one. */
export async function acceptInvitation(
  member: MemberClient,
  input: { token: string; name: string },
): Promise<Outcome<z.infer<typeof shape>, AcceptRefusal>> {
  const p = { tokenHash: hashToken(input.token), name: input.name };
  return callAsMember(member, "accept_invitation", p, shape, ["invitation_over", "other_email"]);
}
