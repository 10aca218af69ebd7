import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

export const internalNotes = z.string().max(4000, "tooLong");

/** Notes that only the team reads. Throws not_found, also for a booking on somebody else's calendar. */
export async function saveInternalNotes(ctx: MemberCtx, input: { bookingId: string; notes: string }): Promise<void> {
  const rows = rowsOf(
    await ctx.member
      .from("bookings")
      .update({ internal_notes: input.notes })
      .eq("business_id", ctx.businessId)
      .eq("id", input.bookingId)
      .select("id"),
  );
  if (rows.length === 0) throw new AppError("not_found", "booking");
}
