import type { BookingRecord } from "@/lib/database/catalog";

/** An instant as the database writes it, in the one form we give out: ISO 8601, UTC, with Z. */
export function utcInstant(text: string): string {
  return new Date(text).toISOString();
}

/** A booking with its instants in UTC, whatever offset the database wrote. */
export function utcBooking(record: BookingRecord): BookingRecord {
  return {
    ...record,
    startsAt: utcInstant(record.startsAt),
    endsAt: utcInstant(record.endsAt),
    createdAt: utcInstant(record.createdAt),
    cancelledAt: record.cancelledAt === null ? null : utcInstant(record.cancelledAt),
    expiresAt: record.expiresAt === null ? null : utcInstant(record.expiresAt),
  };
}
