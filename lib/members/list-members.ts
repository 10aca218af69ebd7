import { z } from "zod";
import { may } from "@/lib/authorize";
import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";

export const roleShape = z.enum(["owner", "admin", "staff"]);

const memberShape = z.object({
  id: z.string(),
  user_id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleShape,
  staff_id: z.string().nullable(),
});

export type Member = z.infer<typeof memberShape>;

/** Everyone with a login to this business, owners first. */
export async function listMembers(ctx: MemberCtx): Promise<Member[]> {
  const query = ctx.member.from("members").select("id, user_id, name, email, role, staff_id");
  const rows = rowsOf(await query.eq("business_id", ctx.businessId).order("created_at"));
  const order = roleShape.options;
  return z
    .array(memberShape)
    .parse(rows)
    .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

export type OpenInvitationRow = { id: string; email: string; role: string; expiresAt: string };

/** Invitations that are still open, newest first; none for those who may not invite. */
export async function listInvitations(ctx: MemberCtx): Promise<OpenInvitationRow[]> {
  if (!may(ctx.actor.role, "members.invite_staff")) {
    return [];
  }
  const query = ctx.member.from("invitations").select("id, email, role, expires_at").eq("business_id", ctx.businessId);
  const open = query.is("accepted_at", null).is("revoked_at", null).gt("expires_at", ctx.now.toISOString());
  const rows = rowsOf(await open.order("created_at", { ascending: false }));
  return rows.map((row) => ({ id: row.id, email: row.email, role: row.role, expiresAt: isoOf(row.expires_at) }));
}
