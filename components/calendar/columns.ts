import type { MemberBooking } from "@/lib/booking/member-booking";
import type { Catalog, CatalogStaff } from "@/lib/catalog/get-catalog";

/** One column of the grid. `staffId` null: everybody's bookings of that day. */
export type Column = {
  readonly key: string;
  readonly date: string;
  readonly staffId: string | null;
  readonly label: string;
  readonly person: CatalogStaff | null;
};

type Shown = {
  readonly view: "day" | "week";
  readonly date: string;
  readonly days: readonly string[];
  readonly staffId: string | null;
};

/** A column for each person on a day, or for each day of a week. People who left keep theirs while they have bookings. */
export function columnsOf(
  shown: Shown,
  catalog: Catalog,
  bookings: readonly MemberBooking[],
  dayName: (day: string) => string,
): Column[] {
  const person = catalog.staff.find((one) => one.id === shown.staffId) ?? null;
  if (shown.view === "week") {
    return shown.days.map((date) => ({ key: date, date, staffId: shown.staffId, label: dayName(date), person }));
  }
  const busy = new Set(bookings.flatMap((one) => [one.staffId, ...one.teamIds]));
  return catalog.staff
    .filter((one) => (shown.staffId ? one.id === shown.staffId : one.active || busy.has(one.id)))
    .map((one) => ({ key: one.id, date: shown.date, staffId: one.id, label: one.name, person: one }));
}

/** A booking is on the calendar of its staff member and, of a team, of each of the others. */
export function isWith(booking: MemberBooking, staffId: string | null): boolean {
  return staffId === null || booking.staffId === staffId || booking.teamIds.includes(staffId);
}

/** The bookings that belong in a column, before they are placed on its day. */
export function bookingsOf(column: Column, bookings: readonly MemberBooking[]): MemberBooking[] {
  return bookings.filter((one) => isWith(one, column.staffId));
}
