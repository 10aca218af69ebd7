import type { Functions } from "@/lib/database/functions";
import { type OutgoingEmail, PermanentVendorError, type Vendors } from "./vendors";

export type MessageDraft = {
  readonly businessId: string;
  readonly bookingId?: string;
  readonly customerId?: string;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly to: string;
} & (
  | {
      readonly channel: "text";
      readonly body: string;
      /** One of our numbers; left out, the platform's own. */
      readonly from?: string | undefined;
      /** What is kept of the words, when they hold a secret that only the receiver may have. */
      readonly keptBody?: string;
    }
  | { readonly channel: "email"; readonly email: Omit<OutgoingEmail, "to" | "key"> }
);

export type SendResult = "sent" | "already_sent" | "refused_for_good";

type Attempt = { readonly unfinished: boolean; readonly createdAt: Date; readonly messageId: string };

async function deliver(vendors: Vendors, draft: MessageDraft, attempt: Attempt): Promise<string> {
  if (draft.channel === "email") {
    return vendors.sendEmail({ ...draft.email, to: draft.to, key: attempt.messageId });
  }
  const text = { to: draft.to, body: draft.body, ...(draft.from === undefined ? {} : { from: draft.from }) };
  const known = attempt.unfinished ? await vendors.findText(text, attempt.createdAt) : null;
  return known ?? vendors.sendText(text);
}

/** What is kept of a message: its words without the secret of its link, which only the receiver may hold. */
export function withoutTokens(text: string): string {
  return text.replace(/\/(booking|invitation|waitlist|waitlist\/offer)\/[A-Za-z0-9_-]{16,}/g, "/$1/…");
}

/**
 * Sends one message once: its row is written before the vendor is asked, and a row that was left unfinished by a crash is
 * looked up at the vendor (texts) or repeated under the same idempotency key (e-mail). Throws when trying again may help.
 */
export async function sendMessage(db: Functions, vendors: Vendors, draft: MessageDraft): Promise<SendResult> {
  const begun = await db.call("begin_message", {
    businessId: draft.businessId,
    channel: draft.channel,
    kind: draft.kind,
    toAddress: draft.to,
    subject: draft.channel === "email" ? draft.email.subject : "",
    body: withoutTokens(draft.channel === "email" ? draft.email.text : (draft.keptBody ?? draft.body)),
    dedupeKey: draft.dedupeKey,
    ...(draft.bookingId === undefined ? {} : { bookingId: draft.bookingId }),
    ...(draft.customerId === undefined ? {} : { customerId: draft.customerId }),
  });
  if (begun.state === "done") {
    return "already_sent";
  }
  const row = { businessId: draft.businessId, messageId: begun.messageId };
  const attempt = {
    unfinished: begun.state === "unfinished",
    createdAt: new Date(begun.createdAt),
    messageId: begun.messageId,
  };
  try {
    const providerId = await deliver(vendors, draft, attempt);
    await db.call("finish_message", { ...row, status: "sent", providerId });
    return "sent";
  } catch (error) {
    if (error instanceof PermanentVendorError) {
      await db.call("finish_message", { ...row, status: "failed", error: error.message });
      return "refused_for_good";
    }
    throw error;
  }
}
