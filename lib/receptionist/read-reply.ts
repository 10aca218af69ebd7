import { z } from "zod";
import type { Reply } from "./reply";
import { EXPECTS } from "./understanding/types";

const schema = z.object({
  say: z.string(),
  expects: z.enum(EXPECTS),
  locale: z.enum(["en", "es"]),
  offers: z.array(z.object({ token: z.string(), startsAt: z.string(), label: z.string() })),
  booking: z
    .object({
      id: z.string(),
      startsAt: z.string(),
      status: z.enum(["pending", "confirmed", "cancelled", "completed", "no_show"]),
    })
    .nullable(),
  ended: z.boolean(),
  action: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("transfer"), number: z.string(), summary: z.string() }),
      z.object({ kind: z.literal("voicemail") }),
    ])
    .nullable(),
});

/** A reply as the database kept it. null: it is not kept any more. */
export function readReply(value: unknown): Reply | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
