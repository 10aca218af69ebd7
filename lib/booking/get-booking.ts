import type { Ctx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";
import { hashToken } from "@/lib/tokens";
import { utcBooking } from "./booking-record";

const MANAGE_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The booking whose manage link carries this token. null: none. */
export async function getBookingByToken(db: Functions, token: string): Promise<BookingRecord | null> {
  if (!MANAGE_TOKEN.test(token)) {
    return null;
  }
  const record = await db.call("get_booking_by_token", hashToken(token));
  return record && utcBooking(record);
}

/** One booking of the context's business. null: none. Ask only after the door has established who may see it. */
export async function getBooking(ctx: Ctx, bookingId: string): Promise<BookingRecord | null> {
  const record = await ctx.db.call("get_booking", ctx.businessId, bookingId);
  return record && utcBooking(record);
}
