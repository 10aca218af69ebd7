import { z } from "zod";
import { customer, instant, name, notes, secret } from "./schemas";

const interval = z.int().min(1).max(99);
const date = z.iso.date({ error: "wants a date like 2026-05-01" });

/**
 * How often. `month-date`: on the same date of the month; `month-weekday`: on the same weekday of the same week of it, with
 * `isLast` on the last one (which the first start must be).
 */
const every = z.union([
  z.strictObject({ unit: z.enum(["day", "week", "month-date"]), interval }),
  z.strictObject({ unit: z.literal("month-weekday"), interval, isLast: z.boolean().optional() }),
]);

/** `startsAt` is the first start; the others keep its time on the business's wall clock. `until` is a local date, included. */
const series = {
  serviceId: name,
  startsAt: instant,
  staffId: z.uuid().optional(),
  durationMinutes: z.int().min(1).max(1440).optional(),
  seats: z.int().min(1).max(100).optional(),
  every,
  until: date.optional(),
  count: z.int().min(1).max(104).optional(),
  /** The visitor's own hold: it counts as free, and is given back when the series is booked. */
  hold: z.strictObject({ holdId: z.uuid(), secret }).optional(),
};

const hasEnd = ({ until, count }: { until?: string | undefined; count?: number | undefined }) =>
  until !== undefined || count !== undefined;
const end = { path: ["count"], error: "is needed, or until" };

/**
 * POST /api/v1/businesses/{slug}/series/plan. Answers 200 {timeZone, occurrences: [{startsAt, endsAt, ok, reason?, isShifted?}],
 * staffIds, skipped, isCut}: `reason` is a code why not, `isShifted` that the clock skips the minute that day, `staffIds` who
 * can take every one that is ok, `skipped` months (YYYY-MM) without the date, `isCut` that there would be more than one may book.
 */
export const planSeriesBody = z.strictObject(series).refine(hasEnd, end);

/**
 * POST /api/v1/businesses/{slug}/series: what was planned with `startsAts`, those of its starts that are wanted. All of them
 * or none. Answers 201 {seriesId, bookings, manageTokens}; a problem names the first start that could not be had in `startsAt`.
 */
export const bookSeriesBody = z
  .strictObject({ ...series, startsAts: z.array(instant).min(1).max(104), customer, notes })
  .refine(hasEnd, end);
