import { translator } from "@/lib/i18n/messages";
import { deriveToken } from "@/lib/tokens";
import { composeEmailHtml } from "./compose-email-html";
import type { MessagingDeps } from "./send-booking-message";
import { type SendResult, sendMessage } from "./send-message";

/** Mails an invitation that is still open; "over" when it was taken, revoked or has lapsed. */
export async function sendInvitation(
  deps: MessagingDeps,
  ids: { readonly businessId: string; readonly invitationId: string },
): Promise<SendResult | "over"> {
  const invitation = await deps.db.call("get_invitation_for_mail", ids.businessId, ids.invitationId);
  if (invitation === null) {
    return "over";
  }
  const { locale, businessName, role, email } = invitation;
  const t = translator(locale, "messaging");
  const words = { business: businessName, inviter: businessName, role };
  const href = `${deps.baseUrl}/invitation/${deriveToken(deps.tokenSecret, "invitation", invitation.id)}`;
  const action = { label: t("invitation.action"), href };
  const intro = t("invitation.intro", words);
  const footer = t("footer", { business: businessName });
  return sendMessage(deps.db, deps.vendors, {
    businessId: ids.businessId,
    channel: "email",
    kind: "invitation",
    dedupeKey: `invitation:${invitation.id}`,
    to: email,
    email: {
      fromName: businessName,
      replyTo: null,
      subject: t("invitation.subject", words),
      text: `${intro}\n\n${action.label}: ${href}\n\n${footer}`,
      html: composeEmailHtml({ locale, heading: t("invitation.heading", words), intro, details: [], action, footer }),
      ics: null,
    },
  });
}
