import { relayOutbox } from "@/lib/events/relay-outbox";
import { offerFreedSlots } from "@/lib/waitlist/offer-freed-slots";
import { inngest, sendEvents } from "../client";
import { waitlistEvent } from "../events";
import { jobFunctions } from "../job-ctx";

/** Whatever may have freed a time, or put somebody in line for one. */
const TRIGGERS = [
  "booking/cancelled",
  "booking/rescheduled",
  "booking/changed",
  "time_off/decided",
  "waitlist/joined",
  "waitlist/slot_freed",
  "waitlist/check",
] as const;

/** Offers what is free to those who wait, one run at a time for a business. Each reads the line and the times afresh. */
export function offerWaitlist() {
  return inngest().createFunction(
    {
      id: "offer-waitlist",
      triggers: TRIGGERS.map((event) => ({ event })),
      retries: 3,
      concurrency: [{ key: "event.data.businessId", limit: 1 }],
    },
    async ({ event, step }) => {
      const { businessId } = waitlistEvent.parse(event.data);
      const offered = await step.run("offer", () =>
        offerFreedSlots({
          businessId,
          actor: { type: "job", name: "offer-waitlist" },
          db: jobFunctions(),
          now: new Date(),
        }),
      );
      if (offered > 0) {
        await step.run("relay", () => relayOutbox(jobFunctions(), sendEvents));
      }
      return { offered };
    },
  );
}
