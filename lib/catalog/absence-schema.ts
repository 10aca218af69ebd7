import { z } from "zod";
import { isTimeZone } from "@/lib/businesses/time-zones";
import { textShape } from "@/lib/text-shape";

/** Messages are keys of `errors.field`; a form says them in the reader's language. */
const span = { fromDate: z.iso.date("required"), toDate: z.iso.date("required") };
const mostDays = 731;

function daysIn({ fromDate, toDate }: { fromDate: string; toDate: string }): number {
  return (Date.parse(toDate) - Date.parse(fromDate)) / 86_400_000 + 1;
}

/** Local dates, both included. With both minutes: that part of each of the days; an end past 1440 is on the next day. */
export const timeOffInput = z
  .object({
    staffId: z.guid(),
    ...span,
    startMinute: z.number("required").int("required").min(0).max(1439).nullable(),
    endMinute: z.number("required").int("required").min(1).max(2880).nullable(),
    note: textShape().max(200, "tooLong").default(""),
  })
  .refine((one) => one.toDate >= one.fromDate, { path: ["toDate"], error: "lastBeforeFirst" })
  .refine((one) => daysIn(one) <= mostDays, { path: ["toDate"], error: "twoYears" })
  .refine((one) => (one.startMinute === null) === (one.endMinute === null), {
    path: ["startMinute"],
    error: "required",
  })
  .refine((one) => one.startMinute === null || one.endMinute === null || one.endMinute > one.startMinute, {
    path: ["startMinute"],
    error: "endsBeforeStart",
  });
export type TimeOffInput = z.infer<typeof timeOffInput>;

export const timeOffStatuses = ["requested", "approved", "declined", "withdrawn"] as const;
export type TimeOffStatus = (typeof timeOffStatuses)[number];

export const timeOffDecision = z.object({ to: z.enum(["approved", "declined", "withdrawn"]) });
export type TimeOffDecision = z.infer<typeof timeOffDecision>["to"];

const trip = z
  .object({ ...span, timeZone: z.string().refine(isTimeZone, "choose") })
  .refine((one) => one.toDate >= one.fromDate, { path: ["toDate"], error: "lastBeforeFirst" });
export type Trip = z.infer<typeof trip>;

function findMeeting(trips: readonly Trip[]): number {
  return trips.findIndex((one, at) =>
    trips.some((other, before) => before < at && one.fromDate <= other.toDate && other.fromDate <= one.toDate),
  );
}

const trips = z
  .array(trip)
  .max(50)
  .superRefine((list, context) => {
    const at = findMeeting(list);
    if (at >= 0) {
      context.addIssue({ code: "custom", path: [at, "fromDate"], message: "tripsMeet" });
    }
  });

export const limitPeriods = ["day", "week", "month"] as const;

const limit = z
  .object({
    period: z.enum(limitPeriods),
    /** Bookings; null: as many as fit. */
    count: z.number("number").int("number").min(0, "tooSmall").max(10_000, "tooBig").nullable(),
    /** Minutes of booked time. */
    minutes: z.number("number").int("number").min(0, "tooSmall").max(44_640, "tooBig").nullable(),
  })
  .refine((one) => one.count !== null || one.minutes !== null, "required");
export type StaffLimit = z.infer<typeof limit>;

/** Of one staff member; the keys that are given replace what is stored. `timeZone` "": the business's. */
export const staffRulesInput = z.object({
  locationId: z.guid("choose").nullable().optional(),
  timeZone: z
    .string()
    .refine((zone) => zone === "" || isTimeZone(zone), "choose")
    .optional(),
  travel: trips.optional(),
  limits: z
    .array(limit)
    .max(3)
    .refine((list) => new Set(list.map((one) => one.period)).size === list.length, "choose")
    .optional(),
});
export type StaffRulesInput = z.infer<typeof staffRulesInput>;
