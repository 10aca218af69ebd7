import type { OfferView, PlaceView } from "@/components/waitlist/types";
import type { WaitlistEntry, WaitlistOffer } from "@/lib/waitlist/waitlist-entry";
import { phoneText } from "../_business/phone-text";

function businessOf({ business }: WaitlistEntry): PlaceView["business"] {
  const { slug, name, timeZone, address } = business;
  return { slug, name, timeZone, address, phoneText: phoneText(business.phone, business.country) };
}

/** What the page of a place in line shows. */
export function placeView(token: string, entry: WaitlistEntry, now: Date): PlaceView {
  const { status, position, seats, offerMinutes, service, staff, offer } = entry;
  const { fromDate, toDate, weekdays, startMinute, endMinute } = entry;
  return {
    token,
    status,
    position,
    wish: { fromDate, toDate, weekdays, startMinute, endMinute },
    seats,
    offerMinutes,
    service: { slug: service.slug, name: service.name },
    staffName: staff?.name ?? null,
    offer: offer && { token: offer.token, startsAt: offer.startsAt, expiresAt: offer.expiresAt },
    isPaused: entry.business.status === "paused",
    business: businessOf(entry),
    now: now.toISOString(),
  };
}

/** What the page of an offered time shows. */
export function offerView(token: string, placeToken: string, offer: WaitlistOffer, now: Date): OfferView {
  const { status, startsAt, endsAt, expiresAt, staff, manageToken, entry } = offer;
  return {
    token,
    placeToken,
    isWaiting: entry.status === "waiting",
    status,
    startsAt,
    endsAt,
    expiresAt,
    staffName: staff.name,
    service: { slug: entry.service.slug, name: entry.service.name },
    seats: entry.seats,
    priceCents: entry.service.priceCents,
    currency: entry.business.currency,
    manageToken,
    business: businessOf(entry),
    now: now.toISOString(),
  };
}
