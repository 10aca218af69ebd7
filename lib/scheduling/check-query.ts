import { isBetween, isBusy, isOfferRules, isQueryRules, isStaffRules, isWeek } from "./check-rules";
import type { Offer, SlotQuery, StaffSchedule } from "./types";
import { DAY, EARLIEST_INSTANT, isTimeZone, LATEST_INSTANT } from "./zone-table";

/** The longest window that one query may ask for, in days. */
export const LONGEST_WINDOW_DAYS = 800;

function isInstant(value: number): boolean {
  return isBetween(value, EARLIEST_INSTANT, LATEST_INSTANT);
}

function isOffer(offer: Offer): boolean {
  return (
    isBetween(offer.durationMinutes, 1, 10_080) &&
    isBetween(offer.bufferBeforeMinutes, 0, 10_080) &&
    isBetween(offer.bufferAfterMinutes, 0, 10_080) &&
    isBetween(offer.minimumNoticeMinutes, 0, 5_256_000) &&
    isBetween(offer.bookingWindowDays, 0, 3_650) &&
    isBetween(offer.slotStepMinutes, 1, 1_440) &&
    isOfferRules(offer)
  );
}

function isSchedule(schedule: StaffSchedule): boolean {
  return isTimeZone(schedule.timeZone) && isWeek(schedule) && schedule.busy.every(isBusy) && isStaffRules(schedule);
}

/** Whether a query makes sense: known zones, whole numbers in range, dates that exist, no staff member twice. */
export function isSlotQuery(query: SlotQuery): boolean {
  const { window } = query;
  return (
    isOffer(query.offer) &&
    isTimeZone(query.timeZone) &&
    isInstant(query.now) &&
    isInstant(window.start) &&
    isInstant(window.end) &&
    isBetween(window.end - window.start, 1, LONGEST_WINDOW_DAYS * DAY) &&
    (query.busyUntil === undefined || isInstant(query.busyUntil)) &&
    new Set(query.staff.map((schedule) => schedule.staffId)).size === query.staff.length &&
    query.staff.every(isSchedule) &&
    isQueryRules(query)
  );
}
