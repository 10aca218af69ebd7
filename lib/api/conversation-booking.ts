import { manageTokenOf } from "@/lib/booking/secrets";
import type { Functions } from "@/lib/database/functions";
import type { Reply } from "@/lib/receptionist/reply";
import { hashToken } from "@/lib/tokens";

/**
 * The booking of a reply with what a ticket shows of it. Its manage link only when this conversation made it: whoever moved
 * an older one proved no more than that they know it.
 */
export async function describeBooking(db: Functions, conversationToken: string, booking: Reply["booking"]) {
  if (booking === null) {
    return null;
  }
  const manageToken = manageTokenOf(booking.id);
  const [record, conversation] = await Promise.all([
    db.call("get_booking_by_token", hashToken(manageToken)),
    db.call("find_conversation", { tokenHash: hashToken(conversationToken) }),
  ]);
  if (!record || record.businessId !== conversation?.businessId) {
    return booking;
  }
  const isMadeHere =
    record.channel === conversation.channel && Date.parse(record.createdAt) >= Date.parse(conversation.startedAt);
  return {
    ...booking,
    endsAt: new Date(record.endsAt).toISOString(),
    service: { id: record.service.id, name: record.service.name },
    staff: { id: record.staff.id, name: record.staff.name },
    ...(isMadeHere && { manageToken }),
  };
}
