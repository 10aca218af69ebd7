import { z } from "zod";
import type { MemberClient } from "@/lib/database/member";
import { rowsOf } from "@/lib/database/member-result";
import { roleShape } from "@/lib/members/list-members";

const shape = z.object({
  role: roleShape,
  business: z.object({ id: z.string(), slug: z.string(), name: z.string(), brand_hue: z.number() }),
});

export type MyBusiness = {
  id: string;
  slug: string;
  name: string;
  brandHue: number;
  role: "owner" | "admin" | "staff";
};

/** The businesses this person is a member of, by name. */
export async function listMyBusinesses(member: MemberClient, userId: string): Promise<MyBusiness[]> {
  const query = member.from("members").select("role, business:businesses!inner(id, slug, name, brand_hue)");
  const rows = z.array(shape).parse(rowsOf(await query.eq("user_id", userId)));
  return rows
    .map(({ role, business: { brand_hue, ...business } }) => ({ ...business, brandHue: brand_hue, role }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
