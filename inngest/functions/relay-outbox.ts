import { relayOutbox } from "@/lib/events/relay-outbox";
import { inngest, sendEvents } from "../client";
import { jobFunctions } from "../job-ctx";

/** The safety net under the relay after each commit: what a crash left waiting goes out within a minute. */
export function relayOutboxEachMinute() {
  return inngest().createFunction(
    { id: "relay-outbox", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => ({ relayed: await step.run("relay", () => relayOutbox(jobFunctions(), sendEvents)) }),
  );
}
