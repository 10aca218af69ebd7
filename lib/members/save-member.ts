import { z } from "zod";
import { may } from "@/lib/authorize";
import type { MemberCtx, Role } from "@/lib/context";
import { callAsMember } from "@/lib/members/rpc";
import { type Outcome, refused } from "@/lib/outcome";

export type MemberChange =
  | { readonly memberId: string; readonly role: Role; readonly staffId: string | null }
  | { readonly memberId: string; readonly remove: true };

export type SaveMemberRefusal = "forbidden" | "not_found" | "last_owner";

/** Changes a member's role and whose calendar is theirs, or removes them; at once, whatever their token says. Owners only. */
export async function saveMember(ctx: MemberCtx, change: MemberChange): Promise<Outcome<unknown, SaveMemberRefusal>> {
  if (!may(ctx.actor.role, "members.edit")) {
    return refused("forbidden");
  }
  const p = { businessId: ctx.businessId, ...change };
  return callAsMember(ctx.member, "save_member", p, z.unknown(), ["forbidden", "not_found", "last_owner"]);
}
