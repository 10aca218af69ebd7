import { z } from "zod";

/** `country` null: open on public holidays. `region` null: those of the whole country. The browser knows no places; the server does. */
export const holidayChoice = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "choose")
    .nullable(),
  region: z.string().max(25, "choose").nullable(),
});
export type HolidayChoice = z.infer<typeof holidayChoice>;
