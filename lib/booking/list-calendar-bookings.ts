import { type MemberBooking, memberBookingColumns, toMemberBooking } from "@/lib/booking/member-booking";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";

const pageSize = 1000;
const longestBookingMs = 24 * 60 * 60 * 1000;

/**
 * The bookings that touch [from, to), cancelled ones left out, in order of their start. A staff login gets its own
 * calendar (row-level security). No booking lasts longer than a day, which bounds how far back one can begin.
 */
export async function listCalendarBookings(ctx: MemberCtx, window: { from: Date; to: Date }): Promise<MemberBooking[]> {
  const earliest = new Date(window.from.getTime() - longestBookingMs).toISOString();
  const rows: MemberBooking[] = [];
  for (let at = 0; ; at += pageSize) {
    const page = rowsOf(
      await ctx.member
        .from("bookings")
        .select(memberBookingColumns)
        .eq("business_id", ctx.businessId)
        .gte("starts_at", earliest)
        .lt("starts_at", window.to.toISOString())
        .gt("ends_at", window.from.toISOString())
        .neq("status", "cancelled")
        .order("starts_at")
        .order("id")
        .range(at, at + pageSize - 1),
    );
    rows.push(...page.map(toMemberBooking));
    if (page.length < pageSize) return rows;
  }
}
