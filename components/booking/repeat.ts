import type { EveryUnit } from "@/lib/database/catalog";

/** Every `interval` days, weeks or months. `month-weekday`: the same weekday of the same week; with `isLast` the month's last one. */
export type Every = { unit: EveryUnit; interval: number; isLast?: true };

/** A repeated visit: how often, and either how many visits or the last date (`YYYY-MM-DD`) they may fall on. */
export type Repeat =
  | { every: Every; count: number; until?: undefined }
  | { every: Every; count?: undefined; until: string };

const units: readonly EveryUnit[] = ["day", "week", "month-date", "month-weekday"];
const lastWeekday = "month-last";

/** A repeat as the address carries it: `week.2.n6`, `month-last.1.u2027-01-31`. */
export function writeRepeat({ every, count, until }: Repeat): string {
  const unit = every.isLast ? lastWeekday : every.unit;
  return `${unit}.${every.interval}.${count === undefined ? `u${until}` : `n${count}`}`;
}

/** Reads what `writeRepeat` wrote; null for anything else, or for more than `most` visits. */
export function readRepeat(text: string | null, most: number): Repeat | null {
  const [, name = "", number = "", end = ""] = /^([a-z-]+)\.(\d{1,2})\.([nu][\d-]+)$/.exec(text ?? "") ?? [];
  const unit = name === lastWeekday ? "month-weekday" : units.find((one) => one === name);
  const interval = Number(number);
  if (!unit || interval < 1 || most < 2) return null;
  const every: Every = { unit, interval, ...(name === lastWeekday ? { isLast: true } : {}) };
  const value = end.slice(1);
  if (end.startsWith("n")) {
    const count = Number(value);
    return Number.isInteger(count) && count >= 2 && count <= most ? { every, count } : null;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))
    ? { every, until: value }
    : null;
}

/** One date of a repeated visit, as the business answered. `reason`: why it cannot be had. `isShifted`: that day lacks the minute. */
export type Visit = { startsAt: string; endsAt: string; ok: boolean; reason: string | null; isShifted: boolean };

/** `clash`: cannot be had and not yet skipped. */
export type VisitState = "booked" | "skipped" | "clash";

export type PlannedVisit = Visit & { state: VisitState };

type Settling = { kept: string | null; skipped: ReadonlySet<string>; gone: ReadonlySet<string> };

/**
 * What becomes of each visit. `kept` is the first one, kept by the customer's own hold: it is theirs. `gone` were free in the
 * plan, and taken when they were to be booked.
 */
export function settleVisits(visits: readonly Visit[], { kept, skipped, gone }: Settling): PlannedVisit[] {
  return visits.map((visit): PlannedVisit => {
    if (kept !== null && Date.parse(kept) === Date.parse(visit.startsAt)) {
      return { ...visit, ok: true, reason: null, state: "booked" };
    }
    if (skipped.has(visit.startsAt)) return { ...visit, state: "skipped" };
    return { ...visit, state: visit.ok && !gone.has(visit.startsAt) ? "booked" : "clash" };
  });
}
