import { relayOutbox } from "@/lib/events/relay-outbox";
import { inngest, sendEvents } from "../client";
import { jobFunctions } from "../job-ctx";

const BATCH = 500;

/** Requests that the business did not answer in time end, and their times go back on offer. */
export function expirePending() {
  return inngest().createFunction(
    { id: "expire-pending", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const expired = await step.run("expire", () => jobFunctions().call("expire_pending", BATCH));
      if (expired > 0) {
        await step.run("relay", () => relayOutbox(jobFunctions(), sendEvents));
      }
      return { expired };
    },
  );
}
