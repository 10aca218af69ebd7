import { createClient } from "redis";

const PATIENCE_MS = 150;
const REST_MS = 2_000;
const MOST_WAITING = 1_000;

// RESP 2 is what every server of the family speaks. Values are read as bytes.
function createLink(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_WAITING,
    socket: { connectTimeout: 1_000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, REST_MS) },
  });
}

export type RedisLink = ReturnType<typeof createLink>;

export type Redis = {
  /** What `work` answers, or null when Redis is away, slow or refuses. Never throws, never takes longer than 150 ms. */
  ask<T>(work: (link: RedisLink) => Promise<T>): Promise<T | null>;
  close(): void;
};

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("Redis took too long")), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A connection to Redis or Valkey that nothing depends on. After a failure it is left alone for two seconds and everything
 * asked meanwhile hears null at once; `onAway` hears of each outage once, not of each failure.
 */
export function connectRedis(url: string, onAway: (error: unknown) => void): Redis {
  const link = createLink(url);
  let restsUntil = 0;
  let isAway = false;
  const fail = (error: unknown): null => {
    restsUntil = Date.now() + REST_MS;
    if (!isAway) {
      isAway = true;
      onAway(error);
    }
    return null;
  };
  link.on("error", fail);
  link.on("ready", () => {
    restsUntil = 0;
  });
  const ready = link.connect().catch(fail);
  return {
    async ask(work) {
      if (Date.now() < restsUntil) {
        return null;
      }
      try {
        const answer = await withinPatience(ready.then(() => work(link)));
        isAway = false;
        return answer;
      } catch (error) {
        return fail(error);
      }
    },
    close() {
      link.removeAllListeners("error").on("error", () => undefined);
      if (link.isOpen) {
        link.destroy();
      }
    },
  };
}
