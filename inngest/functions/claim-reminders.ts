import { inngest } from "../client";
import { jobFunctions } from "../job-ctx";

const BATCH = 500;

/** The reminders table is the truth: each minute what is due becomes an event; the lease brings back what was lost. */
export function claimReminders() {
  return inngest().createFunction(
    { id: "claim-due-reminders", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const due = await step.run("claim", () => jobFunctions().call("claim_due_reminders", BATCH));
      if (due.length > 0) {
        await step.sendEvent(
          "announce",
          due.map(({ businessId, reminderId, attempt }) => ({
            id: `reminder-${reminderId}-${attempt}`,
            name: "reminder/due",
            data: { businessId, reminderId },
          })),
        );
      }
      return { due: due.length };
    },
  );
}
