export type Verdict = {
  readonly isAllowed: boolean;
  /** Whole requests left at once. */
  readonly remaining: number;
  /** Seconds, rounded up: until one more is allowed (0 when it is now), and until all of the limit is back. */
  readonly retryAfterSeconds: number;
  readonly resetSeconds: number;
};

export type Limiter = {
  readonly limit: number;
  /** Counts one request of `key` if it is allowed. */
  take(key: string): Verdict;
  /** What `take` would say, without counting. */
  peek(key: string): Verdict;
};

const MINUTE = 60_000;
const SWEEP_EVERY = 10_000;

/**
 * `perMinute` requests a minute per key, all at once at most: the generic cell rate algorithm (ITU-T I.371), which keeps one
 * instant per key. In memory, so per process.
 */
export function createLimiter(perMinute: number, clock: () => number = Date.now): Limiter {
  const fullAt = new Map<string, number>();
  const step = MINUTE / perMinute;
  let taken = 0;
  const judge = (key: string, now: number, isCounted: boolean): { next: number; verdict: Verdict } => {
    const current = Math.max(fullAt.get(key) ?? 0, now);
    const next = current + step;
    const isAllowed = next - now <= MINUTE + 1e-6;
    const level = isAllowed && isCounted ? next : current;
    const verdict = {
      isAllowed,
      remaining: Math.max(0, Math.floor((MINUTE - (level - now)) / step + 1e-6)),
      retryAfterSeconds: isAllowed ? 0 : Math.max(1, Math.ceil((next - now - MINUTE) / 1000)),
      resetSeconds: Math.ceil((level - now) / 1000),
    };
    return { next, verdict };
  };
  const sweep = (now: number): void => {
    for (const [key, at] of fullAt) {
      if (at <= now) {
        fullAt.delete(key);
      }
    }
  };
  return {
    limit: perMinute,
    peek: (key) => judge(key, clock(), false).verdict,
    take(key) {
      const now = clock();
      taken += 1;
      if (taken % SWEEP_EVERY === 0) {
        sweep(now);
      }
      const { next, verdict } = judge(key, now, true);
      if (verdict.isAllowed) {
        fullAt.set(key, next);
      }
      return verdict;
    },
  };
}
