import { type BookingMessage, sendBookingMessage } from "@/lib/messaging/send-booking-message";
import { inngest } from "../client";
import { reminderEvent } from "../events";
import { jobFunctions, messagingDeps } from "../job-ctx";

const EMAIL_FROM_MINUTES = 720;

/** Re-reads the reminder at each step: moved, cancelled or past means nothing is sent. */
async function sendOn(
  channel: BookingMessage["channel"],
  ids: { businessId: string; reminderId: string },
): Promise<string> {
  const reminder = await jobFunctions().call("get_reminder", ids.businessId, ids.reminderId);
  if (reminder === null) {
    return "no_longer_due";
  }
  const { booking, minutesBefore } = reminder;
  if (channel === "email" && booking.customer.phone !== null && minutesBefore < EMAIL_FROM_MINUTES) {
    return "text_is_enough";
  }
  return sendBookingMessage(messagingDeps(), {
    kind: "reminder",
    booking,
    channel,
    dedupeKey: `reminder:${reminder.reminderId}:${channel}`,
  });
}

/** A reminder on each channel the customer has; a short one goes by e-mail only to those without a phone. */
export function sendReminder() {
  return inngest().createFunction(
    {
      id: "send-reminder",
      triggers: [{ event: "reminder/due" }],
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 5 }],
    },
    async ({ event, step }) => {
      const ids = reminderEvent.parse(event.data);
      const text = await step.run("text", () => sendOn("text", ids));
      const email = await step.run("email", () => sendOn("email", ids));
      const sent = [text, email].some((result) => result === "sent" || result === "already_sent");
      await step.run("finish", () =>
        jobFunctions().call("finish_reminder", ids.businessId, ids.reminderId, sent ? "sent" : "skipped"),
      );
      return { text, email };
    },
  );
}
