import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export type CalendarEntry = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdAt: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organizer: { readonly name: string; readonly email: string };
};

/**
 * An iCalendar file (RFC 5545) of one booking, instants in UTC. The uid stays over reschedules and the sequence is the
 * booking's version, so a calendar replaces the entry instead of adding one; a cancelled booking takes it away.
 * The same booking gives the same bytes: a mail that is sent again under its key must not differ.
 */
export function composeIcs(entry: CalendarEntry): string {
  const cancelled = entry.status === "cancelled";
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "TheChattyAI", product: "Bookings" },
  });
  calendar.createEvent({
    id: `${entry.id}@thechattyai`,
    sequence: entry.version,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    stamp: new Date(entry.createdAt),
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    url: entry.url,
    organizer: entry.organizer,
    status: cancelled
      ? ICalEventStatus.CANCELLED
      : entry.status === "pending"
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
