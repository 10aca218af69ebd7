import type { ManagedBooking, SeriesVisit } from "@/components/booking/manage-types";
import { lastDayOf } from "@/components/booking/offer";
import { dayIn } from "@/components/booking/slot-days";
import type { BookingRecord, BusinessProfile } from "@/lib/database/catalog";
import { phoneText } from "./phone-text";

const fallback = { windowKind: "rolling", windowTo: null, bookingWindowDays: 60 } as const;

function stateOf(booking: BookingRecord, now: number): ManagedBooking["state"] {
  if (booking.status === "cancelled") return "cancelled";
  const open = booking.status === "pending" || booking.status === "confirmed";
  return !open || Date.parse(booking.endsAt) <= now ? "past" : booking.status === "pending" ? "pending" : "confirmed";
}

/** The visits of a series, as much of each as the customer's page lists. */
export function seriesVisits(bookings: readonly BookingRecord[]): SeriesVisit[] {
  return bookings.map(({ id, startsAt, status }) => ({ id, startsAt, cancelled: status === "cancelled" }));
}

type Shown = {
  token: string;
  /** null: the business has no public page any more. */
  profile: BusinessProfile | null;
  visits: SeriesVisit[];
  now: number;
};

/** What the manage page shows of a booking. */
export function managedBooking(booking: BookingRecord, { token, profile, visits, now }: Shown): ManagedBooking {
  const { business, service, staff, seats, team, resources, series, expiresAt } = booking;
  const starts = Date.parse(booking.startsAt);
  const rescheduleUntil = starts - business.rescheduleNoticeMinutes * 60_000;
  const cancelUntil = starts - business.cancelNoticeMinutes * 60_000;
  const offered = profile?.services.find((one) => one.id === service.id);
  return {
    id: booking.id,
    token,
    version: booking.version,
    state: stateOf(booking, now),
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    priceCents: booking.priceCents,
    currency: booking.currency,
    service: { slug: service.slug, name: service.name },
    staff,
    team: team.map(({ name }) => name),
    resources,
    seats,
    hasSeats: (offered?.capacity ?? null) !== null,
    series: series && {
      position: series.position,
      occurrences: series.occurrences,
      everyUnit: series.everyUnit,
      everyInterval: series.everyInterval,
      visits,
    },
    expiresAt,
    serviceStaffCount: offered?.staffIds.length ?? 1,
    offersAnyone: offered?.staffMode === "any",
    lastDay: lastDayOf(offered ?? fallback, dayIn(now, business.timeZone)),
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
