import type { SlotTime } from "@/components/booking/types";

export type PartOfDay = "morning" | "afternoon" | "evening";

export const stripDays = 14;

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function localFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      hourCycle: "h23",
    });
  formats.set(timeZone, format);
  return format;
}

function localParts(at: number, timeZone: string): { day: string; hour: number } {
  const parts: Record<string, string> = {};
  for (const { type, value } of localFormat(timeZone).formatToParts(at)) parts[type] = value;
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

/** The calendar day, `YYYY-MM-DD`, of an instant in an IANA zone. */
export function dayIn(at: string | number, timeZone: string): string {
  return localParts(typeof at === "number" ? at : Date.parse(at), timeZone).day;
}

/** Morning ends at noon and afternoon at five, on the reader's clock. */
export function partOfDay(at: string, timeZone: string): PartOfDay {
  const { hour } = localParts(Date.parse(at), timeZone);
  return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
}

/** Offered times by the reader's day, each day in order. */
export function groupByDay(slots: readonly SlotTime[], timeZone: string): Map<string, SlotTime[]> {
  const days = new Map<string, SlotTime[]>();
  for (const slot of slots) {
    const day = dayIn(slot.startsAt, timeZone);
    const list = days.get(day);
    if (list) list.push(slot);
    else days.set(day, [slot]);
  }
  return days;
}

/** The offered times nearest to a wanted instant, told in order of time. */
export function nearestSlots(slots: readonly SlotTime[], wanted: string, count: number): SlotTime[] {
  const at = Date.parse(wanted);
  const distance = (slot: SlotTime) => Math.abs(Date.parse(slot.startsAt) - at);
  return [...slots]
    .filter((slot) => slot.startsAt !== wanted)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, count)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}

function epochDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The first day of the fortnight that shows `day`, counted from today. */
export function stripStart(today: string, day: string): string {
  const ahead = Math.max(0, epochDay(day) - epochDay(today));
  const start = epochDay(today) + Math.floor(ahead / stripDays) * stripDays;
  return new Date(start * DAY).toISOString().slice(0, 10);
}

/** The later of two days written `YYYY-MM-DD`. */
export function laterDay(one: string, other: string): string {
  return [one, other].sort()[1] ?? one;
}

/** How full a day looks beside the freest one: 0 nothing left, 3 plenty. */
export function freeLevel(count: number, most: number): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  const share = count / Math.max(most, 1);
  return share > 0.6 ? 3 : share > 0.25 ? 2 : 1;
}
