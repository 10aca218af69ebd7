import { z } from "zod";
import { findPhone } from "@/lib/booking/contact";
import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
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
      .transform((text) => (text === "" ? undefined : (findPhone(text, country) ?? undefined))),
  });
}

/** `key`: the same words sent again are the same turn. */
export const practiceTurn = z.object({ text: z.string().trim().min(1).max(500), key: z.guid() });

/** Throws not_found unless this is a practice call of the member's business: nobody speaks for a real caller. */
export async function assertPractice(ctx: MemberCtx, conversationId: string): Promise<void> {
  const found = await ctx.db.call("find_conversation", { businessId: ctx.businessId, conversationId });
  if (!found?.isPractice) throw new AppError("not_found", "no practice call");
}
