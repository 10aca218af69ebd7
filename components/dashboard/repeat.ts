import type { SeriesPlan } from "@/lib/booking/plan-series";

export const repeatUnits = ["day", "week", "month-date", "month-weekday"] as const;
export type RepeatUnit = (typeof repeatUnits)[number];

/** How a new booking repeats, as the form holds it. `until` is a date of the business. */
export type Repeat = {
  readonly unit: RepeatUnit;
  readonly interval: number;
  readonly ends: "count" | "until";
  readonly count: number;
  readonly until: string;
  /** Of `month-weekday`: on the last one of each month. */
  readonly isLast: boolean;
};

export const mostVisits = 104;

/** As the routes want it. */
export function ruleOf(repeat: Repeat) {
  const { unit, interval, isLast } = repeat;
  const every = unit === "month-weekday" && isLast ? { unit, interval, isLast } : { unit, interval };
  return repeat.ends === "count" ? { every, count: repeat.count } : { every, until: repeat.until };
}

/** The last seven days of a month: the weekday's last one. `day` is YYYY-MM-DD. */
export function isLastOfMonth(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.getUTCMonth();
  date.setUTCDate(date.getUTCDate() + 7);
  return date.getUTCMonth() !== month;
}

/** The starts that are booked: those that can be had and are not taken off the list. */
export function keptStarts(plan: SeriesPlan | undefined, left: ReadonlySet<string>): string[] {
  return (plan?.occurrences ?? []).filter(({ ok, startsAt }) => ok && !left.has(startsAt)).map((one) => one.startsAt);
}
