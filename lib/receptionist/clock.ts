import { findEpochDay, formatEpochDay, instantToLocal, localToInstant } from "@/lib/scheduling/local-time";

/** What the business's wall clock shows: YYYY-MM-DDTHH:MM. */
export function toLocal(at: Date, timeZone: string): string {
  const { date, minute } = instantToLocal(at.getTime(), timeZone);
  return `${date}T${clockOf(minute)}`;
}

/** The instant of a local date-time YYYY-MM-DDTHH:MM; 24:00 is the next midnight. null: no such date or time. */
export function toInstant(local: string, timeZone: string): Date | null {
  const [date = "", time = ""] = local.split("T");
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  const day = findEpochDay(date);
  if (!match || day === null) {
    return null;
  }
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return new Date(localToInstant(formatEpochDay(day + Math.floor(minute / 1440)), minute % 1440, timeZone));
}

/** HH:MM of a minute of the day. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Minutes after midnight of HH:MM. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The date that is `days` after YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return formatEpochDay((findEpochDay(date) ?? 0) + days);
}
