/** Half-open span of time [start, end) in epoch milliseconds (whole numbers). */
export type TimeInterval = { readonly start: number; readonly end: number };

/**
 * One stretch of weekly opening. `weekday` 0 is Sunday. Minutes count from local midnight of that weekday:
 * `startMinute` 0..1439, `endMinute` up to 2880; above 1440 the stretch runs past midnight and still belongs to `weekday`.
 */
export type WeeklyHours = {
  readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** Same minutes as `WeeklyHours`, for one local date. */
export type DayInterval = { readonly startMinute: number; readonly endMinute: number };

/** Replaces all weekly hours that begin on `date` (local, YYYY-MM-DD). No intervals means closed that day. */
export type DateOverride = { readonly date: string; readonly intervals: readonly DayInterval[] };

/** What blocks the time: it decides which refusal is given, never whether one is. */
export type BusyKind = "booking" | "hold" | "time_off" | "calendar";
export type BusyInterval = TimeInterval & { readonly kind: BusyKind };

/**
 * One bookable person. `busy` holds existing claims with their own buffers already inside; it may be unsorted and overlap.
 * To judge a reschedule, or the holder of a hold, leave that customer's own claim out of `busy`.
 */
export type StaffSchedule = {
  readonly staffId: string;
  readonly resourceId?: string | undefined;
  readonly timeZone: string;
  readonly weeklyHours: readonly WeeklyHours[];
  readonly dateOverrides: readonly DateOverride[];
  readonly busy: readonly BusyInterval[];
};

/**
 * Shape of what is offered. A slot is `durationMinutes` long and must fit in working hours; its buffers must be free of
 * busy time but may stick out of hours. `bookingWindowDays` counts local days of the business after today (0 = today only).
 */
export type Offer = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly bookingWindowDays: number;
  readonly slotStepMinutes: number;
};

/**
 * `timeZone` is the business's: it defines the booking window's days and the wall-clock grid that starts stand on.
 * `window` bounds the starts: a slot may end after it. `now` is the caller's clock. `staffId` asks for one person.
 * `busyUntil` says how far `busy` is complete; with it, an empty answer also names the next free start up to there.
 */
export type SlotQuery = {
  readonly offer: Offer;
  readonly timeZone: string;
  readonly staff: readonly StaffSchedule[];
  readonly staffId?: string | undefined;
  readonly window: TimeInterval;
  readonly now: number;
  readonly busyUntil?: number | undefined;
};

/** A start that can be booked. `staffIds` are all who are free, sorted, never empty; neighbours may share one array. */
export type Slot = { readonly startsAt: number; readonly endsAt: number; readonly staffIds: readonly string[] };

/**
 * Why a time is not offered. closed: nobody works that local day; outside_hours: somebody does, but the slot does not fit;
 * outside_step: off the grid; overlap: a booking or calendar event is in the way; held: only another visitor's hold is;
 * buffer: only the time to prepare or tidy up is; no_staff: nobody does this (or not the one asked for).
 */
export type SlotRefusal =
  | "past"
  | "too_soon"
  | "beyond_window"
  | "closed"
  | "outside_hours"
  | "outside_step"
  | "time_off"
  | "overlap"
  | "held"
  | "buffer"
  | "no_staff"
  | "invalid_input";

export type SlotAnswer =
  | { readonly slots: readonly Slot[]; readonly reason: null }
  | { readonly slots: readonly []; readonly reason: SlotRefusal; readonly nextFreeAt: number | null };

export type SlotVerdict =
  | { readonly ok: true; readonly staffIds: readonly string[] }
  | { readonly ok: false; readonly reason: SlotRefusal };
