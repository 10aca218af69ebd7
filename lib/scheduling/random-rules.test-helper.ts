import { type Draw, DST_ZONES } from "./random-query.test-helper";
import type {
  BookedTime,
  BookingWindow,
  HoursSchedule,
  Limit,
  LimitPeriod,
  Offer,
  ResourceNeed,
  SeatSession,
  SlotQuery,
  StaffSchedule,
  TimeOff,
  Travel,
  Weekday,
} from "./types";

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const PERIODS: readonly LimitPeriod[] = ["day", "week", "month"];
const FAR_ZONES = [...DST_ZONES, "Asia/Tokyo", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"] as const;

/** The rules that `drawRules` may add, each of which can be taken away by itself. */
export const RULES = [
  "serviceHours",
  "locationHours",
  "holidays",
  "travel",
  "timeOff",
  "startOffset",
  "bookingWindow",
  "limits",
  "staffLimits",
  "ownLimits",
  "mode",
  "resources",
  "sessions",
  "seats",
] as const;
export type Rule = (typeof RULES)[number];

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function pick<T>(draw: Draw, values: readonly T[]): T {
  const value = values[draw(0, values.length - 1)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

function drawDates(draw: Draw, around: number): { fromDate: string; toDate: string } {
  const first = draw(-3, 3);
  return { fromDate: dateOf(around + first * DAY), toDate: dateOf(around + (first + draw(0, 2)) * DAY) };
}

function drawSchedule(draw: Draw, around: number): HoursSchedule {
  const dateOverrides = times(draw(0, 2), () => ({
    date: dateOf(around + draw(-2, 2) * DAY),
    intervals: times(draw(0, 2), () => ({ startMinute: draw(0, 40) * 15, endMinute: 600 + draw(0, 100) * 15 })),
  }));
  const weeklyHours = WEEKDAYS.flatMap((weekday) =>
    times(draw(draw(0, 4) === 0 ? 0 : 1, 2), () => ({
      weekday,
      startMinute: draw(0, 30) * 15,
      endMinute: 600 + draw(20, 100) * 15,
    })),
  );
  return { weeklyHours, dateOverrides, ...(draw(0, 2) === 0 ? { timeZone: pick(draw, FAR_ZONES) } : {}) };
}

function drawTimeOff(draw: Draw, around: number): TimeOff {
  const kind = draw(0, 2);
  if (kind === 0) {
    const start = around + draw(-300, 300) * 5 * MINUTE;
    return { start, end: start + draw(0, 100) * 5 * MINUTE };
  }
  const dates = drawDates(draw, around);
  if (kind === 1) return dates;
  const startMinute = draw(0, 95) * 15;
  if (draw(0, 4) === 0) return { ...dates, startMinute };
  return { ...dates, startMinute, endMinute: Math.min(2880, startMinute + draw(0, 40) * 15) };
}

function drawLimits(draw: Draw, duration: number): Limit[] {
  return times(draw(1, 2), () => {
    const count = draw(0, 1) === 0 ? { count: draw(draw(0, 9) === 0 ? 0 : 1, 4) } : {};
    const minutes = draw(0, 1) === 0 ? { minutes: duration * draw(1, 4) + draw(0, 10) } : {};
    return { per: pick(draw, PERIODS), ...count, ...minutes };
  });
}

function drawBooked(draw: Draw, around: number): BookedTime {
  return {
    staffId: `staff-${draw(0, 3)}`,
    ...(draw(0, 3) > 0 ? { serviceId: "cut" } : {}),
    ...(draw(0, 3) === 0 ? { bookingId: `booking-${draw(0, 3)}` } : {}),
    start: around + draw(-1000, 1000) * 5 * MINUTE,
    minutes: draw(1, 12) * 5,
  };
}

function drawNeed(draw: Draw, around: number, kind: string): ResourceNeed {
  const candidates = times(draw(1, 3), (index) => ({
    resourceId: `${kind}-${index}`,
    ...(draw(0, 1) === 0 ? { capacity: draw(0, 3) } : {}),
    busy: times(draw(0, 8), () => {
      const start = around + draw(-300, 400) * 5 * MINUTE;
      const units = draw(0, 1) === 0 ? { units: draw(0, 2) } : {};
      return { start, end: start + draw(0, 40) * 5 * MINUTE, kind: pick(draw, ["booking", "hold"] as const), ...units };
    }),
  }));
  return { kind, candidates, ...(draw(0, 1) === 0 ? { units: draw(1, 2) } : {}) };
}

function drawSession(draw: Draw, around: number): SeatSession {
  const start = around + draw(-200, 400) * 5 * MINUTE;
  const end = start + draw(1, 24) * 5 * MINUTE;
  const isPadded = draw(0, 1) === 0;
  return {
    start,
    end,
    ...(isPadded ? { keeps: { start: start - draw(0, 6) * 5 * MINUTE, end: end + draw(0, 6) * 5 * MINUTE } } : {}),
    ...(draw(0, 3) > 0 ? { staffId: `staff-${draw(0, 4)}` } : {}),
    capacity: draw(1, 9),
    taken: draw(0, 6),
  };
}

function drawBookingWindow(draw: Draw, around: number): BookingWindow {
  const kind = draw(0, 3);
  if (kind === 0) return { kind: "rolling", days: draw(0, 5) };
  if (kind === 1) return { kind: "range", ...drawDates(draw, around) };
  return { kind: "bookable_days", days: draw(1, 3), ...(draw(0, 1) === 0 ? { counts: "free" } : {}) };
}

/** `query` with a few more rules, each with a chance of one in four, and mostly long hours. */
export function drawRules(draw: Draw, query: SlotQuery): SlotQuery {
  const around = query.window.start;
  const duration = query.offer.durationMinutes;
  const some = <T>(name: string, make: () => T): Record<string, T> => (draw(0, 3) === 0 ? { [name]: make() } : {});
  const isLong = draw(0, 3) > 0;
  const rest = isLong ? { ...drawSchedule(draw, around), dateOverrides: [] } : null;
  const offer: Offer = {
    ...query.offer,
    ...some("startOffsetMinutes", () => draw(0, 20) * 5),
    ...some("bookingWindow", () => drawBookingWindow(draw, around)),
    ...some("limits", () => drawLimits(draw, duration)),
    ...some("staffLimits", () => drawLimits(draw, duration)),
    ...some("capacity", () => draw(0, 9)),
  };
  const staff = query.staff.map(
    (one): StaffSchedule => ({
      ...one,
      ...(rest ? { weeklyHours: rest.weeklyHours, busy: one.busy.slice(0, 4) } : {}),
      ...some("timeOff", () => times(draw(1, 3), () => drawTimeOff(draw, around))),
      ...some("travel", () =>
        times(draw(1, 3), (): Travel => ({ ...drawDates(draw, around), timeZone: pick(draw, FAR_ZONES) })),
      ),
      ...some("limits", () => drawLimits(draw, duration)),
      ...(draw(0, 9) === 0 ? { holidays: [dateOf(around)] } : {}),
      ...(draw(0, 9) === 0 ? { locationHours: drawSchedule(draw, around) } : {}),
    }),
  );
  return {
    ...query,
    offer,
    staff,
    serviceId: "cut",
    booked: times(draw(0, 12), () => drawBooked(draw, around)),
    ...some("firstWeekday", () => pick(draw, WEEKDAYS)),
    ...some("mode", () => pick(draw, ["any", "chosen", "collective", "collective", "collective"] as const)),
    ...some("serviceHours", () => drawSchedule(draw, around)),
    ...some("locationHours", () => drawSchedule(draw, around)),
    ...some("holidays", () => times(draw(1, 3), () => dateOf(around + draw(-2, 2) * DAY))),
    ...some("resources", () => times(draw(1, 2), (index) => drawNeed(draw, around, `kind-${index}`))),
    ...some("sessions", () => times(draw(1, 8), () => drawSession(draw, around))),
    ...(draw(0, 1) === 0 ? { seats: draw(1, 4) } : {}),
  };
}

const OF_QUERY: ReadonlySet<Rule> = new Set<Rule>([
  "serviceHours",
  "locationHours",
  "holidays",
  "mode",
  "resources",
  "sessions",
  "seats",
]);

/** `query` as if it did not have one of its rules. */
export function dropRule(query: SlotQuery, rule: Rule): SlotQuery {
  const offer = (change: Partial<Offer>): SlotQuery => ({ ...query, offer: { ...query.offer, ...change } });
  const staff = (change: Partial<StaffSchedule>): SlotQuery => ({
    ...query,
    staff: query.staff.map((one) => ({ ...one, ...change })),
  });
  if (OF_QUERY.has(rule)) return { ...query, [rule]: undefined };
  if (rule === "startOffset") return offer({ startOffsetMinutes: undefined });
  if (rule === "bookingWindow") return offer({ bookingWindow: undefined });
  if (rule === "limits") return offer({ limits: undefined });
  if (rule === "staffLimits") return offer({ staffLimits: undefined });
  if (rule === "ownLimits") return staff({ limits: undefined });
  return staff(rule === "travel" ? { travel: undefined } : { timeOff: undefined });
}
