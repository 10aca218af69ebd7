import { limitPeriods, type StaffLimit, type Trip } from "@/lib/catalog/absence-schema";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";

/** Trips that are not over, by date, and how much one staff member takes. */
export type StaffRules = { readonly travel: readonly Trip[]; readonly limits: readonly StaffLimit[] };

/** Where somebody travels, what is over left out, and their own limits by period. */
export async function getStaffRules(ctx: MemberCtx, staffId: string): Promise<StaffRules> {
  const { member, businessId } = ctx;
  // Two days: it may still be yesterday where they are.
  const since = new Date(ctx.now.getTime() - 2 * 86_400_000).toISOString().slice(0, 10);
  const [travel, limits] = await Promise.all([
    member
      .from("staff_travel")
      .select("from_date, to_date, time_zone")
      .eq("business_id", businessId)
      .eq("staff_id", staffId)
      .gte("to_date", since)
      .order("from_date"),
    member
      .from("booking_limits")
      .select("period, most_bookings, most_minutes")
      .eq("business_id", businessId)
      .eq("staff_id", staffId),
  ]);
  const rows = rowsOf(limits);
  return {
    travel: rowsOf(travel).map((row) => ({
      fromDate: row.from_date.slice(0, 10),
      toDate: row.to_date.slice(0, 10),
      timeZone: row.time_zone,
    })),
    limits: limitPeriods.flatMap((period) => {
      const row = rows.find((one) => one.period === period);
      return row ? [{ period, count: row.most_bookings, minutes: row.most_minutes }] : [];
    }),
  };
}
