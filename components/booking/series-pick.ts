import type { PlannedVisit } from "@/components/booking/repeat";
import type { Booked } from "@/components/booking/types";
import type { BookedVisit } from "@/components/booking/use-booked";

/** What the customer has decided of a repeated visit: the starts that are booked, and how many dates still clash. */
export type SeriesPick = { startsAts: string[]; clashes: number };

export function pickOf(visits: readonly PlannedVisit[]): SeriesPick {
  const startsAts = visits.filter(({ state }) => state === "booked").map(({ startsAt }) => startsAt);
  return { startsAts, clashes: visits.filter(({ state }) => state === "clash").length };
}

/** The dates of a repeated visit for its confirmation; none for a single one. */
export function visitsBooked(bookings: readonly Booked[]): BookedVisit[] {
  return bookings.length > 1 ? bookings.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) : [];
}
