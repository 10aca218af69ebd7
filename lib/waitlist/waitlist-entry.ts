import { utcInstant } from "@/lib/booking/booking-record";
import { manageTokenOf } from "@/lib/booking/secrets";
import type { Functions } from "@/lib/database/functions";
import type { OfferRecord, WaitlistEntryRecord } from "@/lib/database/waitlist-shapes";
import { hashToken } from "@/lib/tokens";
import { offerTokenOf } from "./tokens";

/** Instants are ISO 8601 in UTC; `offer` is the one that is open now, with the token of its link. */
export type WaitlistEntry = Omit<WaitlistEntryRecord, "offer"> & {
  readonly offer: (NonNullable<WaitlistEntryRecord["offer"]> & { readonly token: string }) | null;
};

/** `manageToken` once it was taken. */
export type WaitlistOffer = Omit<OfferRecord, "entry"> & {
  readonly entry: WaitlistEntry;
  readonly manageToken: string | null;
};

/** An entry with its instants in UTC, whatever offset the database wrote. */
export function readEntry(record: WaitlistEntryRecord): WaitlistEntry {
  const { offer } = record;
  return {
    ...record,
    createdAt: utcInstant(record.createdAt),
    updatedAt: utcInstant(record.updatedAt),
    offer: offer && {
      id: offer.id,
      startsAt: utcInstant(offer.startsAt),
      endsAt: utcInstant(offer.endsAt),
      expiresAt: utcInstant(offer.expiresAt),
      token: offerTokenOf(offer.id),
    },
  };
}

/** An offer with its instants in UTC. */
export function readOffer(record: OfferRecord): WaitlistOffer {
  return {
    ...record,
    startsAt: utcInstant(record.startsAt),
    endsAt: utcInstant(record.endsAt),
    expiresAt: utcInstant(record.expiresAt),
    entry: readEntry(record.entry),
    manageToken: record.bookingId === null ? null : manageTokenOf(record.bookingId),
  };
}

/** The place in line that a link leads to; null: no such link. */
export async function getEntryByToken(db: Functions, token: string): Promise<WaitlistEntry | null> {
  const record = await db.call("get_waitlist_entry", hashToken(token));
  return record && readEntry(record);
}

/** The offer that a link leads to, as it stands now; null: no such link. */
export async function getOfferByToken(db: Functions, token: string): Promise<WaitlistOffer | null> {
  const record = await db.call("get_offer", hashToken(token));
  return record && readOffer(record);
}
