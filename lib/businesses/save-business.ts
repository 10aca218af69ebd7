import { may } from "@/lib/authorize";
import type { MemberCtx } from "@/lib/context";
import type { Tables } from "@/lib/database/member";
import { rowsOf } from "@/lib/database/member-result";
import { done, type Outcome, refused } from "@/lib/outcome";

export type BusinessChange = Tables["businesses"]["Update"];

/** Writes some columns of the business; triggers audit it and bump the rules. forbidden: the role, or the row-level policy. */
export async function saveBusiness(
  ctx: MemberCtx,
  change: BusinessChange,
): Promise<Outcome<null, "forbidden" | "slug_taken">> {
  if (!may(ctx.actor.role, "settings.edit")) {
    return refused("forbidden");
  }
  const result = await ctx.member.from("businesses").update(change).eq("id", ctx.businessId).select("id");
  if (result.error?.code === "23505") {
    return refused("slug_taken");
  }
  return rowsOf(result).length === 0 ? refused("forbidden") : done(null);
}
