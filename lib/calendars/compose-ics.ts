import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";

const STATUSES: ReadonlyMap<string, ICalEventStatus> = new Map([
  ["cancelled", ICalEventStatus.CANCELLED],
  ["pending", ICalEventStatus.TENTATIVE],
]);

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
 * The same bookings give the same bytes: a mail that is sent again under its key must not differ. Several entries of one
 * series share a file; all are cancelled or none.
 */
export function composeIcs(first: CalendarEntry, ...others: CalendarEntry[]): string {
  const cancelled = first.status === "cancelled";
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "TheChattyAI", product: "Bookings" },
  });
  for (const entry of [first, ...others]) calendar.createEvent(eventOf(entry));
  return calendar.toString();
}

function eventOf(entry: CalendarEntry): ICalEventData {
  return {
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
    status: STATUSES.get(entry.status) ?? ICalEventStatus.CONFIRMED,
  };
}
