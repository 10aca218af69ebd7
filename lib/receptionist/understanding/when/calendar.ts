const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/** Days since 1970-01-01 of a local date YYYY-MM-DD (what follows it is ignored). */
export function dayNumber(iso: string): number {
  const parts = ISO_DATE.exec(iso);
  if (parts === null) return 0;
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
}

/** YYYY-MM-DD of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

export type Ymd = { readonly year: number; readonly month: number; readonly day: number };

export function ymd(day: number): Ymd {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of a date, or null where the month has no such day. `month` may leave 1..12 and is carried over. */
export function dayOf(year: number, month: number, day: number): number | null {
  const number = Date.UTC(year, month - 1, day) / DAY_MS;
  const monthIndex = (((month - 1) % 12) + 12) % 12;
  return new Date(number * DAY_MS).getUTCMonth() === monthIndex && day >= 1 ? number : null;
}

/** Minutes since midnight of YYYY-MM-DDTHH:MM. */
export function minuteOf(iso: string): number {
  const time = /T(\d{2}):(\d{2})/.exec(iso);
  return time === null ? 0 : Number(time[1]) * 60 + Number(time[2]);
}

/** HH:MM of minutes since midnight, within one day. */
export function clockText(minute: number): string {
  const inDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** Local ISO minutes of a day and minutes since its midnight, which may reach into the next day. */
export function localMinute(day: number, minute: number): string {
  return `${isoDate(day + Math.floor(minute / 1440))}T${clockText(minute)}`;
}
