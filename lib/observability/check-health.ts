import type { Functions } from "@/lib/database/functions";

export type Part = "ok" | "late" | "down";
export type Health = { readonly status: "ok" | "degraded" | "down"; readonly database: Part; readonly jobs: Part };

const PROBE_MS = 1_000;
const LATE_SECONDS = 300;

function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the probe took too long")), PROBE_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(PROBE_MS), redirect: "manual" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether requests can be served. Without the database nothing can: down. Events that wait for five minutes, or a job engine
 * that does not answer, are a degradation: bookings go on and messages follow.
 */
export async function checkHealth(db: Functions, jobsUrl: string | undefined): Promise<Health> {
  const [counts, jobsAnswer] = await Promise.all([
    within(db.call("get_health")).catch(() => null),
    jobsUrl === undefined ? true : isReachable(jobsUrl),
  ]);
  if (!counts) {
    return { status: "down", database: "down", jobs: jobsAnswer ? "ok" : "down" };
  }
  const isLate = counts.outboxWaitingSeconds > LATE_SECONDS || counts.remindersLateSeconds > LATE_SECONDS;
  const jobs: Part = jobsAnswer ? (isLate ? "late" : "ok") : "down";
  return { status: jobs === "ok" ? "ok" : "degraded", database: "ok", jobs };
}
