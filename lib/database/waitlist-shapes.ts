import type { Actor } from "@/lib/context";
import type { BookRequest, DatabaseRefusal, HoldRequest, Idempotency } from "./catalog";

export type WaitlistStatus = "waiting" | "booked" | "left" | "expired";
export type OfferStatus = "open" | "taken" | "declined" | "lapsed";

/** Dates are YYYY-MM-DD and minutes of the day on the business's clock; weekdays count from 0, Sunday. */
export type WaitlistEntryRecord = {
  id: string;
  businessId: string;
  status: WaitlistStatus;
  durationMinutes: number;
  seats: number;
  fromDate: string;
  toDate: string;
  weekdays: number[];
  startMinute: number;
  endMinute: number;
  locale: "en" | "es";
  customerTimeZone: string | null;
  createdAt: string;
  updatedAt: string;
  /** 1 is first in line for the service; null once it no longer waits. */
  position: number | null;
  /** How long a freed time is kept for whoever it is offered to. */
  offerMinutes: number;
  offer: { id: string; startsAt: string; endsAt: string; expiresAt: string } | null;
  /** `priceCents` is for the length and seats waited for. */
  service: { id: string; slug: string; name: string; priceCents: number };
  staff: { id: string; name: string } | null;
  customer: { id: string; name: string; phone: string | null; email: string | null };
  business: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    currency: string;
    phone: string | null;
    email: string | null;
    address: string;
    country: string;
    brandHue: number;
    status: "active" | "paused";
  };
};

/** `holdId` while it is open, `bookingId` once it was taken. */
export type OfferRecord = {
  id: string;
  status: OfferStatus;
  startsAt: string;
  endsAt: string;
  expiresAt: string;
  holdId: string | null;
  bookingId: string | null;
  staff: { id: string; name: string };
  entry: WaitlistEntryRecord;
};

export type JoinRequest = {
  businessId: string;
  entryId: string;
  tokenHash: string;
  /** Id or slug. */
  service: string;
  staffId?: string;
  durationMinutes?: number;
  seats?: number;
  fromDate: string;
  toDate: string;
  weekdays?: number[];
  startMinute?: number;
  endMinute?: number;
  customer: BookRequest["customer"];
  idempotency?: Idempotency;
};

/** `isNew` false: they waited already; the entry kept its place and has these wishes now. */
export type JoinAnswer =
  | { ok: true; replayed?: true; isNew: boolean; entry: WaitlistEntryRecord }
  | {
      ok: false;
      refusal:
        | "not_found"
        | "waitlist_closed"
        | "past"
        | "no_staff"
        | "invalid_input"
        | "idempotency_mismatch"
        | "idempotency_in_flight";
    };

/** One who can be offered something now. Instants are ISO 8601. */
export type WaitingEntry = {
  id: string;
  serviceId: string;
  staffId: string | null;
  durationMinutes: number | null;
  seats: number;
  fromDate: string;
  toDate: string;
  weekdays: number[];
  startMinute: number;
  endMinute: number;
  /** Later than the notice that a booking needs, by the least time to answer in. */
  earliestStartsAt: string;
  offeredStarts: string[];
  busy: [startsAt: string, endsAt: string][];
};

export type OfferRequest = Pick<
  HoldRequest,
  "businessId" | "holdId" | "staffIds" | "startsAt" | "rulesVersion" | "secretHash"
> & { entryId: string; offerId: string; offerTokenHash: string };

export type OfferAnswer =
  | { ok: true; offerId: string; startsAt: string; staffId: string; expiresAt: string }
  | { ok: false; refusal: DatabaseRefusal };

/** The waitlist's part of the closed list that `app_server` may execute. */
export type WaitlistFunctions = {
  join_waitlist: { args: [p: JoinRequest, actor: Actor]; result: JoinAnswer };
  leave_waitlist: { args: [tokenHash: string, actor: Actor]; result: WaitlistEntryRecord | null };
  get_waitlist_entry: { args: [tokenHash: string]; result: WaitlistEntryRecord | null };
  get_waitlist_entry_by_id: { args: [businessId: string, entryId: string]; result: WaitlistEntryRecord | null };
  get_offer: { args: [tokenHash: string]; result: OfferRecord | null };
  get_offer_by_id: { args: [businessId: string, offerId: string]; result: OfferRecord | null };
  list_waiting: { args: [businessId: string, serviceId: string | null, limit: number]; result: WaitingEntry[] };
  /** Ids of businesses where somebody waits. */
  list_waitlists: { args: [limit: number]; result: string[] };
  offer_slot: { args: [p: OfferRequest, actor: Actor]; result: OfferAnswer };
  decline_offer: {
    args: [tokenHash: string, actor: Actor];
    result: { ok: true; offer: OfferRecord } | { ok: false; refusal: "changed_meanwhile" } | null;
  };
  sweep_waitlist: { args: [limit: number]; result: { lapsed: number; expired: number } };
};
