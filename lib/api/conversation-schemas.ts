import { z } from "zod";
import { findPhone } from "@/lib/booking/contact";
import { findLocale } from "@/lib/i18n/locale";
import type { Reply } from "@/lib/receptionist/reply";
import { isPlainText } from "./read-json";

const language = z
  .string()
  .max(35)
  .transform((tag, ctx) => {
    const found = findLocale(tag);
    if (found === undefined) {
      ctx.addIssue({ code: "custom", message: "wants en or es" });
      return z.NEVER;
    }
    return found;
  });

/** `from`: the number they call or write from, with its country code. `locale`: a language tag such as es or es-MX. */
export const startConversationBody = z.strictObject({
  channel: z.enum(["phone", "text", "chat", "api"]),
  locale: language.nullish(),
  from: z
    .string()
    .max(40)
    .refine((text) => findPhone(text, "US") !== null || /^\+[1-9]\d{6,14}$/.test(text), {
      error: "wants a number like +12125550100",
    })
    .transform((text) => findPhone(text, "US") ?? text)
    .nullish(),
});

export const turnBody = z.strictObject({
  text: z.string().max(4_000).refine(isPlainText, { error: "holds a character that is no text" }),
});

/** A reply as the public API gives it. */
export function presentReply(reply: Reply) {
  return {
    say: reply.say,
    expects: reply.expects,
    locale: reply.locale,
    ...(reply.offers.length > 0 && { offers: reply.offers }),
    ...(reply.booking !== null && { booking: reply.booking }),
    ...(reply.ended && { ended: true }),
    ...(reply.action?.kind === "transfer" && { transfer: true }),
  };
}
