import type { Actor } from "@/lib/context";
import type { MessageFunctions } from "./message-shapes";
import type { ReceptionistFunctions } from "./receptionist-shapes";
import type {
  BookSeriesAnswer,
  BookSeriesRequest,
  CancelSeatsRequest,
  CancelSeriesAnswer,
  CancelSeriesRequest,
  MoveAnswer,
  MoveRequest,
  SeriesRecord,
} from "./series-shapes";
import type { SlotInputs, SlotInputsQuery } from "./slot-inputs";
import type { WaitlistFunctions } from "./waitlist-shapes";

/** Instants cross this border as ISO 8601 strings; the database writes them with an offset, so parse before comparing. */
export type BookingStatus = "pending" | "confirmed" | "cancelled" | "completed" | "no_show";
export type Channel = "web" | "api" | "phone" | "text" | "chat" | "dashboard";
export type ContactRule = "phone_or_email" | "phone" | "email" | "phone_and_email";
export type BusinessKind = "salon" | "dental" | "therapy" | "garage" | "fitness" | "other";

export type BusinessProfile = {
  id: string;
  slug: string;
  name: string;
  kind: BusinessKind;
  timeZone: string;
  currency: string;
  country: string;
  locale: "en" | "es";
  description: string;
  phone: string | null;
  email: string | null;
  address: string;
  brandHue: number;
  status: "active" | "paused";
  embedOrigins: string[];
  rulesVersion: number;
  cancelNoticeMinutes: number;
  rescheduleNoticeMinutes: number;
  bookingWindowDays: number;
  reminderMinutes: number[];
  firstWeekday: Weekday;
  staff: { id: string; name: string; title: string; colorHue: number }[];
  services: {
    id: string;
    slug: string;
    name: string;
    description: string;
    category: string;
    durationMinutes: number;
    priceCents: number;
    requiresConfirmation: boolean;
    contactRule: ContactRule;
    bookingWindowDays: number;
    windowKind: WindowKind;
    /** Last date of a fixed range. */
    windowTo: string | null;
    staffMode: StaffMode;
    /** Seats of a session; null: one customer at a time. */
    capacity: number | null;
    mostSeatsPerBooking: number;
    /** 0: customers may not repeat. */
    recurringMost: number;
    waitlistEnabled: boolean;
    /** Lengths beside `durationMinutes`. */
    durations: { minutes: number; priceCents: number }[];
    staffIds: string[];
  }[];
};

export type WindowKind = "rolling" | "bookable_days" | "range";
export type StaffMode = "any" | "chosen" | "collective";
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type EveryUnit = "day" | "week" | "month-date" | "month-weekday";

export type BookingRecord = {
  id: string;
  businessId: string;
  status: BookingStatus;
  version: number;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  locale: "en" | "es";
  channel: Channel;
  customerTimeZone: string | null;
  priceCents: number;
  currency: string;
  customerNotes: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  createdAt: string;
  seats: number;
  sessionId: string | null;
  /** Until when a pending booking waits for the business. */
  expiresAt: string | null;
  series: {
    id: string;
    position: number;
    occurrences: number;
    everyUnit: EveryUnit;
    everyInterval: number;
  } | null;
  /** A collective's staff beside `staff`. */
  team: { id: string; name: string }[];
  /** Names of the rooms and machines it occupies. */
  resources: string[];
  /** `durationMinutes` is this booking's own length. */
  service: { id: string; slug: string; name: string; durationMinutes: number };
  staff: { id: string; name: string };
  customer: { id: string; name: string; phone: string | null; email: string | null };
  business: {
    id: string;
    slug: string;
    name: string;
    kind: BusinessKind;
    timeZone: string;
    phone: string | null;
    email: string | null;
    address: string;
    brandHue: number;
    locale: "en" | "es";
    status: "active" | "paused";
    cancelNoticeMinutes: number;
    rescheduleNoticeMinutes: number;
  };
};

/** Hashes cross as lower-case hex of SHA-256. */
export type Idempotency = { actor: string; key: string; requestHash: string };

export type DatabaseRefusal =
  | "slot_taken"
  | "hold_lapsed"
  | "rules_changed"
  | "not_found"
  | "changed_meanwhile"
  | "already_cancelled"
  | "already_over"
  | "not_started"
  | "too_late_to_cancel"
  | "too_late_to_reschedule"
  | "idempotency_mismatch"
  | "idempotency_in_flight"
  | "resource_busy"
  | "seats_full"
  | "day_limit"
  | "week_limit"
  | "month_limit"
  | "invalid_input"
  | "forbidden";

export type Refusing<T> = ({ ok: true; replayed?: true } & T) | { ok: false; refusal: DatabaseRefusal };
export type BookingAnswer = Refusing<{ booking: BookingRecord }>;
export type HoldAnswer = Refusing<{
  holdId: string;
  staffId: string;
  serviceId: string;
  startsAt: string;
  endsAt: string;
  heldUntil: string;
  seats: number;
}>;

/** A live hold with what its service asks of the customer. */
export type LiveHoldAnswer = HoldAnswer & ({ ok: true; contactRule: ContactRule; country: string } | { ok: false });

/** What of a service is wanted, and of whom: `keepStaffId` is the person asked for, `staffIds` all who could. */
export type Wanted = {
  staffIds?: string[];
  keepStaffId?: string;
  durationMinutes?: number;
  seats?: number;
  /** Members alone: an owner's override goes beyond limits. */
  ignoreLimits?: boolean;
};

export type HoldRequest = Wanted & {
  businessId: string;
  holdId: string;
  serviceId: string;
  staffIds: string[];
  startsAt: string;
  rulesVersion: number;
  secretHash: string;
  holdSeconds: number;
  renewSeconds?: number;
  visitorHash?: string;
  idempotency?: Idempotency;
};

export type BookRequest = Wanted & {
  businessId: string;
  bookingId: string;
  manageTokenHash: string;
  channel: Channel;
  customer: { id?: string; name?: string; phone?: string; email?: string; locale?: string; timeZone?: string };
  notes?: string;
  serviceId?: string;
  startsAt?: string;
  rulesVersion?: number;
  holdId?: string;
  holdSecretHash?: string;
  idempotency?: Idempotency;
};

export type RescheduleRequest = {
  businessId: string;
  bookingId: string;
  staffIds: string[];
  keepStaffId?: string;
  ignoreLimits?: boolean;
  startsAt: string;
  rulesVersion: number;
  enforcePolicy: boolean;
  expectedVersion?: number;
};

export type DueReminder = {
  businessId: string;
  reminderId: string;
  bookingId: string;
  bookingVersion: number;
  minutesBefore: number;
  attempt: number;
};

export type TimeShiftReport = {
  businessName: string;
  slug: string;
  locale: "en" | "es";
  lastAt: string;
  owners: string[];
  moved: number;
  clashes: number;
  timeZones: string[];
};

/** The closed list of what `app_server` may execute: schema `app`, one entry per function, arguments in order. */
export type FunctionCatalog = WaitlistFunctions &
  ReceptionistFunctions &
  MessageFunctions & {
    get_business: { args: [slug: string]; result: BusinessProfile | null };
    get_business_slug: { args: [businessId: string]; result: string | null };
    find_slot_inputs: { args: [p: SlotInputsQuery]; result: SlotInputs | null };
    get_availability_version: {
      args: [slug: string];
      result: { businessId: string; timeZone: string; rulesVersion: number; availabilityVersion: number } | null;
    };
    /** `version` names the state that one service's slots are computed from: it is never the same for two that differ. */
    get_slots_version: {
      args: [slug: string, service: string];
      result: {
        businessId: string;
        timeZone: string;
        version: string;
        rules: number;
        resources: Record<string, string>;
      } | null;
    };
    get_idempotent: {
      args: [businessId: string, idempotency: Idempotency];
      result: BookingAnswer | HoldAnswer | null;
    };
    hold_slot: { args: [p: HoldRequest]; result: HoldAnswer };
    renew_hold: {
      args: [businessId: string, holdId: string, secretHash: string, holdSeconds: number];
      result: HoldAnswer;
    };
    get_hold: { args: [businessId: string, holdId: string, secretHash: string]; result: LiveHoldAnswer };
    /** The hold lives at most these seconds more; a page that comes back may renew it. */
    leave_hold: {
      args: [businessId: string, holdId: string, secretHash: string, graceSeconds: number];
      result: { ok: true };
    };
    release_hold: { args: [businessId: string, holdId: string, secretHash: string]; result: { ok: true } };
    book: { args: [p: BookRequest, actor: Actor]; result: BookingAnswer };
    reschedule_booking: { args: [p: RescheduleRequest, actor: Actor]; result: BookingAnswer };
    cancel_booking: {
      args: [p: { businessId: string; bookingId: string; enforcePolicy: boolean; reason?: string }, actor: Actor];
      result: BookingAnswer;
    };
    cancel_seats: { args: [p: CancelSeatsRequest, actor: Actor]; result: BookingAnswer };
    /** One atomic move of several bookings; all or none. */
    move_bookings: { args: [p: MoveRequest, actor: Actor]; result: MoveAnswer };
    book_series: { args: [p: BookSeriesRequest, actor: Actor]; result: BookSeriesAnswer };
    cancel_series: { args: [p: CancelSeriesRequest, actor: Actor]; result: CancelSeriesAnswer };
    get_series: { args: [businessId: string, seriesId: string]; result: SeriesRecord | null };
    list_local_starts: {
      args: [afterBookingId: string | null, limit: number];
      result: { businessId: string; bookingId: string; timeZone: string; localStart: string; startsAt: string }[];
    };
    shift_bookings: {
      args: [p: { businessId: string; shifts: { bookingId: string; fromAt: string; toAt: string }[] }, actor: Actor];
      result: { ok: true; moved: number; clashes: string[] } | { ok: false; refusal: DatabaseRefusal };
    };
    get_time_shift_report: { args: [businessId: string]; result: TimeShiftReport | null };
    expire_pending: { args: [limit: number]; result: number };
    get_booking_by_token: { args: [tokenHash: string]; result: BookingRecord | null };
    get_booking: { args: [businessId: string, bookingId: string]; result: BookingRecord | null };
    use_api_key: {
      args: [keyHash: string];
      result: { id: string; businessId: string; scopes: string[]; timeZone: string; country: string } | null;
    };
    list_bookings: {
      args: [
        p: {
          businessId: string;
          phone?: string;
          from?: string;
          to?: string;
          afterStartsAt?: string;
          afterId?: string;
          limit: number;
        },
      ];
      result: BookingRecord[];
    };
    claim_outbox: {
      args: [limit: number];
      result: { id: string; name: string; data: Record<string, unknown>; createdAt: string }[];
    };
    mark_outbox_relayed: { args: [ids: string[]]; result: number };
    release_outbox: { args: [ids: string[]]; result: null };
    claim_due_reminders: { args: [limit: number]; result: DueReminder[] };
    get_reminder: {
      args: [businessId: string, reminderId: string];
      result: { reminderId: string; minutesBefore: number; booking: BookingRecord } | null;
    };
    finish_reminder: {
      args: [businessId: string, reminderId: string, status: "sent" | "skipped" | "failed"];
      result: null;
    };
    begin_message: {
      args: [
        p: {
          businessId: string;
          bookingId?: string;
          customerId?: string;
          channel: "text" | "email";
          kind: string;
          toAddress: string;
          subject?: string;
          body: string;
          dedupeKey: string;
        },
      ];
      result: {
        messageId: string;
        state: "new" | "unfinished" | "done";
        attempts: number;
        createdAt: string;
        body?: string;
        subject?: string;
      };
    };
    finish_message: {
      args: [
        p: {
          businessId: string;
          messageId: string;
          status: "sent" | "failed" | "skipped";
          providerId?: string;
          error?: string;
        },
      ];
      result: null;
    };
    sweep_lapsed_holds: { args: [limit: number]; result: number };
    prune: { args: []; result: number };
    get_health: { args: []; result: { outboxWaitingSeconds: number; remindersLateSeconds: number } };
    get_invitation: {
      args: [tokenHash: string];
      result: {
        email: string;
        role: "admin" | "staff";
        businessName: string;
        businessSlug: string;
        expiresAt: string;
      } | null;
    };
    get_invitation_for_mail: {
      args: [businessId: string, invitationId: string];
      result: { id: string; email: string; role: "admin" | "staff"; businessName: string; locale: "en" | "es" } | null;
    };
  };

export type FunctionName = keyof FunctionCatalog;
