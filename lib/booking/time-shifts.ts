import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";

/** What a change of a zone's rules did to a booking: it moved with its local time, or that time was taken and it stayed. */
export type TimeShift = {
  readonly id: string;
  readonly bookingId: string;
  readonly outcome: "moved" | "clash";
  readonly fromAt: string;
  readonly toAt: string;
};

const MOST = 20;

/** Those that nobody has looked at, clashes first. A staff login sees none. */
export async function listTimeShifts(ctx: MemberCtx): Promise<TimeShift[]> {
  const found = await ctx.member
    .from("time_shifts")
    .select("id, booking_id, outcome, from_at, to_at")
    .eq("business_id", ctx.businessId)
    .is("seen_at", null)
    .order("outcome")
    .order("to_at")
    .limit(MOST);
  return rowsOf(found).map((row) => ({
    id: row.id,
    bookingId: row.booking_id,
    outcome: row.outcome === "clash" ? "clash" : "moved",
    fromAt: isoOf(row.from_at),
    toAt: isoOf(row.to_at),
  }));
}

/** Marks shifts as looked at. Ids of another business change nothing. */
export async function markTimeShiftsSeen(ctx: MemberCtx, ids: readonly string[]): Promise<void> {
  rowsOf(
    await ctx.member
      .from("time_shifts")
      .update({ seen_at: ctx.now.toISOString() })
      .eq("business_id", ctx.businessId)
      .in("id", [...ids])
      .select("id"),
  );
}
