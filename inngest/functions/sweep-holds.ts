import { inngest } from "../client";
import { jobFunctions } from "../job-ctx";

const BATCH = 1_000;

/** Lapsed holds are also removed by whoever books next; this keeps calendars tidy meanwhile. */
export function sweepHolds() {
  return inngest().createFunction(
    { id: "sweep-lapsed-holds", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => ({ swept: await step.run("sweep", () => jobFunctions().call("sweep_lapsed_holds", BATCH)) }),
  );
}
