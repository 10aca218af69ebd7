import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";

/** A word that changes whenever a booking, message or rule this member may see has changed. One indexed read. */
export async function getDashboardVersion(ctx: MemberCtx): Promise<string> {
  return rowsOf(await ctx.member.rpc("dashboard_version", { p_business_id: ctx.businessId })) ?? "";
}
