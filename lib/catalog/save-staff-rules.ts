import { z } from "zod";
import type { StaffRulesInput } from "@/lib/catalog/absence-schema";
import type { MemberCtx } from "@/lib/context";
import { callAsMember } from "@/lib/members/rpc";

/** Saves of one staff member's place, zone, travel and limits what is given. Throws forbidden below admin, not_found. */
export async function saveStaffRules(ctx: MemberCtx, staffId: string, input: StaffRulesInput): Promise<void> {
  const { travel, limits, ...rest } = input;
  const p = {
    businessId: ctx.businessId,
    staffId,
    ...rest,
    ...(travel && { travel: travel.map((one) => ({ ...one })) }),
    ...(limits && { limits: limits.map((one) => ({ ...one })) }),
  };
  await callAsMember(ctx.member, "save_staff_rules", p, z.unknown(), []);
}
