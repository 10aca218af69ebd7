import { z } from "zod";

/** One of the business's customers, or a new one. */
export const bookingCustomer = z.union([
  z.object({ id: z.guid() }),
  z.object({
    name: z.string().trim().min(1).max(120),
    phone: z.string().trim().max(40).optional(),
    email: z.string().trim().max(254).optional(),
  }),
]);
