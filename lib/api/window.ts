import type { FieldError } from "@/lib/errors";
import { findEpochDay, localDayWindow } from "@/lib/scheduling/local-time";
import { isTimeZone } from "@/lib/scheduling/zone-table";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;
const DEFAULT_DAYS = 7;

/** An instant written in ISO 8601 with its offset. null: it is none. A space for `+`, as query strings make it, is read as `+`. */
export function findInstant(text: string): Date | null {
  const repaired = text.replace(/ (?=\d{2}:?\d{2}$)/, "+");
  if (!INSTANT.test(repaired) || findEpochDay(repaired.slice(0, 10)) === null) {
    return null;
  }
  const instant = new Date(repaired);
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999 ? instant : null;
}

// Zone data has nothing to say of centuries away; a plain UTC day is as good there.
function dayWindow(date: string, timeZone: string): { start: number; end: number } {
  const year = Number(date.slice(0, 4));
  if (year > 1971 && year < 2190) {
    return localDayWindow(date, timeZone);
  }
  const start = (findEpochDay(date) ?? 0) * DAY;
  return { start, end: start + DAY };
}

function readEnd(text: string, timeZone: string, side: "start" | "end"): number | null {
  if (!DATE.test(text)) {
    return findInstant(text)?.getTime() ?? null;
  }
  return findEpochDay(text) === null ? null : dayWindow(text, timeZone)[side];
}

export type WindowText = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly timeZone?: string | undefined;
};

export type Window =
  | { readonly ok: true; readonly from: Date; readonly to: Date }
  | { readonly ok: false; readonly code: "invalid_input" | "window_too_long"; readonly errors: readonly FieldError[] };

function wrong(field: string, message: string): Window {
  return { ok: false, code: "invalid_input", errors: [{ field, message }] };
}

/**
 * The time asked about: instants, or whole days of `timeZone` (the business's when not given), `to` included when it is a
 * date. Without `from`: from now; without `to`: a week.
 */
export function readWindow(asked: WindowText, businessZone: string, now: Date, longestDays: number): Window {
  const timeZone = asked.timeZone ?? businessZone;
  if (!isTimeZone(timeZone)) {
    return wrong("timeZone", "wants an IANA time zone, like America/New_York");
  }
  const shape = "wants an instant like 2026-05-01T09:00:00Z or a date like 2026-05-01";
  const from = asked.from === undefined ? now.getTime() : readEnd(asked.from, timeZone, "start");
  if (from === null) {
    return wrong("from", shape);
  }
  const to = asked.to === undefined ? from + DEFAULT_DAYS * DAY : readEnd(asked.to, timeZone, "end");
  if (to === null || to > 253_402_300_799_999) {
    return wrong("to", shape);
  }
  if (to <= from) {
    return wrong("to", "wants a time after from");
  }
  // A clock set back makes the last of the days longer.
  if (to - from > longestDays * DAY + 2 * 3_600_000) {
    const errors = [{ field: "to", message: `wants at most ${longestDays} days after from` }];
    return { ok: false, code: "window_too_long", errors };
  }
  return { ok: true, from: new Date(from), to: new Date(to) };
}
