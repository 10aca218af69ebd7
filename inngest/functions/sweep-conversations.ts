import { relayOutbox } from "@/lib/events/relay-outbox";
import { inngest, sendEvents } from "../client";
import { jobFunctions } from "../job-ctx";

const BATCH = 500;

/** Each minute: conversations that nobody goes on with are ended, and what a lost job left undone is told of again. */
export function sweepConversations() {
  return inngest().createFunction(
    { id: "sweep-conversations", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const swept = await step.run("sweep", async () => ({
        ...(await jobFunctions().call("sweep_conversations", BATCH)),
        texts: await jobFunctions().call("sweep_texts", BATCH),
      }));
      if (swept.ended + swept.again + swept.texts > 0) {
        await step.run("relay", () => relayOutbox(jobFunctions(), sendEvents));
      }
      return swept;
    },
  );
}

/** Each night: what a business keeps of conversations no longer than it said loses its words. */
export function pruneTranscripts() {
  return inngest().createFunction(
    { id: "prune-transcripts", triggers: [{ cron: "40 3 * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => ({
      transcripts: await step.run("transcripts", () => jobFunctions().call("prune_transcripts", BATCH)),
      texts: await step.run("texts", () => jobFunctions().call("prune_texts", BATCH)),
    }),
  );
}
