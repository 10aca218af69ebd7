import { env } from "@/lib/env";
import { isFlagOn } from "@/lib/flags/flags";
import { placeCalls as placeDueCalls } from "@/lib/receptionist/outbound/place-calls";
import { inngest } from "../client";
import { callVendor, jobFunctions } from "../job-ctx";

/** Confirmation and waitlist calls, off by default; who may be called is judged by the database at the moment of calling. */
export function placeCalls() {
  return inngest().createFunction(
    { id: "place-outbound-calls", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 0 },
    async () =>
      isFlagOn("outbound_calls")
        ? { placed: await placeDueCalls({ db: jobFunctions(), vendor: callVendor(), baseUrl: env().BASE_URL }) }
        : { placed: 0 },
  );
}
