import type { MemberCtx } from "@/lib/context";
import { type Customer, customerColumns, toCustomer } from "@/lib/customers/customer";
import { type CallConsent, listCallConsents } from "@/lib/customers/list-call-consents";
import { rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

export type CustomerDetail = Customer & {
  /** Empty without a phone, and for a staff login. */
  readonly callConsents: readonly CallConsent[];
};

/** One customer with how many bookings this member can see and, for owners and admins, consent to calls. Throws not_found. */
export async function getCustomer(ctx: MemberCtx, customerId: string): Promise<CustomerDetail> {
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
  const customer = toCustomer(row);
  return { ...customer, callConsents: customer.phone ? await listCallConsents(ctx, customer.phone) : [] };
}
