import { assertMayGuess, countWrongGuess, takeBusiness } from "@/app/_server/limits";
import { Problem } from "@/app/_server/problem";
import type { ApiRequest } from "@/app/_server/request";
import { getBookingByToken } from "@/lib/booking/get-booking";
import type { Ctx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";

/** The booking whose manage token is in the address, with its customer's context. A wrong token is counted as a guess. */
export async function bookingOf(api: ApiRequest): Promise<{ ctx: Ctx; booking: BookingRecord }> {
  await assertMayGuess(api.address);
  const booking = await getBookingByToken(api.db, api.params.token ?? "");
  if (!booking) {
    await countWrongGuess(api.address);
    throw new Problem("not_found");
  }
  api.log.businessId = booking.businessId;
  api.log.actor = "visitor";
  if (api.method !== "GET") {
    await takeBusiness(booking.businessId);
  }
  const ctx: Ctx = { businessId: booking.businessId, actor: { type: "visitor" }, db: api.db, now: api.now };
  return { ctx, booking };
}
