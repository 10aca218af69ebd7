/** Half-open span of time [start, end) in epoch milliseconds (whole numbers). */
export type TimeInterval = { readonly start: number; readonly end: number };

/**
 * One stretch of weekly opening. `weekday` 0 is Sunday. Minutes count from local midnight of that weekday:
 * `startMinute` 0..1439, `endMinute` up to 2880; above 1440 the stretch runs past midnight and still belongs to `weekday`.
 */
export type WeeklyHours = {
  readonly weekday: Weekday;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Same minutes as `WeeklyHours`, for one local date. */
export type DayInterval = { readonly startMinute: number; readonly endMinute: number };

/** Replaces all weekly hours that begin on `date` (local, YYYY-MM-DD). No intervals means closed that day. */
export type DateOverride = { readonly date: string; readonly intervals: readonly DayInterval[] };

/** Hours of a service or a place, read in `timeZone` (default: the business's). */
export type HoursSchedule = {
  readonly weeklyHours: readonly WeeklyHours[];
  readonly dateOverrides: readonly DateOverride[];
  readonly timeZone?: string | undefined;
};

/** Hours that begin on these local dates, both included, are read in `timeZone`. Where two overlap the later `fromDate` rules. */
export type Travel = { readonly fromDate: string; readonly toDate: string; readonly timeZone: string };

/**
 * Absence between two instants, or on local dates, both included, in the zone the hours of those dates are read in; with
 * minutes (0..2880) only that part of each date.
 */
export type TimeOff =
  | TimeInterval
  | {
      readonly fromDate: string;
      readonly toDate: string;
      readonly startMinute?: number | undefined;
      readonly endMinute?: number | undefined;
    };

/** What blocks the time: it decides which refusal is given, never whether one is. */
export type BusyKind = "booking" | "hold" | "time_off" | "calendar";
export type BusyInterval = TimeInterval & { readonly kind: BusyKind };

export type LimitPeriod = "day" | "week" | "month";

/** At most `count` bookings and `minutes` of them in a period of the business's calendar; a booking counts where it starts. */
export type Limit = {
  readonly per: LimitPeriod;
  readonly count?: number | undefined;
  readonly minutes?: number | undefined;
};

/** An existing booking, for limits. A booking of several staff has one entry each; those with one `bookingId` count once in a service's total. */
export type BookedTime = {
  readonly staffId: string;
  readonly serviceId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly start: number;
  readonly minutes: number;
};

/**
 * One bookable person. `busy` holds existing claims with their own buffers already inside; it may be unsorted and overlap.
 * To judge a reschedule, or the holder of a hold, leave that customer's own claim out of `busy` (and out of `booked`).
 * `timeOff` is busy time of that kind. `holidays` and `locationHours` stand in for the query's; `limits` count all services.
 */
export type StaffSchedule = {
  readonly staffId: string;
  readonly resourceId?: string | undefined;
  readonly timeZone: string;
  readonly weeklyHours: readonly WeeklyHours[];
  readonly dateOverrides: readonly DateOverride[];
  readonly busy: readonly BusyInterval[];
  readonly timeOff?: readonly TimeOff[] | undefined;
  readonly travel?: readonly Travel[] | undefined;
  readonly holidays?: readonly string[] | undefined;
  readonly locationHours?: HoursSchedule | undefined;
  readonly limits?: readonly Limit[] | undefined;
};

/**
 * Which local days of the business may be booked. `rolling`: today and `days` more. `bookable_days`: up to the end of the
 * `days`-th day with an open start; by default a start is open when hours and time off leave it so, with `counts: "free"` when
 * it could be booked (then `busy` must be complete from today on). `range`: two dates, both included.
 */
export type BookingWindow =
  | { readonly kind: "rolling"; readonly days: number }
  | { readonly kind: "bookable_days"; readonly days: number; readonly counts?: "open" | "free" | undefined }
  | { readonly kind: "range"; readonly fromDate: string; readonly toDate: string };

/**
 * Shape of what is offered. A slot is `durationMinutes` long and must fit in working hours; its buffers must be free of
 * busy time but may stick out of hours. `bookingWindowDays` counts local days of the business after today (0 = today only);
 * `bookingWindow`, when given, rules instead. `startOffsetMinutes` shifts the grid (taken modulo the step).
 * `limits` count this service's bookings, `staffLimits` those of this service with one staff member. `capacity` is the number
 * of seats of a new session; without it a booking takes the slot whole.
 */
export type Offer = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly bookingWindowDays: number;
  readonly slotStepMinutes: number;
  readonly startOffsetMinutes?: number | undefined;
  readonly bookingWindow?: BookingWindow | undefined;
  readonly limits?: readonly Limit[] | undefined;
  readonly staffLimits?: readonly Limit[] | undefined;
  readonly capacity?: number | undefined;
};

/** `units` of the resource's capacity in use, default 1. */
export type ResourceBusy = BusyInterval & { readonly units?: number | undefined };

/**
 * A room, chair or machine that the booking needs besides its staff: one candidate with `units` (default 1) of its capacity
 * (default 1) unused through the slot and its buffers.
 */
export type ResourceNeed = {
  readonly kind: string;
  readonly units?: number | undefined;
  readonly candidates: readonly {
    readonly resourceId: string;
    readonly capacity?: number | undefined;
    readonly busy: readonly ResourceBusy[];
  }[];
};

/**
 * A session of this service that exists: it keeps its staff member (everyone, without one) from other starts, so leave its own
 * claim out of `busy`. `keeps` is what it keeps them for, its own buffers inside; default its own time. Its start is offered while seats are left, whatever hours, grid and limits say now. Held seats are taken.
 */
export type SeatSession = TimeInterval & {
  readonly staffId?: string | undefined;
  readonly capacity: number;
  readonly taken: number;
  readonly keeps?: TimeInterval | undefined;
};

/** any: one of the staff. chosen: the one asked for, and nobody unless asked. collective: all of the staff at once. */
export type StaffMode = "any" | "chosen" | "collective";

/**
 * `timeZone` is the business's: it defines the booking window's days and the wall-clock grid that starts stand on.
 * `window` bounds the starts: a slot may end after it. `now` is the caller's clock. `staffId` asks for one person.
 * `busyUntil` says how far `busy` is complete; with it, an empty answer also names the next free start up to there.
 *
 * Hours: staff hours, service hours and location hours must all be open. Of a date's hours, the override goes before the
 * holiday and the holiday before the week; a holiday is also lifted by an override with hours of the service or location.
 * `booked` must be complete for every period (of `firstWeekday`, default Monday) that the window touches. `seats` are wanted
 * together, default 1.
 */
export type SlotQuery = {
  readonly offer: Offer;
  readonly timeZone: string;
  readonly staff: readonly StaffSchedule[];
  readonly staffId?: string | undefined;
  readonly window: TimeInterval;
  readonly now: number;
  readonly busyUntil?: number | undefined;
  readonly mode?: StaffMode | undefined;
  readonly serviceId?: string | undefined;
  readonly serviceHours?: HoursSchedule | undefined;
  readonly locationHours?: HoursSchedule | undefined;
  readonly holidays?: readonly string[] | undefined;
  readonly firstWeekday?: Weekday | undefined;
  readonly booked?: readonly BookedTime[] | undefined;
  readonly resources?: readonly ResourceNeed[] | undefined;
  readonly sessions?: readonly SeatSession[] | undefined;
  readonly seats?: number | undefined;
};

/** The resources of one kind that are free for a slot, sorted, never empty. */
export type FreeResources = { readonly kind: string; readonly resourceIds: readonly string[] };

/**
 * A start that can be booked. `staffIds` are all who are free, sorted (in a collective all of the team), never empty but for
 * a session without staff; neighbours may share one array. `seatsLeft` is there when the offer has seats, `resources` when
 * resources are needed. A start at which a session has seats left is offered for that session alone.
 */
export type Slot = {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly staffIds: readonly string[];
  readonly seatsLeft?: number;
  readonly resources?: readonly FreeResources[];
};

/**
 * Why a time is not offered. closed: nobody works that local day; holiday: nobody does because it is one; outside_hours:
 * somebody does, but the slot does not fit; outside_step: off the grid; overlap: a booking or calendar event is in the way;
 * held: only another visitor's hold is; buffer: only the time to prepare or tidy up is; day_limit, week_limit, month_limit:
 * as many bookings as are wanted; seats_full: the session has too few seats left; resource_busy: no room or machine is free;
 * no_staff: nobody does this (or not the one asked for).
 */
export type SlotRefusal =
  | "past"
  | "too_soon"
  | "beyond_window"
  | "closed"
  | "holiday"
  | "outside_hours"
  | "outside_step"
  | "time_off"
  | "overlap"
  | "held"
  | "buffer"
  | "day_limit"
  | "week_limit"
  | "month_limit"
  | "seats_full"
  | "resource_busy"
  | "no_staff"
  | "invalid_input";

export type SlotAnswer =
  | { readonly slots: readonly Slot[]; readonly reason: null }
  | { readonly slots: readonly []; readonly reason: SlotRefusal; readonly nextFreeAt: number | null };

export type SlotVerdict =
  | {
      readonly ok: true;
      readonly staffIds: readonly string[];
      readonly endsAt?: number;
      readonly seatsLeft?: number;
      readonly resources?: readonly FreeResources[];
    }
  | { readonly ok: false; readonly reason: SlotRefusal };
