import { z } from "zod";
import { findPhone } from "@/lib/booking/contact";
import { locales } from "@/lib/i18n/locale";

/** A practice call as the owner places it. The number they pretend to call from is read in the business's country; empty: withheld. */
export function practiceInput(country: string) {
  return z.object({
    locale: z.enum(locales, "choose"),
    from: z
      .string()
      .trim()
      .max(40)
      .refine((text) => text === "" || findPhone(text, country) !== null, { error: "phone" })
      .transform((text) => (text === "" ? null : findPhone(text, country))),
  });
}

const practiceMove = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("say"),
    text: z.string().trim().min(1).max(500),
    confidence: z.number().min(0).max(1).optional(),
  }),
  z.object({ kind: z.literal("press"), keys: z.string().regex(/^[\d*#]{1,40}$/) }),
  z.object({ kind: z.literal("silence") }),
  z.object({ kind: z.literal("hang_up") }),
  z.object({ kind: z.literal("dialled"), result: z.enum(["completed", "no-answer"]) }),
]);

export type PracticeMove = z.output<typeof practiceMove>;

const MOST_LETTERS = 60_000;

/** One step: the call as it was handed out, and what the caller does. */
export const practiceStep = z.object({ call: z.string().min(1).max(MOST_LETTERS), move: practiceMove });
