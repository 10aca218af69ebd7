import type { MemberCtx } from "@/lib/context";
import type { CustomerInput } from "@/lib/customers/customer";
import { rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";

/**
 * Saves a customer's name, ways to reach them and notes. Refuses customer_exists when another customer has the same name,
 * phone and e-mail. Throws forbidden below admin, not_found.
 */
export async function saveCustomer(
  ctx: MemberCtx,
  customerId: string,
  input: CustomerInput,
): Promise<Outcome<{ id: string }, "customer_exists">> {
  if (ctx.actor.role === "staff") throw new AppError("forbidden", "customers are kept by owners and admins");
  const result = await ctx.member
    .from("customers")
    .update({
      name: input.name,
      phone: input.phone || null,
      email: input.email.toLowerCase() || null,
      notes: input.notes,
    })
    .eq("business_id", ctx.businessId)
    .eq("id", customerId)
    .select("id");
  if (result.error?.code === "23505") return refused("customer_exists");
  const row = rowsOf(result)[0];
  if (!row) throw new AppError("not_found", "customer");
  return done({ id: row.id });
}
