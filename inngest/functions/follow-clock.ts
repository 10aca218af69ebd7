import { followClock as followClockNow } from "@/lib/booking/follow-clock";
import { relayOutbox } from "@/lib/events/relay-outbox";
import { sendClockReport } from "@/lib/messaging/send-clock-report";
import { inngest, sendEvents } from "../client";
import { businessEvent } from "../events";
import { jobFunctions, messagingDeps } from "../job-ctx";

/** Each night: bookings follow their wall clock when the rules of a zone have changed under them. */
export function followClock() {
  return inngest().createFunction(
    { id: "follow-clock", triggers: [{ cron: "20 3 * * *" }, { event: "clock/check" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const actor = { type: "job", name: "follow-clock" } as const;
      const followed = await step.run("follow", () => followClockNow({ db: jobFunctions(), actor }));
      if (followed.moved + followed.clashes > 0) {
        await step.run("relay", () => relayOutbox(jobFunctions(), sendEvents));
      }
      return followed;
    },
  );
}

/** The owners hear of it once for each change. */
export function reportClock() {
  return inngest().createFunction(
    {
      id: "report-clock",
      triggers: [{ event: "business/clock_changed" }],
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 1 }],
    },
    async ({ event }) => ({
      told: await sendClockReport(messagingDeps(), businessEvent.parse(event.data).businessId),
    }),
  );
}
