import type { BookablePerson, BookableService } from "@/components/booking/types";
import { addDays, weekdayOf } from "@/components/ui/month-math";

export type Length = { minutes: number; priceCents: number };

/** The lengths that a service is offered in, shortest first; the price is for one seat. */
export function lengthsOf(service: BookableService): Length[] {
  const own = { minutes: service.durationMinutes, priceCents: service.priceCents };
  const others = service.durations.filter(({ minutes }) => minutes !== own.minutes);
  return [own, ...others].sort((one, other) => one.minutes - other.minutes);
}

/** The price of a length in minor units, for one seat. */
export function priceOf(service: BookableService, minutes: number): number {
  return lengthsOf(service).find((one) => one.minutes === minutes)?.priceCents ?? service.priceCents;
}

/** The seats that one booking may take; 1 where the service has none. */
export function mostSeats(service: BookableService): number {
  return service.capacity === null ? 1 : Math.max(1, Math.min(service.capacity, service.mostSeatsPerBooking));
}

const WEEK = 7;
const furthestDays = 400;

/** The last day worth asking about, `YYYY-MM-DD`. A window of bookable days may stretch: one such day a week is assumed. */
export function lastDayOf(
  service: Pick<BookableService, "windowKind" | "windowTo" | "bookingWindowDays">,
  today: string,
) {
  if (service.windowKind === "range" && service.windowTo) return service.windowTo;
  const days = service.windowKind === "bookable_days" ? service.bookingWindowDays * WEEK : service.bookingWindowDays;
  return addDays(today, service.windowKind === "bookable_days" ? Math.min(days, furthestDays) : days);
}

/** Everyone who gives a collective service, in the business's order; nobody where one person does. */
export function teamOf(service: BookableService, staff: readonly BookablePerson[]): BookablePerson[] {
  return service.staffMode === "collective" ? staff.filter(({ id }) => service.staffIds.includes(id)) : [];
}

/** How far into its month a date stands: the week (1 to 5) of its weekday, and whether it is that weekday's last. */
export function placeInMonth(day: string): { weekday: number; week: number; isLast: boolean } {
  const number = Number(day.slice(8));
  return {
    weekday: weekdayOf(day),
    week: Math.ceil(number / WEEK),
    isLast: addDays(day, WEEK).slice(0, 7) !== day.slice(0, 7),
  };
}
