import { inngest } from "../client";
import { jobFunctions } from "../job-ctx";

/** Idempotency keys past their day and events relayed a week ago. */
export function prune() {
  return inngest().createFunction(
    { id: "prune", triggers: [{ cron: "17 3 * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => ({ removed: await step.run("prune", () => jobFunctions().call("prune")) }),
  );
}
