import { z } from "zod";
import { textShape } from "@/lib/text-shape";

/** Messages are keys of `errors.field`; a form says them in the reader's language. */
export const nameShape = textShape().min(1, "required").max(120, "tooLong");

export const slugShape = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug")
  .max(80, "tooLong");

export const staffInput = z.object({
  id: z.guid().optional(),
  name: nameShape,
  title: textShape().max(120, "tooLong").default(""),
  email: z.union([z.literal(""), z.email("email").max(254, "tooLong")]).default(""),
  phone: z.union([z.literal(""), z.string().regex(/^\+[1-9][0-9]{6,14}$/, "phone")]).default(""),
  colorHue: z.number().int().min(0).max(359),
  active: z.boolean(),
  serviceIds: z.array(z.guid()).max(500),
});
export type StaffInput = z.infer<typeof staffInput>;

/** Minutes of local time from midnight; an end past 1440 runs into the next day. */
export const interval = z
  .object({ startMinute: z.number().int().min(0).max(1439), endMinute: z.number().int().min(1).max(2880) })
  .refine((one) => one.endMinute > one.startMinute && one.endMinute - one.startMinute <= 1440, "endsBeforeStart");
export type Interval = z.infer<typeof interval>;

const weekInterval = z.intersection(interval, z.object({ weekday: z.number().int().min(0).max(6) }));

/** A week's hours, each minute of it said once. */
export const weekHours = z
  .array(weekInterval)
  .max(70)
  .refine((hours) => !weekOverlaps(hours), "overlap");

export const weekInput = z.object({
  staffId: z.guid().nullable(),
  usesBusinessHours: z.boolean().default(false),
  hours: weekHours,
});
export type WeekInput = z.infer<typeof weekInput>;

export const dateOverrideInput = z.object({
  staffId: z.guid().nullable(),
  date: z.iso.date("required"),
  /** None: closed that day. */
  intervals: z
    .array(interval)
    .max(10)
    .refine((list) => !overlaps(list), "overlap"),
  note: textShape().max(200, "tooLong").default(""),
  remove: z.boolean().default(false),
});
export type DateOverrideInput = z.infer<typeof dateOverrideInput>;

/** Whether two stretches of one day share time. */
export function overlaps(list: readonly Interval[]): boolean {
  const sorted = [...list].sort((one, other) => one.startMinute - other.startMinute);
  return sorted.some((one, at) => at > 0 && one.startMinute < (sorted[at - 1]?.endMinute ?? 0));
}

function weekOverlaps(hours: readonly (Interval & { weekday: number })[]): boolean {
  const inWeek = hours.map((one) => ({
    startMinute: one.weekday * 1440 + one.startMinute,
    endMinute: one.weekday * 1440 + one.endMinute,
  }));
  const sundayAgain = inWeek.map((one) => ({
    startMinute: one.startMinute + 7 * 1440,
    endMinute: one.endMinute + 7 * 1440,
  }));
  return overlaps([...inWeek, ...sundayAgain]);
}
