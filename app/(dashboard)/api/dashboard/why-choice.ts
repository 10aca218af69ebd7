import { z } from "zod";

/** What a member asks about, in the query of a request. */
export const whyChoice = {
  service: z.guid(),
  staff: z.guid().optional(),
  duration: z.coerce.number().int().min(1).max(1440).optional(),
  seats: z.coerce.number().int().min(1).max(100).optional(),
  policy: z.enum(["visitor", "member"]).default("visitor"),
};
