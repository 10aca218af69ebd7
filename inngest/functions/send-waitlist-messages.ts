import { sendJoined, sendOffer } from "@/lib/messaging/send-waitlist-message";
import { inngest } from "../client";
import { waitlistEntryEvent, waitlistOfferEvent } from "../events";
import { messagingDeps } from "../job-ctx";

/**
 * Who is in line and what is kept for them, by text and e-mail. Both go without steps: each message has a row of its own
 * that makes a retry send only what is missing.
 */
export function sendWaitlistMessages() {
  return inngest().createFunction(
    {
      id: "send-waitlist-messages",
      triggers: [{ event: "waitlist/joined" }, { event: "waitlist/offered" }],
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 5 }],
    },
    async ({ event }) => {
      const say = (channel: "text" | "email") =>
        event.name === "waitlist/offered"
          ? sendOffer(messagingDeps(), { ...waitlistOfferEvent.parse(event.data), channel, now: new Date() })
          : sendJoined(messagingDeps(), { ...waitlistEntryEvent.parse(event.data), channel });
      const [text, email] = await Promise.allSettled([say("text"), say("email")]);
      if (text.status === "rejected") throw text.reason;
      if (email.status === "rejected") throw email.reason;
      return { text: text.value, email: email.value };
    },
  );
}
