import type { InngestFunction } from "inngest";
import { claimReminders } from "./claim-reminders";
import { prune } from "./prune";
import { relayOutboxEachMinute } from "./relay-outbox";
import { sendBookingMessages } from "./send-booking-messages";
import { sendInvitationMail } from "./send-invitation-mail";
import { sendReminder } from "./send-reminder";
import { sweepHolds } from "./sweep-holds";

/** Every job of the house, on one screen. */
export function allFunctions(): InngestFunction.Any[] {
  return [
    sendBookingMessages(),
    claimReminders(),
    sendReminder(),
    sendInvitationMail(),
    relayOutboxEachMinute(),
    sweepHolds(),
    prune(),
  ];
}
