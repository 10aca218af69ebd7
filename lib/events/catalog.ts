/** Every event of the house and what it carries: ids and versions, never personal data. */
export type Events = {
  "booking/requested": BookingEvent;
  "booking/confirmed": BookingEvent;
  "booking/rescheduled": BookingEvent;
  "booking/cancelled": BookingEvent;
  "booking/completed": BookingEvent;
  "booking/no_show": BookingEvent;
  "booking/changed": BookingEvent;
  "booking/shifted": BookingEvent;
  "series/booked": SeriesEvent;
  "series/rescheduled": SeriesEvent;
  "series/cancelled": SeriesEvent;
  "time_off/decided": { readonly businessId: string; readonly timeOffId: string; readonly status: string };
  "business/clock_changed": { readonly businessId: string };
  "reminder/due": { readonly businessId: string; readonly reminderId: string };
  "waitlist/joined": { readonly businessId: string; readonly entryId: string };
  "waitlist/offered": { readonly businessId: string; readonly offerId: string };
  "waitlist/slot_freed": { readonly businessId: string; readonly offerId: string };
  "waitlist/check": { readonly businessId: string };
  "conversation/ended": { readonly businessId: string; readonly conversationId: string };
  "conversation/code_wanted": { readonly businessId: string; readonly conversationId: string; readonly codeId: string };
  "conversation/link_wanted": {
    readonly businessId: string;
    readonly conversationId: string;
    /** Where it goes; events from before there were links have none. */
    readonly linkId?: string;
  };
  "conversation/opted_out": { readonly businessId: string; readonly conversationId: string };
  "receptionist/task_added": { readonly businessId: string; readonly taskId: string };
  /** `threadId`: the first text from that number. */
  "text/received": { readonly businessId: string; readonly messageId: string; readonly threadId: string };
  "member/invited": { readonly businessId: string; readonly invitationId: string };
};

/** `seriesId`: part of a change to a series, told as one. `cause`: the business did not answer a request in time. */
export type BookingEvent = {
  readonly businessId: string;
  readonly bookingId: string;
  readonly version: number;
  readonly seriesId?: string;
  readonly cause?: "expired";
};
export type SeriesEvent = {
  readonly businessId: string;
  readonly seriesId: string;
  readonly bookingIds?: readonly string[];
};

export type EventName = keyof Events;

/** `id` deduplicates: the same id twice within a day is one event. */
export type OutgoingEvent = { readonly id: string; readonly name: string; readonly data: Record<string, unknown> };
