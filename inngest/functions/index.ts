import type { InngestFunction } from "inngest";
import { answerTexts } from "./answer-texts";
import { claimReminders } from "./claim-reminders";
import { expirePending } from "./expire-pending";
import { followClock, reportClock } from "./follow-clock";
import { mailTasks, reviewConversations, sendCodes, sendLinks, sendOptOuts } from "./follow-conversations";
import { offerWaitlist } from "./offer-waitlist";
import { placeCalls } from "./place-calls";
import { prune } from "./prune";
import { relayOutboxEachMinute } from "./relay-outbox";
import { sendBookingMessages } from "./send-booking-messages";
import { sendInvitationMail } from "./send-invitation-mail";
import { sendReminder } from "./send-reminder";
import { sendSeriesMessages } from "./send-series-messages";
import { sendWaitlistMessages } from "./send-waitlist-messages";
import { pruneTranscripts, sweepConversations } from "./sweep-conversations";
import { sweepHolds } from "./sweep-holds";
import { checkWaitlists, sweepWaitlist } from "./sweep-waitlist";

/** Every job of the house, on one screen. */
export function allFunctions(): InngestFunction.Any[] {
  return [
    sendBookingMessages(),
    claimReminders(),
    sendReminder(),
    sendInvitationMail(),
    sendSeriesMessages(),
    expirePending(),
    followClock(),
    reportClock(),
    offerWaitlist(),
    sendWaitlistMessages(),
    sweepWaitlist(),
    checkWaitlists(),
    relayOutboxEachMinute(),
    sweepHolds(),
    prune(),
    answerTexts(),
    sendCodes(),
    sendLinks(),
    sendOptOuts(),
    mailTasks(),
    reviewConversations(),
    sweepConversations(),
    pruneTranscripts(),
    placeCalls(),
  ];
}
