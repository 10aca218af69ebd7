import { after } from "next/server";
import { functions } from "@/app/_server/functions";
import { sendEvents } from "@/inngest/client";
import { createRelay, relayOutbox } from "@/lib/events/relay-outbox";
import { logFault } from "@/lib/observability/logger";

const GATHER_MS = 100;

const relay = createRelay(() => relayOutbox(functions(), sendEvents), GATHER_MS);

/**
 * Call after a verb that wrote: once the answer is out, its events go to the job engine. What fails here is taken up by the
 * relay of each minute.
 */
export function afterCommit(): void {
  after(() => relay().catch((error: unknown) => logFault(error, "relay-outbox")));
}
