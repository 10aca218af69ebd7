import { env } from "@/lib/env";
import { isFlagOnFor } from "@/lib/flags/flags";
import { placeCalls as placeDueCalls } from "@/lib/receptionist/outbound/place-calls";
import { inngest } from "../client";
import { callVendor, jobFunctions } from "../job-ctx";

/**
 * Confirmation and waitlist calls, off by default and switched on for one business or all; who may be called is judged by the
 * database at the moment of calling.
 */
export function placeCalls() {
  return inngest().createFunction(
    {
      id: "place-outbound-calls",
      // An offer is kept for minutes: who is to be called about it is called at once.
      triggers: [{ cron: "* * * * *" }, { event: "waitlist/offered" }],
      concurrency: 1,
      retries: 0,
    },
    async () => ({
      placed: await placeDueCalls({
        db: jobFunctions(),
        vendor: callVendor(),
        baseUrl: env().BASE_URL,
        mayCall: (businessId) => isFlagOnFor("outbound_calls", businessId),
      }),
    }),
  );
}
