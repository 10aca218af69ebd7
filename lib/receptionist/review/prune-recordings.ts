import type { Functions } from "@/lib/database/functions";
import { logFault } from "@/lib/observability/logger";

const BATCH = 100;

/**
 * Recordings of what is kept no longer: deleted at the vendor first, and only then is their address forgotten. What the vendor
 * does not delete keeps its address and is tried again the next time. Answers how many went and how many did not.
 */
export async function pruneRecordings(
  db: Functions,
  deleteRecording: (url: string) => Promise<void>,
): Promise<{ deleted: number; failed: number }> {
  let [deleted, failed, after] = [0, 0, ""];
  for (;;) {
    const urls = await db.call("list_due_recordings", BATCH, after);
    for (const url of urls) {
      try {
        await deleteRecording(url);
        await db.call("forget_recording", url);
        deleted += 1;
      } catch (error) {
        failed += 1;
        logFault(error, "prune-recordings", "job");
      }
    }
    const last = urls.at(-1);
    if (last === undefined) {
      return { deleted, failed };
    }
    after = last;
  }
}
