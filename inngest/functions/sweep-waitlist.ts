import { relayOutbox } from "@/lib/events/relay-outbox";
import { inngest, sendEvents } from "../client";
import { jobFunctions } from "../job-ctx";

const BATCH = 500;
const MOST_BUSINESSES = 500;

/** Each minute: offers that nobody answered pass on, and who waited for days that are over waits no longer. */
export function sweepWaitlist() {
  return inngest().createFunction(
    { id: "sweep-waitlist", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const swept = await step.run("sweep", () => jobFunctions().call("sweep_waitlist", BATCH));
      if (swept.lapsed > 0) {
        await step.run("relay", () => relayOutbox(jobFunctions(), sendEvents));
      }
      return swept;
    },
  );
}

/** Every five minutes: times also come free without an event (hours, new staff, notice that moves on). */
export function checkWaitlists() {
  return inngest().createFunction(
    { id: "check-waitlists", triggers: [{ cron: "*/5 * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const businesses = await step.run("list", () => jobFunctions().call("list_waitlists", MOST_BUSINESSES));
      if (businesses.length > 0) {
        await step.sendEvent(
          "check",
          businesses.map((businessId) => ({ name: "waitlist/check", data: { businessId } })),
        );
      }
      return { businesses: businesses.length };
    },
  );
}
