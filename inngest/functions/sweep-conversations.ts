import { relayOutbox } from "@/lib/events/relay-outbox";
import { pruneRecordings } from "@/lib/receptionist/review/prune-recordings";
import { deleteRecording } from "@/lib/twilio/delete-recording";
import { inngest, sendEvents } from "../client";
import { jobFunctions, twilioSettings } from "../job-ctx";

const BATCH = 500;
/** Nobody has so much of one night; a table that never empties must not keep the job for ever. */
const MOST_ROUNDS = 1_000;
const PRUNED = ["prune_transcripts", "prune_texts", "prune_tasks", "prune_proofs"] as const;

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

/** Each night: what a business keeps of conversations no longer than it said loses its words, and its recordings leave the vendor. */
export function pruneTranscripts() {
  return inngest().createFunction(
    { id: "prune-transcripts", triggers: [{ cron: "40 3 * * *" }], concurrency: 1, retries: 2 },
    async ({ step }) => {
      const pruned: Record<string, number> = {};
      for (const name of PRUNED) {
        for (let round = 0, went = BATCH; went > 0 && round < MOST_ROUNDS; round += 1) {
          went = await step.run(`${name}-${round}`, () => jobFunctions().call(name, BATCH));
          pruned[name] = (pruned[name] ?? 0) + went;
        }
      }
      const recordings = await step.run("recordings", () =>
        pruneRecordings(jobFunctions(), (url) => deleteRecording(twilioSettings(), url)),
      );
      return { ...pruned, recordings };
    },
  );
}
