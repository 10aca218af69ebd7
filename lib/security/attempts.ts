export type AttemptAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

export type Attempts = {
  /** Counts one try for the key at `now` and says whether it may go on. A refused try is not counted. */
  take(key: string, now: Date): AttemptAnswer;
};

type Options = { readonly limit: number; readonly windowSeconds: number; readonly maxKeys: number };

/**
 * Counts tries per key in a sliding window, in this process. Fails closed: when every place is taken by a living key, new
 * keys are refused until one lapses, so that a flood of keys cannot push a counted one out.
 */
export function createAttempts({ limit, windowSeconds, maxKeys }: Options): Attempts {
  const tries = new Map<string, number[]>();
  const windowMs = windowSeconds * 1_000;

  function dropLapsed(since: number) {
    for (const [key, times] of tries) {
      if ((times.at(-1) ?? 0) <= since) {
        tries.delete(key);
      }
    }
  }

  return {
    take(key, now) {
      const since = now.getTime() - windowMs;
      if (!tries.has(key) && tries.size >= maxKeys) {
        dropLapsed(since);
        if (tries.size >= maxKeys) {
          return { allowed: false, retryAfterSeconds: windowSeconds };
        }
      }
      const recent = (tries.get(key) ?? []).filter((time) => time > since);
      const oldest = recent[0];
      if (recent.length >= limit && oldest !== undefined) {
        tries.set(key, recent);
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((oldest - since) / 1_000)) };
      }
      tries.set(key, [...recent, now.getTime()]);
      return { allowed: true };
    },
  };
}
