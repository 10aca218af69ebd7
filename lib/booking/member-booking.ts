import { z } from "zod";
import { isoOf, isoOrNull } from "@/lib/database/member-result";

export const bookingStatuses = ["pending", "confirmed", "completed", "no_show", "cancelled"] as const;
export const bookingStatus = z.enum(bookingStatuses);

/** A booking as a member's lists and calendar hold it. Instants are ISO 8601 in UTC; service and staff are looked up by id. */
export type MemberBooking = {
  readonly id: string;
  readonly status: z.infer<typeof bookingStatus>;
  readonly version: number;
  readonly serviceId: string;
  readonly staffId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly priceCents: number;
  readonly currency: string;
  readonly channel: string;
  readonly customerNotes: string;
  readonly internalNotes: string;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
  readonly createdAt: string;
  readonly seats: number;
  /** The class it sits in, whose seats are `capacity`. */
  readonly session: { readonly id: string; readonly capacity: number } | null;
  readonly series: { readonly id: string; readonly position: number } | null;
  /** Until when a pending booking waits to be confirmed. */
  readonly expiresAt: string | null;
  /** A team's others beside `staffId`; a staff login sees itself alone. */
  readonly teamIds: readonly string[];
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
};

/** The columns a member may read, with the customer beside them. `inner` drops bookings whose customer does not match a filter. */
export const memberBookingColumns =
  "id, status, version, service_id, staff_id, starts_at, ends_at, buffer_before_minutes, buffer_after_minutes, price_cents, currency, channel, customer_notes, internal_notes, cancelled_at, cancel_reason, created_at, seats, session_id, series_id, series_position, expires_at, sessions(capacity), booking_staff(staff_id), customers!inner(id, name, phone, email)" as const;

type BookingRow = {
  id: string;
  status: string;
  version: number;
  service_id: string;
  staff_id: string;
  starts_at: string;
  ends_at: string;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  price_cents: number;
  currency: string;
  channel: string;
  customer_notes: string;
  internal_notes: string;
  cancelled_at: string | null;
  cancel_reason: string | null;
  created_at: string;
  seats: number;
  session_id: string | null;
  series_id: string | null;
  series_position: number | null;
  expires_at: string | null;
  sessions: { capacity: number } | null;
  booking_staff: { staff_id: string }[];
  customers: { id: string; name: string; phone: string | null; email: string | null };
};

/** A row of the Data API as a MemberBooking. */
export function toMemberBooking(row: BookingRow): MemberBooking {
  return {
    id: row.id,
    status: bookingStatus.parse(row.status),
    version: row.version,
    serviceId: row.service_id,
    staffId: row.staff_id,
    startsAt: isoOf(row.starts_at),
    endsAt: isoOf(row.ends_at),
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    priceCents: row.price_cents,
    currency: row.currency,
    channel: row.channel,
    customerNotes: row.customer_notes,
    internalNotes: row.internal_notes,
    cancelledAt: isoOrNull(row.cancelled_at),
    cancelReason: row.cancel_reason,
    createdAt: isoOf(row.created_at),
    seats: row.seats,
    session: row.session_id === null ? null : { id: row.session_id, capacity: row.sessions?.capacity ?? row.seats },
    series: row.series_id === null ? null : { id: row.series_id, position: row.series_position ?? 1 },
    expiresAt: isoOrNull(row.expires_at),
    teamIds: row.booking_staff.map((one) => one.staff_id).sort(),
    customer: row.customers,
  };
}
