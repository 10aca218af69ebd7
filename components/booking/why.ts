import type { SlotReason } from "@/lib/booking/refusals";

// A record, so that a new reason does not compile until it has its sentence in `booking.why`.
const known: Readonly<Record<SlotReason, true>> = {
  past: true,
  too_soon: true,
  beyond_window: true,
  closed: true,
  holiday: true,
  outside_hours: true,
  outside_step: true,
  time_off: true,
  overlap: true,
  held: true,
  buffer: true,
  day_limit: true,
  week_limit: true,
  month_limit: true,
  seats_full: true,
  resource_busy: true,
  no_staff: true,
};

/** Whether a reason code of the API is one that the page has a sentence for. */
export function isReason(reason: string | null): reason is SlotReason {
  return reason !== null && Object.hasOwn(known, reason);
}
