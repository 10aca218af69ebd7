import type { MemberCtx } from "@/lib/context";
import { type Customer, customerColumns, toCustomer } from "@/lib/customers/customer";
import { rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

/** One customer with how many bookings this member can see. Throws not_found. */
export async function getCustomer(ctx: MemberCtx, customerId: string): Promise<Customer> {
  const rows = rowsOf(
    await ctx.member
      .from("customers")
      .select(customerColumns)
      .eq("business_id", ctx.businessId)
      .eq("id", customerId)
      .limit(1),
  );
  const row = rows[0];
  if (!row) throw new AppError("not_found", "customer");
  return toCustomer(row);
}
