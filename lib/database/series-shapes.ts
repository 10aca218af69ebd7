import type { BookingRecord, BookRequest, Channel, DatabaseRefusal, EveryUnit, Idempotency, Wanted } from "./catalog";

export type BookSeriesRequest = Wanted & {
  businessId: string;
  seriesId: string;
  serviceId: string;
  staffIds: string[];
  rulesVersion: number;
  channel: Channel;
  customer: BookRequest["customer"];
  notes?: string;
  idempotency?: Idempotency;
  /** The customer's hold, given back in the same transaction; kept when the series is refused. */
  holdId?: string;
  holdSecretHash?: string;
  rule: {
    everyUnit: EveryUnit;
    everyInterval: number;
    startsOn: string;
    startMinute: number;
    timeZone: string;
    until?: string;
  };
  occurrences: { bookingId: string; manageTokenHash: string; startsAt: string }[];
};
/** `startsAt`: the first that could not be had. */
export type BookSeriesAnswer =
  | { ok: true; replayed?: true; seriesId: string; bookings: BookingRecord[] }
  | { ok: false; refusal: DatabaseRefusal; startsAt?: string };

export type SeriesScope = "one" | "following" | "all";
export type CancelSeriesRequest = {
  businessId: string;
  bookingId: string;
  scope: SeriesScope;
  reason?: string;
  enforcePolicy: boolean;
};
export type CancelSeriesAnswer =
  | { ok: true; cancelled: string[]; kept: string[]; booking: BookingRecord }
  | { ok: false; refusal: DatabaseRefusal };

export type SeriesRecord = {
  id: string;
  everyUnit: EveryUnit;
  everyInterval: number;
  startsOn: string;
  startMinute: number;
  timeZone: string;
  untilDate: string | null;
  occurrences: number;
  bookings: BookingRecord[];
};

export type MoveRequest = {
  businessId: string;
  rulesVersion: number;
  enforcePolicy: boolean;
  /** The event of each move; default booking/rescheduled. */
  event?: string;
  /** Marks the events as a series' own. */
  seriesId?: string;
  moves: {
    bookingId: string;
    startsAt: string;
    staffIds: string[];
    keepStaffId?: string;
    ignoreLimits?: boolean;
    expectedVersion?: number;
  }[];
};
/** `bookingId`: the one that stood in the way of all. */
export type MoveAnswer =
  | { ok: true; bookings: BookingRecord[] }
  | { ok: false; refusal: DatabaseRefusal; bookingId?: string };

export type CancelSeatsRequest = {
  businessId: string;
  bookingId: string;
  /** How many to give up. */
  seats: number;
  enforcePolicy: boolean;
  expectedVersion?: number;
};
