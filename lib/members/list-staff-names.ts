import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";

export type StaffName = { id: string; name: string };

/** The bookable people of the business, to give a login its calendar. */
export async function listStaffNames(ctx: MemberCtx): Promise<StaffName[]> {
  const query = ctx.member.from("staff").select("id, name").eq("business_id", ctx.businessId);
  return rowsOf(await query.eq("active", true).order("position").order("name"));
}
