import { findEpochDay } from "./local-time";
import type { StaffSchedule, Travel } from "./types";
import type { DaySpan } from "./working-hours";

/** A stretch of local dates whose hours are read in one zone. */
export type ZoneSpan = DaySpan & { readonly timeZone: string };

type Trip = { readonly first: number; readonly last: number; readonly timeZone: string };

// The trip that rules comes last: the later start, then the later end, then the zone's name, so that order changes nothing.
function compileTrips(travel: readonly Travel[]): Trip[] {
  return travel
    .map(({ fromDate, toDate, timeZone }) => ({
      first: findEpochDay(fromDate) ?? 0,
      last: findEpochDay(toDate) ?? -1,
      timeZone,
    }))
    .sort((a, b) => a.first - b.first || a.last - b.last || (a.timeZone < b.timeZone ? -1 : 1));
}

function zoneOn(trips: readonly Trip[], epochDay: number, home: string): string {
  return trips.findLast((trip) => trip.first <= epochDay && epochDay <= trip.last)?.timeZone ?? home;
}

/** All dates from -Infinity to Infinity, cut where the zone that a staff member's hours are read in changes. */
export function listZoneSpans(schedule: StaffSchedule): ZoneSpan[] {
  const trips = compileTrips(schedule.travel ?? []);
  const cuts = [...new Set(trips.flatMap((trip) => [trip.first, trip.last + 1]))].sort((a, b) => a - b);
  const firsts = [Number.NEGATIVE_INFINITY, ...cuts];
  return firsts.map((first, index) => ({
    first,
    last: (cuts[index] ?? Number.POSITIVE_INFINITY) - 1,
    timeZone: zoneOn(trips, first, schedule.timeZone),
  }));
}

/** The zone in which a staff member's hours that begin on `epochDay` are read. */
export function zoneOfDay(schedule: StaffSchedule, epochDay: number): string {
  return schedule.travel ? zoneOn(compileTrips(schedule.travel), epochDay, schedule.timeZone) : schedule.timeZone;
}
