import type { EveryUnit } from "@/lib/database/catalog";

/** A visit of a series, for the list of all of them. */
export type SeriesVisit = { id: string; startsAt: string; cancelled: boolean };

/** `visits`: every one of it, this booking included; empty when they could not be read. */
export type ManagedSeries = {
  position: number;
  occurrences: number;
  everyUnit: EveryUnit;
  everyInterval: number;
  visits: SeriesVisit[];
};

/** A booking as its manage page shows it. Instants are ISO 8601 in UTC; `may…` is what the policy allowed when it was read. */
export type ManagedBooking = {
  id: string;
  token: string;
  version: number;
  state: "confirmed" | "pending" | "cancelled" | "past";
  startsAt: string;
  endsAt: string;
  priceCents: number;
  currency: string;
  service: { slug: string; name: string };
  staff: { id: string; name: string };
  /** Who comes beside `staff`. */
  team: string[];
  /** Rooms and machines. */
  resources: string[];
  seats: number;
  /** Whether the service has seats. */
  hasSeats: boolean;
  series: ManagedSeries | null;
  /** Until when a pending booking waits for the business. */
  expiresAt: string | null;
  serviceStaffCount: number;
  /** Whether whoever is free will do when the time is changed. */
  offersAnyone: boolean;
  /** The last day that it may move to, `YYYY-MM-DD`. */
  lastDay: string;
  mayReschedule: boolean;
  mayCancel: boolean;
  rescheduleUntil: string;
  cancelUntil: string;
  business: {
    slug: string;
    name: string;
    timeZone: string;
    phone: string | null;
    phoneText: string | null;
    address: string;
    active: boolean;
  };
};
