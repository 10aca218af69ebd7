import type { OfferedSlots } from "@/lib/booking/find-slots";
import type { BookingRecord, BusinessProfile } from "@/lib/database/catalog";

/** A business as the public API shows it. */
export function presentBusiness(business: BusinessProfile): object {
  const names = new Map(business.staff.map((person) => [person.id, person.name]));
  const { id, slug, name, kind, timeZone, currency, country, locale, description, phone, address, status } = business;
  return {
    id,
    slug,
    name,
    kind,
    timeZone,
    currency,
    country,
    locale,
    description,
    phone,
    address,
    status,
    bookingWindowDays: business.bookingWindowDays,
    services: business.services.map((service) => ({
      id: service.id,
      slug: service.slug,
      name: service.name,
      description: service.description,
      category: service.category,
      durationMinutes: service.durationMinutes,
      priceCents: service.priceCents,
      requiresConfirmation: service.requiresConfirmation,
      contactRule: service.contactRule,
      durations: service.durations,
      staffMode: service.staffMode,
      capacity: service.capacity,
      mostSeatsPerBooking: service.mostSeatsPerBooking,
      recurringMost: service.recurringMost,
      waitlistEnabled: service.waitlistEnabled,
      staff: service.staffIds.map((staffId) => ({ id: staffId, name: names.get(staffId) ?? "" })),
    })),
    staff: business.staff.map((person) => ({ id: person.id, name: person.name, title: person.title })),
  };
}

/** Slots, or none with why and when there are some again. */
export function presentSlots(offered: OfferedSlots): Pick<OfferedSlots, "slots"> & Partial<OfferedSlots> {
  const { slots, timeZone, reason, nextFreeAt } = offered;
  return slots.length > 0 ? { slots, timeZone } : { slots, timeZone, reason, nextFreeAt };
}

function before(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString();
}

/** A booking as its customer sees it, with until when they may move or cancel it. */
export function presentBooking(booking: BookingRecord): object {
  const { id, status, version, startsAt, endsAt, timeZone, service, staff, customer, business } = booking;
  return {
    id,
    status,
    version,
    startsAt,
    endsAt,
    timeZone,
    service,
    staff,
    customer: { name: customer.name, phone: customer.phone, email: customer.email },
    notes: booking.customerNotes,
    seats: booking.seats,
    series: booking.series,
    team: booking.team,
    resources: booking.resources,
    expiresAt: booking.expiresAt,
    priceCents: booking.priceCents,
    currency: booking.currency,
    cancelledAt: booking.cancelledAt,
    cancelUntil: before(startsAt, business.cancelNoticeMinutes),
    rescheduleUntil: before(startsAt, business.rescheduleNoticeMinutes),
    business: { slug: business.slug, name: business.name, timeZone: business.timeZone },
  };
}

/** A booking in a list that the business reads with its key. */
export function presentListed(booking: BookingRecord): object {
  const { id, startsAt, endsAt, status, timeZone, channel, service, staff, customer, createdAt, seats, team } = booking;
  const series = booking.series && { id: booking.series.id, position: booking.series.position };
  return { id, startsAt, endsAt, status, timeZone, channel, service, staff, customer, createdAt, seats, team, series };
}
