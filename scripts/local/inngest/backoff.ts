const firstMs = 1_000;
const factor = 4;
const longestMs = 3_600_000;

/** Milliseconds before the retry that follows the given zero-based attempt: 1 s, 4 s, 16 s ... one hour, +-20 %. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const base = Math.min(longestMs, firstMs * factor ** attempt);
  return Math.round(base * (0.8 + random() * 0.4));
}

/** The instant asked for by a `retry-after` header: seconds, or a date. */
export function retryAfterInstant(header: string | undefined, now: Date): Date | undefined {
  if (!header) return undefined;
  const at = /^\d+$/.test(header) ? new Date(now.getTime() + Number(header) * 1_000) : new Date(header);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
