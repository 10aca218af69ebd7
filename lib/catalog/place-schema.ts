import { z } from "zod";
import { isTimeZone } from "@/lib/businesses/time-zones";
import { nameShape, weekHours } from "@/lib/catalog/schemas";
import { textShape } from "@/lib/text-shape";

export const resourceKinds = ["room", "machine"] as const;

/** A room or machine. `capacity`: bookings it takes at the same time. */
export const resourceInput = z.object({
  id: z.guid().optional(),
  kind: z.enum(resourceKinds, "choose"),
  name: nameShape,
  capacity: z.number("number").int("number").min(1, "tooSmall").max(1000, "tooBig"),
  active: z.boolean(),
  locationId: z.guid().nullable(),
});
export type ResourceInput = z.infer<typeof resourceInput>;

/** A place. `timeZone` null: the business's. `hours` null: it is open whenever the business is. */
export const locationInput = z
  .object({
    id: z.guid().optional(),
    name: nameShape,
    address: textShape().max(300, "tooLong").default(""),
    timeZone: z.string().refine(isTimeZone, "choose").nullable(),
    active: z.boolean(),
    hours: weekHours.nullable(),
  })
  .refine(({ hours }) => hours === null || hours.length > 0, { path: ["hours"], error: "placeHoursEmpty" });
export type LocationInput = z.infer<typeof locationInput>;
