import type { InngestFunction } from "inngest";
import { claimReminders } from "./claim-reminders";
import { offerWaitlist } from "./offer-waitlist";
import { prune } from "./prune";
import { relayOutboxEachMinute } from "./relay-outbox";
import { sendBookingMessages } from "./send-booking-messages";
import { sendInvitationMail } from "./send-invitation-mail";
import { sendReminder } from "./send-reminder";
import { sendWaitlistMessages } from "./send-waitlist-messages";
import { sweepHolds } from "./sweep-holds";
import { checkWaitlists, sweepWaitlist } from "./sweep-waitlist";

/** Every job of the house, on one screen. */
export function allFunctions(): InngestFunction.Any[] {
  return [
    sendBookingMessages(),
    claimReminders(),
    sendReminder(),
    sendInvitationMail(),
    offerWaitlist(),
    sendWaitlistMessages(),
    sweepWaitlist(),
    checkWaitlists(),
    relayOutboxEachMinute(),
    sweepHolds(),
    prune(),
  ];
}
