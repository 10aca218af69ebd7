import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { functions } from "@/app/_server/functions";
import { memberClient } from "@/app/_server/member-client";
import { getUser, requireUser } from "@/app/_server/session";
import type { BusinessRow } from "@/lib/businesses/business";
import type { MemberCtx, Role } from "@/lib/context";
import { AppError } from "@/lib/errors";

export type Membership = {
  readonly ctx: MemberCtx;
  readonly business: BusinessRow;
  readonly memberStaffId: string | null;
};

const roles = z.enum(["owner", "admin", "staff"]);

/** The signed-in person's place in the business of this slug. null: not signed in, or no member of it. */
export const getMemberCtx = cache(async (slug: string): Promise<Membership | null> => {
  const user = await getUser();
  if (!user) {
    return null;
  }
  const member = await memberClient();
  const { data, error } = await member
    .from("members")
    .select("role, staff_id, business:businesses!inner(*)")
    .eq("user_id", user.id)
    .eq("business.slug", slug)
    .maybeSingle();
  if (error) {
    throw new AppError("internal", "the membership could not be read", { cause: error });
  }
  const role = roles.safeParse(data?.role);
  if (!data || !role.success) {
    return null;
  }
  const ctx: MemberCtx = {
    businessId: data.business.id,
    actor: { type: "member", userId: user.id, role: role.data },
    db: functions(),
    member,
    now: new Date(),
  };
  return { ctx, business: data.business, memberStaffId: data.staff_id };
});

/** Pages: the membership. Not signed in: to sign-in and back. No member, or another role than asked: not found. */
export async function requireMember(slug: string, allowed?: readonly Role[]): Promise<Membership> {
  await requireUser();
  const membership = await getMemberCtx(slug);
  if (!membership || (allowed && !allowed.includes(membership.ctx.actor.role))) {
    return notFound();
  }
  return membership;
}

/** Routes and actions: the membership, or a thrown fault `not_signed_in`, `not_found` (no member) or `forbidden` (role). */
export async function requireMemberForRoute(slug: string, allowed?: readonly Role[]): Promise<Membership> {
  if (!(await getUser())) {
    throw new AppError("not_signed_in", "no session");
  }
  const membership = await getMemberCtx(slug);
  if (!membership) {
    throw new AppError("not_found", "no member of this business");
  }
  if (allowed && !allowed.includes(membership.ctx.actor.role)) {
    throw new AppError("forbidden", "the role does not allow this");
  }
  return membership;
}
