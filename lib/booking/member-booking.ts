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
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
};

/** The columns a member may read, with the customer beside them. `inner` drops bookings whose customer does not match a filter. */
export const memberBookingColumns =
  "id, status, version, service_id, staff_id, starts_at, ends_at, buffer_before_minutes, buffer_after_minutes, price_cents, currency, channel, customer_notes, internal_notes, cancelled_at, cancel_reason, created_at, customers!inner(id, name, phone, email)" as const;

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
    customer: row.customers,
  };
}
