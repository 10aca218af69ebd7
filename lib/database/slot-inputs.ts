import type { ContactRule, StaffMode, Weekday, WindowKind } from "./catalog";

/** [weekday 0-6 from Sunday, start minute, end minute] of local time. */
export type HoursRow = [number, number, number];
/** [YYYY-MM-DD, start minute or null, end minute or null]; nulls: closed. */
export type OverrideRow = [string, number | null, number | null];
/** [start ms, end ms, 1 if a hold], buffers of the claim included. */
export type BusyRow = [number, number, 0 | 1];

/** Weekly rows and dates with hours of their own. */
export type ScheduleRows = { weekly: HoursRow[]; dates: OverrideRow[] };
/** [id, staffId, start ms, end ms, capacity, seats taken by others, and from when to when with its buffers] */
export type SessionRow = [string, string, number, number, number, number, number, number];
/** [staffId, serviceId, bookingId, start ms, minutes] */
export type BookedRow = [string, string, string, number, number];
/** [staffId, from date, to date, start minute or null, end minute or null] */
export type TimeOffRow = [string, string, string, number | null, number | null];
/** [staffId, from date, to date, zone] */
export type TravelRow = [string, string, string, string];

export type LimitInput = {
  /** Of all this person's bookings; null: of the service. */
  staffId: string | null;
  perStaff: boolean;
  period: "day" | "week" | "month";
  count: number | null;
  minutes: number | null;
};

/** Lists that the service or its staff do not have are left out. */
export type SlotInputs = {
  business: {
    id: string;
    slug: string;
    timeZone: string;
    status: "active" | "paused";
    country: string;
    locale: "en" | "es";
    rulesVersion: number;
    firstWeekday: Weekday;
    holidayCountry: string | null;
    holidayRegion: string | null;
  };
  service: {
    id: string;
    slug: string;
    durationMinutes: number;
    priceCents: number;
    bufferBeforeMinutes: number;
    bufferAfterMinutes: number;
    contactRule: ContactRule;
    slotStepMinutes: number;
    minimumNoticeMinutes: number;
    bookingWindowDays: number;
    startOffsetMinutes: number;
    windowKind: WindowKind;
    windowFrom: string | null;
    windowTo: string | null;
    staffMode: StaffMode;
    capacity: number | null;
    mostSeatsPerBooking: number;
    recurringMost: number;
  } | null;
  businessHours: HoursRow[];
  businessOverrides: OverrideRow[];
  staff: {
    id: string;
    timeZone: string;
    usesBusinessHours: boolean;
    locationId: string | null;
    hours: HoursRow[];
    overrides: OverrideRow[];
    busy: BusyRow[];
  }[];
  limits?: LimitInput[];
  booked?: BookedRow[];
  timeOff?: TimeOffRow[];
  travel?: TravelRow[];
  locations?: { id: string; timeZone: string | null; hours: ScheduleRows | null }[];
  serviceHours?: ScheduleRows;
  resources?: { id: string; kind: "room" | "machine"; capacity: number; busy: BusyRow[] }[];
  resourceKinds?: ("room" | "machine")[];
  sessions?: SessionRow[];
  /** [minutes, price in minor units] beside the service's own length. */
  durations?: [number, number][];
};

export type SlotInputsQuery = {
  businessId?: string;
  slug?: string;
  service: string;
  staffId?: string;
  from: string;
  to: string;
  exceptHoldId?: string;
  exceptHoldSecretHash?: string;
  exceptVisitorHash?: string;
  exceptBookingId?: string;
  exceptBookingIds?: string[];
};
