import type { MemberBooking } from "@/lib/booking/member-booking";
import { instantToLocal, localDayWindow } from "@/lib/scheduling/local-time";

export const dayMinutes = 1440;
const shortestMinutes = 15;

/**
 * Minutes of the wall clock from the day's midnight; `lane` of `lanes` side by side. Buffers are minutes around it. Bookings of
 * one class are one block: `members`, of which `booking` is the first.
 */
export type PlacedBooking = {
  readonly booking: MemberBooking;
  readonly members: readonly MemberBooking[];
  readonly top: number;
  readonly bottom: number;
  readonly bufferTop: number;
  readonly bufferBottom: number;
  readonly lane: number;
  readonly lanes: number;
};

type Span = Pick<PlacedBooking, "booking" | "members" | "top" | "bottom">;

function wallMinute(instant: number, date: string, timeZone: string): number {
  const local = instantToLocal(instant, timeZone);
  if (local.date < date) return 0;
  return local.date > date ? dayMinutes : local.minute;
}

// When the clock goes back an end may read earlier than its start: the real length is drawn then, from where it starts.
function spanOf(
  members: readonly [MemberBooking, ...MemberBooking[]],
  date: string,
  timeZone: string,
  dayEnd: number,
): Span {
  const [booking] = members;
  const start = Date.parse(booking.startsAt);
  const end = Date.parse(booking.endsAt);
  const top = wallMinute(start, date, timeZone);
  const read = end >= dayEnd ? dayMinutes : wallMinute(end, date, timeZone);
  const bottom = read > top ? read : top + (end - start) / 60_000;
  return { booking, members, top, bottom: Math.min(dayMinutes, Math.max(bottom, top + shortestMinutes)) };
}

/** Bookings with those of one class together, where the first of them stood. */
export function groupSessions(bookings: readonly MemberBooking[]): [MemberBooking, ...MemberBooking[]][] {
  const groups = new Map<string, [MemberBooking, ...MemberBooking[]]>();
  for (const one of bookings) {
    const key = one.session?.id ?? one.id;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Where a day's bookings stand on the wall clock of the business, overlapping ones side by side. */
export function placeBookings(bookings: readonly MemberBooking[], date: string, timeZone: string): PlacedBooking[] {
  const day = localDayWindow(date, timeZone);
  const shown = bookings.filter((one) => Date.parse(one.startsAt) < day.end && Date.parse(one.endsAt) > day.start);
  const spans = groupSessions(shown)
    .map((members) => spanOf(members, date, timeZone, day.end))
    .sort(inOrder);
  return clustersOf(spans).flatMap(inLanes);
}

// Those that begin together stand in one order of people all week, so the eye finds them again.
function inOrder(one: Span, other: Span): number {
  const ends = other.bottom - one.bottom;
  return one.top - other.top || ends || (one.booking.staffId < other.booking.staffId ? -1 : 1);
}

function clustersOf(spans: readonly Span[]): Span[][] {
  const clusters: Span[][] = [];
  let reach = -1;
  for (const span of spans) {
    const last = clusters.at(-1);
    if (last && span.top < reach) last.push(span);
    else clusters.push([span]);
    reach = Math.max(reach, span.bottom);
  }
  return clusters;
}

function inLanes(cluster: readonly Span[]): PlacedBooking[] {
  const ends: number[] = [];
  const lanes = cluster.map((span) => {
    const free = ends.findIndex((end) => end <= span.top);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.bottom;
    return lane;
  });
  return cluster.map((span, index) => ({
    ...span,
    lane: lanes[index] ?? 0,
    lanes: ends.length,
    bufferTop: Math.min(span.top, span.booking.bufferBeforeMinutes),
    bufferBottom: Math.min(dayMinutes - span.bottom, span.booking.bufferAfterMinutes),
  }));
}
