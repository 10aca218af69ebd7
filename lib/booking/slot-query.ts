import { holidayDates } from "@/lib/businesses/holidays";
import type { BusyRow, HoursRow, LimitInput, OverrideRow, ScheduleRows, SlotInputs } from "@/lib/database/slot-inputs";
import type {
  BookingWindow,
  BusyInterval,
  DateOverride,
  DayInterval,
  HoursSchedule,
  Limit,
  Offer,
  ResourceNeed,
  SeatSession,
  SlotQuery,
  StaffSchedule,
  TimeInterval,
  WeeklyHours,
} from "@/lib/scheduling/types";

type Service = NonNullable<SlotInputs["service"]>;
type StaffInputs = SlotInputs["staff"][number];
type Inputs = SlotInputs & { readonly service: Service };

/** Whose rules bind the asker: a visitor keeps to notice and booking window, a member of the business does not. */
export type Policy = "visitor" | "member";

export type Asked = {
  readonly window: TimeInterval;
  readonly now: number;
  readonly policy: Policy;
  readonly busyUntil?: number | undefined;
  /** How many seats are wanted together; default 1. */
  readonly seats?: number | undefined;
};

const DAY = 86_400_000;
const MEMBER_WINDOW_DAYS = 3_650;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

function weeklyHours(rows: readonly HoursRow[]): WeeklyHours[] {
  return rows.flatMap(([day, startMinute, endMinute]) => {
    const weekday = WEEKDAYS[day];
    return weekday === undefined ? [] : [{ weekday, startMinute, endMinute }];
  });
}

function overridesByDate(rows: readonly OverrideRow[]): Map<string, DayInterval[]> {
  const byDate = new Map<string, DayInterval[]>();
  for (const [date, startMinute, endMinute] of rows) {
    const intervals = byDate.get(date) ?? [];
    if (startMinute !== null && endMinute !== null) {
      intervals.push({ startMinute, endMinute });
    }
    byDate.set(date, intervals);
  }
  return byDate;
}

function listOverrides(byDate: ReadonlyMap<string, DayInterval[]>): DateOverride[] {
  return [...byDate].map(([date, intervals]) => ({ date, intervals }));
}

/**
 * The overrides that hold for one staff member. Their own for a date goes before the business's. A date on which the
 * business is closed closes everyone else; its special hours count for those who keep its hours.
 */
function dateOverrides(staff: StaffInputs, business: ReadonlyMap<string, DayInterval[]>): DateOverride[] {
  const merged = new Map([...business].filter(([, hours]) => hours.length === 0 || staff.usesBusinessHours));
  for (const [date, intervals] of overridesByDate(staff.overrides)) {
    merged.set(date, intervals);
  }
  return listOverrides(merged);
}

const readBefore = new WeakMap<readonly BusyRow[], BusyInterval[]>();

// Listing asks again with rows that it kept: those are read once.
function busyIntervals(rows: readonly BusyRow[]): BusyInterval[] {
  const known = readBefore.get(rows);
  if (known) {
    return known;
  }
  const intervals = rows.map(
    ([start, end, isHold]): BusyInterval => ({ start, end, kind: isHold === 1 ? "hold" : "booking" }),
  );
  readBefore.set(rows, intervals);
  return intervals;
}

function limitsOf(limits: readonly LimitInput[], isWanted: (limit: LimitInput) => boolean): Limit[] {
  return limits
    .filter(isWanted)
    .map(({ period, count, minutes }) => ({ per: period, count: count ?? undefined, minutes: minutes ?? undefined }));
}

function bookingWindow(service: Service): BookingWindow {
  if (service.windowKind === "range" && service.windowFrom !== null && service.windowTo !== null) {
    return { kind: "range", fromDate: service.windowFrom, toDate: service.windowTo };
  }
  return {
    kind: service.windowKind === "bookable_days" ? "bookable_days" : "rolling",
    days: service.bookingWindowDays,
  };
}

function composeOffer({ service, limits = [] }: Inputs, policy: Policy): Offer {
  const isMember = policy === "member";
  return {
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    slotStepMinutes: service.slotStepMinutes,
    startOffsetMinutes: service.startOffsetMinutes,
    minimumNoticeMinutes: isMember ? 0 : service.minimumNoticeMinutes,
    bookingWindowDays: isMember ? MEMBER_WINDOW_DAYS : service.bookingWindowDays,
    bookingWindow: isMember ? undefined : bookingWindow(service),
    limits: limitsOf(limits, ({ staffId, perStaff }) => staffId === null && !perStaff),
    staffLimits: limitsOf(limits, ({ perStaff }) => perStaff),
    capacity: service.capacity ?? undefined,
  };
}

function scheduleOf(rows: ScheduleRows, timeZone: string): HoursSchedule {
  return {
    weeklyHours: weeklyHours(rows.weekly),
    dateOverrides: listOverrides(overridesByDate(rows.dates)),
    timeZone,
  };
}

function locationHours(inputs: Inputs, locationId: string | null): HoursSchedule | undefined {
  const location = inputs.locations?.find(({ id }) => id === locationId);
  return location?.hours ? scheduleOf(location.hours, location.timeZone ?? inputs.business.timeZone) : undefined;
}

/** The public holidays around the window that the business keeps; from today on, for windows that count bookable days. */
function holidays({ business }: Inputs, { window, now }: Asked): readonly string[] | undefined {
  if (business.holidayCountry === null) {
    return undefined;
  }
  const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const from = dateOf(Math.min(window.start, now) - 3 * DAY);
  return holidayDates(business.holidayCountry, business.holidayRegion, from, dateOf(window.end + 3 * DAY));
}

function composeStaff(inputs: Inputs): StaffSchedule[] {
  const businessHours = weeklyHours(inputs.businessHours);
  const businessOverrides = overridesByDate(inputs.businessOverrides);
  const { timeOff = [], travel = [], limits = [] } = inputs;
  return inputs.staff.map((person) => ({
    staffId: person.id,
    timeZone: person.usesBusinessHours ? inputs.business.timeZone : person.timeZone,
    weeklyHours: person.usesBusinessHours ? businessHours : weeklyHours(person.hours),
    dateOverrides: dateOverrides(person, businessOverrides),
    busy: busyIntervals(person.busy),
    timeOff: timeOff
      .filter(([staffId]) => staffId === person.id)
      .map(([, fromDate, toDate, start, end]) => ({
        fromDate,
        toDate,
        startMinute: start ?? undefined,
        endMinute: end ?? undefined,
      })),
    travel: travel
      .filter(([staffId]) => staffId === person.id)
      .map(([, fromDate, toDate, timeZone]) => ({ fromDate, toDate, timeZone })),
    locationHours: locationHours(inputs, person.locationId),
    limits: limitsOf(limits, ({ staffId }) => staffId === person.id),
  }));
}

/** One unit of each kind among the service's rooms and machines; a kind of which every one is out of use is never free. */
function composeResources({ resources = [], resourceKinds = [] }: Inputs): ResourceNeed[] {
  return resourceKinds.map((kind) => ({
    kind,
    candidates: resources
      .filter((resource) => resource.kind === kind)
      .map(({ id, capacity, busy }) => ({ resourceId: id, capacity, busy: busyIntervals(busy) })),
  }));
}

function composeSessions({ sessions = [] }: Inputs): SeatSession[] {
  return sessions.map(([, staffId, start, end, capacity, taken, from, until]) => ({
    staffId,
    start,
    end,
    capacity,
    taken,
    keeps: { start: from, end: until },
  }));
}

/**
 * What was loaded, as the engine's question. Who keeps the business's hours keeps them in the business's zone; who has hours
 * of their own has them in their own zone.
 */
export function composeSlotQuery(inputs: Inputs, asked: Asked): SlotQuery {
  const { business, service, booked = [] } = inputs;
  return {
    offer: composeOffer(inputs, asked.policy),
    timeZone: business.timeZone,
    staff: composeStaff(inputs),
    window: asked.window,
    now: asked.now,
    busyUntil: asked.busyUntil,
    mode: service.staffMode,
    serviceId: service.id,
    serviceHours: inputs.serviceHours ? scheduleOf(inputs.serviceHours, business.timeZone) : undefined,
    holidays: holidays(inputs, asked),
    firstWeekday: business.firstWeekday,
    booked: booked.map(([staffId, serviceId, bookingId, start, minutes]) => ({
      staffId,
      serviceId,
      bookingId,
      start,
      minutes,
    })),
    resources: composeResources(inputs),
    sessions: composeSessions(inputs),
    seats: asked.seats,
  };
}
