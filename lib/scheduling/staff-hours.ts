import { intersectPairs, unionPairs } from "./pairs";
import { listZoneSpans } from "./travel";
import type { HoursSchedule, SlotQuery, StaffSchedule, TimeInterval } from "./types";
import { type CompiledHours, compileHours, expandHours } from "./working-hours";

const NO_DATES: readonly string[] = [];

function expandLayer(layer: HoursSchedule, timeZone: string, open: TimeInterval): number[] {
  const hours = compileHours(layer.weeklyHours, layer.dateOverrides);
  return expandHours(hours, layer.timeZone ?? timeZone, open.start, open.end);
}

function expandTravelling(schedule: StaffSchedule, hours: CompiledHours, open: TimeInterval): number[] {
  if (!schedule.travel || schedule.travel.length === 0) {
    return expandHours(hours, schedule.timeZone, open.start, open.end);
  }
  const spans = listZoneSpans(schedule).filter((span) => span.first <= span.last);
  return unionPairs(spans.map((span) => expandHours(hours, span.timeZone, open.start, open.end, span)));
}

function liftHolidays(holidays: readonly string[], layers: readonly (HoursSchedule | undefined)[]): readonly string[] {
  if (holidays.length === 0) return NO_DATES;
  const lifted = new Set(
    layers.flatMap((layer) =>
      (layer?.dateOverrides ?? []).filter((day) => day.intervals.length > 0).map((day) => day.date),
    ),
  );
  return lifted.size === 0 ? holidays : holidays.filter((date) => !lifted.has(date));
}

/** Working hours in [open.start, open.end) as sorted disjoint pairs, for one staff member after the other. */
export type HoursReader = (schedule: StaffSchedule) => readonly number[];

/**
 * Reads when staff of `query` work in [open.start, open.end): their own hours, in the zone they are in, within the service's
 * and the location's, which are expanded once for all. `holidays: false` reads them as if no date were a holiday.
 */
export function createHoursReader(query: SlotQuery, open: TimeInterval, holidays = true): HoursReader {
  const { timeZone, serviceHours } = query;
  const layers = new Map<HoursSchedule, readonly number[]>();
  const expandOnce = (layer: HoursSchedule): readonly number[] => {
    const pairs = layers.get(layer) ?? expandLayer(layer, timeZone, open);
    layers.set(layer, pairs);
    return pairs;
  };
  return (schedule) => {
    const locationHours = schedule.locationHours ?? query.locationHours;
    const dates = holidays ? (schedule.holidays ?? query.holidays ?? NO_DATES) : NO_DATES;
    const closed = liftHolidays(dates, [serviceHours, locationHours]);
    const hours = compileHours(schedule.weeklyHours, schedule.dateOverrides, closed);
    let pairs: readonly number[] = expandTravelling(schedule, hours, open);
    if (serviceHours) pairs = intersectPairs(pairs, expandOnce(serviceHours));
    if (locationHours) pairs = intersectPairs(pairs, expandOnce(locationHours));
    return pairs;
  };
}
