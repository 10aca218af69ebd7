import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { findSlots } from "@/lib/scheduling/find-slots";
import type { SlotQuery, StaffSchedule } from "@/lib/scheduling/types";
import { findWorkloadStarts, type Workload, type WorkloadHost } from "@/lib/scheduling/workload";

const HOSTS = [1, 10, 100, 1_000];
const DAYS = [1, 7, 30, 90, 365];
const MINUTE = 60_000;
const DAY = 86_400_000;
const FIRST = Date.UTC(2030, 0, 7);
const CELL_MS = 800;
const FEWEST = 3;
const ZONES = ["America/New_York", "Europe/Madrid", "America/Los_Angeles", "Asia/Kolkata", "Australia/Sydney"];

/**
 * One cell: `medianMs` of the computation that `bench:slots` times (round robin, input to instants, nothing kept in between) and
 * its number of `slots`; `namedMs` of the product's own question of the same size, which also names who is free at each start;
 * `heapMb` that is kept after all repetitions, garbage collected.
 */
export type CurvePoint = {
  readonly hosts: number;
  readonly days: number;
  readonly intervals: number;
  readonly medianMs: number;
  readonly namedMs: number;
  readonly slots: number;
  readonly heapMb: number;
};

// Numbers that look random and are the same at every run (Knuth's multiplier, 32 bits).
function createDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 2_654_435_769) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

// Nine to five on weekdays and one appointment a day, in no order.
function composeHost(id: number, days: number, draw: (below: number) => number): WorkloadHost {
  const busy = Array.from({ length: days }, (_, index) => {
    const start = FIRST + ((index * 7 + 3) % days) * DAY + draw(96) * 15 * MINUTE;
    const end = start + (1 + draw(6)) * 15 * MINUTE;
    return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  });
  const workingHours = [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }];
  return { id, timeZone: ZONES[id % ZONES.length] ?? "UTC", workingHours, busy };
}

function composeWorkload(hosts: number, days: number): Workload {
  const draw = createDraw(hosts * 1_000 + days);
  return {
    id: `${hosts}x${days}`,
    window: { start: new Date(FIRST).toISOString(), end: new Date(FIRST + days * DAY).toISOString() },
    inviteeTimeZone: "America/New_York",
    eventLengthMin: 30,
    slotIntervalMin: 15,
    beforeBufferMin: 10,
    afterBufferMin: 10,
    schedulingType: "ROUND_ROBIN",
    hosts: Array.from({ length: hosts }, (_, id) => composeHost(id, days, draw)),
  };
}

function toStaff(host: WorkloadHost): StaffSchedule {
  return {
    staffId: String(host.id).padStart(4, "0"),
    timeZone: host.timeZone,
    weeklyHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
    dateOverrides: [],
    busy: host.busy.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end), kind: "booking" })),
  };
}

function toQuery(workload: Workload, days: number): SlotQuery {
  return {
    offer: {
      durationMinutes: workload.eventLengthMin,
      bufferBeforeMinutes: workload.beforeBufferMin,
      bufferAfterMinutes: workload.afterBufferMin,
      minimumNoticeMinutes: 0,
      bookingWindowDays: days + 1,
      slotStepMinutes: workload.slotIntervalMin,
    },
    timeZone: workload.inviteeTimeZone,
    staff: workload.hosts.map(toStaff),
    window: { start: FIRST, end: FIRST + days * DAY },
    now: FIRST - DAY,
  };
}

function medianOf(run: () => unknown): number {
  const warmUntil = performance.now() + CELL_MS / 3;
  do run();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + CELL_MS / 2;
  while (times.length < FEWEST || performance.now() < until) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

// The flag may be set while running; a context made after it has the function.
function createHeapReader(): () => number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return () => {
    if (typeof collect === "function") collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits)) || 0;

/** Times 1 to 1,000 hosts over 1 to 365 days, one after the other, about 40 seconds in all. */
export function measureSlotsCurve(): CurvePoint[] {
  const readHeap = createHeapReader();
  return DAYS.flatMap((days) =>
    HOSTS.map((hosts): CurvePoint => {
      const workload = composeWorkload(hosts, days);
      const query = toQuery(workload, days);
      const slots = findWorkloadStarts(workload).length;
      const named = findSlots(query).slots.length;
      if (slots === 0 || named === 0) throw new Error(`nothing to time for ${workload.id}`);
      const before = readHeap();
      const medianMs = medianOf(() => findWorkloadStarts(workload));
      const namedMs = medianOf(() => findSlots(query));
      const heapMb = round(readHeap() - before, 1);
      return {
        hosts,
        days,
        intervals: hosts * days,
        medianMs: round(medianMs, 4),
        namedMs: round(namedMs, 3),
        slots,
        heapMb,
      };
    }),
  );
}

/** The curve as a table in Markdown: a row for each number of days, a column for each number of hosts. */
export function formatSlotsCurve(points: readonly CurvePoint[], value: "medianMs" | "namedMs" = "medianMs"): string {
  const hosts = [...new Set(points.map((point) => point.hosts))];
  const days = [...new Set(points.map((point) => point.days))];
  const cell = (day: number, host: number) =>
    points.find((point) => point.days === day && point.hosts === host)?.[value];
  return [
    `| days | ${hosts.map((host) => `${host} host${host === 1 ? "" : "s"}`).join(" | ")} |`,
    `|---:|${hosts.map(() => "---:|").join("")}`,
    ...days.map((day) => `| ${day} | ${hosts.map((host) => cell(day, host) ?? "").join(" | ")} |`),
  ].join("\n");
}
