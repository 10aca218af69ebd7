import type { Redis } from "@/lib/cache/redis";
import type { Limiter, Verdict } from "./limiter";

const MINUTE = 60_000;

export type SharedLimiter = {
  readonly limit: number;
  /** Counts one request of `key` if it is allowed. */
  take(key: string): Promise<Verdict>;
  /** What `take` would say, without counting. */
  peek(key: string): Promise<Verdict>;
};

type Counts = { readonly current: number; readonly before: number; readonly passed: number };

// The last minute is what this clock minute has seen and, of the minute before, the part that is not yet a minute ago.
function judge(limit: number, { current, before, passed }: Counts): Verdict {
  const weight = 1 - passed / MINUTE;
  const used = current + before * weight;
  const isAllowed = used <= limit;
  const untilNext = MINUTE - passed;
  const over = used - limit;
  const decaying = before > 0 ? (over / before) * MINUTE : Number.POSITIVE_INFINITY;
  return {
    isAllowed,
    remaining: Math.max(0, Math.floor(limit - used)),
    retryAfterSeconds: isAllowed ? 0 : Math.max(1, Math.ceil(Math.min(decaying, untilNext) / 1000)),
    resetSeconds: used === 0 ? 0 : Math.ceil((untilNext + (current > 0 ? MINUTE : 0)) / 1000),
  };
}

function stricter(one: Verdict, other: Verdict): Verdict {
  return one.isAllowed && (!other.isAllowed || other.remaining < one.remaining) ? other : one;
}

/**
 * One limit for all processes: a minute that slides, counted in Redis by plain INCR (two counters of a clock minute each).
 * `own` counts too: it answers alone while Redis is away, and what it refuses never travels.
 */
export function shareLimiter(name: string, own: Limiter, redis: Redis, clock: () => number = Date.now): SharedLimiter {
  const { limit } = own;
  const names = (key: string, now: number): readonly [string, string] => {
    const minute = Math.floor(now / MINUTE);
    return [`chatty:limit:${name}:${key}:${minute}`, `chatty:limit:${name}:${key}:${minute - 1}`];
  };
  return {
    limit,
    async take(key) {
      const verdict = own.take(key);
      const now = clock();
      const [current, before] = names(key, now);
      const counts = verdict.isAllowed
        ? await redis.ask((link) =>
            link
              .multi()
              .incr(current)
              .pExpire(current, 2 * MINUTE)
              .get(before)
              .execTyped(),
          )
        : null;
      if (counts === null) {
        return verdict;
      }
      const shared = judge(limit, { current: counts[0], before: Number(counts[2] ?? 0), passed: now % MINUTE });
      if (!shared.isAllowed) {
        void redis.ask((link) => link.decr(current));
      }
      return stricter(verdict, shared);
    },
    async peek(key) {
      const verdict = own.peek(key);
      const now = clock();
      const counts = verdict.isAllowed ? await redis.ask((link) => link.mGet([...names(key, now)])) : null;
      if (counts === null) {
        return verdict;
      }
      const [current = null, before = null] = counts;
      const next = { current: Number(current ?? 0) + 1, before: Number(before ?? 0), passed: now % MINUTE };
      const shared = judge(limit, next);
      return stricter(verdict, { ...shared, remaining: shared.isAllowed ? shared.remaining + 1 : 0 });
    },
  };
}
