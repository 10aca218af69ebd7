import { anchoredStarts } from "./anchored-starts";
import { mergeBusy, subtractBusy } from "./busy-time";
import { blockStarts, createGrid, type Grid, openRanges, startsWithin } from "./grid";
import { parseInstant } from "./parse-instant";
import { compileHours, expandHours } from "./working-hours";
import { MINUTE } from "./zone-table";

/** Weekly hours in a workload file: days 0..6 (0 = Sunday), local times HH:MM; an end of 23:59 means midnight. */
export type WorkloadHours = { readonly days: readonly number[]; readonly start: string; readonly end: string };

export type WorkloadHost = {
  readonly id: number | string;
  readonly timeZone: string;
  readonly workingHours: readonly WorkloadHours[];
  readonly busy: readonly { readonly start: string; readonly end: string }[];
};

/** A request for starts in the format that other engines are measured with; instants are ISO 8601, lengths minutes. */
export type Workload = {
  readonly id: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly inviteeTimeZone: string;
  readonly eventLengthMin: number;
  readonly slotIntervalMin: number;
  readonly beforeBufferMin: number;
  readonly afterBufferMin: number;
  readonly schedulingType: null | "ROUND_ROBIN" | "COLLECTIVE";
  readonly hosts: readonly WorkloadHost[];
};

const GRID_STEPS: readonly number[] = [60, 30, 20, 15, 10, 5, 1];
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

function minuteOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
}

function hostHours(host: WorkloadHost, from: number, until: number): number[] {
  const weekly = host.workingHours.flatMap(({ days, start, end }) => {
    const startMinute = minuteOfDay(start);
    const endMinute = end === "23:59" ? 1440 : minuteOfDay(end);
    if (endMinute <= startMinute) return [];
    return WEEKDAYS.filter((weekday) => days.includes(weekday)).map((weekday) => ({ weekday, startMinute, endMinute }));
  });
  return expandHours(compileHours(weekly, []), host.timeZone, from, until);
}

type Block = (start: number, end: number) => void;

function blockHost(host: WorkloadHost, workload: Workload, block: Block): void {
  const before = workload.beforeBufferMin * MINUTE;
  const after = workload.afterBufferMin * MINUTE;
  for (const busy of host.busy) {
    const start = parseInstant(busy.start);
    const end = parseInstant(busy.end);
    if (end > start) block(start - after, end + before);
  }
}

function freeTime(host: WorkloadHost, workload: Workload, from: number, until: number): number[] {
  const starts: number[] = [];
  const ends: number[] = [];
  blockHost(host, workload, (start, end) => {
    starts.push(start);
    ends.push(end);
  });
  return subtractBusy(hostHours(host, from, until), mergeBusy(starts, ends));
}

// How many hosts are free at each start, as running sums of +1 where a range begins and -1 where it ends.
function collectStarts(grid: Grid, changes: Int32Array, needed: number): number[] {
  const starts: number[] = [];
  let free = 0;
  for (let run = 0; run < grid.runStarts.length; run++) {
    const first = grid.runIndexes[run] ?? 0;
    const end = grid.runIndexes[run + 1] ?? 0;
    const runStart = grid.runStarts[run] ?? 0;
    for (let index = first; index < end; index++) {
      free += changes[index] ?? 0;
      if (free >= needed) starts.push(runStart + (index - first) * grid.step);
    }
  }
  return starts;
}

/**
 * The starts at which an event of the workload can be booked: epoch milliseconds, sorted, each once. One free host is enough
 * for ROUND_ROBIN, else all must be free. The event lies inside window and working hours; buffers only keep clear of busy
 * time. Steps of 60, 30, 20, 15, 10, 5 and 1 minutes stand on the invitee's wall clock; see `anchoredStarts` for others.
 */
export function findWorkloadStarts(workload: Workload): number[] {
  const from = parseInstant(workload.window.start);
  const until = parseInstant(workload.window.end);
  const duration = workload.eventLengthMin * MINUTE;
  const needed = workload.schedulingType === "ROUND_ROBIN" ? 1 : workload.hosts.length;
  if (workload.hosts.length === 0 || !(until > from)) return [];
  if (!GRID_STEPS.includes(workload.slotIntervalMin)) {
    const free = workload.hosts.map((host) => freeTime(host, workload, from, until));
    return anchoredStarts(free, needed, workload.inviteeTimeZone, workload.slotIntervalMin, duration);
  }
  const grid = createGrid(workload.inviteeTimeZone, workload.slotIntervalMin, from, until);
  const changes = new Int32Array(grid.count + 1);
  const blocked = new Int32Array(grid.count + 1);
  const block: Block = (start, end) => blockStarts(grid, blocked, start, end, duration);
  for (const host of workload.hosts) {
    blockHost(host, workload, block);
    const ranges = openRanges(startsWithin(grid, hostHours(host, from, until), duration), blocked);
    for (let i = 0; i < ranges.length; i += 2) {
      changes[ranges[i] ?? 0] = (changes[ranges[i] ?? 0] ?? 0) + 1;
      changes[ranges[i + 1] ?? 0] = (changes[ranges[i + 1] ?? 0] ?? 0) - 1;
    }
  }
  return collectStarts(grid, changes, needed);
}
