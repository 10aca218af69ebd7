import type { WaitlistEntry, WaitlistOffer } from "@/lib/waitlist/waitlist-entry";

/** A place in line as whoever has its link sees it. */
export function presentEntry(entry: WaitlistEntry): object {
  const { id, status, position, service, staff, business, offer } = entry;
  return {
    id,
    status,
    position,
    service: { id: service.id, slug: service.slug, name: service.name },
    staff,
    durationMinutes: entry.durationMinutes,
    seats: entry.seats,
    fromDate: entry.fromDate,
    toDate: entry.toDate,
    weekdays: entry.weekdays,
    startMinute: entry.startMinute,
    endMinute: entry.endMinute,
    timeZone: business.timeZone,
    createdAt: entry.createdAt,
    offer: offer && {
      token: offer.token,
      startsAt: offer.startsAt,
      endsAt: offer.endsAt,
      expiresAt: offer.expiresAt,
    },
    business: { slug: business.slug, name: business.name, timeZone: business.timeZone },
  };
}

/** An offered time as whoever has its link sees it; `manageToken` leads to the booking once it was taken. */
export function presentOffer(offer: WaitlistOffer): object {
  const { id, status, startsAt, endsAt, expiresAt, staff, manageToken, entry } = offer;
  const { service, business, durationMinutes, seats } = entry;
  return {
    id,
    status,
    startsAt,
    endsAt,
    expiresAt,
    staff,
    service: { id: service.id, slug: service.slug, name: service.name },
    durationMinutes,
    seats,
    priceCents: service.priceCents,
    currency: business.currency,
    timeZone: business.timeZone,
    manageToken,
    business: { slug: business.slug, name: business.name, timeZone: business.timeZone },
  };
}
