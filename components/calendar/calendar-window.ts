import { addDays, startOfWeek } from "@/components/ui/month-math";
import { localDayWindow } from "@/lib/scheduling/local-time";

/** The seven days of the week a day is in, as the business begins it (0 is Sunday). */
export function weekDays(date: string, firstWeekday: number): string[] {
  const first = startOfWeek(date, firstWeekday);
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

/** The instants between which some days lie in a zone, ISO 8601. */
export function calendarWindow(days: readonly string[], timeZone: string): { from: string; to: string } {
  const first = days[0] ?? "1970-01-01";
  const last = days.at(-1) ?? first;
  return {
    from: new Date(localDayWindow(first, timeZone).start).toISOString(),
    to: new Date(localDayWindow(last, timeZone).end).toISOString(),
  };
}
