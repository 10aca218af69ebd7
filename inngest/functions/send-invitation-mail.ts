import { sendInvitation } from "@/lib/messaging/send-invitation";
import { inngest } from "../client";
import { invitationEvent } from "../events";
import { messagingDeps } from "../job-ctx";

/** Mails the invitation that a member made. */
export function sendInvitationMail() {
  return inngest().createFunction(
    { id: "send-invitation-mail", triggers: [{ event: "member/invited" }], retries: 4 },
    async ({ event, step }) => ({
      email: await step.run("email", () => sendInvitation(messagingDeps(), invitationEvent.parse(event.data))),
    }),
  );
}
