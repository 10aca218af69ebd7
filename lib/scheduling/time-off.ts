import { findEpochDay, firstInstantOf } from "./local-time";
import { zoneOfDay } from "./travel";
import type { StaffSchedule, TimeInterval, TimeOff } from "./types";
import { DAY } from "./zone-table";

function spanOf(schedule: StaffSchedule, firstDay: number, lastDay: number, minutes: [number, number]): TimeInterval {
  return {
    start: firstInstantOf(firstDay, minutes[0], zoneOfDay(schedule, firstDay)),
    end: firstInstantOf(lastDay, minutes[1], zoneOfDay(schedule, lastDay)),
  };
}

function expandOne(schedule: StaffSchedule, off: TimeOff, around: TimeInterval): TimeInterval[] {
  if ("start" in off) return [off];
  const first = findEpochDay(off.fromDate) ?? 0;
  const last = findEpochDay(off.toDate) ?? -1;
  if (off.startMinute === undefined && off.endMinute === undefined) return [spanOf(schedule, first, last, [0, 1440])];
  const minutes: [number, number] = [off.startMinute ?? 0, off.endMinute ?? 1440];
  const spans: TimeInterval[] = [];
  const from = Math.max(first, Math.floor(around.start / DAY) - 4);
  const until = Math.min(last, Math.ceil(around.end / DAY) + 2);
  for (let day = from; day <= until; day++) spans.push(spanOf(schedule, day, day, minutes));
  return spans;
}

/**
 * A staff member's time off as instants, as far as it may matter to `around`: whole dates from the first instant of the first
 * to the last of the last, parts of dates one by one.
 */
export function listTimeOff(schedule: StaffSchedule, around: TimeInterval): TimeInterval[] {
  if (!schedule.timeOff) return [];
  return schedule.timeOff
    .flatMap((off) => expandOne(schedule, off, around))
    .filter(({ start, end }) => start < around.end && end > around.start && start < end);
}
