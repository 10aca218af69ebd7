import { translator } from "@/lib/i18n/messages";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { type SendResult, sendMessage } from "@/lib/messaging/send-message";
import { composeCode } from "../codes";

/** Texts the six digits that a conversation asked for; "over" once they are used or lapsed, "opted_out" to who wants no texts. */
export async function sendCode(
  deps: MessagingDeps,
  ids: { readonly businessId: string; readonly codeId: string },
): Promise<SendResult | "over" | "opted_out"> {
  const { businessId, codeId } = ids;
  const wanted = await deps.db.call("get_code", { businessId, codeId });
  if (wanted === null) {
    return "over";
  }
  if (await deps.db.call("is_opted_out", businessId, wanted.phone)) {
    return "opted_out";
  }
  const contact = await deps.db.call("get_conversation_contact", { businessId, conversationId: wanted.conversationId });
  const t = translator(wanted.locale, "texts");
  const say = (code: string): string => t("code", { business: wanted.businessName, code });
  return sendMessage(deps.db, deps.vendors, {
    businessId,
    channel: "text",
    kind: "code",
    to: wanted.phone,
    from: contact?.textFrom ?? undefined,
    body: say(composeCode(codeId)),
    keptBody: say("••••••"),
    dedupeKey: `code:${codeId}`,
  });
}
