import type { HoursRow, OverrideRow, SlotInputs } from "@/lib/database/catalog";
import type {
  BusyInterval,
  DateOverride,
  DayInterval,
  Offer,
  SlotQuery,
  StaffSchedule,
  TimeInterval,
  WeeklyHours,
} from "@/lib/scheduling/types";

type Service = NonNullable<SlotInputs["service"]>;
type StaffInputs = SlotInputs["staff"][number];

/** Whose rules bind the asker: a visitor keeps to notice and booking window, a member of the business does not. */
export type Policy = "visitor" | "member";

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

/**
 * The overrides that hold for one staff member. Their own for a date goes before the business's. A date on which the
 * business is closed closes everyone else; its special hours count for those who keep its hours.
 */
function dateOverrides(staff: StaffInputs, business: ReadonlyMap<string, DayInterval[]>): DateOverride[] {
  const merged = new Map([...business].filter(([, hours]) => hours.length === 0 || staff.usesBusinessHours));
  for (const [date, intervals] of overridesByDate(staff.overrides)) {
    merged.set(date, intervals);
  }
  return [...merged].map(([date, intervals]) => ({ date, intervals }));
}

function busyIntervals(staff: StaffInputs): BusyInterval[] {
  return staff.busy.map(([start, end, isHold]) => ({ start, end, kind: isHold === 1 ? "hold" : "booking" }));
}

function composeOffer(service: Service, policy: Policy): Offer {
  return {
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    slotStepMinutes: service.slotStepMinutes,
    minimumNoticeMinutes: policy === "member" ? 0 : service.minimumNoticeMinutes,
    bookingWindowDays: policy === "member" ? MEMBER_WINDOW_DAYS : service.bookingWindowDays,
  };
}

/**
 * What was loaded, as the engine's question. Who keeps the business's hours keeps them in the business's zone; who has hours
 * of their own has them in their own zone.
 */
export function composeSlotQuery(
  inputs: SlotInputs & { readonly service: Service },
  asked: { readonly window: TimeInterval; readonly now: number; readonly policy: Policy; readonly busyUntil?: number },
): SlotQuery {
  const businessHours = weeklyHours(inputs.businessHours);
  const businessOverrides = overridesByDate(inputs.businessOverrides);
  const staff = inputs.staff.map(
    (person): StaffSchedule => ({
      staffId: person.id,
      timeZone: person.usesBusinessHours ? inputs.business.timeZone : person.timeZone,
      weeklyHours: person.usesBusinessHours ? businessHours : weeklyHours(person.hours),
      dateOverrides: dateOverrides(person, businessOverrides),
      busy: busyIntervals(person),
    }),
  );
  return {
    offer: composeOffer(inputs.service, asked.policy),
    timeZone: inputs.business.timeZone,
    staff,
    window: asked.window,
    now: asked.now,
    busyUntil: asked.busyUntil,
  };
}
