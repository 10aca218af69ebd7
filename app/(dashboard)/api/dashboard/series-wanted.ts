import { z } from "zod";

const interval = z.number().int().min(1).max(99);

/** What a series is asked with in the dashboard; as in the public API, without a hold. */
export const seriesWanted = z
  .object({
    serviceId: z.guid(),
    staffId: z.guid().optional(),
    startsAt: z.iso.datetime().transform((text) => new Date(text)),
    durationMinutes: z.number().int().min(1).max(1440).optional(),
    seats: z.number().int().min(1).max(100).optional(),
    every: z.union([
      z.object({ unit: z.enum(["day", "week", "month-date"]), interval }),
      z.object({ unit: z.literal("month-weekday"), interval, isLast: z.boolean().optional() }),
    ]),
    until: z.iso.date().optional(),
    count: z.number().int().min(1).max(104).optional(),
  })
  .refine(({ until, count }) => until !== undefined || count !== undefined, { path: ["count"] });
