import { type MemberBooking, memberBookingColumns, toMemberBooking } from "@/lib/booking/member-booking";
import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

/** A class at one time. `seatsTaken` are those booked; `attendees` by name, of a staff login its own calendar's. */
export type SessionDetail = {
  readonly id: string;
  readonly serviceId: string;
  readonly staffId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly attendees: readonly MemberBooking[];
};

/** One class with who comes. Throws not_found. */
export async function getSession(ctx: MemberCtx, sessionId: string): Promise<SessionDetail> {
  const { member, businessId } = ctx;
  const [sessions, bookings] = await Promise.all([
    member
      .from("sessions")
      .select("id, service_id, staff_id, starts_at, ends_at, capacity")
      .eq("business_id", businessId)
      .eq("id", sessionId)
      .limit(1),
    member
      .from("bookings")
      .select(memberBookingColumns)
      .eq("business_id", businessId)
      .eq("session_id", sessionId)
      .neq("status", "cancelled")
      .limit(1000),
  ]);
  const row = rowsOf(sessions)[0];
  if (!row) throw new AppError("not_found", "session");
  const attendees = rowsOf(bookings).map(toMemberBooking);
  return {
    id: row.id,
    serviceId: row.service_id,
    staffId: row.staff_id,
    startsAt: isoOf(row.starts_at),
    endsAt: isoOf(row.ends_at),
    capacity: row.capacity,
    seatsTaken: attendees.reduce((seats, one) => seats + one.seats, 0),
    attendees: attendees.sort((one, other) => one.customer.name.localeCompare(other.customer.name)),
  };
}
