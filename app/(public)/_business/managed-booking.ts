import type { ManagedBooking } from "@/components/booking/manage-types";
import type { BookingRecord, BusinessProfile } from "@/lib/database/catalog";
import { phoneText } from "./phone-text";

const fallbackWindowDays = 60;

function stateOf(booking: BookingRecord, now: number): ManagedBooking["state"] {
  if (booking.status === "cancelled") return "cancelled";
  const open = booking.status === "pending" || booking.status === "confirmed";
  return !open || Date.parse(booking.endsAt) <= now ? "past" : booking.status === "pending" ? "pending" : "confirmed";
}

/** What the manage page shows of a booking. `profile` null: the business has no public page any more. */
export function managedBooking(
  token: string,
  booking: BookingRecord,
  profile: BusinessProfile | null,
  now: number,
): ManagedBooking {
  const { business, service, staff } = booking;
  const starts = Date.parse(booking.startsAt);
  const rescheduleUntil = starts - business.rescheduleNoticeMinutes * 60_000;
  const cancelUntil = starts - business.cancelNoticeMinutes * 60_000;
  const offered = profile?.services.find((one) => one.id === service.id);
  return {
    token,
    version: booking.version,
    state: stateOf(booking, now),
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    priceCents: booking.priceCents,
    currency: booking.currency,
    service: { slug: service.slug, name: service.name },
    staff,
    serviceStaffCount: offered?.staffIds.length ?? 1,
    windowDays: offered?.bookingWindowDays ?? fallbackWindowDays,
    mayReschedule: now < rescheduleUntil,
    mayCancel: now < cancelUntil,
    rescheduleUntil: new Date(rescheduleUntil).toISOString(),
    cancelUntil: new Date(cancelUntil).toISOString(),
    business: {
      slug: business.slug,
      name: business.name,
      timeZone: business.timeZone,
      phone: business.phone,
      phoneText: phoneText(business.phone, profile?.country ?? ""),
      address: business.address,
      active: business.status === "active",
    },
  };
}
